/** Lines that are sums although their labels do not say so: by their formulas, or because their figures bear it out. */

import { markCarried } from "./carriedForward";
import type { FormulaCounter } from "./formulaCovers";
import type { Draft } from "./interpret";
import { RunningSums, countFits, countFitsOf } from "./runningSums";
import { normalise } from "./text";
import { typedParents } from "./typedParents";

/** Turns such lines into totals and subtotals, and figures without a label that add up nothing into memos. */
export function markImpliedSums(drafts: readonly Draft[], formulas: FormulaCounter): void {
  markAreasOverLines(drafts, formulas);
  markLinesOverAreas(drafts, formulas);
  markCarried(drafts, formulas);
  markUnnamedSums(drafts, formulas);
  for (const at of typedParents(drafts)) mark(drafts[at]!, "subtotal", false);
  markUncountedOverhead(drafts, formulas);
}

/**
 * Overhead that the next total leaves out although the other lines make it, and overhead behind the last total, is told
 * for information: it is contained in the amounts.
 */
function markUncountedOverhead(drafts: readonly Draft[], formulas: FormulaCounter): void {
  const overheads = drafts.flatMap((draft, at) =>
    draft.kind === "line" &&
    !draft.fixed &&
    draft.area === null &&
    draft.line === null &&
    isOverhead(draft.label)
      ? [at]
      : [],
  );
  for (const at of overheads.slice(0, MOST_OVERHEADS)) {
    const total = drafts.findIndex(({ kind }, i) => i > at && (kind === "total" || kind === "subtotal"));
    const lines = drafts.flatMap(({ kind }, i) =>
      kind === "line" && i !== at && i < (total < 0 ? at : total) ? [i] : [],
    );
    const before = drafts.findLastIndex(({ kind }, i) => i < at && kind === "total");
    const sum = total < 0 ? before : total;
    if (sum < 0) continue;
    const isCounted = (later: number): boolean => {
      const added = formulas.counts(later, NOTHING);
      return added ? added.has(at) : fitsAll(drafts, later, [...lines, at]);
    };
    // A total without it may stand before the one that takes it in.
    if (drafts.some(({ kind }, i) => i > sum && kind === "total" && isCounted(i))) continue;
    const counts = formulas.counts(sum, NOTHING);
    if (
      counts
        ? counts.has(at)
        : !fitsAll(
            drafts,
            sum,
            lines.filter((line) => line < sum),
          )
    )
      continue;
    mark(drafts[at]!, "memo", false);
  }
}

/** One or two lines of a budget are its overhead; in a list of data the word proves nothing. */
const MOST_OVERHEADS = 20;

function isOverhead(label: string): boolean {
  return /\b(?:overheads?|indirect|indirekte|administrationsbidrag|administrationsgebyr|adm gebyr|programme support costs?|support costs?|management fee)\b/.test(
    normalise(label),
  );
}

function fitsAll(drafts: readonly Draft[], sum: number, lines: readonly number[]): boolean {
  const filled = drafts[sum]!.raw.figures.filter(({ amount }) => amount.kind === "number").length;
  return filled > 0 && lines.length > 0 && countFitsOf(drafts, sum, lines) === filled;
}

/**
 * An area's own row with figures above the lines that make it up: by its formula, or because the figures say so in every
 * year and the lines below are funding lines or others are alike.
 */
function markAreasOverLines(drafts: readonly Draft[], formulas: FormulaCounter): void {
  const blocks = drafts.flatMap((draft, at) => {
    if (draft.fixed || draft.kind !== "line" || !draft.ownArea || draft.area === null || draft.line !== null)
      return [];
    const counted = linesBelow(drafts, at, ({ ownArea, area }) => !ownArea || area === draft.area);
    const unnamed = counted.findIndex((part) => drafts[part]!.ownArea);
    const byFormula = counted.length > 0 && formulas.addsOnly(at, counted);
    // By figures alone a second row of the same area is no part of the first.
    const parts = byFormula || unnamed < 0 ? counted : counted.slice(0, unnamed);
    if (parts.length === 0) return [];
    const years = draft.raw.figures.length;
    const sure = byFormula || (years >= 2 && countFitsOf(drafts, at, parts) === years);
    return [{ draft, parts, byFormula, sure, named: parts.every((part) => drafts[part]!.line !== null) }];
  });
  const sure = blocks.filter((block) => block.sure).length;
  for (const { draft, parts, byFormula, sure: isSure, named } of blocks) {
    if (!(byFormula || (named && sure > 0) || (isSure && sure >= 2))) continue;
    mark(draft, "subtotal", byFormula);
    for (const part of parts) drafts[part]!.area = draft.area;
  }
}

/**
 * A funding line's own row above its areas: by its formula, or because the figures say so in at least half of two or more
 * years: then one of the others is wrong.
 */
function markLinesOverAreas(drafts: readonly Draft[], formulas: FormulaCounter): void {
  drafts.forEach((draft, at) => {
    if (draft.fixed || draft.kind !== "line" || draft.line === null || draft.area !== null) return;
    const parts = linesBelow(
      drafts,
      at,
      ({ ownArea, area, line }) => ownArea && area !== null && line === null,
    );
    if (parts.length === 0) return;
    const fits = countFitsOf(drafts, at, parts);
    const byFigures = parts.length >= 2 && fits >= 2 && fits * 2 >= draft.raw.figures.length;
    const byFormula = formulas.addsOnly(at, parts);
    if (!byFigures && !byFormula) return;
    mark(draft, "subtotal", byFormula);
    for (const part of parts) drafts[part]!.line = draft.line;
  });
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
function markUnnamedSums(drafts: readonly Draft[], formulas: FormulaCounter): void {
  const above: number[] = [];
  const columns = drafts[0]?.raw.figures.length ?? 0;
  const soFar = new GrowingSums(columns);
  const atStart = new RunningSums(
    drafts,
    drafts.flatMap(({ kind }, i) => (kind === "line" ? [i] : [])),
  );
  const totals = drafts.flatMap(({ kind }, i) => (kind === "total" ? [i] : []));
  const parents = new Parents(drafts, formulas);
  let lastSum = 0;
  let nextTotal = 0;
  drafts.forEach((draft, at) => {
    while (nextTotal < totals.length && totals[nextTotal]! <= at) nextTotal++;
    const total = totals[nextTotal];
    const isEnough = (fits: number, of: Draft): boolean => fits >= 2 && fits * 2 >= of.raw.figures.length;
    // Another donor's equal share is money of its own: the total below takes in both.
    const isTakenIn = (): boolean =>
      total !== undefined && isEnough(countFits(drafts[total]!, atStart.between(0, total)), drafts[total]!);
    const fitsAbove = (from: number): boolean =>
      above.length - from >= 3 && isEnough(soFar.countFits(draft, from), draft);
    if (draft.kind === "line" && !draft.fixed) {
      const counts = formulas.counts(at, NOTHING);
      if (counts && (counts.size >= 2 || (counts.has(at + 1) && parents.hasOneLine(at))))
        mark(draft, "total", true);
      else if (draft.raw.labels.length === 0 && draft.area === null) {
        const isSum = above.length >= 2 && soFar.countFits(draft, 0) * 2 >= draft.raw.figures.length;
        mark(draft, isSum ? "total" : "memo", false);
      } else if (draft.area === null && draft.line === null) {
        if ((fitsAbove(0) || fitsAbove(lastSum)) && !isTakenIn()) mark(draft, "total", false);
      }
    }
    if (draft.kind === "line") {
      above.push(at);
      soFar.push(draft);
    } else if (draft.kind !== "memo") lastSum = above.length;
  });
}

/** Rows that add up the lines below them by their formulas. */
class Parents {
  private are: boolean | null = null;

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly formulas: FormulaCounter,
  ) {}

  /** Whether a row takes over the line right below it as its only one: where other rows have several, else it repeats it. */
  hasOneLine(at: number): boolean {
    const { area, line } = this.drafts[at]!;
    if (area !== null || line !== null || this.drafts[at + 1]?.raw.afterGap !== false) return false;
    return (this.are ??= this.drafts.some((_, i) => this.hasSeveral(i)));
  }

  private hasSeveral(at: number): boolean {
    const counts = this.formulas.counts(at, NOTHING);
    return counts !== null && counts.size >= 2 && [...counts.keys()].every((line, i) => line === at + 1 + i);
  }
}

const NOTHING: ReadonlyMap<number, readonly number[]> = new Map();

/** Running sums of lines that are still being told apart. */
class GrowingSums extends RunningSums {
  private count = 0;

  constructor(columns: number) {
    super([], [], columns);
  }

  push(draft: Draft): void {
    this.add(draft);
    this.count++;
  }

  /** In how many columns a draft equals the lines pushed so far, without the first `from`. */
  countFits(draft: Draft, from: number): number {
    return countFits(draft, { of: this, from, end: this.count });
  }
}

/** A line that its formulas make a sum whatever it is called. */
export function markSum(draft: Draft): void {
  mark(draft, "total", true);
}

function mark(draft: Draft, kind: "total" | "subtotal" | "memo", byFormula: boolean): void {
  draft.kind = kind;
  const messageId =
    kind === "memo" ? "line_unlabelled" : byFormula ? "line_total_formula" : "line_total_figures";
  draft.evidence.push({ messageId, data: {} });
}
