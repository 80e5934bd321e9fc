/** The single slips that equal a gap. */

import type Big from "big.js";
import type { Cause, ExplainPart, Gap } from "../../explain";
import { oncePer } from "../../memory";
import { differByOneSwap, swapsOf } from "./digits";

/** Thousands for units, millions for units; the other way round where divided. */
export const UNIT_FACTORS = [1000, 1_000_000];

/** 1 is the likeliest. */
export type Rank = 1 | 2 | 3;

export interface Candidate {
  readonly cause: Cause;
  readonly rank: Rank;
  /** What the slip adds to the total. */
  readonly effect: number;
  readonly exactly: () => Big;
}

export interface SingleCauses {
  /** Every slip that was compared with the gap. */
  readonly tried: readonly Candidate[];
  readonly found: readonly Candidate[];
}

/** The slips of one part, or of the total as a whole, that equal the gap within its tolerance. */
export function singleCauses(gap: Gap): SingleCauses {
  const difference = gap.stated.minus(gap.expected);
  const [wanted, tolerance] = [difference.toNumber(), gap.tolerance.toNumber()];
  const slack = tolerance + Math.abs(wanted) * 1e-9;
  const tried = [
    ...gap.parts.filter(({ amount }) => !amount.eq(0)).flatMap(slipsOfPart),
    ...(gap.subtotals ?? []).filter(({ amount }) => !amount.eq(0)).map(subtotalTwice),
  ];
  // Doubles sort out what is far off; what is near is compared exactly.
  const found = tried.filter(
    ({ effect, exactly }) =>
      Math.abs(effect - wanted) <= slack && exactly().minus(difference).abs().lte(gap.tolerance),
  );
  return { tried, found: withoutEquals([...found, ...slipsOfTotal(gap)]) };
}

const slipsOfPart = oncePer((part: ExplainPart): readonly Candidate[] => {
  const { amount, neighbours = [] } = part;
  const value = amount.toNumber();
  const slips: Candidate[] = [
    { cause: { kind: "left-out", part }, rank: 1, effect: -value, exactly: () => amount.times(-1) },
    { cause: { kind: "twice", part }, rank: 1, effect: value, exactly: () => amount },
    { cause: { kind: "sign", part }, rank: 2, effect: -2 * value, exactly: () => amount.times(-2) },
  ];
  for (const factor of UNIT_FACTORS) {
    slips.push(
      {
        cause: { kind: "part-unit", part, factor },
        rank: 2,
        effect: value * (factor - 1),
        exactly: () => amount.times(factor - 1),
      },
      {
        cause: { kind: "part-unit", part, factor: 1 / factor },
        rank: 2,
        effect: value / factor - value,
        exactly: () => amount.div(factor).minus(amount),
      },
    );
  }
  for (const as of swapsOf(amount)) slips.push(counted({ kind: "digits", part, as }, as, amount));
  for (const from of neighbours) {
    if (!from.amount.eq(amount)) slips.push(counted({ kind: "neighbour", part, from }, from.amount, amount));
  }
  return slips;
});

/** The part is counted with another amount than its own. */
function counted(cause: Cause, as: Big, amount: Big): Candidate {
  return {
    cause,
    rank: 3,
    effect: as.toNumber() - amount.toNumber(),
    exactly: () => as.minus(amount),
  };
}

function subtotalTwice(part: ExplainPart): Candidate {
  const { amount } = part;
  return {
    cause: { kind: "subtotal-twice", part },
    rank: 1,
    effect: amount.toNumber(),
    exactly: () => amount,
  };
}

/** Slips of the total as it stands: swapped digits, or the one neighbouring year that has this total. */
function slipsOfTotal({ stated, expected, neighbours = [] }: Gap): Candidate[] {
  const difference = stated.minus(expected);
  const slip = (cause: Cause): Candidate => ({
    cause,
    rank: 2,
    effect: difference.toNumber(),
    exactly: () => difference,
  });
  const swapped = differByOneSwap(stated, expected);
  // Where several years have this total it is a round figure, not a copy of one of them.
  const same = neighbours.filter(({ amount }) => amount.eq(stated));
  return [
    ...(swapped ? [slip({ kind: "digits", part: null, as: stated })] : []),
    ...(same.length === 1 ? [slip({ kind: "neighbour", part: null, from: same[0]! })] : []),
  ];
}

/**
 * Slips that are one and the same are taken once: a subtotal of one line and that line; within the tolerance, a part
 * left out and one counted a thousand times too small.
 */
function withoutEquals(found: readonly Candidate[]): Candidate[] {
  const subtotals = found.some(({ cause }) => cause.kind === "subtotal-twice");
  const leftOut = found.flatMap(({ cause }) => (cause.kind === "left-out" ? [cause.part] : []));
  return found.filter(
    ({ cause }) =>
      !(cause.kind === "twice" && subtotals) &&
      !(cause.kind === "part-unit" && cause.factor < 1 && leftOut.includes(cause.part)),
  );
}
