/** The years and rows of a strategy's budget. */

import type { BudgetRow, StrategyPack } from "./pack";
import { nameIndexOf, wordingsOf } from "./names";
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

function candidates(pack: StrategyPack): Named<BudgetRow>[] {
  return (pack.budget?.rows ?? []).map((row) => {
    const line = row.line === undefined ? undefined : pack.lines.find(({ id }) => id === row.line);
    const titles = row.title.da === undefined ? [row.title.en] : [row.title.en, row.title.da];
    return {
      item: row,
      names: [...titles, row.id, ...(row.aliases ?? []), ...(line ? wordingsOf(line) : [])],
    };
  });
}
