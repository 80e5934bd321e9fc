/** Splitting a total so that the parts add up to it. */

import type { Decimal, ScaledIntegers } from "./decimal";
import { isNegative, isZero, toIntegers } from "./decimal";
import { MoneyError } from "./errors";

function checkWeights(weights: readonly Decimal[]): void {
  if (weights.length === 0) throw new MoneyError("noWeights", {});
  const negative = weights.findIndex(isNegative);
  if (negative >= 0) {
    throw new MoneyError("negativeWeight", { position: negative + 1, value: weights[negative]!.toString() });
  }
  if (weights.every(isZero)) throw new MoneyError("zeroWeights", {});
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
export function allocate(total: Decimal, weights: readonly Decimal[], unit: Decimal): ScaledIntegers {
  if (isNegative(unit) || isZero(unit)) throw new MoneyError("badUnit", { value: unit.toString() });
  checkWeights(weights);
  const { integers, decimals } = toIntegers([total, unit]);
  const [amount = 0n, step = 1n] = integers;
  const whole = amount < 0n ? -amount : amount;
  const scaled = toIntegers(weights).integers;
  const divisor = scaled.reduce((sum, weight) => sum + weight, 0n) * step;

  // An exact share is a fraction over `divisor`; so are the remainders, which therefore compare exactly.
  const parts: bigint[] = [];
  const remainders: bigint[] = [];
  let left = whole;
  for (const weight of scaled) {
    const share = whole * weight;
    const part = (share / divisor) * step;
    parts.push(part);
    remainders.push(share % divisor);
    left -= part;
  }
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => compare(remainders[b]!, remainders[a]!) || compare(scaled[b]!, scaled[a]!) || a - b);
  for (const index of order) {
    if (left <= 0n) break;
    const more = left < step ? left : step;
    parts[index]! += more;
    left -= more;
  }
  return { integers: amount < 0n ? parts.map((part) => -part) : parts, decimals };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
