/** Budgets with a sheet for each year, where the sheet's name or title says the year and the table does not. */

import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { hasLabels, holdsFigures } from "./headers";
import type { YearHeader } from "./headers";
import { textAt } from "./view";
import type { View } from "./view";

const TITLE_ROWS = 6;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/**
 * The year that each sheet is about, for workbooks whose sheets are about different years. A single sheet with a year
 * proves nothing: "Budget 2023" may be the date of a budget for the whole period.
 */
export function yearsOfSheets(
  { sheets }: WorkbookSnapshot,
  period: { readonly from: number; readonly to: number },
): ReadonlyMap<SheetSnapshot, number> {
  const found = new Map<SheetSnapshot, number>();
  for (const sheet of sheets) {
    const years = new Set([sheet.name, ...titlesOf(sheet)].flatMap((text) => text.match(YEAR) ?? []));
    const [year] = [...years].map(Number);
    if (years.size === 1 && year! >= period.from && year! <= period.to) found.set(sheet, year!);
  }
  const distinct = new Set(found.values());
  return distinct.size >= 2 && distinct.size === found.size ? found : new Map();
}

/** Texts and whole numbers in the first rows of a sheet. */
export function titlesOf({ cells }: SheetSnapshot): string[] {
  if (!cells.used) return [];
  const top = { ...cells.used, rows: Math.min(cells.used.rows, TITLE_ROWS) };
  return [...cells.cells(top)].flatMap(({ value }) =>
    typeof value === "string" || (typeof value === "number" && Number.isInteger(value)) ? String(value) : [],
  );
}

/** The header of the only column of figures beside labels, taken for that of a year; null where there are more or none. */
export function headerOfYear(view: View, year: number): YearHeader | null {
  const [first, end] = view.positions;
  for (let line = view.lines[0]; line < view.lines[1]; line++) {
    const figures: number[] = [];
    for (let position = first; position < end; position++)
      if (textAt(view, line, position) !== "" && holdsFigures(view, line, position)) figures.push(position);
    const [position] = figures;
    if (position === undefined) continue;
    if (figures.length > 1 || !hasLabels(view, line, first, position)) return null;
    const labels = { labelsFrom: first, labelsEnd: position, run: 0 };
    return {
      line,
      bodyFrom: line + 1,
      years: [{ year, position }],
      beside: [],
      totalPosition: null,
      ...labels,
    };
  }
  return null;
}
