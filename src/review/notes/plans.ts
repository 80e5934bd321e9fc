/** Keeping what a reviewer decides in the workbook: each decision is a plan like any other, so that it can be undone. */

import { areaAddress } from "../../workbook/address";
import type { EditPlan } from "../../workbook/edits";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Correction, Finding, Ignored, ReviewNotes } from "../types";
import { NOTES_NAMESPACE, notesOf, notesToXml } from "./notesXml";

/** What a reviewer says of a finding that is to be set aside. `date` is an ISO date, `reason` not empty. */
export interface Decision {
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/** Sets findings aside with one reason; a decision on one of them that stands there already is replaced. */
export function ignorePlan(
  workbook: Pick<WorkbookSnapshot, "parts">,
  findings: readonly Finding[],
  decision: Decision,
): EditPlan {
  const notes = notesOf(workbook);
  const keys = new Set(findings.map(({ key }) => key));
  const added = [...keys].map((key): Ignored => ({ key, rule: ruleOf(findings, key), ...decision }));
  return keep(workbook, {
    ...notes,
    ignored: [...notes.ignored.filter(({ key }) => !keys.has(key)), ...added],
  });
}

/** Takes findings up again that were set aside. */
export function heedPlan(
  workbook: Pick<WorkbookSnapshot, "parts">,
  keys: readonly Finding["key"][],
): EditPlan {
  const notes = notesOf(workbook);
  return keep(workbook, { ...notes, ignored: notes.ignored.filter(({ key }) => !keys.includes(key)) });
}

/** Adds a correction; one of the same kind and place that stands there already is replaced. */
export function correctPlan(workbook: Pick<WorkbookSnapshot, "parts">, correction: Correction): EditPlan {
  const notes = notesOf(workbook);
  const others = notes.corrections.filter((one) => !isSamePlace(one, correction));
  return keep(workbook, { ...notes, corrections: [...others, correction] });
}

/** Takes a correction back. */
export function uncorrectPlan(workbook: Pick<WorkbookSnapshot, "parts">, correction: Correction): EditPlan {
  const notes = notesOf(workbook);
  return keep(workbook, {
    ...notes,
    corrections: notes.corrections.filter((one) => !isSamePlace(one, correction)),
  });
}

function keep(workbook: Pick<WorkbookSnapshot, "parts">, notes: ReviewNotes): EditPlan {
  const seen = workbook.parts.find(({ namespace }) => namespace === NOTES_NAMESPACE)?.xml ?? null;
  return {
    expects: [{ kind: "part", namespace: NOTES_NAMESPACE, xml: seen }],
    edits: [{ kind: "part", namespace: NOTES_NAMESPACE, xml: notesToXml(notes) }],
  };
}

/** That a table is a budget and that it is none speak of the same thing. */
function isSamePlace(one: Correction, other: Correction): boolean {
  const subject = ({ kind }: Correction): string => (kind === "notBudget" ? "budget" : kind);
  return (
    subject(one) === subject(other) &&
    one.sheet.toLowerCase() === other.sheet.toLowerCase() &&
    areaAddress(one.area) === areaAddress(other.area)
  );
}

function ruleOf(findings: readonly Finding[], key: string): string {
  return findings.find((finding) => finding.key === key)!.rule;
}
