/** Two slips that together equal a gap. */

import type { Cause, ExplainPart, Gap } from "../../explain";
import { cellOf, chanceHits } from "./chance";

interface Slip {
  readonly part: ExplainPart;
  readonly kind: "left-out" | "twice";
  readonly effect: number;
}

/** With fewer parts any remainder is made up of some two of them. */
const FEWEST_PARTS = 4;

/**
 * The one pair of parts, each left out or counted twice, that equals the gap; null when there is none, "many" when there
 * are several or one had to be expected by chance. Walked from both ends of the sorted slips.
 */
export function pairsEqualTo(gap: Gap, odds: number): readonly [Cause, Cause] | "many" | null {
  const parts = gap.parts.filter(({ amount }) => !amount.eq(0));
  if (parts.length < FEWEST_PARTS) return null;
  const difference = gap.stated.minus(gap.expected);
  const wanted = difference.toNumber();
  const slips = parts
    .flatMap((part): Slip[] => {
      const value = part.amount.toNumber();
      return [
        { part, kind: "left-out", effect: -value },
        { part, kind: "twice", effect: value },
      ];
    })
    .sort((a, b) => a.effect - b.effect);
  const slack = gap.tolerance.toNumber() + Math.abs(wanted) * 1e-9;
  const [below, upTo] = [countUpTo(slips, wanted - slack), countUpTo(slips, wanted + slack)];
  if (upTo === below) return null;
  const [first, second] = lastUpTo(slips, wanted + slack)!;
  if (first.part === second.part) return null;
  const sum = [first, second].reduce(
    (so, { part, kind }) => (kind === "twice" ? so.plus(part.amount) : so.minus(part.amount)),
    difference.times(0),
  );
  if (sum.minus(difference).abs().gt(gap.tolerance)) return null;
  const reach = Math.max(Math.abs(wanted) / 4, slack);
  const around = countUpTo(slips, wanted + reach) - countUpTo(slips, wanted - reach) - 1;
  if (upTo - below > 1 || chanceHits(around, 2 * reach, cellOf(gap)) > odds) return "many";
  return [
    { kind: first.kind, part: first.part },
    { kind: second.kind, part: second.part },
  ];
}

/** How many pairs of different slips add up to no more than a limit. Pairs that undo each other add up to nothing. */
function countUpTo(slips: readonly Slip[], limit: number): number {
  let count = 0;
  for (let low = 0, high = slips.length - 1; low < high;) {
    if (slips[low]!.effect + slips[high]!.effect <= limit) {
      count += high - low;
      low++;
    } else high--;
  }
  return count;
}

/** The pair with the largest sum that is within the limit. */
function lastUpTo(slips: readonly Slip[], limit: number): readonly [Slip, Slip] | null {
  let best: readonly [Slip, Slip] | null = null;
  let sum = -Infinity;
  for (let low = 0, high = slips.length - 1; low < high;) {
    const at = slips[low]!.effect + slips[high]!.effect;
    if (at > limit) {
      high--;
      continue;
    }
    if (at > sum) [best, sum] = [[slips[low]!, slips[high]!], at];
    low++;
  }
  return best;
}
