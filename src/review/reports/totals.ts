/** What a recognised budget asks for in each year. */

import type Big from "big.js";
import type { BudgetFigures } from "../figures";
import { plainLines, sumOfLines, valueOf } from "../figures";

/**
 * The budget's total in each year: as it stands in the workbook, in the row that covers most lines; what the lines
 * add up to where no total stands. Null where neither can be read.
 */
export function totalsOf(figures: BudgetFigures): (Big | null)[] {
  const { lines, years } = figures.budget;
  const plain = plainLines(figures.budget);
  const [grand] = lines
    .map(({ kind, covers }, index) => ({ kind, covers, index }))
    .filter(({ kind, covers }) => kind === "total" && covers.length === plain.length);
  return years.map((_, year) => {
    const stated = grand ? valueOf(figures.at(grand.index, year)) : null;
    return stated ?? sumOfLines(figures, year, plain);
  });
}
