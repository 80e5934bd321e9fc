/** Everything at once that the rules know how to mend. */

import { combineFixes } from "../../review";
import type { EditPlan } from "../../workbook/edits";
import type { Change } from "../common/useEdits";
import { changesOf, writtenRange, type CellChange, type Finding } from "./review";

/** Fixes that can be applied together. */
export interface CertainFixes {
  readonly change: Change;
  readonly fixed: readonly { readonly finding: Finding; readonly changes: readonly CellChange[] }[];
  /** How many touch a cell that another one changes: they come with the next review. */
  readonly later: number;
  /** Fixes that are left because their sheets are protected. */
  readonly locked: { readonly count: number; readonly sheets: readonly string[] };
}

/** Findings with a fix that count. A rule gives a fix only where it is sure what should stand there. */
export function certainFixes(
  findings: readonly Finding[],
  protectedSheets: readonly string[],
): CertainFixes | null {
  const isLocked = (sheet: string): boolean => protectedSheets.includes(sheet);
  const fixable = findings.filter(({ fix, ignored }) => fix && !ignored);
  const locked = fixable.filter(({ fix }) => sheetsOf(fix!).some(isLocked));
  const { plan, fixed, later } = combineFixes(fixable.filter((finding) => !locked.includes(finding)));
  if (fixable.length === 0) return null;
  const sheets = new Set(locked.flatMap(({ fix }) => sheetsOf(fix!).filter(isLocked)));
  return {
    change: { plan, range: writtenRange(plan) },
    fixed: fixed.map((finding) => ({ finding, changes: changesOf(finding.fix!, finding.outcome) })),
    later: later.length,
    locked: { count: locked.length, sheets: [...sheets] },
  };
}

function sheetsOf({ edits }: EditPlan): string[] {
  return edits.flatMap((edit) => ("range" in edit ? [edit.range.sheet] : []));
}
