/**
 * Sums of funding lines that stand over their parts, as in the strategy's own table: "Total core funding (incl. soft
 * earmarked)" over "a. Core funding" and "b. Soft earmarked", or over "Heraf kernebidrag" and "Heraf blødt øremærket".
 */

import type { Draft } from "./interpret";
import type { Vocabulary } from "./labels";
import { matchLine } from "./lines";
import type { LineNames } from "./lines";
import { countFitsOf } from "./runningSums";
import { normalise } from "./text";

/** Names of funding lines among other words must be as sure as this to make a sum of them. */
const SURE = 0.9;
const JOINED =
  /\b(?:incl|including|inkl|inklusive|of which|hereof|thereof|heraf|hvoraf|deraf|herunder|plus|and|og)\b/;
const HEREOF = /^(?:of which|hereof|thereof|heraf|hvoraf|deraf|herunder|incl|including|inkl)\b:?/;

/** Ids of the funding lines that a text names together ("core funding incl soft earmarked"); null for fewer than two. */
export function linesJoined(text: string, known: LineNames): readonly string[] | null {
  const names = normalise(text)
    .split(JOINED)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length < 2) return null;
  const ids = names.map((name) => sureLine(name, known));
  return ids.every((id) => id !== null) && new Set(ids).size === ids.length ? (ids as string[]) : null;
}

function sureLine(text: string, known: LineNames): string | null {
  const match = matchLine(text, known);
  return match && match.confidence >= SURE ? match.id : null;
}

interface Part {
  readonly draft: Draft;
  readonly at: number;
  readonly line: string;
}

/**
 * Lines that "hereof …" gives of a sum above them are the sum's parts where no other lines make it; a funding line's row
 * that equals the rows below it, its own among them, is their sum.
 */
export function tellNamedSums(drafts: readonly Draft[], { lines: known }: Vocabulary): void {
  drafts.forEach((head, at) => {
    if (head.area !== null || head.kind === "memo") return;
    const below = partsBelow(drafts, at, known);
    if (head.parts) tellSum(drafts, head, head.parts, below);
    else if (head.line !== null) tellLine(drafts, head, at, below);
    else if (head.kind === "total" && below.length >= 2 && drafts.every(({ kind }) => kind !== "line"))
      asLines(below);
  });
}

/** The rows directly below one that each name another funding line and no area. */
function partsBelow(drafts: readonly Draft[], head: number, known: LineNames): Part[] {
  const found: Part[] = [];
  for (let at = head + 1; at < drafts.length; at++) {
    const draft = drafts[at]!;
    const line = draft.kind === "line" ? draft.line : draft.kind === "memo" ? hereof(draft, known) : null;
    if (line === null || draft.area !== null || found.some((part) => part.line === line)) break;
    found.push({ draft, at, line });
  }
  return found;
}

function hereof({ label, raw }: Draft, known: LineNames): string | null {
  const text = normalise(label);
  if (!HEREOF.test(text) || raw.figures.every(({ percent }) => percent)) return null;
  return sureLine(text.replace(HEREOF, ""), known);
}

function tellSum(
  drafts: readonly Draft[],
  head: Draft,
  wanted: readonly string[],
  below: readonly Part[],
): void {
  const own = below.filter(({ line }) => wanted.includes(line));
  if (own.length === wanted.length) return asLines(own);
  const plain = drafts.filter(({ kind }) => kind === "line");
  const byLines = plain.every(({ area, line, headingLine }) => !area && !headingLine && line !== null);
  const isAlone = plain.every(({ line }) => !wanted.includes(line!));
  if (!byLines || !isAlone || head.raw.figures.some(({ formula }) => formula !== null)) return;
  // Nothing else stands for its lines: "Total core funding (hereof soft earmarked)" beside "Personnel support".
  head.kind = "line";
  head.parts = null;
  head.line = null;
}

function tellLine(drafts: readonly Draft[], head: Draft, at: number, below: readonly Part[]): void {
  const years = head.raw.figures.length;
  for (let count = 2; count <= below.length; count++) {
    const parts = below.slice(0, count);
    if (!parts.some(({ line }) => line === head.line)) continue;
    const fits = countFitsOf(
      drafts,
      at,
      parts.map((part) => part.at),
    );
    if (fits < Math.min(2, years) || fits * 2 < years) continue;
    head.kind = "subtotal";
    head.parts = parts.map(({ line }) => line);
    head.line = null;
    head.evidence.push({ messageId: "line_total_figures", data: {} });
    return asLines(parts);
  }
  // "Core funding", "hereof soft earmarked": the row holds more than the line that it is called after.
  if (head.kind === "line" && below.some(({ draft, line }) => draft.kind === "memo" && line !== head.line))
    head.line = null;
}

function asLines(parts: readonly Part[]): void {
  for (const { draft, line } of parts) {
    if (draft.kind === "line") continue;
    draft.kind = "line";
    draft.line = line;
    draft.evidence = [{ messageId: "line_named", data: { text: draft.label } }];
  }
}
