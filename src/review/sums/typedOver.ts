/** Totals in which a number stands where a formula belongs. */

import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import type { SumCheck } from "./check";
import { areNeighboursComputed } from "./neighbours";

const known = new WeakMap<ReviewContext, ReadonlySet<SumCheck>>();

/**
 * Totals that are plain numbers although most others in their row, or most of their like in their column, are computed.
 * A table without any formula in its totals has none: it was sent as values. Neither has one whose text numbers or
 * lines explain the difference.
 */
export function typedOverTotals(context: ReviewContext): ReadonlySet<SumCheck> {
  let found = known.get(context);
  if (!found) {
    const { checks, wrong } = sumsOf(context);
    const guilty = new Set<SumCheck>(wrong);
    const open = checks.filter((check) => check.result.kind === "fits" || guilty.has(check));
    found = new Set(open.filter(isTypedOver));
    known.set(context, found);
  }
  return found;
}

function isTypedOver(check: SumCheck): boolean {
  const { formula, amount } = check.cell;
  return formula === null && amount.kind === "number" && areNeighboursComputed(check);
}
