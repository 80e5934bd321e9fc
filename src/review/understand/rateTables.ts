/** Tables of exchange rates by year. */

import { cellArea } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { RecognisedBudget } from "../types";
import { oncePer } from "../memory";
import { isExchangeLabel, isRate, namesNoOther } from "./rates";
import type { Currencies, StatedRate } from "./rates";
import { readYear } from "./years";

export interface RateEntry {
  readonly year: number;
  readonly row: number;
  readonly column: number;
  readonly isFilled: boolean;
}

export interface RateTable {
  readonly sheet: SheetSnapshot;
  /** The words that say that these are rates. */
  readonly label: string;
  readonly entries: readonly RateEntry[];
}

/** Rates stand near the top of a sheet; what lies deeper is data. */
const MOST_ROWS = 300;
const LONGEST = 120;
/** From a header or a label of rates the years lie no further than this. */
const NEAR = 3;
const MOST_ENTRIES = 30;

/** The tables of a sheet, each once: lines of rates in its budgets, and those that stand by themselves. */
export function rateTablesIn(sheet: SheetSnapshot, budgets: readonly RecognisedBudget[]): RateTable[] {
  if (sheet.visibility !== "visible") return [];
  const within = budgets.flatMap((budget) =>
    budget.sheet === sheet.name ? linesOfRates(budget, sheet) : [],
  );
  const tables: RateTable[] = [];
  for (const table of [...within, ...tablesOn(sheet)])
    if (!tables.some((other) => isSame(other, table))) tables.push(table);
  return tables;
}

function linesOfRates({ lines, years, orientation }: RecognisedBudget, sheet: SheetSnapshot): RateTable[] {
  return lines.flatMap(({ kind, label, index }) => {
    if (kind !== "memo" || !isExchangeLabel(label)) return [];
    const entries = years.map(({ year, index: position }) =>
      orientation === "years-across"
        ? entryAt(sheet, year, index, position)
        : entryAt(sheet, year, position, index),
    );
    return asTable(sheet, label, entries);
  });
}

/** Years below each other with rates beside them, or rates in one line under years. */
const tablesOn = oncePer((sheet: SheetSnapshot): readonly RateTable[] => {
  const { used } = sheet.cells;
  if (!used) return [];
  const tables: RateTable[] = [];
  for (const { row, column, value } of sheet.cells.cells({ ...used, rows: Math.min(used.rows, MOST_ROWS) })) {
    if (
      typeof value !== "string" ||
      value.length > LONGEST ||
      !isExchangeLabel(value) ||
      isPercentage(sheet, row, column)
    )
      continue;
    const found = [
      ...below(sheet, value, row, column, column + 1),
      ...[1, 2, NEAR].flatMap((left) =>
        left <= column ? below(sheet, value, row, column - left, column) : [],
      ),
      ...across(sheet, value, row, column),
    ];
    const [table] = found;
    if (table && !tables.some((other) => isSame(other, table))) tables.push(table);
  }
  return tables;
});

function isPercentage(sheet: SheetSnapshot, row: number, column: number): boolean {
  return [
    [row, column + 1],
    [row + 1, column],
  ].some(([at, beside]) => sheet.cells.numberFormat(at!, beside!).includes("%"));
}

function isSame(a: RateTable, b: RateTable): boolean {
  const key = ({ entries }: RateTable): string => entries.map(({ row, column }) => `${row}:${column}`).join();
  return a.sheet === b.sheet && key(a) === key(b);
}

/** Years in one column under a header, rates in another. */
function below(
  sheet: SheetSnapshot,
  label: string,
  header: number,
  years: number,
  rates: number,
): RateTable[] {
  const entries: RateEntry[] = [];
  for (let row = header + 1; entries.length < MOST_ENTRIES; row++) {
    const year = readYear(sheet.cells.cell(row, years));
    if (year === null) break;
    entries.push(entryAt(sheet, year, row, rates));
  }
  return asTable(sheet, label, entries);
}

/** Rates to the right of their label, years in the line above; a column without either may lie between. */
function across(sheet: SheetSnapshot, label: string, row: number, column: number): RateTable[] {
  if (row === 0) return [];
  const isBlank = (beside: number): boolean =>
    [row - 1, row].every((at) => sheet.cells.value(at, beside) === null);
  let first = column + 1;
  while (first < column + NEAR && isBlank(first)) first++;
  const entries: RateEntry[] = [];
  for (let beside = first; entries.length < MOST_ENTRIES; beside++) {
    const year = readYear(sheet.cells.cell(row - 1, beside));
    if (year === null) break;
    entries.push(entryAt(sheet, year, row, beside));
  }
  return asTable(sheet, label, entries);
}

function entryAt({ cells }: SheetSnapshot, year: number, row: number, column: number): RateEntry {
  const { value, formula } = cells.cell(row, column);
  const isFilled =
    formula !== null || typeof value === "number" || (typeof value === "string" && /\d/.test(value));
  return { year, row, column, isFilled };
}

/** Two different years at least, one of them with a rate. */
function asTable(sheet: SheetSnapshot, label: string, entries: readonly RateEntry[]): RateTable[] {
  const years = new Set(entries.map(({ year }) => year));
  return years.size >= 2 && years.size === entries.length && entries.some(({ isFilled }) => isFilled)
    ? [{ sheet, label, entries }]
    : [];
}

/**
 * The rate that tables give for a year; for totals over years (null) the one rate of all years. Undefined where none speaks
 * of these currencies, null where one does but has no rate.
 */
export function rateByYear(
  tables: readonly RateTable[],
  year: number | null,
  currencies: Currencies,
): StatedRate | null | undefined {
  const own = tables.filter(({ label }) => namesNoOther(label, currencies));
  if (own.length === 0) return undefined;
  for (const table of own) {
    const rates = table.entries.flatMap((entry) =>
      year === null || entry.year === year ? (valueAt(table, entry) ?? []) : [],
    );
    const [first] = rates;
    if (first && rates.every(({ value }) => value === first.value)) return first;
  }
  return null;
}

function valueAt({ sheet, label }: RateTable, { row, column }: RateEntry): StatedRate | null {
  const value = sheet.cells.value(row, column);
  return typeof value === "number" && isRate(value)
    ? { value, text: label, cell: { sheet: sheet.name, ...cellArea(row, column) } }
    : null;
}
