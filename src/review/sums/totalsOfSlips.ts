/** Typed totals that are right once a figure is read in the unit of its table. */

import Big from "big.js";
import { valueOf } from "../figures";
import { oncePer } from "../memory";
import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import type { WrongSum } from "./check";
import { unitSlipsOf } from "./slips";
import type { UnitSlip } from "./slips";

/** By each slip that shows by its size alone the totals that add up with it put right. */
export const totalsOfSlips = oncePer(
  (context: ReviewContext): ReadonlyMap<UnitSlip, readonly WrongSum[]> =>
    new Map(
      unitSlipsOf(context).flatMap((slip) => {
        const totals = slip.suspect
          ? []
          : sumsOf(context).wrong.filter((check) => isRightWithout(check, slip));
        return totals.length > 0 ? [[slip, totals] as const] : [];
      }),
    ),
);

function isRightWithout({ figures, cell, parts, result }: WrongSum, slip: UnitSlip): boolean {
  if (figures.sheet !== slip.figures.sheet || cell.formula !== null) return false;
  const own = slip.cells.filter((one) =>
    parts.some(({ figure }) => figure.row === one.cell.row && figure.column === one.cell.column),
  );
  if (own.length === 0) return false;
  const change = own.reduce(
    (so, one) => so.plus((valueOf(one.cell) ?? new Big(0)).times(slip.factor - 1)),
    new Big(0),
  );
  return result.actual.minus(result.expected).minus(change).abs().lte(result.tolerance);
}
