/** Compares the findings of a review with the faults that were put in. */

import { renderFinding } from "../../src/review";
import type { Finding } from "../../src/review";
import type { Area } from "../../src/workbook/address";
import { areaAddress } from "../../src/workbook/address";
import type { Consequence, Fault, Place } from "./faults";
import type { Specimen } from "./generate";

/**
 * - hit: names a fault at its cell
 * - echo: right, but a consequence of a fault that is named elsewhere, or its second naming
 * - arguable: counted neither way
 * - false: nothing of the kind is wrong there
 */
export type Verdict = "hit" | "echo" | "arguable" | "false";

export interface Judged {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly fault: Fault | null;
}

export interface Score {
  readonly specimen: Specimen;
  readonly findings: readonly Judged[];
  readonly missed: readonly Fault[];
}

/** What is kept of a score when thousands are counted. */
export interface Outcome {
  readonly index: number;
  readonly layout: string;
  readonly sound: boolean;
  readonly faults: readonly Fault[];
  readonly missed: readonly Fault[];
  readonly findings: readonly {
    readonly rule: string;
    readonly note: boolean;
    readonly verdict: Verdict;
    readonly fault: Fault | null;
  }[];
}

export function outcome({ specimen: { index, layout, faults }, findings, missed }: Score): Outcome {
  return {
    index,
    layout,
    sound: faults.length === 0,
    faults,
    missed,
    findings: findings.map(({ finding, verdict, fault }) => ({
      rule: finding.rule,
      note: finding.severity === "note",
      verdict,
      fault,
    })),
  };
}

/** The longest strip of cells that still counts as pointing at a cell within it. */
const STRIP = 40;

export function score(specimen: Specimen, findings: readonly Finding[]): Score {
  const named = new Set<Fault>();
  const judged = findings.map((finding): Judged => {
    const fault = specimen.faults.find((one) => names(one, finding));
    if (fault) {
      const verdict = named.has(fault) ? "echo" : "hit";
      named.add(fault);
      return { finding, verdict, fault };
    }
    const cause = specimen.faults.find(({ consequences }) =>
      consequences.some((one) => follows(one, finding)),
    );
    if (cause) return { finding, verdict: "echo", fault: cause };
    const open = specimen.arguable.some((one) => follows(one, finding));
    return { finding, verdict: open ? "arguable" : "false", fault: null };
  });
  return { specimen, findings: judged, missed: specimen.faults.filter((fault) => !named.has(fault)) };
}

function names(fault: Fault, finding: Finding): boolean {
  if (!fault.accepts.includes(finding.rule) || !fault.at.some((place) => within(place, finding)))
    return false;
  if (!fault.mentions) return true;
  const said = `${JSON.stringify(finding.data ?? {})} ${finding.expected ?? ""} ${finding.actual ?? ""} ${finding.sheet ?? ""} ${finding.area ? areaAddress(finding.area) : ""} ${renderFinding(finding, "en").message}`;
  return fault.mentions.some((words) => said.includes(words));
}

const follows = ({ rules, at }: Consequence, finding: Finding): boolean =>
  rules.some((rule) => (rule.endsWith("/") ? finding.rule.startsWith(rule) : finding.rule === rule)) &&
  at.some((place) => within(place, finding));

function within(place: Place, { sheet, area }: Finding): boolean {
  if (place === "anywhere") return true;
  if (sheet !== place.sheet) return false;
  if (!place.area) return true;
  if (!area) return false;
  return (
    inside(area, place.area) ||
    (inside(place.area, area) && (area.rows === 1 || area.columns === 1) && area.rows * area.columns <= STRIP)
  );
}

const inside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
