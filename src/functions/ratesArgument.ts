/** The argument `rates`: a range of planning rates with the columns currency, period and rate. */

import { CURRENCIES, parseCurrency } from "../money/currency";
import { MoneyError } from "../money/errors";
import { parsePeriod } from "../money/period";
import type { PlanningRates, PlanningRow } from "../money/planning";
import { planningRates } from "../money/planning";
import { isBlank, number, rowsOf, text } from "./arguments";
import type { FunctionProblem } from "./errors";
import { FunctionError } from "./errors";
import { parseNumberText } from "./numberText";

type Cells = readonly unknown[];

/** Where a table has its columns, counted from 0. */
export interface RatesColumns {
  readonly currency: number;
  readonly period: number;
  readonly rate: number;
}

/** Where a table has its columns unless its header says otherwise. */
export const IN_ORDER: RatesColumns = { currency: 0, period: 1, rate: 2 };
const LEAST_COLUMNS = 3;

/** What headings begin with, in English and Danish. */
const HEADINGS: Readonly<Record<keyof RatesColumns, RegExp>> = {
  currency: /^(currency|valuta)(?!kurs)/i,
  period: /^(period|year|month|date|år|måned|dato)/i,
  rate: /^((planning |exchange )?rate|(planlægnings|budget|valuta)?kurs)/i,
};

/** A first row that names its columns: no currency in front and no number behind. */
function isHeader(cells: Cells): boolean {
  const [currency, , rate] = cells;
  const named = CURRENCIES.some((known) => known === String(currency).trim().toUpperCase());
  return !named && typeof rate === "string" && parseNumberText(rate) === null;
}

/** The columns that a header names, in any order; null where it does not name all three. */
export function namedColumns(header: Cells): RatesColumns | null {
  const named = (column: keyof RatesColumns): number =>
    header.findIndex((cell) => typeof cell === "string" && HEADINGS[column].test(cell.trim()));
  const found = { currency: named("currency"), period: named("period"), rate: named("rate") };
  return Object.values(found).includes(-1) ? null : found;
}

/** Runs a reading of one cell; what is wrong with it is told with the row of the table. */
function inRow<T>(
  row: number,
  problem: Extract<FunctionProblem, "ratesCurrency" | "ratesPeriod" | "ratesRate">,
  read: () => T,
): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FunctionError || error instanceof MoneyError)
      throw new FunctionError(problem, { row }, undefined, { cause: error });
    throw error;
  }
}

function readRow(cells: Cells, row: number, columns: RatesColumns): PlanningRow {
  const rate = cells[columns.rate];
  return {
    row,
    currency: inRow(row, "ratesCurrency", () => parseCurrency(text(cells[columns.currency], "rates"))),
    period: inRow(row, "ratesPeriod", () => parsePeriod(periodCell(cells[columns.period]))),
    rate: isBlank(rate) ? null : inRow(row, "ratesRate", () => number(rate, "rates")),
  };
}

function periodCell(cell: unknown): number | string {
  return typeof cell === "number" && !isBlank(cell) ? cell : text(cell, "rates");
}

/**
 * The planning rates of a range, or undefined where none is given. Blank rows are passed over, and so is a header,
 * which may put the columns in another order; further columns are the user's own. A row whose rate is blank is kept
 * as one that has none yet. Throws ratesShape, ratesCurrency, ratesPeriod, ratesRate, and what planningRates() throws.
 */
export function optionalRates(value: unknown): PlanningRates | undefined {
  const rows = rowsOf(value).map((cells, index) => ({ cells, row: index + 1 }));
  const first = rows.findIndex(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (first < 0) return undefined;
  const top = rows[first]!.cells;
  if (top.length < LEAST_COLUMNS) throw new FunctionError("ratesShape", { columns: top.length });
  const header = isHeader(top);
  const columns = (header ? namedColumns(top) : null) ?? IN_ORDER;
  const filled = (cells: Cells): boolean => Object.values(columns).some((at) => !isBlank(cells[at]));
  return planningRates(
    rows
      .slice(header ? first + 1 : first)
      .filter(({ cells }) => filled(cells))
      .map(({ cells, row }) => readRow(cells, row, columns)),
  );
}
