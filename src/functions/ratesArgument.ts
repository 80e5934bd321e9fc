/** The argument `rates`: a range of planning rates with the columns currency, period and rate. */

import { parseCurrency } from "../money/currency";
import { MoneyError } from "../money/errors";
import { parsePeriod } from "../money/period";
import type { PlanningRates, PlanningRow } from "../money/planning";
import { planningRates } from "../money/planning";
import { isBlank, number, refuseError, rowsOf, text } from "./arguments";
import type { FunctionProblem } from "./errors";
import { FunctionError } from "./errors";
import type { RatesColumns } from "./ratesHeader";
import { findHeader } from "./ratesHeader";

type Cells = readonly unknown[];

const LEAST_COLUMNS = 3;

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
  for (const column of Object.values(columns) as number[])
    refuseError(cells[column], "rates", { row, column: column + 1 });
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
 * The planning rates of a range, or undefined where none is given. Blank rows are passed over, and so are titles and a
 * header, which may put the columns in another order; further columns are the user's own. A row whose rate is blank is
 * kept as one that has none yet. Throws errorValue, cellErrorValue, ratesShape, ratesCurrency, ratesPeriod, ratesRate,
 * and what findHeader() and planningRates() throw.
 */
export function optionalRates(value: unknown): PlanningRates | undefined {
  const rows = rowsOf(value);
  if (rows.length === 1 && rows[0]!.length === 1) refuseError(rows[0]![0], "rates");
  const first = rows.findIndex((cells) => cells.some((cell) => !isBlank(cell)));
  if (first < 0) return undefined;
  const width = rows[first]!.length;
  if (width < LEAST_COLUMNS) throw new FunctionError("ratesShape", { columns: width });
  const { start, columns } = findHeader(rows, first);
  const filled = (cells: Cells): boolean =>
    Object.values(columns).some((at) => !isBlank(cells[at as number]));
  return planningRates(
    rows.flatMap((cells, index) =>
      index >= start && filled(cells) ? [readRow(cells, index + 1, columns)] : [],
    ),
  );
}
