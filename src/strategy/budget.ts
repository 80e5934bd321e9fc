/** Figures of a strategy's budget by line and year. */

import type { Budget, BudgetRow, StrategyPack } from "./pack";
import { lineNames } from "./lines";
import { nameIndexOf, UnknownNameError } from "./names";
import type { Named } from "./names";

/** Years of the budget in order; of the strategy's period where the pack has no budget. */
export function budgetYears(pack: StrategyPack): readonly number[] {
  if (pack.budget !== undefined) return pack.budget.years;
  const { from, to } = pack.period;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const byName = nameIndexOf(candidates);

/**
 * The row of the budget that a text names: a funding line by any of its names ("core", "Blødt øremærket"), a subtotal
 * or total by title, id or alias ("Total", "I alt"). Undefined when the text names none.
 */
export function findBudgetRow(pack: StrategyPack, text: string): BudgetRow | undefined {
  return byName(pack).find(text);
}

/** What to type for a text that names no row, nearest first: the short title of a line, the title of a total. */
export function nearestBudgetRows(pack: StrategyPack, text: string): string[] {
  return byName(pack)
    .nearest(text)
    .map((row) => pack.lines.find(({ id }) => id === row.line)?.shortTitle.en ?? row.title.en);
}

/**
 * One figure in the budget's unit; null where the source prints none.
 * Throws UnknownNameError (kind "line" or "year") for a row or year that the budget does not have.
 */
export function budgetFigure(pack: StrategyPack, row: string, year: number): number | null {
  const found = findBudgetRow(pack, row);
  if (found === undefined) throw new UnknownNameError("line", row, nearestBudgetRows(pack, row));
  const index = yearIndex(pack.budget, year);
  if (index < 0) throw new UnknownNameError("year", String(year), budgetYears(pack).map(String));
  return found.amounts[index] ?? null;
}

function yearIndex(budget: Budget | undefined, year: number): number {
  return budget === undefined ? -1 : budget.years.indexOf(year);
}

function candidates(pack: StrategyPack): Named<BudgetRow>[] {
  return (pack.budget?.rows ?? []).map((row) => {
    const line = row.line === undefined ? undefined : pack.lines.find(({ id }) => id === row.line);
    const titles = row.title.da === undefined ? [row.title.en] : [row.title.en, row.title.da];
    return {
      item: row,
      names: [...titles, row.id, ...(row.aliases ?? []), ...(line ? lineNames(line) : [])],
    };
  });
}
