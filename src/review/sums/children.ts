/** What totals are made of at the next level. */

import type { BudgetFigures } from "../figures";
import type { RecognisedBudget } from "../types";
import type { SumPart } from "./check";

/** The sums and lines that a total is made of at the next level: subtotals it holds, and lines outside of them. */
export function childrenOf({ lines }: RecognisedBudget, total: number): number[] {
  const covered = new Set(lines[total]!.covers);
  const inside = lines.flatMap(({ kind, covers }, index) =>
    index !== total &&
    kind !== "memo" &&
    covers.length > 0 &&
    covers.length < covered.size &&
    covers.every((line) => covered.has(line))
      ? [index]
      : [],
  );
  const outermost = inside.filter(
    (index) =>
      !inside.some(
        (other) =>
          other !== index &&
          lines[index]!.covers.every((line) => lines[other]!.covers.includes(line)) &&
          lines[other]!.covers.length > lines[index]!.covers.length,
      ),
  );
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
