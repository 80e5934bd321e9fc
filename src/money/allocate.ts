/** Splitting a total so that the parts add up to it. */

import type { Decimal } from "./decimal";
import { fromInteger, toIntegers } from "./decimal";
import { MoneyError } from "./errors";

function checkWeights(weights: readonly Decimal[]): void {
  if (weights.length === 0) throw new MoneyError("noWeights", {});
  const negative = weights.findIndex((weight) => weight.lt(0));
  if (negative >= 0) {
    throw new MoneyError("negativeWeight", { position: negative + 1, value: weights[negative]!.toString() });
  }
  if (weights.every((weight) => weight.eq(0))) throw new MoneyError("zeroWeights", {});
}

/**
 * Splits `total` in proportion to `weights` into multiples of `unit`, by largest remainder:
 *
 * 1. each part gets its exact share rounded down to a multiple of the unit;
 * 2. the units left over go one each to the parts that lost most by the rounding;
 * 3. of equal remainders the larger weight comes first, then the earlier place;
 * 4. a total that is no multiple of the unit leaves an odd rest smaller than the unit: it goes to the part that would
 *    have had the next unit, so that this one part is no multiple of the unit.
 *
 * The parts add to the total exactly, each is less than one unit from its exact share, a weight of zero gets zero, and
 * a negative total gives the negatives of the positive one's parts. Throws badUnit (zero or below), noWeights,
 * negativeWeight, zeroWeights.
 */
export function allocate(total: Decimal, weights: readonly Decimal[], unit: Decimal): Decimal[] {
  if (unit.lte(0)) throw new MoneyError("badUnit", { value: unit.toString() });
  checkWeights(weights);
  const { integers, decimals } = toIntegers([total.abs(), unit]);
  const [whole = 0n, step = 1n] = integers;
  const scaled = toIntegers(weights).integers;
  const weightSum = scaled.reduce((sum, weight) => sum + weight, 0n);

  // Share i is exact[i] / divisor units; remainders are kept in that fraction, so that they compare exactly.
  const divisor = weightSum * step;
  const exact = scaled.map((weight) => whole * weight);
  const remainders = exact.map((share) => share % divisor);
  const parts = exact.map((share) => (share / divisor) * step);
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => compare(remainders[b]!, remainders[a]!) || compare(scaled[b]!, scaled[a]!) || a - b);
  let left = whole - parts.reduce((sum, part) => sum + part, 0n);
  for (const index of order) {
    if (left <= 0n) break;
    const more = left < step ? left : step;
    parts[index]! += more;
    left -= more;
  }
  const sign = total.lt(0) ? -1n : 1n;
  return parts.map((part) => fromInteger(sign * part, decimals));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
