/** Applying what reviewers put right in what was recognised. */

import type { Area } from "../../workbook/address";
import { overlaps } from "../../workbook/address";
import type { AreaMention, Correction } from "../types";
import type { Draft, Interpreted } from "./interpret";
import type { Said } from "./judge";
import type { Vocabulary } from "./labels";
import type { View } from "./view";

/** The corrections of one sheet, oldest first. */
export function correctionsOn(sheet: string, corrections: readonly Correction[]): readonly Correction[] {
  return corrections.filter((correction) => correction.sheet.toLowerCase() === sheet.toLowerCase());
}

/** What was last said of a table: null where a reviewer said that it is no budget. */
export function saidOf(area: Area, corrections: readonly Correction[]): Said | null {
  const here = corrections.filter((correction) => overlaps(correction.area, area));
  const claim = here.findLast(({ kind }) => kind === "budget" || kind === "notBudget")?.kind;
  const unit = here.findLast((correction) => correction.kind === "unit");
  if (claim === "notBudget") return null;
  return { isBudget: claim === "budget", unit: unit?.kind === "unit" ? unit.unit : null };
}

/** Sets what was said of single lines; the mentions of areas with the lines they belong to follow. */
export function correctLines(
  { drafts, mentions }: Interpreted,
  view: View,
  corrections: readonly Correction[],
  { areas }: Vocabulary,
): Interpreted {
  let told = mentions;
  drafts.forEach((draft, index) => {
    const place = view.area([draft.raw.line, draft.raw.line + 1], view.positions);
    for (const correction of corrections) {
      if (correction.kind !== "line" || !overlaps(correction.area, place)) continue;
      setLine(draft, correction);
      const area = correction.priorityArea;
      if (area === undefined) continue;
      told = told.filter(({ line }) => line !== index);
      if (area !== null && areas.areas.some(({ id }) => id === area))
        told = [...told, mentionOf(draft, area, index, view)];
    }
  });
  return { drafts, mentions: told };
}

function setLine(draft: Draft, correction: Extract<Correction, { kind: "line" }>): void {
  draft.kind = correction.as;
  draft.fixed = true;
  draft.confidence = 1;
  draft.evidence = [{ messageId: "line_corrected", data: {} }];
  if (correction.as === "line" || correction.as === "memo") draft.parts = null;
  if (correction.priorityArea !== undefined) {
    draft.area = correction.priorityArea;
    draft.ownArea = correction.priorityArea !== null;
  }
  if (correction.line !== undefined) {
    draft.line = correction.line;
    draft.headingLine = null;
    draft.parts = null;
  }
}

function mentionOf(draft: Draft, area: string, line: number, view: View): AreaMention {
  const [first] = draft.raw.labels;
  const cell = first ? view.place(draft.raw.line, first.position) : null;
  return { area, text: draft.label, cell, nearest: null, certain: true, bare: true, line };
}
