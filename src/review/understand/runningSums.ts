/**
 * Sums of neighbouring lines in no time: the figures of chosen lines, added up from the first to each of them. Rough
 * numbers do here: which lines a total covers is told by its order of size, what it should be exactly the rules work out.
 */

import type { Draft } from "./interpret";
import type { Amount } from "./amounts";

/** Figures that differ from a sum by no more than this share may be rounded. */
const ROUNDING = 0.001;

/** A stretch of the lines of a RunningSums, ends exclusive. */
export interface Stretch {
  readonly of: RunningSums;
  readonly from: number;
  readonly end: number;
}

export class RunningSums {
  private readonly sums: number[][];

  /** `members`: indexes of drafts, rising. */
  constructor(
    drafts: readonly Draft[],
    readonly members: readonly number[],
    columns = drafts[0]?.raw.figures.length ?? 0,
  ) {
    this.sums = Array.from({ length: columns }, () => [0]);
    for (const member of members) this.add(drafts[member]!);
  }

  /** The members between two drafts: `from` and behind, before `end`. */
  between(from: number, end: number): Stretch {
    return { of: this, from: firstAtLeast(this.members, from), end: firstAtLeast(this.members, end) };
  }

  sum(column: number, { from, end }: Stretch): number {
    const sums = this.sums[column]!;
    return sums[end]! - sums[from]!;
  }

  protected add({ raw }: Draft): void {
    raw.figures.forEach(({ amount }, column) => {
      const sums = this.sums[column]!;
      sums.push(sums[sums.length - 1]! + (roughly(amount) ?? 0));
    });
  }
}

function firstAtLeast(members: readonly number[], wanted: number): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function membersOf({ of, from, end }: Stretch): readonly number[] {
  return of.members.slice(from, end);
}

/** In how many columns the figures of a draft equal the sum of a stretch of others. */
export function countFits({ raw }: Draft, stretch: Stretch): number {
  return raw.figures.filter(({ amount }, column) => fits(amount, stretch.of.sum(column, stretch))).length;
}

/** In how many columns the figures of a draft equal the sum of these others. */
export function countFitsOf(drafts: readonly Draft[], at: number, parts: readonly number[]): number {
  return countFits(drafts[at]!, {
    of: new RunningSums(drafts, parts, drafts[at]!.raw.figures.length),
    from: 0,
    end: parts.length,
  });
}

function fits(amount: Amount, sum: number): boolean {
  const stated = roughly(amount);
  if (stated === null || (Math.abs(sum) < 1e-9 && stated === 0)) return false;
  return Math.abs(sum - stated) <= Math.abs(stated) * ROUNDING + 1e-9;
}

function roughly(amount: Amount): number | null {
  if (amount.kind === "number") return amount.rough;
  return amount.kind === "text-number" ? amount.readings[0]!.toNumber() : null;
}
