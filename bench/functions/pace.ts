import { median } from "../figures";

/** Does call number `at`. The numbers are added up, so that no compiler takes the work out. */
export type Work = (at: number) => number;

/** Of the calls, so many are made beforehand and not timed, until every side is compiled. */
const WARM_UP = 0.5;

/** Microseconds a call over a slice of the calls. */
function timed(work: Work, from: number, slice: number): number {
  let sum = 0;
  const start = performance.now();
  for (let at = from; at < from + slice; at++) sum += work(at);
  const span = performance.now() - start;
  if (Number.isNaN(sum)) throw new Error("A bench computes no number.");
  return (1000 * span) / slice;
}

/**
 * Microseconds a call of each side: all sides take turns over the same calls, a slice at a time, and take turns in
 * beginning, so that whatever else the machine does and the collection of garbage fall on all alike. Medians of the
 * slices.
 */
export function pace(calls: number, slice: number, sides: readonly Work[]): number[] {
  const run = (count: number): number[][] => {
    const spans = sides.map((): number[] => []);
    for (let from = 0, turn = 0; from < count; from += slice, turn++) {
      for (let next = 0; next < sides.length; next++) {
        const side = (turn + next) % sides.length;
        spans[side]!.push(timed(sides[side]!, from, slice));
      }
    }
    return spans;
  };
  run(calls * WARM_UP);
  return run(calls).map(median);
}
