import type { Area } from "../../../workbook/address";
import { contains, MAX_COLUMNS } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Report, ReviewContext, Rule } from "../../types";
import { readStatement, unitOfFormat } from "../../understand/units";

/** A budget of which nothing in the workbook says in which currency it is. */
export const missingCurrency: Rule = {
  id: "currency/missing-currency",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "No currency stated",
      looksFor: "A budget of which nothing in the workbook says in which currency its amounts are.",
      why: "Whether 75 means kroner, thousands or millions of dollars must not be guessed.",
      messages: {
        missing: "Nothing says in which currency and unit these amounts are.",
      },
    },
    da: {
      name: "Ingen valuta angivet",
      looksFor: "Et budget, hvor intet i projektmappen siger, hvilken valuta beløbene er i.",
      why: "Om 75 betyder kroner, tusinder eller millioner af dollar, må ikke være et gæt.",
      messages: {
        missing: "Det fremgår ikke, hvilken valuta og enhed beløbene er i.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { budgets } = context;
    const without = budgets.filter(({ unit }) => unit === null);
    const sheets = new Set<string>();
    const own = new Set(without.map(({ sheet }) => sheet));
    if (without.length === 0 || without.length < budgets.length || statesCurrency(context, own)) return;
    for (const { sheet, area } of without) {
      if (!sheets.has(sheet)) yield { messageId: "missing", sheet, area };
      sheets.add(sheet);
    }
  },
};

/** More cells than this of one sheet are data; a currency stands at their head. */
const MOST_CELLS = 5000;
/** On the budget's own sheet a whole note may say it; elsewhere only a short statement is about the budget. */
const LONGEST = { own: 300, other: 60 };

/** Whether any text, number format or note of a visible sheet names a currency, be it for another table. */
function statesCurrency({ workbook, indicators }: ReviewContext, own: ReadonlySet<string>): boolean {
  return workbook.sheets.some((sheet) => {
    // "Efficiencies in USD" is what an indicator counts, and says nothing of the budget.
    const measured = indicators.flatMap(({ sheet: on, area }) =>
      on === sheet.name ? { ...area, columns: MAX_COLUMNS - area.column } : [],
    );
    const longest = own.has(sheet.name) ? LONGEST.own : LONGEST.other;
    return sheet.visibility === "visible" && namesCurrency(sheet, longest, measured);
  });
}

function namesCurrency(
  { name, cells, notes }: SheetSnapshot,
  longest: number,
  passedOver: readonly Area[],
): boolean {
  const says = (text: string): boolean =>
    text.length <= longest && (readStatement(text)?.currency ?? null) !== null;
  if (says(name) || notes.some(({ text }) => says(text))) return true;
  if (!cells.used) return false;
  const formats = new Set<string>();
  let read = 0;
  for (const { row, column, value, numberFormat } of cells.cells(cells.used)) {
    if (value === null || passedOver.some((area) => contains(area, row, column))) continue;
    if (++read > MOST_CELLS) return false;
    if (typeof value === "string" && says(value)) return true;
    if (typeof value !== "number" || formats.has(numberFormat)) continue;
    formats.add(numberFormat);
    if (unitOfFormat(numberFormat)) return true;
  }
  return false;
}
