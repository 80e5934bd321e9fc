/** Tables of exchange rates by year. */

import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { ReviewContext } from "../../types";
import { isRateLabel } from "../../understand/rates";
import { readYear } from "../../understand/years";

export interface RateEntry {
  readonly year: number;
  readonly row: number;
  readonly column: number;
  readonly isFilled: boolean;
}

export interface RateTable {
  readonly sheet: SheetSnapshot;
  readonly entries: readonly RateEntry[];
}

/** Rates stand near the top of a sheet; what lies deeper is data. */
const MOST_ROWS = 300;
const LONGEST = 120;
/** From a header of rates the years lie no further than this. */
const NEAR = 3;
const MOST_ENTRIES = 30;

/** The tables of rates in visible sheets: years below each other with rates beside them, or rates in one line under years. */
export function rateTablesOf({ workbook, budgets }: ReviewContext): RateTable[] {
  const within = budgets.flatMap((budget): RateTable[] => {
    const sheet = workbook.sheets.find(({ name }) => name === budget.sheet);
    if (!sheet || sheet.visibility !== "visible") return [];
    return budget.lines.flatMap(({ kind, label, index }) => {
      if (kind !== "memo" || !isRateLabel(label)) return [];
      const entries = budget.years.map(({ year, index: position }) =>
        budget.orientation === "years-across"
          ? entryAt(sheet, year, index, position)
          : entryAt(sheet, year, position, index),
      );
      return asTable(sheet, entries);
    });
  });
  const listed = workbook.sheets.flatMap((sheet) => (sheet.visibility === "visible" ? listsIn(sheet) : []));
  return [...within, ...listed];
}

function listsIn(sheet: SheetSnapshot): RateTable[] {
  const { used } = sheet.cells;
  if (!used) return [];
  const tables: RateTable[] = [];
  for (const { row, column, value } of sheet.cells.cells({ ...used, rows: Math.min(used.rows, MOST_ROWS) })) {
    if (typeof value !== "string" || value.length > LONGEST || !isRateLabel(value.replace(/[()]/g, " ")))
      continue;
    const found = [
      ...below(sheet, row, column, column + 1),
      ...[1, 2, NEAR].flatMap((left) => (left <= column ? below(sheet, row, column - left, column) : [])),
      ...across(sheet, row, column),
    ];
    const [table] = found;
    if (table && !tables.some((other) => isSame(other, table))) tables.push(table);
  }
  return tables;
}

function isSame(a: RateTable, b: RateTable): boolean {
  const key = ({ entries }: RateTable): string => entries.map(({ row, column }) => `${row}:${column}`).join();
  return key(a) === key(b);
}

/** Years in one column under a header, rates in another. */
function below(sheet: SheetSnapshot, header: number, years: number, rates: number): RateTable[] {
  const entries: RateEntry[] = [];
  for (let row = header + 1; entries.length < MOST_ENTRIES; row++) {
    const year = readYear(sheet.cells.cell(row, years));
    if (year === null) break;
    entries.push(entryAt(sheet, year, row, rates));
  }
  return asTable(sheet, entries);
}

/** Rates to the right of their label, years in the line above. */
function across(sheet: SheetSnapshot, row: number, label: number): RateTable[] {
  if (row === 0) return [];
  const entries: RateEntry[] = [];
  for (let column = label + 1; entries.length < MOST_ENTRIES; column++) {
    const year = readYear(sheet.cells.cell(row - 1, column));
    if (year === null) break;
    entries.push(entryAt(sheet, year, row, column));
  }
  return asTable(sheet, entries);
}

function entryAt({ cells }: SheetSnapshot, year: number, row: number, column: number): RateEntry {
  const { value, formula } = cells.cell(row, column);
  const isFilled =
    formula !== null || typeof value === "number" || (typeof value === "string" && /\d/.test(value));
  return { year, row, column, isFilled };
}

/** Two different years at least, one of them with a rate. */
function asTable(sheet: SheetSnapshot, entries: readonly RateEntry[]): RateTable[] {
  const years = new Set(entries.map(({ year }) => year));
  return years.size >= 2 && years.size === entries.length && entries.some(({ isFilled }) => isFilled)
    ? [{ sheet, entries }]
    : [];
}
