/** Putting what was found out about a table into the shape that rules and readers get. */

import type { Area } from "../../workbook/address";
import { parseUnit, unitName } from "../../money/unit";
import { quoted } from "../../i18n/quoted";
import { areaAddress } from "../../workbook/address";
import type { AreaMention, BudgetColumn, BudgetLine, Evidence, RecognisedBudget } from "../types";
import { readAmountInWords } from "./amounts";
import { isAreaHeader } from "./areas";
import { mentionsInColumns } from "./columnMentions";
import { spentBehind } from "./columnsBehind";
import { currencyBehind } from "./currencyColumn";
import type { Draft } from "./interpret";
import type { TableFacts, Verdict } from "./judge";
import type { Vocabulary } from "./labels";
import { LINE_EVIDENCE } from "./reasons";
import { readStatement } from "./units";
import { textAt } from "./view";
import { splitYear } from "./years";

/** Whether titles speak of priority areas, so that bare numbers below may be theirs. */
export function speaksOfAreas(texts: readonly string[]): boolean {
  return texts.some((text) => isAreaHeader(text));
}

export function budgetFrom(facts: TableFacts, verdict: Verdict, vocabulary: Vocabulary): RecognisedBudget {
  const { sheet, table, view, area, interpreted, scope } = facts;
  const { header } = table;
  const years = yearsOf(facts);
  const { donors } = facts;
  const currencyIndex = currencyBehind(table, view);
  const mentions = [...interpreted.mentions, ...mentionsInColumns(facts, vocabulary)];
  return {
    sheet: sheet.name,
    area,
    orientation: view.orientation,
    unit: verdict.unit?.unit ?? null,
    years,
    totalIndex: header.totalPosition,
    lines: interpreted.drafts.map((draft, i) => {
      const line = lineFrom(facts, draft, i, years);
      return donors.others.has(i) ? asOtherDonors(line) : line;
    }),
    areas: scope ? [...mentions, scope] : mentions,
    confidence: verdict.confidence,
    evidence: evidenceOf(facts, verdict, years),
    ...(header.list ? { form: "list" as const } : {}),
    columns: columnsOf(facts, verdict),
    yearsArea: yearsArea(facts),
    ...(verdict.unit?.cell ? { unitCell: verdict.unit.cell } : {}),
    ...(currencyIndex === null ? {} : { currencyIndex }),
    ...(verdict.corrected ? { corrected: true } : {}),
  };
}

/** One entry a year, in the header's order: of several columns under one year all but the first are parts of its amount. */
function yearsOf({ table: { header, lines }, view }: TableFacts): RecognisedBudget["years"] {
  if (header.list) {
    const index = header.years[0]!.position;
    const found = new Map<number, string | null>();
    for (const { line, year } of lines)
      if (year !== undefined && year !== null && !found.has(year))
        found.set(year, splitYear(textAt(view, line, header.list.yearPosition)));
    return [...found].sort(([a], [b]) => a - b).map(([year, shown]) => ({ year, index, ...shownAs(shown) }));
  }
  const positions = new Map<number, number[]>();
  for (const { year, position } of header.years) {
    const known = positions.get(year);
    if (known) known.push(position);
    else positions.set(year, [position]);
  }
  const split = [...positions.values()].some((of) => of.length > 1);
  return [...positions].map(([year, of]) => ({
    year,
    index: of[0]!,
    ...(split ? { parts: of } : {}),
    ...shownAs(splitYear(textAt(view, header.line, of[0]!))),
  }));
}

function shownAs(shown: string | null): { readonly shown?: string } {
  return shown === null ? {} : { shown };
}

function lineFrom(
  { covers, scope, lineScope, view }: TableFacts,
  draft: Draft,
  at: number,
  years: RecognisedBudget["years"],
): BudgetLine {
  const isSum = draft.kind === "subtotal" || draft.kind === "total";
  const cover = isSum ? covers[at]! : [];
  const { labels, line, year } = draft.raw;
  const first = labels[0];
  const last = labels[labels.length - 1];
  const ownLine = draft.line ?? draft.headingLine;
  const fromScope = scope !== null && draft.area === null && draft.kind !== "total";
  return {
    kind: draft.kind,
    label: draft.label,
    index: line,
    area: areaOf(draft, scope),
    line: ownLine ?? (draft.kind === "line" ? (lineScope?.id ?? null) : null),
    covers: [...cover],
    confidence: draft.confidence,
    ...(first && last ? { labelArea: view.area([line, line + 1], [first.position, last.position + 1]) } : {}),
    evidence: [
      ...draft.evidence,
      ...(fromScope ? [{ messageId: "line_area_sheet", data: { text: scope.text } }] : []),
      ...(lineScope && ownLine === null && draft.kind === "line"
        ? [{ messageId: "line_title", data: { text: lineScope.text } }]
        : []),
      ...(isSum ? [{ messageId: "line_covers", data: { count: cover.length } }] : []),
    ],
    ...(year === undefined ? {} : { year: yearIndex(years, year) }),
  };
}

/** What another donor calls core funding is not the strategy's line of that name. */
function asOtherDonors(line: BudgetLine): BudgetLine {
  const evidence = [
    ...(line.evidence ?? []).filter(({ messageId }) => !LINE_EVIDENCE.has(messageId)),
    { messageId: "line_other_donor", data: {} },
  ];
  return { ...line, line: null, otherDonor: true, evidence };
}

function yearIndex(years: RecognisedBudget["years"], wanted: number | null): number | null {
  const at = years.findIndex(({ year }) => year === wanted);
  return at < 0 ? null : at;
}

/** A total over everything belongs to no area, unless it says so. */
function areaOf(draft: Draft, scope: AreaMention | null): string | null {
  if (draft.kind === "total") return draft.ownArea ? draft.area : null;
  return draft.area ?? scope?.area ?? null;
}

function columnsOf({ table: { header }, view }: TableFacts, { unit }: Verdict): BudgetColumn[] {
  const columns = new Map<number, BudgetColumn>();
  const put = (position: number, rest: Omit<BudgetColumn, "index" | "header">): void => {
    const before = columns.get(position);
    columns.set(position, {
      ...before,
      ...rest,
      index: position,
      header: headerOf(view, header.line, position),
    });
  };
  const stated = unit?.unit ?? null;
  const several = new Set(header.years.map(({ year }) => year)).size < header.years.length;
  for (const { position, role, year, area, line } of header.beside)
    put(position, {
      role,
      year: header.list ? null : year,
      unit: role === "part" ? stated : null,
      ...(area === undefined ? {} : { area }),
      ...(line === undefined ? {} : { line }),
    });
  for (const position of spentBehind(header, view)) put(position, { role: "apart", year: null, unit: null });
  for (const { position, year } of header.years)
    put(position, {
      role: several ? "part" : "amount",
      year: header.list ? null : year,
      unit: header.list ? stated : unitOver(view, header, position, stated),
    });
  if (header.totalPosition !== null && !header.list)
    put(header.totalPosition, { role: "total", year: null, unit: stated });
  return [...columns.values()].sort((a, b) => a.index - b.index);
}

/** The unit of the amounts in a column: the table's, unless its own header names another currency. */
function unitOver(
  view: TableFacts["view"],
  { line, bodyFrom }: TableFacts["table"]["header"],
  position: number,
  unit: string | null,
): string | null {
  const own = unit === null ? null : (parseUnit(unit)?.currency ?? null);
  if (own === null) return unit;
  for (let at = line; at < bodyFrom; at++) {
    const stated = readStatement(textAt(view, at, position));
    if (stated?.currency && stated.currency !== own && stated.scale !== "billion")
      return unitName({ currency: stated.currency, scale: stated.scale });
  }
  return unit;
}

/** The words over a column, from the line above the years to the one below. */
function headerOf(view: TableFacts["view"], line: number, position: number): string {
  return [line - 1, line, line + 1]
    .flatMap((at) => {
      const { value } = view.cell(at, position);
      const isHeader =
        typeof value === "string"
          ? value.length <= 80 && /\p{L}|%/u.test(value) && !readAmountInWords(value)
          : at === line;
      return isHeader && value !== null ? String(value).replace(/\s+/g, " ").trim() : [];
    })
    .filter((text) => text !== "")
    .join(" – ");
}

function yearsArea({ table: { header, lines }, view }: TableFacts): Area {
  if (header.list) {
    const { yearPosition: at } = header.list;
    return view.area([header.line + 1, lines[lines.length - 1]!.line + 1], [at, at + 1]);
  }
  const positions = header.years.map(({ position }) => position);
  return view.area([header.line, header.line + 1], [Math.min(...positions), Math.max(...positions) + 1]);
}

function evidenceOf(
  facts: TableFacts,
  verdict: Verdict,
  years: RecognisedBudget["years"],
): readonly Evidence[] {
  const { table, scope } = facts;
  const numbers = years.map(({ year }) => year);
  const range = areaAddress(yearsArea(facts));
  const evidence: Evidence[] = [
    ...(verdict.corrected ? [{ messageId: "evidence_corrected_budget", data: {} }] : []),
    {
      messageId: table.header.list ? "evidence_list" : "evidence_years",
      data: { from: Math.min(...numbers), to: Math.max(...numbers), range },
    },
  ];
  const split = years.filter(({ shown }) => shown !== undefined);
  if (split.length > 0)
    evidence.push({
      messageId: "evidence_split_years",
      data: {
        texts_en: split.map(({ shown }) => quoted(shown!, "en")).join(", "),
        texts_da: split.map(({ shown }) => quoted(shown!, "da")).join(", "),
        years: split.map(({ year }) => year).join(", "),
      },
    });
  const parts = years.find((year) => year.parts)?.parts?.length ?? 0;
  if (parts > 0) evidence.push({ messageId: "evidence_parts", data: { count: parts } });
  if (verdict.areasNamed.length > 0)
    evidence.push({
      messageId: "evidence_areas",
      data: { count: verdict.areasNamed.length, of: verdict.areasExpected },
    });
  if (scope) evidence.push({ messageId: "evidence_scope", data: { text: scope.text } });
  if (verdict.linesNamed.length > 0)
    evidence.push({ messageId: "evidence_lines", data: { count: verdict.linesNamed.length } });
  if (verdict.totals > 0) evidence.push({ messageId: "evidence_totals", data: { count: verdict.totals } });
  const { others, unclear } = facts.donors;
  if (others.size > 0) evidence.push({ messageId: "evidence_donors", data: { count: others.size } });
  if (unclear > 0) evidence.push({ messageId: "evidence_donors_unclear", data: { count: unclear } });
  evidence.push(unitEvidence(verdict.unit));
  return evidence;
}

function unitEvidence(unit: Verdict["unit"]): Evidence {
  if (unit === null) return { messageId: "evidence_no_unit", data: {} };
  if (unit.corrected) return { messageId: "evidence_corrected_unit", data: { unit: unit.unit } };
  if (unit.text === null) return { messageId: "evidence_unit_format", data: { unit: unit.unit } };
  return { messageId: "evidence_unit", data: { unit: unit.unit, text: unit.text } };
}
