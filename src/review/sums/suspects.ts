/** Two totals that miss by the same amount: what is wrong is the figure where they cross. */

import type Big from "big.js";
import type { BudgetFigures, Figure } from "../figures";
import type { WrongSum } from "./check";

/** A figure that makes both its row total and its column total miss by the same amount. */
export interface SuspectFigure {
  readonly figures: BudgetFigures;
  readonly line: number;
  readonly year: number;
  readonly cell: Figure;
  readonly expected: Big;
  readonly actual: Big;
}

export interface Suspicion {
  readonly suspect: SuspectFigure;
  readonly causes: readonly WrongSum[];
}

/** The suspect figures of a budget, each with the wrong totals that it alone brings about. */
export function findSuspects(figures: BudgetFigures, wrong: readonly WrongSum[]): Suspicion[] {
  const { lines } = figures.budget;
  const rows = wrong.filter(({ role, line }) => role === "row-total" && lines[line]!.kind === "line");
  const columns = wrong.filter(({ role }) => role === "column-total");
  const gap = ({ result }: WrongSum): Big => result.actual.minus(result.expected);
  const sameGap = (a: WrongSum, b: WrongSum): boolean =>
    gap(a).minus(gap(b)).abs().lte(a.result.tolerance.plus(b.result.tolerance));
  return rows.flatMap((row) => {
    const crossing = columns.filter(
      (column) => lines[column.line]!.covers.includes(row.line) && sameGap(row, column),
    );
    const years = new Set(crossing.map(({ year }) => year));
    const rivals = rows.filter((other) => other !== row && crossing.some((column) => sameGap(other, column)));
    if (years.size !== 1 || rivals.length > 0) return [];
    const year = crossing[0]!.year!;
    const cell = figures.at(row.line, year);
    if (cell.formula !== null || cell.amount.kind !== "number") return [];
    const actual = cell.amount.value;
    const suspect = { figures, line: row.line, year, cell, actual, expected: actual.plus(gap(row)) };
    return [{ suspect, causes: [row, ...crossing] }];
  });
}
