/**
 * What each total of a table covers: what its formula adds where it has one, else what its label and place say; of
 * several readings the one that its figures bear out in most years.
 */

import Big from "big.js";
import { readSum } from "../formulas";
import type { TableSnapshot } from "../../workbook/snapshot";
import type { Amount } from "./amounts";
import type { Draft } from "./interpret";
import type { View } from "./view";

/** Indexes of plain lines. */
export type Cover = readonly number[];

interface Candidate {
  readonly cover: Cover;
  /** Lines above the total: then a formula that skips one of them has left it out. */
  readonly above: boolean;
}

/** The cover of every draft, empty for lines. Drafts whose totals turn out to be part of others become subtotals. */
export function findCovers(drafts: readonly Draft[], view: View, tables: readonly TableSnapshot[]): Cover[] {
  markFiguresOverTheirParts(drafts, view, tables);
  markUnnamedSums(drafts, view, tables);
  const covers: Cover[] = drafts.map(() => []);
  drafts.forEach((draft, at) => {
    if (draft.kind !== "subtotal" && draft.kind !== "total") return;
    covers[at] = coverOf(drafts, at, covers, view, tables);
  });
  demote(drafts, covers);
  return covers;
}

function coverOf(
  drafts: readonly Draft[],
  at: number,
  covers: readonly Cover[],
  view: View,
  tables: readonly TableSnapshot[],
): Cover {
  const candidates = candidatesFor(drafts, at).filter(({ cover }) => cover.length > 0);
  const counted = formulaCounts(drafts, at, covers, view, tables);
  const meant = best(drafts, at, candidates);
  if (!counted || counted.size === 0) {
    // After a total of the same lines, one that fits in no year is a total of something else.
    const repeats = meant !== null && covers.some((cover, i) => i < at && isSame(cover, meant.cover));
    return meant === null || (repeats && countFits(drafts, at, meant.cover) === 0) ? [] : meant.cover;
  }
  const formula = [...counted.keys()].sort((a, b) => a - b);
  if (!meant || drafts[at]!.partial) return formula;
  return meant.above && leavesOut(drafts, formula, meant.cover, at) ? meant.cover : formula;
}

function isSame(a: Cover, b: Cover): boolean {
  return a.length === b.length && a.every((line) => b.includes(line));
}

/** Whether the formula takes in some of the lines meant and skips one that stands among or right beside them. */
function leavesOut(drafts: readonly Draft[], formula: Cover, meant: Cover, at: number): boolean {
  const inside = new Set(formula);
  if (formula.some((line) => !meant.includes(line)) || formula.length < 2) return false;
  const missing = meant.filter((line) => !inside.has(line));
  // A total of more than half of its lines; otherwise it means to be a partial sum.
  if (missing.length === 0 || missing.length >= formula.length) return false;
  // Another total that takes them all in shows that this one is meant to be partial.
  return !drafts.some((other, index) => index > at && other.kind === "total" && missing.length > 0);
}

/** The lines a total could cover, likeliest first. */
function candidatesFor(drafts: readonly Draft[], at: number): Candidate[] {
  const total = drafts[at]!;
  const lines = (from: number, to: number, which: (draft: Draft) => boolean = () => true): number[] =>
    drafts.flatMap((draft, i) => (i >= from && i < to && draft.kind === "line" && which(draft) ? [i] : []));
  const previousSum = lastIndex(drafts, at, ({ kind }) => kind === "subtotal" || kind === "total");
  const previousTotal = lastIndex(drafts, at, ({ kind }) => kind === "total");
  const nextSum = drafts.findIndex(({ kind }, i) => i > at && (kind === "subtotal" || kind === "total"));
  const since: Candidate = { cover: lines(previousSum + 1, at), above: true };
  const all: Candidate = { cover: lines(0, at), above: true };
  const sinceTotal: Candidate = { cover: lines(previousTotal + 1, at), above: true };
  const below: Candidate = { cover: lines(at + 1, nextSum < 0 ? drafts.length : nextSum), above: false };
  const named: Candidate[] = [];
  if (total.parts) {
    const wanted = (draft: Draft): boolean => draft.line !== null && total.parts!.includes(draft.line);
    named.push(
      { cover: lines(at + 1, drafts.length, wanted), above: false },
      { cover: lines(0, at, wanted), above: false },
    );
  } else if (total.area !== null) {
    const wanted = ({ area, line }: Draft): boolean =>
      area === total.area && (total.line === null || line === total.line);
    named.push(
      { cover: lines(0, at, wanted), above: true },
      { cover: lines(at + 1, drafts.length, wanted), above: false },
    );
  } else if (total.line !== null) {
    const wanted = ({ line }: Draft): boolean => line === total.line;
    named.push(
      { cover: lines(0, at, wanted), above: true },
      { cover: lines(at + 1, drafts.length, wanted), above: false },
    );
  }
  const last = !drafts.some(({ kind }, i) => i > at && (kind === "line" || kind === "total"));
  const placed =
    total.kind === "subtotal" || !last ? [since, sinceTotal, all, below] : [all, since, sinceTotal, below];
  return [...named, ...placed];
}

function lastIndex(drafts: readonly Draft[], before: number, which: (draft: Draft) => boolean): number {
  for (let i = before - 1; i >= 0; i--) if (which(drafts[i]!)) return i;
  return -1;
}

function best(drafts: readonly Draft[], at: number, candidates: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  let fits = -1;
  for (const candidate of candidates) {
    const count = countFits(drafts, at, candidate.cover);
    if (count > fits) {
      chosen = candidate;
      fits = count;
    }
  }
  return chosen;
}

/** In how many years the figures of a line equal the sum of the others, roughly: the rules look closer. */
function countFits(drafts: readonly Draft[], at: number, cover: Cover): number {
  return drafts[at]!.raw.figures.filter(({ amount }, year) => {
    const stated = roughly(amount);
    if (stated === null) return false;
    const sum = cover.reduce(
      (so, line) => so.plus(roughly(drafts[line]!.raw.figures[year]!.amount) ?? 0),
      new Big(0),
    );
    if (sum.eq(0) && stated.eq(0)) return false;
    return sum.minus(stated).abs().lte(stated.abs().times("0.001"));
  }).length;
}

function roughly(amount: Amount): Big | null {
  if (amount.kind === "number") return amount.value;
  return amount.kind === "text-number" ? amount.readings[0]! : null;
}

/** How often the formula of a total takes in each line, sums opened up; null when no formula of it can be read. */
function formulaCounts(
  drafts: readonly Draft[],
  at: number,
  covers: readonly Cover[],
  view: View,
  tables: readonly TableSnapshot[],
): Map<number, number> | null {
  const readings = new Map<string, { counts: Map<number, number>; times: number }>();
  for (const { position, formula } of drafts[at]!.raw.figures) {
    if (formula === null) continue;
    const counts = countLines(drafts, at, covers, view, position, formula, tables);
    if (!counts) continue;
    const key = JSON.stringify([...counts].sort((a, b) => a[0] - b[0]));
    const known = readings.get(key);
    if (known) known.times++;
    else readings.set(key, { counts, times: 1 });
  }
  const sorted = [...readings.values()].sort((a, b) => b.times - a.times || b.counts.size - a.counts.size);
  return sorted[0]?.counts ?? null;
}

/** Index of the first draft at or after a line of the view. */
function firstFrom(drafts: readonly Draft[], line: number): number {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.raw.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countLines(
  drafts: readonly Draft[],
  at: number,
  covers: readonly Cover[],
  view: View,
  position: number,
  formula: string,
  tables: readonly TableSnapshot[],
): Map<number, number> | null {
  const sum = readSum(formula, view.place(drafts[at]!.raw.line, position), tables);
  if (!sum) return null;
  const across = view.orientation === "years-across";
  const counts = new Map<number, number>();
  for (const part of sum.parts) {
    if (part.sheet !== undefined && part.sheet.toLowerCase() !== view.sheet.name.toLowerCase()) return null;
    const [line, lines] = across ? [part.row, part.rows] : [part.column, part.columns];
    const [first, positions] = across ? [part.column, part.columns] : [part.row, part.rows];
    if (first !== position || positions !== 1) return null;
    for (let i = firstFrom(drafts, line); i < drafts.length && drafts[i]!.raw.line < line + lines; i++) {
      const draft = drafts[i]!;
      if (i === at) continue;
      const members = draft.kind === "line" ? [i] : draft.kind === "memo" ? [] : covers[i]!;
      for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
    }
  }
  return counts.size > 0 ? counts : null;
}

/**
 * An area's own row with figures above the lines that make it up is their subtotal, and so is a funding line's own row
 * above its areas.
 */
function markFiguresOverTheirParts(
  drafts: readonly Draft[],
  view: View,
  tables: readonly TableSnapshot[],
): void {
  markAreasOverLines(drafts, view, tables);
  markLinesOverAreas(drafts, view, tables);
}

/** By its formula, or because the figures say so in every year and the lines below are funding lines or others are alike. */
function markAreasOverLines(drafts: readonly Draft[], view: View, tables: readonly TableSnapshot[]): void {
  const blocks = drafts.flatMap((draft, at) => {
    if (draft.kind !== "line" || !draft.ownArea || draft.area === null || draft.line !== null) return [];
    const parts = linesBelow(drafts, at, ({ ownArea }) => !ownArea);
    if (parts.length === 0) return [];
    const byFormula = addsOnly(drafts, at, parts, view, tables);
    const years = draft.raw.figures.length;
    const sure = byFormula || (years >= 2 && countFits(drafts, at, parts) === years);
    return [{ draft, parts, byFormula, sure, named: parts.every((part) => drafts[part]!.line !== null) }];
  });
  const sure = blocks.filter((block) => block.sure).length;
  for (const { draft, parts, byFormula, sure: isSure, named } of blocks) {
    if (!(byFormula || (named && sure > 0) || (isSure && sure >= 2))) continue;
    draft.kind = "subtotal";
    for (const part of parts) drafts[part]!.area = draft.area;
  }
}

/** By its formula, or because the figures say so in at least half of two or more years: then one of the others is wrong. */
function markLinesOverAreas(drafts: readonly Draft[], view: View, tables: readonly TableSnapshot[]): void {
  drafts.forEach((draft, at) => {
    if (draft.kind !== "line" || draft.line === null || draft.area !== null) return;
    const parts = linesBelow(
      drafts,
      at,
      ({ ownArea, area, line }) => ownArea && area !== null && line === null,
    );
    const fits = countFits(drafts, at, parts);
    const byFigures = parts.length >= 2 && fits >= 2 && fits * 2 >= draft.raw.figures.length;
    if (parts.length === 0 || !(byFigures || addsOnly(drafts, at, parts, view, tables))) return;
    draft.kind = "subtotal";
    for (const part of parts) drafts[part]!.line = draft.line;
  });
}

/** Whether the formulas of a line add some of these lines and no others. */
function addsOnly(
  drafts: readonly Draft[],
  at: number,
  parts: Cover,
  view: View,
  tables: readonly TableSnapshot[],
): boolean {
  const none: Cover[] = drafts.map(() => []);
  const counts = formulaCounts(drafts, at, none, view, tables);
  return counts !== null && [...counts.keys()].every((line) => parts.includes(line));
}

/** The plain lines directly below one that may be its parts. */
function linesBelow(drafts: readonly Draft[], at: number, isPart: (draft: Draft) => boolean): number[] {
  const found: number[] = [];
  for (let i = at + 1; i < drafts.length; i++) {
    const next = drafts[i]!;
    if (next.kind !== "line" || !isPart(next) || next.raw.afterGap) break;
    found.push(i);
  }
  return found;
}

/**
 * Lines whose formulas add other lines are sums whatever they are called, and so are lines that name neither area nor
 * funding line and equal the lines above; figures without a label are sums or nothing.
 */
function markUnnamedSums(drafts: readonly Draft[], view: View, tables: readonly TableSnapshot[]): void {
  const none: Cover[] = drafts.map(() => []);
  drafts.forEach((draft, at) => {
    if (draft.kind !== "line") return;
    const counts = formulaCounts(drafts, at, none, view, tables);
    if (counts && counts.size >= 2) draft.kind = "total";
    else if (draft.raw.labels.length === 0) {
      const above = drafts.flatMap(({ kind }, i) => (i < at && kind === "line" ? [i] : []));
      draft.kind =
        above.length >= 2 && countFits(drafts, at, above) * 2 >= draft.raw.figures.length ? "total" : "memo";
    } else if (draft.area === null && draft.line === null && equalsLinesAbove(drafts, at)) {
      draft.kind = "total";
    }
  });
}

/** Whether a line equals all lines above, or those since the last sum, in half of the years and no total counts it in. */
function equalsLinesAbove(drafts: readonly Draft[], at: number): boolean {
  const isEnough = (total: number, cover: Cover): boolean => {
    const fits = countFits(drafts, total, cover);
    return fits >= 2 && fits * 2 >= drafts[total]!.raw.figures.length;
  };
  const lines = (from: number, to: number): number[] =>
    drafts.flatMap(({ kind }, i) => (i >= from && i < to && kind === "line" ? [i] : []));
  const lastSum = lastIndex(drafts, at, ({ kind }) => kind === "subtotal" || kind === "total");
  const equals = [lines(0, at), lines(lastSum + 1, at)].some(
    (above) => above.length >= 3 && isEnough(at, above),
  );
  // Another donor's equal share is money of its own: the total below takes in both.
  const total = drafts.findIndex(({ kind }, i) => i > at && kind === "total");
  return equals && !(total > 0 && isEnough(total, lines(0, total)));
}

/** A total that is part of another is a subtotal; a second total of the same lines says nothing new. */
function demote(drafts: readonly Draft[], covers: readonly Cover[]): void {
  drafts.forEach((draft, at) => {
    if (draft.kind !== "total") return;
    const mine = covers[at]!;
    const larger = drafts.some(
      (other, i) =>
        i !== at &&
        other.kind === "total" &&
        covers[i]!.length > mine.length &&
        mine.every((line) => covers[i]!.includes(line)),
    );
    if (mine.length === 0) draft.kind = "memo";
    else if (larger) draft.kind = "subtotal";
  });
}
