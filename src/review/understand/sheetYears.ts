/** Budgets with a sheet for each year, where the sheet's name or title says the year and the table does not. */

import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { NameOf, YearPosition } from "./columns";
import { hasLabels, holdsFigures } from "./headers";
import type { YearHeader } from "./headers";
import { columnsOfYear } from "./namedColumns";
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

/** A day or a month before a year, or an edition: "12 March 2024", "Version 2024". */
const DATE = /(?:\p{L}{3,9}\.?|\d{1,2}[./-]\d{1,2}[./-])\s?20\d\d(?!\d)/gu;
const MONTH_OR_EDITION =
  /^(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|versi|rev|as of|per)|\d[./-]/i;

/**
 * The one year that a sheet's name and titles name, dates left out: for workbooks in which no table names any, and then
 * for tables alone whose columns are parts of one amount.
 */
export function loneYears(
  { sheets }: WorkbookSnapshot,
  period: { readonly from: number; readonly to: number },
): ReadonlyMap<SheetSnapshot, number> {
  const found = new Map<SheetSnapshot, number>();
  for (const sheet of sheets) {
    const texts = [sheet.name, ...titlesOf(sheet)].map((text) =>
      text.replace(DATE, (date) => (MONTH_OR_EDITION.test(date) ? " " : date)),
    );
    const [year, another] = new Set(texts.flatMap((text) => text.match(YEAR) ?? []).map(Number));
    if (year !== undefined && another === undefined && year >= period.from && year <= period.to)
      found.set(sheet, year);
  }
  return found;
}

/** Texts and whole numbers in the first rows of a sheet. */
export function titlesOf({ cells }: SheetSnapshot): string[] {
  if (!cells.used) return [];
  const top = { ...cells.used, rows: Math.min(cells.used.rows, TITLE_ROWS) };
  return [...cells.cells(top)].flatMap(({ value }) =>
    typeof value === "string" || (typeof value === "number" && Number.isInteger(value)) ? String(value) : [],
  );
}

/**
 * The header of the columns of figures beside labels, taken for those of a year: the only one there is, or one for each of
 * several funding lines or areas with their total, or those of donors. Null where there are others or none.
 */
export function headerOfYear(
  view: View,
  year: number,
  nameOf: NameOf = () => null,
  lines: readonly [from: number, end: number] = view.lines,
): YearHeader | null {
  const [first, end] = view.positions;
  for (let line = lines[0]; line < Math.min(lines[1], view.lines[1]); line++) {
    const figures: YearPosition[] = [];
    for (let position = first; position < end; position++)
      if (textAt(view, line, position) !== "" && holdsFigures(view, line, position))
        figures.push({ year, position });
    const start = figures[0]?.position;
    if (start === undefined) continue;
    const columns =
      figures.length === 1 ? { years: figures, beside: [] } : columnsOfYear(view, line, figures, nameOf);
    if (!columns || !hasLabels(view, line, first, start)) return null;
    const labels = { labelsFrom: first, labelsEnd: start, run: 0 };
    return { line, bodyFrom: line + 1, ...columns, totalPosition: null, ...labels };
  }
  return null;
}
