/** What the label of one line says: an area, a funding line, a total, or something beside the budget's lines. */

import { findBudgetRow } from "../../strategy/budget";
import type { BudgetRow, StrategyPack } from "../../strategy/pack";
import { oncePer, TextMemory } from "../memory";
import { areaNames, matchArea, saysNoMore } from "./areas";
import type { AreaMatch, AreaNames } from "./areas";
import { isLongTitle, isPartOfTitle, lineNames, matchLine } from "./lines";
import type { LineNames } from "./lines";
import type { NameMatch } from "./names";
import { linesJoined } from "./namedSums";
import { isMemoLabel, readTotalLabel } from "./totals";

/** A strategy's names, prepared once for all workbooks. */
export interface Vocabulary {
  readonly strategy: StrategyPack;
  readonly areas: AreaNames;
  readonly lines: LineNames;
  /** What texts were read as before: the same labels stand in many rows and sheets. */
  readonly read: TextMemory<Label>;
}

export const vocabularyOf = oncePer((strategy: StrategyPack): Vocabulary => {
  const names = { strategy, areas: areaNames(strategy.areas), lines: lineNames(strategy.lines) };
  return { ...names, read: new TextMemory((text) => parseLabel(text, names)) };
});

export interface Label {
  readonly text: string;
  readonly area: AreaMatch | null;
  readonly line: NameMatch | null;
  /** The funding line whose very name the text is, also where it reads as an area: in a column of lines it is the line. */
  readonly lineName: NameMatch | null;
  readonly total: "subtotal" | "total" | null;
  readonly memo: boolean;
  /** Ids of the funding lines that a total of the strategy's own budget adds up. */
  readonly parts: readonly string[] | null;
  /** True for totals that say what they leave out: they are taken at their word. */
  readonly partial: boolean;
}

const PARTIAL =
  /\b(?:excl|excluding|ex|ekskl|eksklusive?|uden|without|before|før|not incl(?:uding)?|ikke inkl(?:usive)?)\b/i;

/** What a title or label is about: "Core funding" of "Core funding without soft earmarked". */
export function withoutLeftOut(text: string): string {
  return text.split(PARTIAL, 1)[0]!;
}

/** Words by which a line's name takes in another: "Core funding (incl. soft earmarked)". */
const SUM_OF_LINES =
  /\b(?:incl|including|inkl|inklusive|of which|hereof|thereof|heraf|hvoraf|deraf|herunder)\b/i;

/** Longer texts are notes, not labels. */
const LONGEST = 250;

/** Reads one label cell. */
export function readLabel(text: string, vocabulary: Vocabulary): Label {
  return vocabulary.read.of(text);
}

function parseLabel(text: string, { strategy, areas, lines }: Omit<Vocabulary, "read">): Label {
  const plain: Label = {
    text,
    area: null,
    line: null,
    lineName: null,
    total: null,
    memo: false,
    parts: null,
    partial: PARTIAL.test(text),
  };
  if (text.length > LONGEST) return plain;
  const row = findBudgetRow(strategy, text);
  if (row && row.kind !== "line") {
    return { ...plain, total: row.kind, parts: row.kind === "subtotal" ? fundingLines(row, strategy) : null };
  }
  const total = readTotalLabel(text);
  const joined = isMemoLabel(text) ? null : linesJoined(total ? total.rest : text, lines);
  if (joined && (total || SUM_OF_LINES.test(text))) return { ...plain, total: "subtotal", parts: joined };
  if (total) {
    const area = matchArea(total.rest, areas);
    const line = matchLine(total.rest, lines);
    const named = area !== null && !area.numberOnly && area.confidence >= 0.8;
    // Only names, not a likeness of some words: "Total funding" names no line.
    const lined = !named && line !== null && line.confidence >= 0.9 ? line : null;
    return {
      ...plain,
      total: named || lined ? "subtotal" : total.kind,
      area: named ? area : null,
      line: lined,
    };
  }
  if (isMemoLabel(text)) return { ...plain, memo: true };
  const whole = matchLine(text, lines);
  const lineName = whole?.confidence === 1 && whole.rest === "" ? whole : null;
  const line = lineName ?? matchLine(withoutLeftOut(text), lines);
  return { ...plain, ...areaAndLine(text, line, areas, lines), lineName };
}

const SEPARATORS = /\s+[-–—|/]\s+|\s*[:;|]\s+|\s*[–—]\s*|,\s+|\s*[()]\s*/;

function areaAndLine(
  text: string,
  line: NameMatch | null,
  areas: AreaNames,
  lines: LineNames,
): { area: AreaMatch | null; line: NameMatch | null } {
  const area = matchArea(text, areas);
  if (!area || !line) return { area, line };
  if (area.explicit) {
    if (area.rest === "") return { area, line: null };
    // "Priority area 1 (thematically earmarked)" is the name of a funding line and says its area.
    return { area, line: matchLine(area.rest, lines) ?? (line.confidence >= 0.9 ? line : null) };
  }
  if (isLongTitle(text, line.id, lines)) return { area: null, line };
  // "Migration management and capacity building" is an area's too; earmarking, Africa and innovation are the line's alone.
  if (isPartOfTitle(text, line.id, lines) && !saysNoMore(text, area.area ?? "", areas))
    return { area: null, line };
  if (line.confidence === 1 && line.rest === "") return { area: null, line };
  if (area.confidence === 1 && area.rest === "") return { area, line: null };
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== "");
  const partArea = firstSure(parts.map((part) => matchArea(part, areas)));
  const partLine = firstSure(parts.map((part) => matchLine(part, lines)));
  if (parts.length > 1 && partArea && partLine) return { area: partArea, line: partLine };
  return area.confidence >= line.confidence ? { area, line: null } : { area: null, line };
}

function firstSure<T extends { readonly confidence: number }>(matches: readonly (T | null)[]): T | null {
  return matches.find((match) => match !== null && match.confidence >= 0.75) ?? null;
}

/** The funding lines behind a printed sum, through other sums. */
function fundingLines(row: BudgetRow, strategy: StrategyPack): string[] {
  if (row.line !== undefined) return [row.line];
  const rows = strategy.budget?.rows ?? [];
  return (row.parts ?? []).flatMap((part) => {
    const found = rows.find(({ id }) => id === part);
    return found ? fundingLines(found, strategy) : strategy.lines.some(({ id }) => id === part) ? [part] : [];
  });
}

/** "#", "No.", "Nr.", "ID": marks that number the rows. */
export function isNumbering(header: string): boolean {
  return /^\s*(?:#|no\.?|nr\.?|nummer|number|id|ref\.?|item|post|linje ?nr\.?|line ?no\.?|s\/?n)\s*$/i.test(
    header,
  );
}
