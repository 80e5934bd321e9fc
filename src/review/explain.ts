/** How a total that does not add up may have come about: the smallest single slip that equals the gap. */

import type Big from "big.js";

export interface ExplainPart {
  readonly label: string;
  readonly amount: Big;
}

export type Explanation =
  /** The whole total is in another unit. */
  | { readonly kind: "unit"; readonly factor: number }
  /** These parts are missing from the total: one, or two together. */
  | { readonly kind: "left-out"; readonly parts: readonly ExplainPart[] }
  | { readonly kind: "twice"; readonly part: ExplainPart }
  /** The part is taken away instead of added, or the other way round. */
  | { readonly kind: "sign"; readonly part: ExplainPart }
  /** A subtotal is counted besides its own lines. */
  | { readonly kind: "subtotal-twice"; readonly part: ExplainPart }
  /** The part is counted in another unit. */
  | { readonly kind: "part-unit"; readonly part: ExplainPart; readonly factor: number }
  /** Two neighbouring digits of the total are swapped. */
  | { readonly kind: "digits" };

export interface Gap {
  /** What stands there. */
  readonly stated: Big;
  readonly expected: Big;
  readonly tolerance: Big;
  readonly parts: readonly ExplainPart[];
  /** Subtotals that stand among the parts. */
  readonly subtotals?: readonly ExplainPart[];
}

const FACTORS = [1000, 1_000_000];

/** The explanation of a gap, or null when no simple one equals it. In time linear in the number of parts. */
export function explainGap(gap: Gap): Explanation | null {
  const { stated, expected, tolerance, subtotals = [] } = gap;
  const parts = gap.parts.filter(({ amount }) => !amount.eq(0));
  const difference = stated.minus(expected);
  const is = (amount: Big): boolean => difference.minus(amount).abs().lte(tolerance);
  const unit = wholeUnit(stated, expected);
  if (unit !== null) return { kind: "unit", factor: unit };
  const doubled = subtotals.find(({ amount }) => !amount.eq(0) && is(amount));
  if (doubled) return { kind: "subtotal-twice", part: doubled };
  const missing = parts.find(({ amount }) => is(amount.times(-1)));
  if (missing) return { kind: "left-out", parts: [missing] };
  // A single part only: of several that fit nobody can say which, or whether it was one of them at all.
  const [twice, ...rivals] = parts.filter(({ amount }) => is(amount));
  if (twice && rivals.length === 0) return { kind: "twice", part: twice };
  if (twice) return null;
  const turned = parts.find(({ amount }) => is(amount.times(-2)));
  if (turned) return { kind: "sign", part: turned };
  for (const factor of FACTORS) {
    const larger = parts.find(({ amount }) => is(amount.times(factor - 1)));
    if (larger) return { kind: "part-unit", part: larger, factor };
    const smaller = parts.find(({ amount }) => is(amount.div(factor).minus(amount)));
    if (smaller) return { kind: "part-unit", part: smaller, factor: 1 / factor };
  }
  if (haveSwappedDigits(stated, expected)) return { kind: "digits" };
  const pair = findPair(parts, difference.times(-1), tolerance);
  return pair && { kind: "left-out", parts: pair };
}

function wholeUnit(stated: Big, expected: Big): number | null {
  if (stated.eq(0) || expected.eq(0)) return null;
  const near = (a: Big, b: Big): boolean => a.minus(b).abs().lte(b.abs().times("0.001"));
  for (const factor of FACTORS) {
    if (near(stated, expected.times(factor))) return factor;
    if (near(stated.times(factor), expected)) return 1 / factor;
  }
  return null;
}

function haveSwappedDigits(a: Big, b: Big): boolean {
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  const [one, other] = [a.toFixed(places), b.toFixed(places)];
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [i, j] = differing;
  return differing.length === 2 && j === i! + 1 && one[i!] === other[j] && one[j] === other[i!];
}

function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** Two parts that together make up the amount: walked from both ends of the sorted list. */
function findPair(
  parts: readonly ExplainPart[],
  amount: Big,
  tolerance: Big,
): [ExplainPart, ExplainPart] | null {
  // With few parts any remainder is some sum of two of them by chance.
  if (parts.length < 4) return null;
  const sorted = [...parts].sort((a, b) => a.amount.cmp(b.amount));
  for (let low = 0, high = sorted.length - 1; low < high;) {
    const off = sorted[low]!.amount.plus(sorted[high]!.amount).minus(amount);
    if (off.abs().lte(tolerance)) return [sorted[low]!, sorted[high]!];
    if (off.lt(0)) low++;
    else high--;
  }
  return null;
}
