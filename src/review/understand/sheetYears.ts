/** Budgets with a sheet for each year, where the sheet's name or title says the year and the table does not. */

import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { NameOf, Run, SideColumn, YearPosition } from "./columns";
import { hasLabels, holdsFigures } from "./headers";
import type { YearHeader } from "./headers";
import { readTotalLabel } from "./totals";
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

/**
 * The header of the columns of figures beside labels, taken for those of a year: the only one there is, or one for each of
 * several funding lines or areas with their total. Null where there are others or none.
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
      figures.length === 1 ? { years: figures, beside: [] } : parts(view, line, figures, nameOf);
    if (!columns || !hasLabels(view, line, first, start)) return null;
    const labels = { labelsFrom: first, labelsEnd: start, run: 0 };
    return { line, bodyFrom: line + 1, ...columns, totalPosition: null, ...labels };
  }
  return null;
}

/** Columns that each name a part of the year's amount, and at most their total; null where one says something else. */
function parts(view: View, line: number, figures: readonly YearPosition[], nameOf: NameOf): Run | null {
  const named: SideColumn[] = [];
  const totals: YearPosition[] = [];
  for (const at of figures) {
    const text = textAt(view, line, at.position);
    const name = nameOf(text);
    if (name) named.push({ ...at, ...name, role: "part" });
    // "All funds 2024" behind its parts.
    else if (readTotalLabel(text) || (named.length > 1 && text.includes(String(at.year)))) totals.push(at);
    else return null;
  }
  const names = new Set(named.map(({ area, line: of }) => `${area} ${of}`));
  if (named.length < 2 || names.size < named.length || totals.length > 1) return null;
  return { years: totals.length > 0 ? totals : figures, beside: named };
}
