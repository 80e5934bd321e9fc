/** Parts as shares of a whole. */

import { allocate } from "./allocate";
import type { ScaledIntegers } from "./decimal";
import { Decimal, isZero } from "./decimal";
import { MoneyError } from "./errors";

/** More decimals of a percentage than a double can hold beside its whole part. */
const MOST_DECIMALS = 12;

const ONE = new Decimal(1);
/** The last place of a share, by the decimals of the percentage: 0.01 for 33 %. */
const UNITS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => new Decimal(`1e-${decimals + 2}`));

/** part / whole, to 40 decimals: 0.25 is 25 %. Throws zeroWhole. */
export function share(part: Decimal, whole: Decimal): Decimal {
  if (isZero(whole)) throw new MoneyError("zeroWhole", {});
  return part.div(whole);
}

/**
 * Shares of the amounts in their sum, rounded so that they add to exactly 1 (100 %); the rounding is that of allocate().
 * `decimals` are those of the percentage: 1 gives 33.3 %, which is 0.333. Throws badDecimals unless a whole number
 * 0–12, zeroAmounts, and as allocate() for amounts that are negative or none.
 */
export function shares(amounts: readonly Decimal[], decimals: number): ScaledIntegers {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) {
    throw new MoneyError("badDecimals", { value: String(decimals) });
  }
  if (amounts.length > 0 && amounts.every(isZero)) throw new MoneyError("zeroAmounts", {});
  return allocate(ONE, amounts, UNITS[decimals]!);
}
