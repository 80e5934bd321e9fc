/** Which lines the formulas of a total add up. */

import type { TableSnapshot } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { Draft } from "./interpret";
import type { View } from "./view";

/** Lines that the formulas of one table may count together: some sums of long tables, not thousands of running totals. */
const MOST_COUNTED = 3_000_000;

/** Counts lines in formulas; sums that stand among them are opened up by what they cover. */
export class FormulaCounter {
  private counted = 0;
  private readonly lines: readonly number[];

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly view: View,
    private readonly tables: readonly TableSnapshot[],
  ) {
    this.lines = drafts.map(({ raw }) => raw.line);
  }

  /**
   * How often the formulas of a draft take in each line: what most of them say. Null when none can be read.
   * `covers` gives the lines of sums known so far.
   */
  counts(at: number, covers: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> | null {
    const readings = new Map<string, { counts: Map<number, number>; times: number }>();
    for (const { position, formula } of this.drafts[at]!.raw.figures) {
      if (formula === null) continue;
      const counts = this.countIn(at, covers, position, formula);
      if (!counts) continue;
      const key = keyOf(counts);
      const known = readings.get(key);
      if (known) known.times++;
      else readings.set(key, { counts, times: 1 });
    }
    const sorted = [...readings.values()].sort((a, b) => b.times - a.times || b.counts.size - a.counts.size);
    return sorted[0]?.counts ?? null;
  }

  /**
   * Whether a draft adds up sums that stand above it, and lines among them perhaps ("Direct costs" = three subtotals). A
   * sum that it only repeats makes it none.
   */
  addsSums(at: number, covers: ReadonlyMap<number, readonly number[]>): boolean {
    const { drafts, view } = this;
    const across = view.orientation === "years-across";
    for (const { position, formula } of drafts[at]!.raw.figures) {
      const place = view.place(drafts[at]!.raw.line, position);
      const sum = formula === null ? null : readSum(formula, place, this.tables);
      if (!sum || sum.parts.length < 2 || !this.countIn(at, covers, position, formula!)) continue;
      const added = sum.parts.map((part) => {
        const [line, lines] = across ? [part.row, part.rows] : [part.column, part.columns];
        const i = this.firstFrom(line);
        return lines === 1 && this.lines[i] === line && i < at ? i : -1;
      });
      const sums = added.filter((i) => covers.has(i));
      return added.every((i) => i >= 0) && sums.length >= 2 && new Set(added).size === added.length;
    }
    return false;
  }

  /** Whether the formulas of a draft add some of these lines and no others. */
  addsOnly(at: number, parts: readonly number[]): boolean {
    const counts = this.counts(at, new Map());
    if (!counts) return false;
    const inside = new Set(parts);
    return [...counts.keys()].every((line) => inside.has(line));
  }

  private countIn(
    at: number,
    covers: ReadonlyMap<number, readonly number[]>,
    position: number,
    formula: string,
  ): Map<number, number> | null {
    const { drafts, view } = this;
    const sum = readSum(formula, view.place(drafts[at]!.raw.line, position), this.tables);
    if (!sum) return null;
    const across = view.orientation === "years-across";
    const counts = new Map<number, number>();
    for (const part of sum.parts) {
      if (part.sheet !== undefined && part.sheet.toLowerCase() !== view.sheet.name.toLowerCase()) return null;
      const [line, lines] = across ? [part.row, part.rows] : [part.column, part.columns];
      const [first, positions] = across ? [part.column, part.columns] : [part.row, part.rows];
      if (first !== position || positions !== 1) return null;
      for (let i = this.firstFrom(line); i < drafts.length && this.lines[i]! < line + lines; i++) {
        if (i === at) continue;
        const { kind } = drafts[i]!;
        const members = kind === "line" ? [i] : kind === "memo" ? [] : (covers.get(i) ?? []);
        this.counted += members.length + 1;
        if (this.counted > MOST_COUNTED) return null;
        for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
      }
    }
    return counts.size > 0 ? counts : null;
  }

  /** Index of the first draft at or after a line of the view. */
  private firstFrom(line: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lines[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function keyOf(counts: ReadonlyMap<number, number>): string {
  return [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([line, times]) => `${line}x${times}`)
    .join();
}
