/** How a gap may have come about: the smallest cause that equals it, at most two together, and never a guess. */

import type Big from "big.js";
import { isCoincidence } from "./sums/gap/chance";
import { differByOneSwap } from "./sums/gap/digits";
import { pairsEqualTo } from "./sums/gap/pairs";
import { singleCauses, UNIT_FACTORS } from "./sums/gap/singles";
import { oncePer } from "./memory";
import type { Candidate } from "./sums/gap/singles";

export interface ExplainPart {
  readonly label: string;
  readonly amount: Big;
  /** What stands for the same line in the years beside: figures that may have been taken by mistake. */
  readonly neighbours?: readonly ExplainPart[];
}

/** One slip. `part` is what it happened to, null where it happened to the total itself. */
export type Cause =
  /** The whole total is in another unit. */
  | { readonly kind: "unit"; readonly factor: number }
  | { readonly kind: "left-out"; readonly part: ExplainPart }
  | { readonly kind: "twice"; readonly part: ExplainPart }
  /** The part is taken away instead of added, or the other way round. */
  | { readonly kind: "sign"; readonly part: ExplainPart }
  /** A subtotal is counted besides its own lines. */
  | { readonly kind: "subtotal-twice"; readonly part: ExplainPart }
  /** The part is counted in another unit. */
  | { readonly kind: "part-unit"; readonly part: ExplainPart; readonly factor: number }
  /** Two neighbouring digits are swapped; `as` is the amount that the part was counted with. */
  | { readonly kind: "digits"; readonly part: ExplainPart | null; readonly as: Big }
  /** The figure of another year (its label and amount in `from`) stands in place of this one's. */
  | { readonly kind: "neighbour"; readonly part: ExplainPart | null; readonly from: ExplainPart };

export type Explanation =
  /** One slip, or two together, and nothing else as small equals the gap. */
  | { readonly kind: "cause"; readonly causes: readonly [Cause] | readonly [Cause, Cause] }
  /** Two or three single slips equal the gap: nobody can say which it was. */
  | { readonly kind: "one-of"; readonly causes: readonly Cause[] }
  /** So many slips equal the gap, or figures are so alike, that naming any would be a guess. */
  | { readonly kind: "ambiguous" }
  /** No slip and no two together equal the gap. */
  | { readonly kind: "none" };

export interface Gap {
  /** What stands there. */
  readonly stated: Big;
  readonly expected: Big;
  readonly tolerance: Big;
  readonly parts: readonly ExplainPart[];
  /** Subtotals that stand among the parts. */
  readonly subtotals?: readonly ExplainPart[];
  /** The totals of the years beside. */
  readonly neighbours?: readonly ExplainPart[];
}

/** More causes than this are no answer. */
const MOST_CANDIDATES = 3;
/** Slips of the second and third rank are looked for by so many that one that fits may do so by chance. */
const LONGEST_ODDS = { first: 0.6, later: 0.2, pair: 0.15 };

/**
 * The explanation of a gap between a total and its parts.
 *
 * Causes are ranked: the unit of the whole total; a part left out or counted twice, or a subtotal besides its lines;
 * a sign, a part's unit, swapped digits of the total or the neighbouring year's total; swapped digits of a part or its
 * neighbouring year's figure; two parts left out or counted twice, also mixed. The first rank that holds a cause counts,
 * the second rank beside the first: where several fit they are given as alternatives, or not at all if they are many.
 * A cause is not named where, with so many figures so close to each other, any gap would be equalled by one of them.
 * Time: linear in the number of parts for one cause, n log n for two.
 */
export const explainGap = oncePer((gap: Gap): Explanation => {
  const unit = wholeUnit(gap.stated, gap.expected);
  if (unit !== null) return { kind: "cause", causes: [{ kind: "unit", factor: unit }] };
  const { tried, found } = singleCauses(gap);
  if (found.length > 0) return decide(found, tried, gap);
  const pairs = pairsEqualTo(gap, LONGEST_ODDS.pair);
  if (pairs === "many") return { kind: "ambiguous" };
  return pairs === null ? { kind: "none" } : { kind: "cause", causes: pairs };
});

/** What may be said of the slips that equal a gap. */
function decide(found: readonly Candidate[], tried: readonly Candidate[], gap: Gap): Explanation {
  const rank = Math.min(...found.map((candidate) => candidate.rank));
  const first = found.filter((candidate) => candidate.rank === rank);
  const next = found.filter((candidate) => rank === 1 && candidate.rank === 2);
  const odds = rank === 1 ? LONGEST_ODDS.first : LONGEST_ODDS.later;
  const effects = tried.filter((candidate) => candidate.rank === rank).map(({ effect }) => effect);
  if (first.length > MOST_CANDIDATES || isCoincidence(effects, gap, odds)) return { kind: "ambiguous" };
  const candidates = first.length + next.length > MOST_CANDIDATES ? first : [...first, ...next];
  const causes = candidates.map(({ cause }) => cause);
  const [only, other] = causes;
  return only && !other ? { kind: "cause", causes: [only] } : { kind: "one-of", causes };
}

/**
 * How one figure that should be another may have come about: its unit, its sign, swapped digits or the figure of a
 * neighbouring year; null when none of these equals it exactly.
 */
export function explainFigure(
  stated: Big,
  expected: Big,
  neighbours: readonly ExplainPart[] = [],
): Cause | null {
  if (stated.eq(expected)) return null;
  for (const factor of UNIT_FACTORS) {
    if (stated.eq(expected.times(factor))) return { kind: "unit", factor };
    if (stated.times(factor).eq(expected)) return { kind: "unit", factor: 1 / factor };
  }
  const itself = { label: "", amount: expected };
  if (stated.eq(expected.times(-1))) return { kind: "sign", part: itself };
  if (differByOneSwap(stated, expected)) return { kind: "digits", part: null, as: stated };
  const same = neighbours.filter(({ amount }) => amount.eq(stated));
  return same.length === 1 ? { kind: "neighbour", part: null, from: same[0]! } : null;
}

function wholeUnit(stated: Big, expected: Big): number | null {
  if (stated.eq(0) || expected.eq(0)) return null;
  const near = (a: Big, b: Big): boolean => a.minus(b).abs().lte(b.abs().times("0.001"));
  for (const factor of UNIT_FACTORS) {
    if (near(stated, expected.times(factor))) return factor;
    if (near(stated.times(factor), expected)) return 1 / factor;
  }
  return null;
}
