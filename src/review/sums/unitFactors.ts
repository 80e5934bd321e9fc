/** By what a figure was written too large or too small where it is in another unit. */

const FACTORS = [1 / 1000, 1 / 1_000_000, 1000, 1_000_000];
/** Figures further apart than this from each other are no measure of another. */
const WIDEST = 20;

/** A figure put right lies no further than this from the smallest and the largest of those beside it. */
export interface Nearness {
  /** For one that is too large. */
  readonly large: number;
  /** For one that is too small: what starts up or runs out is small by right. */
  readonly small: number;
}

/** The factor that brings a figure among others of one order; null where it lies among them or none does. */
export function factorTowards(value: number, others: readonly number[], near: Nearness): number | null {
  const [least, most] = [Math.min(...others), Math.max(...others)];
  if (most > least * WIDEST) return null;
  return (
    FACTORS.find((factor) => {
      const span = factor < 1 ? near.large : near.small;
      return value * factor >= least / span && value * factor <= most * span;
    }) ?? null
  );
}

/** The factor that lies nearest to a ratio. */
export function nearestFactor(ratio: number): number {
  return FACTORS.reduce((best, factor) =>
    Math.abs(Math.log(ratio / factor)) < Math.abs(Math.log(ratio / best)) ? factor : best,
  );
}
