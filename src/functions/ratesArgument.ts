/** The argument `rates`: a range of planning rates with the columns currency, period, rate. */

import { CURRENCIES, parseCurrency } from "../money/currency";
import { MoneyError } from "../money/errors";
import { parsePeriod } from "../money/period";
import type { PlanningRates, PlanningRow } from "../money/planning";
import { planningRates } from "../money/planning";
import { isBlank, number, rowsOf, text } from "./arguments";
import { FunctionError } from "./errors";
import { parseNumberText } from "./numberText";

const COLUMNS = 3;

/** A first row that names its columns: no currency in front and no number behind. */
function isHeader([currency, , rate]: readonly unknown[]): boolean {
  const named = CURRENCIES.some((known) => known === String(currency).trim().toUpperCase());
  return !named && typeof rate === "string" && parseNumberText(rate) === null;
}

/** Runs a reading of one cell; what is wrong with it is told with the row of the table. */
function inRow<T>(row: number, what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FunctionError || error instanceof MoneyError)
      throw new FunctionError("ratesRow", { row, what });
    throw error;
  }
}

/**
 * The planning rates of a range, or undefined where none is given. Blank rows are passed over, and so is a header;
 * columns after the third are the user's own. Throws ratesShape, ratesRow, and what planningRates() throws.
 */
export function optionalRates(value: unknown): PlanningRates | undefined {
  const rows = rowsOf(value);
  const filled = (cells: readonly unknown[]): boolean =>
    cells.slice(0, COLUMNS).some((cell) => !isBlank(cell));
  if (!rows.some(filled)) return undefined;
  const columns = rows[0]?.length ?? 0;
  if (columns < COLUMNS) throw new FunctionError("ratesShape", { columns });
  const read: PlanningRow[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    if (!filled(cells) || (index === 0 && isHeader(cells))) return;
    read.push({
      row,
      currency: inRow(row, "currency", () => parseCurrency(text(cells[0], "rates"))),
      period: inRow(row, "period", () => parsePeriod(periodCell(cells[1]))),
      rate: inRow(row, "rate", () => number(cells[2], "rates")),
    });
  });
  return planningRates(read);
}

function periodCell(cell: unknown): number | string {
  return typeof cell === "number" ? cell : text(cell, "rates");
}
