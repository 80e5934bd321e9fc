/** Calling a function outside Excel as Excel calls it. */

import { rowsOf, unwrapped } from "./arguments";
import type { FunctionResult } from "./help";
import { paired } from "./pairs";
import type { FunctionEntry } from "./registry";

/**
 * Runs a function on the arguments that a formula has. Where a parameter takes one cell and is given a range, the
 * function is called for each of its cells, and the results stand in the range's shape; several such ranges go together
 * as in paired(). Only functions that give one value have such parameters: the others take ranges everywhere and say
 * themselves what they make of them. Throws, or rejects with, what the first call that fails does, and shapesDiffer.
 */
export function runLifted(
  { parameters, run }: FunctionEntry,
  given: readonly unknown[],
): FunctionResult | Promise<FunctionResult> {
  const args = given.map((value, at) => (parameters[at]!.range ? rowsOf(value) : unwrapped(value)));
  const isSingle = (at: number): boolean => !parameters[at]!.range;
  if (!args.some((value, at) => isSingle(at) && Array.isArray(value))) return run(args);
  const singles = args.flatMap((value, at) => (isSingle(at) ? [{ name: parameters[at]!.name, value }] : []));
  const results = paired(singles).map((row) =>
    row.map(async (cells) => {
      let next = 0;
      return run(args.map((value, at) => (isSingle(at) ? cells[next++] : value)));
    }),
  );
  return Promise.all(results.map((row) => Promise.all(row))) as Promise<FunctionResult>;
}
