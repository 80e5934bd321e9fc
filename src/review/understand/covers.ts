/**
 * What each total of a table covers: what its formula adds where it has one, else what its label and place say; of
 * several readings the one that its figures bear out in most years. The time grows with the lines that totals cover.
 */

import type { TableSnapshot } from "../../workbook/snapshot";
import { FormulaCounter } from "./formulaCovers";
import { markImpliedSums, markSum } from "./impliedSums";
import type { Draft } from "./interpret";
import { RunningSums, countFits, membersOf } from "./runningSums";
import type { Stretch } from "./runningSums";
import type { View } from "./view";

/** Indexes of plain lines, rising. */
export type Cover = readonly number[];

interface Candidate {
  readonly lines: Stretch;
  /** Lines above the total: then a formula that skips one of them has left it out. */
  readonly above: boolean;
}

/** Lines that the totals of one table may cover together; a total beyond that covers none. */
const MOST_COVERED = 3_000_000;

/** The cover of every draft, empty for lines. Drafts whose totals turn out to be part of others become subtotals. */
export function findCovers(drafts: readonly Draft[], view: View, tables: readonly TableSnapshot[]): Cover[] {
  const formulas = new FormulaCounter(drafts, view, tables);
  markImpliedSums(drafts, formulas);
  const places = new Places(drafts);
  const covers = new Map<number, Cover>();
  let covered = 0;
  drafts.forEach((draft, at) => {
    if (draft.kind === "line" && !draft.fixed && formulas.addsSums(at, covers)) markSum(draft);
    if (draft.kind !== "subtotal" && draft.kind !== "total") return;
    const cover = coverOf(drafts, at, covers, formulas, places);
    covered += cover.length;
    covers.set(at, covered > MOST_COVERED ? [] : cover);
  });
  demote(drafts, covers);
  return drafts.map((_, at) => covers.get(at) ?? []);
}

function coverOf(
  drafts: readonly Draft[],
  at: number,
  covers: ReadonlyMap<number, Cover>,
  formulas: FormulaCounter,
  places: Places,
): Cover {
  const meant = best(drafts[at]!, places.candidatesFor(at));
  const counted = formulas.counts(at, covers);
  if (!counted) {
    if (meant === null) return [];
    const cover = membersOf(meant.lines);
    // After a total of the same lines, one that fits in no year is a total of something else.
    const isStray = countFits(drafts[at]!, meant.lines) === 0;
    return isStray && [...covers.values()].some((other) => isSame(other, cover)) ? [] : cover;
  }
  const formula = [...counted.keys()].sort((a, b) => a - b);
  if (!meant?.above || drafts[at]!.partial) return formula;
  const cover = membersOf(meant.lines);
  return leavesOut(formula, cover, places.hasTotalAfter(at)) ? cover : formula;
}

function isSame(a: Cover, b: Cover): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** Whether the formula takes in some of the lines meant and skips one that stands among or right beside them. */
function leavesOut(formula: Cover, meant: Cover, isTotalAfter: boolean): boolean {
  const wanted = new Set(meant);
  if (formula.some((line) => !wanted.has(line)) || formula.length < 2) return false;
  const missing = meant.length - formula.length;
  // A total of more than half of its lines; otherwise it means to be a partial sum.
  if (missing === 0 || missing >= formula.length) return false;
  // Another total that takes them all in shows that this one is meant to be partial.
  return !isTotalAfter;
}

/** Where sums stand among the drafts, and the plain lines by what they name. */
class Places {
  private readonly plain: RunningSums;
  private readonly groups = new Map<string, RunningSums>();
  private readonly previousSum: number[] = [];
  private readonly previousTotal: number[] = [];
  private readonly nextSum: number[] = [];
  private readonly lastTotal: number;
  private readonly lastLine: number;

  constructor(private readonly drafts: readonly Draft[]) {
    this.plain = this.sumsOf(() => true);
    let [sum, total] = [-1, -1];
    drafts.forEach(({ kind }, at) => {
      this.previousSum.push(sum);
      this.previousTotal.push(total);
      if (kind === "subtotal" || kind === "total") sum = at;
      if (kind === "total") total = at;
    });
    this.lastTotal = total;
    this.lastLine = drafts.findLastIndex(({ kind }) => kind === "line");
    let next = drafts.length;
    for (let at = drafts.length - 1; at >= 0; at--) {
      this.nextSum[at] = next;
      const { kind } = drafts[at]!;
      if (kind === "subtotal" || kind === "total") next = at;
    }
  }

  hasTotalAfter(at: number): boolean {
    return this.lastTotal > at;
  }

  /** The lines a total could cover, likeliest first. */
  candidatesFor(at: number): Candidate[] {
    const total = this.drafts[at]!;
    const above = (lines: Stretch): Candidate => ({ lines, above: true });
    const since = above(this.plain.between(this.previousSum[at]! + 1, at));
    const all = above(this.plain.between(0, at));
    const sinceTotal = above(this.plain.between(this.previousTotal[at]! + 1, at));
    const below: Candidate = { lines: this.plain.between(at + 1, this.nextSum[at]!), above: false };
    const last = this.lastLine < at && this.lastTotal <= at;
    const placed =
      total.kind === "subtotal" || !last ? [since, sinceTotal, all, below] : [all, since, sinceTotal, below];
    return [...this.namedFor(total, at), ...placed].filter(({ lines }) => lines.end > lines.from);
  }

  /** The lines that a total's label names: those of an area, of a funding line, of the strategy's own sum. */
  private namedFor(total: Draft, at: number): Candidate[] {
    const { parts, area, line } = total;
    const both = (key: string, isWanted: (draft: Draft) => boolean, aboveFirst: boolean): Candidate[] => {
      let group = this.groups.get(key);
      if (!group) this.groups.set(key, (group = this.sumsOf(isWanted)));
      const before: Candidate = { lines: group.between(0, at), above: aboveFirst };
      const after: Candidate = { lines: group.between(at + 1, this.drafts.length), above: false };
      return aboveFirst ? [before, after] : [after, before];
    };
    if (parts)
      return both(
        `parts ${parts.join()}`,
        (draft) => draft.line !== null && parts.includes(draft.line),
        false,
      );
    if (area !== null)
      return both(
        `area ${area} ${line ?? ""}`,
        (draft) => draft.area === area && (line === null || draft.line === line),
        true,
      );
    return line === null ? [] : both(`line ${line}`, (draft) => draft.line === line, true);
  }

  private sumsOf(isWanted: (draft: Draft) => boolean): RunningSums {
    return new RunningSums(
      this.drafts,
      this.drafts.flatMap((draft, i) => (draft.kind === "line" && isWanted(draft) ? [i] : [])),
    );
  }
}

function best(total: Draft, candidates: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  let most = -1;
  for (const candidate of candidates) {
    const count = countFits(total, candidate.lines);
    if (count > most) {
      chosen = candidate;
      most = count;
    }
  }
  return chosen;
}

/** A total that is part of another is a subtotal; a second total of the same lines says nothing new. */
function demote(drafts: readonly Draft[], covers: ReadonlyMap<number, Cover>): void {
  const totals = [...covers].filter(([at]) => drafts[at]!.kind === "total");
  // A larger total takes in the first line of the smaller one.
  const byLine = new Map<number, Set<number>[]>();
  const firsts = new Set(totals.flatMap(([, cover]) => cover[0] ?? []));
  for (const [, cover] of totals) {
    const lines = new Set(cover);
    for (const line of cover) {
      if (!firsts.has(line)) continue;
      const known = byLine.get(line);
      if (known) known.push(lines);
      else byLine.set(line, [lines]);
    }
  }
  for (const [at, mine] of totals) {
    if (drafts[at]!.fixed) continue;
    const larger = (byLine.get(mine[0] ?? -1) ?? []).some(
      (other) => other.size > mine.length && mine.every((line) => other.has(line)),
    );
    if (mine.length === 0) drafts[at]!.kind = "memo";
    else if (larger) drafts[at]!.kind = "subtotal";
  }
}
