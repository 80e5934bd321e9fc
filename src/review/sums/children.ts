/** What totals are made of at the next level. */

import type { BudgetFigures } from "../figures";
import { oncePer } from "../memory";
import type { RecognisedBudget } from "../types";
import type { SumPart } from "./check";

const known = new WeakMap<RecognisedBudget, Map<number, readonly number[]>>();

/** The sums and lines that a total is made of at the next level: subtotals it holds, and lines outside of them. */
export function childrenOf(budget: RecognisedBudget, total: number): readonly number[] {
  let ofBudget = known.get(budget);
  if (!ofBudget) known.set(budget, (ofBudget = new Map()));
  let children = ofBudget.get(total);
  if (!children) ofBudget.set(total, (children = findChildren(budget, total)));
  return children;
}

const sumLines = oncePer(({ lines }: RecognisedBudget) =>
  lines.flatMap(({ kind, covers }, index) => (kind !== "memo" && covers.length > 0 ? [index] : [])),
);

function findChildren(budget: RecognisedBudget, total: number): readonly number[] {
  const { lines } = budget;
  const covered = new Set(lines[total]!.covers);
  const inside = sumLines(budget).filter((index) => {
    const { covers } = lines[index]!;
    return index !== total && covers.length < covered.size && covers.every((line) => covered.has(line));
  });
  const sums = inside.map((index) => ({ index, covers: new Set(lines[index]!.covers) }));
  const outermost = inside.filter((index) => {
    const own = lines[index]!.covers;
    return !sums.some(
      (other) =>
        other.index !== index &&
        lines[other.index]!.covers.length > own.length &&
        own.every((line) => other.covers.has(line)),
    );
  });
  const taken = new Set<number>();
  const chosen: number[] = [];
  for (const index of outermost) {
    if (lines[index]!.covers.some((line) => taken.has(line))) continue;
    lines[index]!.covers.forEach((line) => taken.add(line));
    chosen.push(index);
  }
  return [...chosen, ...[...covered].filter((line) => !taken.has(line))].sort((a, b) => a - b);
}

/** The sums that stand among the parts of a total, in one year. */
export function subtotalsWithin(figures: BudgetFigures, total: number, year: number): SumPart[] {
  const { lines } = figures.budget;
  return childrenOf(figures.budget, total).flatMap((index) =>
    lines[index]!.kind === "line" ? [] : [{ label: lines[index]!.label, figure: figures.at(index, year) }],
  );
}
