import { parseUnit } from "../../../money/unit";
import type { BudgetFigures, Figure } from "../../figures";
import { areaOfFigure, figuresOf, nameOfLine, plainLines, valueOf } from "../../figures";
import type { Report, ReviewContext, Rule } from "../../types";
import { readStatement, unitOfFormat } from "../../understand/units";
import type { Area } from "../../../workbook/address";
import { around, cellArea, overlaps } from "../../../workbook/address";

/** Lines of one table in different currencies, added up as if they were in one. */
export const mixedCurrency: Rule = {
  id: "currency/mixed-currency",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Currencies mixed in one table",
      looksFor:
        "A line whose label or number format shows another currency than the table it is added up in.",
      why: "A total of kroner and dollars is no amount of anything.",
      messages: {
        label: "“{{label}}” names {{currency}}, but the table is in {{own}}.",
        format: "“{{label}}” is shown in {{currency}}, but the table is in {{own}}.",
        cell: "“{{label}}” for {{year}} is shown in {{currency}}, but the table is in {{own}}.",
        year: "The amounts for {{year}} are in {{currency}}, but those of the other years are in {{own}}.",
      },
    },
    da: {
      name: "Flere valutaer i én tabel",
      looksFor:
        "En linje, hvis betegnelse eller talformat viser en anden valuta end den tabel, den lægges sammen i.",
      why: "En sum af kroner og dollar er ikke et beløb i nogen valuta.",
      messages: {
        label: "»{{label}}« angiver {{currency}}, men tabellen er i {{own}}.",
        format: "»{{label}}« vises i {{currency}}, men tabellen er i {{own}}.",
        cell: "»{{label}}« for {{year}} vises i {{currency}}, men tabellen er i {{own}}.",
        year: "Beløbene for {{year}} er i {{currency}}, men de andre års er i {{own}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      const own = currencyOf(figures);
      if (own === null) continue;
      const isSummed = figures.budget.lines.some(({ covers }) => covers.length > 0);
      const severity = isSummed ? {} : ({ severity: "warning" } as const);
      const years = isBesideAnother(figures, context) ? [] : yearsIn(figures, own);
      for (const report of [...years, ...linesIn(figures, own), ...cellsIn(figures, own)])
        yield { ...report, ...severity };
    }
  },
};

/** The table's currency: the one stated, or the one that most of its lines are shown in. */
function currencyOf(figures: BudgetFigures): string | null {
  const { unit } = figures.budget;
  if (unit !== null) return parseUnit(unit)?.currency ?? null;
  const shown = plainLines(figures.budget).flatMap((line) => shownCurrency(figures, line) ?? []);
  const counts = new Map<string, number>();
  for (const currency of shown) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > plainLines(figures.budget).length ? most[0] : null;
}

/** Columns of amounts headed by another currency than the table's: reported at the header that names it. */
function yearsIn(figures: BudgetFigures, own: string): Report[] {
  const { columns = [], years, lines } = figures.budget;
  const amounts = columns.filter(({ index }) =>
    years.some((one) => (one.parts ?? [one.index]).includes(index)),
  );
  const odd = amounts.filter(({ unit }) => currencyIn(unit) !== own);
  // Where as many are in another currency, they are a table of their own.
  if (odd.length * 2 >= amounts.length) return [];
  return odd.flatMap(({ index, unit, year }) => {
    const currency = currencyIn(unit);
    if (year === null || currency === null) return [];
    const cells = filled(lines.map((_, line) => figures.inColumn(line, index)));
    if (cells.length === 0) return [];
    const place = { sheet: figures.sheet.name, area: headerOf(figures, index, currency) ?? around(cells) };
    return [{ messageId: "year", data: { year, currency, own }, ...place, expected: own, actual: currency }];
  });
}

function currencyIn(unit: string | null): string | null {
  return unit === null ? null : (parseUnit(unit)?.currency ?? null);
}

/** Whether kroner and dollars stand by turns: another budget of the sheet has columns among this one's, or it converts its own. */
function isBesideAnother({ budget }: BudgetFigures, { budgets }: ReviewContext): boolean {
  const isConverted = budget.columns?.some(({ role }) => role === "converted") ?? false;
  return (
    isConverted ||
    budgets.some(
      (other) => other !== budget && other.sheet === budget.sheet && overlaps(other.area, budget.area),
    )
  );
}

/** The cell over (or beside) a column's amounts that names a currency. */
function headerOf({ budget, sheet }: BudgetFigures, index: number, currency: string): Area | null {
  const { yearsArea, orientation } = budget;
  if (!yearsArea) return null;
  for (const behind of [0, 1]) {
    const [row, column] =
      orientation === "years-across" ? [yearsArea.row + behind, index] : [index, yearsArea.column + behind];
    const text = sheet.cells.value(row, column);
    if (typeof text === "string" && readStatement(text)?.currency === currency) return cellArea(row, column);
  }
  return null;
}

function linesIn(figures: BudgetFigures, own: string): Report[] {
  return plainLines(figures.budget).flatMap((line) => {
    if (figures.budget.lines[line]!.conversion) return [];
    const cells = filled(cellsOfLine(figures, line));
    if (cells.length === 0) return [];
    const alone = currencyCell(figures, line, own);
    const named = alone?.currency ?? currencyInLabels(figures, line);
    const currency = named ?? shownCurrency(figures, line);
    if (currency === null || currency === own) return [];
    const name = nameOfLine(figures, line);
    return [
      {
        messageId: named === null ? "format" : "label",
        data: { label_en: name.en, label_da: name.da, currency, own },
        sheet: figures.sheet.name,
        area: alone?.area ?? around(cells),
        expected: own,
        actual: currency,
      },
    ];
  });
}

/** The cell among a line's labels, or behind its figures, that says nothing but another currency ("USD" in a column of currencies). */
function currencyCell(
  { budget, sheet }: BudgetFigures,
  line: number,
  own: string,
): { readonly area: Area; readonly currency: string } | null {
  const { labelArea, index } = budget.lines[line]!;
  const { currencyIndex: behind, orientation } = budget;
  const isAcross = orientation === "years-across";
  const places = [
    ...(labelArea ? [labelArea] : []),
    ...(behind === undefined ? [] : [isAcross ? cellArea(index, behind) : cellArea(behind, index)]),
  ];
  for (const { row, column, value } of places.flatMap((place) => [...sheet.cells.cells(place)])) {
    if (typeof value !== "string" || value.length > LONGEST_UNIT || !UNIT_ALONE.test(value.trim())) continue;
    const currency = readStatement(value)?.currency ?? null;
    if (currency !== null && currency !== own) return { area: cellArea(row, column), currency };
  }
  return null;
}

/** "USD million", "in thousands of USD". */
const LONGEST_UNIT = 24;

/** Single figures that show another currency than the rest of their line and their year. */
function cellsIn(figures: BudgetFigures, own: string): Report[] {
  const { lines, years } = figures.budget;
  const plain = plainLines(figures.budget);
  const shownAt = (line: number, year: number): string | null => {
    const cell = figures.at(line, year);
    const isFilled = !cell.parts && filled([cell]).length > 0;
    return isFilled ? (unitOfFormat(cell.numberFormat)?.currency ?? null) : null;
  };
  return plain.flatMap((line) =>
    years.flatMap(({ year }, at): Report[] => {
      const currency = shownAt(line, at);
      if (currency === null || currency === own || lines[line]!.conversion) return [];
      const inLine = years.filter((_, other) => shownAt(line, other) === currency);
      const inYear = plain.filter((other) => shownAt(other, at) === currency);
      if (years.length < 2 || inLine.length * 2 > years.length || inYear.length * 2 > plain.length) return [];
      const name = nameOfLine(figures, line);
      return [
        {
          messageId: "cell",
          data: { label_en: name.en, label_da: name.da, year, currency, own },
          sheet: figures.sheet.name,
          area: areaOfFigure(figures.at(line, at)),
          expected: own,
          actual: currency,
        },
      ];
    }),
  );
}

function cellsOfLine(figures: BudgetFigures, line: number): Figure[] {
  const cells = figures.budget.years.flatMap((_, year) => {
    const cell = figures.at(line, year);
    return cell.parts ?? [cell];
  });
  const total = figures.total(line);
  return total ? [...cells, total] : cells;
}

function filled(cells: readonly Figure[]): Figure[] {
  return cells.filter((cell) => !(valueOf(cell)?.eq(0) ?? true));
}

/** The currency that all filled figures of a line show by their number formats; null where one shows none. */
function shownCurrency(figures: BudgetFigures, line: number): string | null {
  const shown = new Set(
    filled(cellsOfLine(figures, line)).map(
      ({ numberFormat }) => unitOfFormat(numberFormat)?.currency ?? null,
    ),
  );
  const [only] = shown;
  return shown.size === 1 ? (only ?? null) : null;
}

/** A unit at the end of a label, set off from the name: "Travel (USD)", "Travel, in EUR", "Travel – USD 1,000". */
const UNIT_AT_END =
  /(?:\(\s*([^()]{1,24})\)|\[\s*([^[\]]{1,24})\]|[,;:–—-]\s*((?:in|i)\s+)?([^,;:()–—-]{1,14}))\s*$/;
/** Words besides a currency that a unit is made of. */
const UNIT_ALONE =
  /^(?:(?:in|i|amounts?|beløb|dkk|usd|eur|chf|kr|kroner|dollars?|us|euros?|million(?:er|s)?|mio|mill?|thousands?|tusind|1[.,]?000|[kmt](?:dkk|usd|eur|kr)|[$€.\s])\s*)+$/i;

/** The currency at the end of a line's label, or of one of the cells that it is made of ("Vehicle (USD)" beside "set"). */
function currencyInLabels({ budget, sheet }: BudgetFigures, line: number): string | null {
  const { label, labelArea } = budget.lines[line]!;
  const cells = labelArea ? [...sheet.cells.cells(labelArea)] : [];
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const named = new Set([label, ...texts].flatMap((text) => namedCurrency(text) ?? []));
  const [only] = named;
  return named.size === 1 ? only! : null;
}

function namedCurrency(label: string): string | null {
  const match = UNIT_AT_END.exec(label);
  const text = match?.[1] ?? match?.[2] ?? match?.[4];
  return text !== undefined && UNIT_ALONE.test(text.trim()) ? (readStatement(text)?.currency ?? null) : null;
}
