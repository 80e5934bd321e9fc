/** The argument `rate` of the functions about indirect cost. */

import type { Decimal } from "../money/decimal";
import { OVERHEAD_RATE } from "../money/overhead";
import { number, single } from "./arguments";
import { FunctionError } from "./errors";

/**
 * The rate as a share; the usual one where it is left out or certainly blank. A plain 0 is refused, because on the
 * desktop a blank cell arrives as 0 as well: one reading would leave out costs, the other add them. Text ("0 %") is no
 * blank cell and is taken. Throws zeroRate, notNumber, ambiguousNumber, notSingle, errorValue.
 */
export function overheadRate(value: unknown): Decimal {
  const cell = single(value, "rate");
  if (cell === 0) throw new FunctionError("zeroRate", {});
  const isLeftOut = cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
  return isLeftOut ? OVERHEAD_RATE : number(cell, "rate");
}
