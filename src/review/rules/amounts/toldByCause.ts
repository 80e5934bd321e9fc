/** Wrong totals that are off because of something that another rule reports: one cause, one finding. */

import { followFromMismatch } from "../../sums/mismatches";
import { doubledSubtotals } from "../../sums/doubled";
import { totalsOfSlips } from "../../sums/totalsOfSlips";
import { typedOverTotals } from "../../sums/typedOver";
import type { SumCheck } from "../../sums/check";
import type { ReviewContext } from "../../types";
import { faultsOf } from "../../regions/faults";
import { totalsOfOmissions } from "../../regions/totalsOfOmission";
import { totalsOfLone } from "../../regions/totalsOfLone";
import { totalsOfFault } from "../../regions/totalsOfFault";
import { totalsOfTotals } from "../../regions/totalsOfTotals";
import { missingYears } from "../structure/missing-year";
import { totalsWithYear } from "../structure/totalsOfMissing";
import { totalsWithPlan } from "./differs-from-strategy";

const known = new WeakMap<ReviewContext, ReadonlySet<SumCheck>>();

/**
 * Totals that were merely typed over, that a figure in another unit makes miss, that count subtotals twice, that follow from an amount its rate does not give, from
 * a year left out of the table, from a figure that is another than the strategy's, from a cell that takes over another than
 * its neighbours do, from a sum that leaves something out, from a reference to a blank cell or from a wrong total of another table.
 */
export function toldByCause(context: ReviewContext): ReadonlySet<SumCheck> {
  let told = known.get(context);
  if (!told) {
    told = new Set<SumCheck>([
      ...typedOverTotals(context),
      ...doubledSubtotals(context).keys(),
      ...followFromMismatch(context),
      ...missingYears(context).flatMap(({ budget }) => (budget ? totalsWithYear(context, budget) : [])),
      ...[...totalsWithPlan(context).values()].flat(),
      ...totalsOfOmissions(context).keys(),
      ...faultsOf(context).flatMap((fault) => totalsOfFault(context, fault)),
      ...[...totalsOfLone(context).values()].flatMap(({ totals }) => totals),
      ...[...totalsOfSlips(context).values()].flat(),
      ...totalsOfTotals(context),
    ]);
    known.set(context, told);
  }
  return told;
}
