/** Typed sums over their parts, "Training" over "Courses" and "Venues", that only the total below tells from lines of money. */

import type { Draft } from "./interpret";
import { countFitsOf } from "./runningSums";

/** Parts of one sum that are tried, and lines of a table beyond which nobody adds up by hand. */
const MOST_PARTS = 20;
const MOST_LINES = 300;

/**
 * The lines that equal those right below them, where without them the next total adds up in most years and with them in
 * none. A single line below counts as well: the total says which of the two is money.
 */
export function typedParents(drafts: readonly Draft[]): number[] {
  if (drafts.length > MOST_LINES || (drafts[0]?.raw.figures.length ?? 0) < 2) return [];
  return drafts.flatMap((total, at) => {
    if (total.kind !== "total") return [];
    const lines = drafts.flatMap(({ kind }, i) => (kind === "line" && i < at ? [i] : []));
    if (lines.length < 2 || countFitsOf(drafts, at, lines) > 0) return [];
    const parents = parentsAmong(drafts, lines);
    const rest = lines.filter((line) => !parents.includes(line));
    return parents.length > 0 && isMost(countFitsOf(drafts, at, rest), total) ? parents : [];
  });
}

function parentsAmong(drafts: readonly Draft[], lines: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const parent = drafts[lines[i]!]!;
    const isTyped = parent.raw.figures.every(({ formula }) => formula === null);
    if (parent.fixed || parent.ownArea || parent.line !== null || !isTyped) continue;
    const parts: number[] = [];
    for (const line of lines.slice(i + 1, i + 1 + MOST_PARTS)) {
      const { ownArea, raw } = drafts[line]!;
      if (line !== lines[i]! + parts.length + 1 || ownArea || raw.afterGap) break;
      parts.push(line);
      if (!isMost(countFitsOf(drafts, lines[i]!, parts), parent)) continue;
      found.push(lines[i]!);
      i += parts.length;
      break;
    }
  }
  return found;
}

/** In at least half of the years: then one of the figures is wrong. */
function isMost(fits: number, { raw }: Draft): boolean {
  return fits > 0 && fits * 2 >= raw.figures.length;
}
