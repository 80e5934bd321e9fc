import type { Area } from "../../../workbook/address";
import { columnName } from "../../../workbook/address";
import { CellError } from "../../../workbook/cells";
import type { Cell } from "../../../workbook/cells";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";
import { around } from "../../../workbook/address";
import { runsOf } from "./rectangles";

/** Rows, columns and sheets with figures that a reader does not see. */
export const hiddenContent: WorkbookRule = {
  id: "structure/hidden-content",
  severity: "note",
  fixable: false,
  scope: "workbook",
  texts: {
    en: {
      name: "Hidden figures",
      looksFor:
        "Hidden rows and columns with figures on a sheet with a budget or indicators, and hidden sheets with figures.",
      why: "Totals take in what nobody sees, and a printed copy does not add up.",
      messages: {
        lines: "Hidden here, with figures: {{lines}}.",
        sheet: "The sheet is hidden and holds figures.",
      },
    },
    da: {
      name: "Skjulte tal",
      looksFor:
        "Skjulte rækker og kolonner med tal på et ark med et budget eller indikatorer, og skjulte ark med tal.",
      why: "Summer tager det med, som ingen ser, og en udskrift stemmer ikke.",
      messages: {
        lines: "Skjult her, med tal: {{lines}}.",
        sheet: "Arket er skjult og indeholder tal.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    const { workbook, budgets, indicators } = context;
    const known = new Set([...budgets, ...indicators].map(({ sheet }) => sheet));
    // Without a strategy nothing is recognised: then every sheet is looked at.
    const all = !("strategy" in context);
    for (const sheet of workbook.sheets) {
      if (sheet.visibility !== "visible") {
        if (holdsFigures(sheet.cells.cells())) yield { messageId: "sheet", sheet: sheet.name };
      } else if (all || known.has(sheet.name)) yield* hiddenLines(sheet);
    }
  },
};

function holdsFigures(cells: Iterable<Cell>): boolean {
  for (const { value, formula } of cells) {
    // Formulas that make keys for look-ups hold text.
    if (typeof value === "number" || (formula !== null && (value === null || value instanceof CellError)))
      return true;
  }
  return false;
}

interface HiddenLines {
  readonly area: Area;
  readonly en: string;
  readonly da: string;
}

/** One report for all hidden rows and columns of a sheet that hold figures. */
function* hiddenLines(sheet: SheetSnapshot): Iterable<Report> {
  const { used } = sheet.cells;
  if (!used) return;
  const rows = sheet.hiddenRows.filter((row) => row >= used.row && row < used.row + used.rows);
  const columns = sheet.hiddenColumns.filter(
    (column) => column >= used.column && column < used.column + used.columns,
  );
  const hidden: HiddenLines[] = [
    ...runsOf(rows).map(([first, last]) => ({
      area: { ...used, row: first, rows: last - first + 1 },
      ...inWords(["row", "rows"], ["række", "rækkerne"], String(first + 1), String(last + 1)),
    })),
    ...runsOf(columns).map(([first, last]) => ({
      area: { ...used, column: first, columns: last - first + 1 },
      ...inWords(["column", "columns"], ["kolonne", "kolonnerne"], columnName(first), columnName(last)),
    })),
  ].filter(({ area }) => holdsFigures(sheet.cells.cells(area)));
  if (hidden.length === 0) return;
  yield {
    messageId: "lines",
    data: {
      lines_en: hidden.map(({ en }) => en).join(", "),
      lines_da: hidden.map(({ da }) => da).join(", "),
    },
    sheet: sheet.name,
    area: around(hidden.map(({ area }) => area)),
  };
}

function inWords(
  en: readonly [string, string],
  da: readonly [string, string],
  first: string,
  last: string,
): { readonly en: string; readonly da: string } {
  const which = first === last ? 0 : 1;
  const places = first === last ? first : `${first}–${last}`;
  return { en: `${en[which]} ${places}`, da: `${da[which]} ${places}` };
}
