/** Putting what was found out about a table into the shape that rules and readers get. */

import { areaAddress } from "../../workbook/address";
import type { AreaMention, RecognisedBudget } from "../types";
import { isAreaHeader } from "./areas";
import type { Draft } from "./interpret";
import type { TableFacts, Verdict } from "./judge";

/** Whether titles speak of priority areas, so that bare numbers below may be theirs. */
export function speaksOfAreas(texts: readonly string[]): boolean {
  return texts.some((text) => isAreaHeader(text));
}

export function budgetFrom(facts: TableFacts, verdict: Verdict): RecognisedBudget {
  const { sheet, table, view, area, interpreted, covers, scope } = facts;
  const { header } = table;
  return {
    sheet: sheet.name,
    area,
    orientation: view.orientation,
    unit: verdict.unit?.unit ?? null,
    years: header.years.map(({ year, position }) => ({ year, index: position })),
    totalIndex: header.totalPosition,
    lines: interpreted.drafts.map((draft, i) => ({
      kind: draft.kind,
      label: draft.label,
      index: draft.raw.line,
      area: areaOf(draft, scope),
      line: draft.line ?? draft.headingLine,
      covers: draft.kind === "subtotal" || draft.kind === "total" ? [...covers[i]!] : [],
      confidence: draft.confidence,
    })),
    areas: scope ? [...interpreted.mentions, scope] : interpreted.mentions,
    confidence: verdict.confidence,
    evidence: evidenceOf(facts, verdict),
  };
}

/** A total over everything belongs to no area, unless it says so. */
function areaOf(draft: Draft, scope: AreaMention | null): string | null {
  if (draft.kind === "total") return draft.ownArea ? draft.area : null;
  return draft.area ?? scope?.area ?? null;
}

function evidenceOf({ table, view, scope }: TableFacts, verdict: Verdict): RecognisedBudget["evidence"] {
  const { header } = table;
  const first = header.years[0]!;
  const last = header.years[header.years.length - 1]!;
  const range = areaAddress(view.area([header.line, header.line + 1], [first.position, last.position + 1]));
  const evidence: { messageId: string; data: Record<string, string | number> }[] = [
    { messageId: "evidence_years", data: { from: first.year, to: last.year, range } },
  ];
  if (verdict.areasNamed.length > 0)
    evidence.push({ messageId: "evidence_areas", data: { count: verdict.areasNamed.length } });
  if (scope) evidence.push({ messageId: "evidence_scope", data: { text: scope.text } });
  if (verdict.linesNamed.length > 0)
    evidence.push({ messageId: "evidence_lines", data: { count: verdict.linesNamed.length } });
  if (verdict.totals > 0) evidence.push({ messageId: "evidence_totals", data: { count: verdict.totals } });
  const { unit } = verdict;
  if (unit === null) evidence.push({ messageId: "evidence_no_unit", data: {} });
  else if (unit.text === null)
    evidence.push({ messageId: "evidence_unit_format", data: { unit: unit.unit } });
  else evidence.push({ messageId: "evidence_unit", data: { unit: unit.unit, text: unit.text } });
  return evidence;
}
