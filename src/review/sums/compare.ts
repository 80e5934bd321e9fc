/** Comparing a stated total with its parts. */

import Big from "big.js";
import type { Figure } from "../figures";
import { toleranceOf } from "./tolerance";

export type Comparison =
  /** Nothing can be said: an error, an amount in words or an uncomputed formula among the figures, or no parts at all. */
  | { readonly kind: "unknown" }
  | { readonly kind: "fits" }
  /** Fits when numbers stored as text are passed over: they are the cause, not the total. */
  | { readonly kind: "fits-without-text" }
  | { readonly kind: "differs"; readonly expected: Big; readonly actual: Big; readonly tolerance: Big };

const UNKNOWN: Comparison = { kind: "unknown" };
const MOST_READINGS = 64;

/**
 * Whether the stated figure is the sum of the parts; blank parts and words without a digit count as nothing.
 * @param areRounded whole figures are known to be rounded ones
 */
export function compare(stated: Figure, parts: readonly Figure[], areRounded = false): Comparison {
  const actuals = readingsOf(stated);
  if (actuals === null || actuals.length === 0) return UNKNOWN;
  const fixed: Big[] = [];
  const texts: (readonly Big[])[] = [];
  for (const { amount, unread } of parts) {
    if (unread !== null || amount.kind === "error" || amount.kind === "uncomputed") return UNKNOWN;
    if (amount.kind === "number") fixed.push(amount.value);
    else if (amount.kind === "text-number") texts.push(amount.readings);
  }
  if (fixed.length + texts.length === 0) return UNKNOWN;
  const sums = possibleSums(fixed, texts);
  const values = [...fixed, ...texts.map((readings) => readings[0]!)];
  // Most sums are exact, and the tolerance is work.
  const fits = (sum: Big): boolean =>
    actuals.some(
      (actual) =>
        sum.eq(actual) ||
        sum
          .minus(actual)
          .abs()
          .lte(toleranceOf(values, actual, areRounded)),
    );
  if (sums.some(fits)) return { kind: "fits" };
  const withoutText = add(fixed);
  if (texts.length > 0 && fits(withoutText)) return { kind: "fits-without-text" };
  // With two readings of a part or of the total nobody can say what was meant.
  if (sums.length > 1 || actuals.length > 1) return UNKNOWN;
  const [expected, actual] = [sums[0]!, actuals[0]!];
  // A typed total that is larger than what is known counts the figure that is still to come.
  if (stated.formula === null && parts.some(({ open }) => open) && actual.abs().gt(expected.abs()))
    return UNKNOWN;
  return { kind: "differs", expected, actual, tolerance: toleranceOf(values, actual, areRounded) };
}

function readingsOf({ amount }: Figure): readonly Big[] | null {
  if (amount.kind === "number") return [amount.value];
  return amount.kind === "text-number" ? amount.readings : null;
}

function possibleSums(fixed: readonly Big[], texts: readonly (readonly Big[])[]): Big[] {
  let sums = [add(fixed)];
  for (const readings of texts) {
    if (sums.length * readings.length > MOST_READINGS) return sums.map((sum) => sum.plus(readings[0]!));
    sums = readings.flatMap((reading) => sums.map((sum) => sum.plus(reading)));
  }
  return sums;
}

export function add(values: readonly Big[]): Big {
  return values.reduce((sum, value) => sum.plus(value), new Big(0));
}
