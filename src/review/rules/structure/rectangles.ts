/** Rows and columns as runs. */

/** Neighbouring indexes as runs, first and last: [2, 3, 4, 7] → [[2, 4], [7, 7]]. */
export function runsOf(indexes: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
