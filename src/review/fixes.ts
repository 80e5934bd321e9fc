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
  const changedSoFar = new Ranges();
  const touchedSoFar = new Ranges();
  for (const finding of findings) {
    const { fix, ignored } = finding;
    if (!fix || ignored) continue;
    const changes = changed(fix);
    const touches = touched(fix);
    if (
      touches.some((range) => changedSoFar.meet(range)) ||
      changes.some((range) => touchedSoFar.meet(range))
    ) {
      later.push(finding);
      continue;
    }
    fixed.push(finding);
    for (const range of changes) changedSoFar.add(range);
    for (const range of touches) touchedSoFar.add(range);
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

function changed({ edits }: EditPlan): RangeRef[] {
  return edits.flatMap((edit) => ("range" in edit && edit.kind !== "select" ? [edit.range] : []));
}

function touched(plan: EditPlan): RangeRef[] {
  return [...changed(plan), ...plan.expects.flatMap((one) => ("range" in one ? [one.range] : []))];
}

/** Rows that lie together: thousands of fixes are not compared each with each. */
const BAND = 16;
/** A range over more bands than this is kept beside them. */
const MOST_BANDS = 64;

/** Ranges that can be asked whether one of them meets another. */
class Ranges {
  private readonly bands = new Map<string, RangeRef[]>();
  private readonly tall: RangeRef[] = [];

  add(range: RangeRef): void {
    const bands = bandsOf(range);
    if (!bands) this.tall.push(range);
    for (const band of bands ?? []) this.bands.set(band, [...(this.bands.get(band) ?? []), range]);
  }

  meet(range: RangeRef): boolean {
    const bands = bandsOf(range);
    const near = bands
      ? bands.flatMap((band) => this.bands.get(band) ?? [])
      : [...this.bands.values()].flat();
    return [...near, ...this.tall].some(
      (other) => other.sheet.toLowerCase() === range.sheet.toLowerCase() && overlaps(other, range),
    );
  }
}

/** Keys of the bands of rows that a range lies in; null for one that lies in too many. */
function bandsOf({ sheet, row, rows }: RangeRef): string[] | null {
  const first = Math.floor(row / BAND);
  const last = Math.floor((row + rows - 1) / BAND);
  if (last - first >= MOST_BANDS) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index} ${sheet.toLowerCase()}`);
}
