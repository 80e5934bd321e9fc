/** Typed totals that miss by the figure for which a reference to a blank cell stands. */

import type Big from "big.js";
import { valueOf } from "../figures";
import { oncePer } from "../memory";
import { sumsOf } from "../sums/check";
import type { WrongSum } from "../sums/check";
import type { ReviewContext } from "../types";
import { loneReferences } from "./blanks";
import type { LoneReference } from "./blanks";

export interface MissingFigure {
  /** With this amount in the cell all of the totals add up. */
  readonly expected: Big;
  readonly totals: readonly WrongSum[];
}

/** For each reference to a blank cell what its totals say that it should come to; none where they disagree. */
export const totalsOfLone = oncePer(
  (context: ReviewContext): ReadonlyMap<LoneReference, MissingFigure> =>
    new Map(
      loneReferences(context).flatMap((lone) => {
        const missing = missingAt(lone, sumsOf(context).wrong);
        return missing ? [[lone, missing] as const] : [];
      }),
    ),
);

function missingAt(lone: LoneReference, wrong: readonly WrongSum[]): MissingFigure | null {
  const totals = wrong.filter(
    ({ figures, cell, parts }) =>
      figures.sheet === lone.sheet.sheet &&
      cell.formula === null &&
      parts.some(({ figure }) => figure.row === lone.row && figure.column === lone.column),
  );
  const [first] = totals;
  if (!first) return null;
  const expected = gapOf(first);
  const agree = totals.every((total) => {
    const apart = gapOf(total).minus(expected).abs();
    return apart.lte(first.result.tolerance.plus(total.result.tolerance));
  });
  // A total that is too small lacks something else.
  const actual = valueOf(first.cell);
  return agree && actual !== null && expected.s === actual.s ? { expected, totals } : null;
}

function gapOf({ result }: WrongSum): Big {
  return result.actual.minus(result.expected);
}
