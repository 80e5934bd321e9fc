/** How likely it is that some slip equals a gap by chance. */

import type { Gap } from "../../explain";
import { decimals } from "../../understand/amounts";

/**
 * Whether so many slips lie so close to each other that one of them was to be expected near any gap of this size.
 * @param effects what each slip that was compared would add to the total
 * @param odds the expected number of chance hits from which on a hit proves nothing
 */
export function isCoincidence(effects: readonly number[], gap: Gap, odds: number): boolean {
  const wanted = gap.stated.minus(gap.expected).toNumber();
  const reach = Math.abs(wanted);
  const around = effects.filter((effect) => Math.abs(effect - wanted) <= reach).length;
  return chanceHits(Math.max(0, around - 1), 2 * reach, cellOf(gap)) > odds;
}

/** How many of `count` figures that lie anywhere in a span fall into one cell of it. */
export function chanceHits(count: number, span: number, cell: number): number {
  return span === 0 ? count : (count * Math.min(cell, span)) / span;
}

/**
 * How close two figures of this table have to lie to be equal: within the tolerance on either side, or on the same
 * step where all amounts are multiples of one.
 */
export function cellOf({ stated, expected, tolerance, parts }: Gap): number {
  const steps = [stated, expected, ...parts.map(({ amount }) => amount)]
    .filter((amount) => !amount.eq(0))
    .map(lastDigit);
  return Math.max(2 * tolerance.toNumber(), Math.min(...steps, Number.MAX_SAFE_INTEGER));
}

/** The value of the last digit other than zero: 100 for 1,200; 0.1 for 2.5. */
function lastDigit(amount: Gap["stated"]): number {
  const places = decimals(amount);
  return places > 0 ? 10 ** -places : 10 ** (amount.e - amount.c.length + 1);
}
