/** Several fixes at once. */

import { overlaps } from "../workbook/address";
import type { RangeRef } from "../workbook/address";
import type { EditPlan } from "../workbook/edits";
import type { Finding } from "./types";

export interface CombinedFixes {
  /** Everything that the chosen fixes do, in the order of the findings. */
  readonly plan: EditPlan;
  readonly fixed: readonly Finding[];
  /** Findings whose fix touches or relies on a cell that an earlier one changes: they come with the next review. */
  readonly later: readonly Finding[];
}

/** The fixes of findings that can be applied together; findings without a fix and ignored ones are passed over. */
export function combineFixes(findings: readonly Finding[]): CombinedFixes {
  const fixed: Finding[] = [];
  const later: Finding[] = [];
  for (const finding of findings) {
    if (!finding.fix || finding.ignored) continue;
    const clashes = fixed.some(({ fix }) => doClash(fix!, finding.fix!));
    (clashes ? later : fixed).push(finding);
  }
  const plans = fixed.map(({ fix }) => fix!);
  return {
    plan: {
      expects: plans.flatMap(({ expects }) => expects),
      edits: plans.flatMap(({ edits }) => edits),
    },
    fixed,
    later,
  };
}

function doClash(one: EditPlan, other: EditPlan): boolean {
  return meet(changed(one), touched(other)) || meet(changed(other), touched(one));
}

function changed({ edits }: EditPlan): RangeRef[] {
  return edits.flatMap((edit) => ("range" in edit && edit.kind !== "select" ? [edit.range] : []));
}

function touched(plan: EditPlan): RangeRef[] {
  return [...changed(plan), ...plan.expects.flatMap((one) => ("range" in one ? [one.range] : []))];
}

function meet(some: readonly RangeRef[], others: readonly RangeRef[]): boolean {
  return some.some((one) =>
    others.some((other) => one.sheet.toLowerCase() === other.sheet.toLowerCase() && overlaps(one, other)),
  );
}
