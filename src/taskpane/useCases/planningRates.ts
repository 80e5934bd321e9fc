/** The workbook's own Rates tables: found, checked as functions will read them, compared with published rates, changed. */

import {
  planRateChanges,
  RATES_NAME,
  RATES_SOURCE,
  type RateChange,
  type RatesPlace,
} from "../../build/ratesTable";
import { FunctionError } from "../../functions/errors";
import { explain } from "../../functions/explain";
import { optionalRates } from "../../functions/ratesArgument";
import { IN_ORDER, namedColumns, type RatesColumns } from "../../functions/ratesHeader";
import type { Language } from "../../i18n/translator";
import { toDouble, type Decimal } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import type { Quoted } from "../../money/live/service";
import { periodKey } from "../../money/period";
import type { PlanningRow } from "../../money/planning";
import { nearestYearlyRate } from "../../money/published";
import { findRate } from "../../money/rates";
import type { WorkbookDoor } from "../../workbook/door";
import { CellError, type Cell, type CellGrid } from "../../workbook/cells";
import type { CellInput } from "../../workbook/edits";
import { findSheet, type TableSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Change } from "../common/useEdits";

/** The published rate beside which a planned one is seen. */
export interface Yardstick {
  /** Units of the currency for 1 USD. */
  readonly figure: number;
  /** The year of the figure, where none is published for the row's own period. */
  readonly nearest: string | null;
}

/** Per cent by which a rate lies above the published one, or below zero, under it. */
export function percentAbove(rate: number, { figure }: Yardstick): number {
  return (rate / figure - 1) * 100;
}

export interface PlannedRate {
  /** Zero-based row on the sheet. */
  readonly row: number;
  /** As functions read them, or as they stand there where functions refuse the row. */
  readonly currency: string;
  readonly period: string;
  /** null where there is none yet, or where it is no number. */
  readonly rate: number | null;
  /** The rate is computed by a formula: it is changed there, not here. */
  readonly isFormula: boolean;
  /** Why functions refuse the row, in their own words; null where they take it. */
  readonly problem: string | null;
  /** The month for which the row holds too, where it is kept as its first day, as Excel keeps a typed "Jan-24". */
  readonly alsoMonth: string | null;
  /** null where functions refuse the row. */
  readonly published: Yardstick | null;
  /** The cells as they were read, for changing the rate. */
  readonly cells: RateChange["row"];
  readonly place: RateChange["rate"];
}

export interface WorkbookRates extends RatesPlace {
  /** Why functions refuse the table whatever its rows hold, in their own words; null where they do not. */
  readonly problem: string | null;
  /** What functions take as last argument to use the table. */
  readonly argument: string;
  readonly rows: readonly PlannedRate[];
  readonly columns: RatesColumns;
  /** A total row stands last: rows are added above it in the sheet, not here. */
  readonly hasTotals: boolean;
}

/** Every table of the workbook that functions can take as rates, the one that is called Rates first. */
export async function findWorkbookRates(
  door: WorkbookDoor,
  language: Language,
): Promise<readonly WorkbookRates[]> {
  const { workbook } = await door.read();
  const found = workbook.tables.flatMap((table) => {
    const read = readHeader(table, workbook, language);
    return read ? [{ table, ...read }] : [];
  });
  const rank = ({ table }: { table: TableSnapshot }): number => (isNamedRates(table) ? 0 : 1);
  found.sort((a, b) => rank(a) - rank(b));
  return Promise.all(
    found.map(async ({ table, columns, problem }) => ({
      ...(await readTable(workbook, table, columns, language)),
      problem,
    })),
  );
}

interface Header {
  readonly columns: RatesColumns;
  readonly problem: string | null;
}

/** The table's columns, or why it is not clear which they are; null where it is no table of rates. */
function readHeader(table: TableSnapshot, workbook: WorkbookSnapshot, language: Language): Header | null {
  try {
    const columns = columnsOf(table, workbook);
    return columns && { columns, problem: null };
  } catch (error) {
    const explained = explain(error, language);
    if (!explained) throw error;
    return { columns: IN_ORDER, problem: explained.message };
  }
}

const isNamedRates = ({ name }: TableSnapshot): boolean => name.toLowerCase() === RATES_NAME.toLowerCase();

/** Where the table has its columns, from its left edge; null where it is no table of rates. Throws as namedColumns(). */
function columnsOf(table: TableSnapshot, { stamps }: WorkbookSnapshot): RatesColumns | null {
  const named = namedColumns(table.columns);
  if (named) return named;
  const isStamped = stamps.some(
    (stamp) =>
      stamp.table.toLowerCase() === table.name.toLowerCase() && stamp.source.startsWith(RATES_SOURCE),
  );
  return (isNamedRates(table) || isStamped) && table.range.columns >= 3 ? IN_ORDER : null;
}

async function readTable(
  workbook: WorkbookSnapshot,
  { name, range, hasHeaders, hasTotals }: TableSnapshot,
  columns: RatesColumns,
  language: Language,
): Promise<Omit<WorkbookRates, "problem">> {
  const inOrder = columns.currency === 0 && columns.period === 1 && columns.rate === 2;
  const place: RatesPlace = { name, range };
  const grid = findSheet(workbook, range.sheet)?.cells;
  const first = range.row + (hasHeaders ? 1 : 0);
  const last = range.row + range.rows - (hasTotals ? 1 : 0);
  // Functions count the rows that they are given, with the header where they need it.
  const top = inOrder ? first : range.row;
  const seen = new Map<string, Decimal>();
  const rows: PlannedRate[] = [];
  for (let row = first; grid && row < last; row++) {
    const read = await readRow(
      { grid, row, left: range.column, columns, number: row - top + 1 },
      seen,
      language,
    );
    if (read) rows.push(read);
  }
  // Without its header a table tells nothing of its columns: functions must be given the whole of it.
  const argument = inOrder ? name : `${name}[#All]`;
  return { ...place, argument, rows: withMonths(rows), columns, hasTotals };
}

/** Marks the rows that hold for a month as well, as money/planning.ts takes them. */
function withMonths(rows: readonly PlannedRate[]): readonly PlannedRate[] {
  const keyOf = (row: PlannedRate, period: string): string => `${row.currency} ${period}`;
  const monthOf = ({ period }: PlannedRate): string => period.slice(0, "2024-01".length);
  const taken = rows.filter(({ problem }) => problem === null);
  const months = new Set(taken.map((row) => keyOf(row, row.period)));
  const days = new Map<string, number>();
  for (const row of taken) {
    const key = keyOf(row, monthOf(row));
    if (row.period.length > monthOf(row).length) days.set(key, (days.get(key) ?? 0) + 1);
  }
  return rows.map((row) => {
    const key = keyOf(row, monthOf(row));
    const isMonth = row.problem === null && /-01$/.test(row.period) && row.period !== monthOf(row);
    return isMonth && days.get(key) === 1 && !months.has(key) ? { ...row, alsoMonth: monthOf(row) } : row;
  });
}

interface RowPlace {
  readonly grid: CellGrid;
  readonly row: number;
  /** Leftmost column of the table. */
  readonly left: number;
  readonly columns: RatesColumns;
  /** Number of the row in what functions are given, from 1. */
  readonly number: number;
}

/** null for a row that is blank where rates have their columns. */
async function readRow(
  { grid, row, left, columns, number }: RowPlace,
  seen: Map<string, Decimal>,
  language: Language,
): Promise<PlannedRate | null> {
  const cellAt = (column: number): Cell => grid.cell(row, left + column);
  const [currency, period, rate] = [cellAt(columns.currency), cellAt(columns.period), cellAt(columns.rate)];
  const cells = [currency, period, rate];
  if (cells.every(({ value }) => value === null)) return null;
  const asFound = {
    row,
    currency: textOf(currency),
    period: textOf(period),
    rate: typeof rate.value === "number" ? rate.value : null,
    isFormula: rate.formula !== null,
    alsoMonth: null,
    published: null,
    cells: cells.map((cell) => ({ place: { row, column: cell.column }, content: inputOf(cell) })),
    place: { row, column: rate.column },
  };
  try {
    const read = asFunctionsRead(cells, number);
    refuseSecond(read, seen);
    return {
      ...asFound,
      currency: read.currency,
      period: periodKey(read.period),
      rate: read.rate && toDouble(read.rate),
      problem: null,
      published: await yardstickOf(read),
    };
  } catch (error) {
    const explained = explain(error, language);
    if (!explained) throw error;
    return { ...asFound, problem: explained.message };
  }
}

const HEADER = ["Currency", "Period", "Rate"];

const textOf = ({ value }: Cell): string => (value === null ? "" : String(value));

/** What one would write to get the cell again. */
function inputOf({ value, formula }: Cell): CellInput {
  if (formula !== null) return { formula };
  return value instanceof CellError ? { formula: value.code } : value;
}

/** The row as a function takes it. Throws FunctionError, MoneyError, which name the row by its number. */
function asFunctionsRead(cells: readonly Cell[], number: number): PlanningRow {
  const row = cells.map(({ value }) => (value instanceof CellError ? value.code : value));
  try {
    // A header before it keeps a row that is wrong from being taken for one.
    return { ...onlyRow([HEADER, row]), row: number };
  } catch (error) {
    if (!explain(error)) throw error;
    // Rows above it are passed over where they are blank, but counted.
    const above = Array.from({ length: number - 1 }, () => [null, null, null]);
    onlyRow([...above, row]);
    throw new FunctionError("ratesCurrency", { row: number }, undefined, { cause: error });
  }
}

function onlyRow(rows: readonly (readonly unknown[])[]): PlanningRow {
  const [read] = optionalRates(rows)?.values() ?? [];
  if (!read) throw new FunctionError("ratesCurrency", { row: rows.length });
  return read;
}

/** Two different rates for one currency and period: functions refuse the table. Throws MoneyError. */
function refuseSecond({ row, currency, period, rate }: PlanningRow, seen: Map<string, Decimal>): void {
  if (!rate) return;
  const key = `${quoted(currency)} ${periodKey(period)}`;
  const known = seen.get(key);
  if (known && !known.eq(rate)) {
    throw new MoneyError("doublePlanningRate", { row, currency, period: periodKey(period) });
  }
  seen.set(key, rate);
}

/** A row for the dollar is meant in kroner (money/planning.ts). */
const quoted = (currency: PlanningRow["currency"]): Quoted => (currency === "USD" ? "DKK" : currency);

/** The published rate of the row's period, or the nearest yearly average. */
async function yardstickOf({ currency, period }: PlanningRow): Promise<Yardstick> {
  const unit = quoted(currency);
  try {
    return { figure: toDouble((await findRate("USD", unit, period)).rate), nearest: null };
  } catch (error) {
    if (!(error instanceof MoneyError && error.notFound)) throw error;
    const nearest = nearestYearlyRate(unit, period.year);
    return { figure: Number(nearest.perBase), nearest: nearest.period };
  }
}

/** A rate as it is typed: digits and at most one decimal sign of either kind, above zero; null for anything else. */
export function parseRate(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  if (!/^\d{1,6}(\.\d{1,15})?$/.test(plain)) return null;
  const rate = Number(plain);
  return rate > 0 ? rate : null;
}

/** Puts new rates in place of those that were read; null takes a rate away. */
export function changeRates(
  table: WorkbookRates,
  changes: readonly { readonly row: PlannedRate; readonly becomes: number | null }[],
): Change {
  const plan = planRateChanges(
    table,
    changes.map(({ row, becomes }) => ({ row: row.cells, rate: row.place, becomes })),
  );
  return { plan, range: table.range };
}
