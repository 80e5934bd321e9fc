/** Parts as shares of a whole. */

import { allocate } from "./allocate";
import { Decimal } from "./decimal";
import { MoneyError } from "./errors";

/** More decimals of a percentage than a double can hold beside its whole part. */
const MOST_DECIMALS = 12;

/** part / whole, to 40 decimals: 0.25 is 25 %. Throws zeroWhole. */
export function share(part: Decimal, whole: Decimal): Decimal {
  if (whole.eq(0)) throw new MoneyError("zeroWhole", {});
  return part.div(whole);
}

/**
 * Shares of the amounts in their sum, rounded so that they add to exactly 1 (100 %); the rounding is that of allocate().
 * `decimals` are those of the percentage: 1 gives 33.3 %, which is 0.333. Throws badDecimals unless a whole number
 * 0–12, and as allocate() for amounts that are negative, none or all zero.
 */
export function shares(amounts: readonly Decimal[], decimals: number): Decimal[] {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) {
    throw new MoneyError("badDecimals", { value: String(decimals) });
  }
  return allocate(new Decimal(1), amounts, new Decimal(`1e-${decimals + 2}`));
}
