/** Totals that are off only because formulas take over a wrong total of another table. */

import type { BudgetFigures } from "../figures";
import { valueOf } from "../figures";
import { oncePer } from "../memory";
import { sumsOf } from "../sums/check";
import type { WrongSum } from "../sums/check";
import { add } from "../sums/compare";
import type { ReviewContext } from "../types";
import { mendedAmount } from "./mended";
import type { MendedCell } from "./mended";

/** The wrong totals of other tables than this one, with what they should be. */
export function wrongElsewhere(context: ReviewContext, figures: BudgetFigures): MendedCell[] {
  return sumsOf(context)
    .wrong.filter((other) => !areOneTable(other.figures, figures))
    .map(({ figures: { sheet }, cell: { row, column }, result }): MendedCell => {
      return { sheet, row, column, holds: result.expected };
    });
}

/** The wrong totals that add up once those of other tables are mended: what is wrong is told there. */
export const totalsOfTotals = oncePer((context: ReviewContext): ReadonlySet<WrongSum> => {
  const { wrong } = sumsOf(context);
  const tables = new Map<BudgetFigures, ReturnType<typeof mendedAmount> | null>();
  const amountsFor = (figures: BudgetFigures): ReturnType<typeof mendedAmount> | null => {
    let amount = tables.get(figures);
    if (amount === undefined) {
      const cells = wrongElsewhere(context, figures);
      tables.set(figures, (amount = cells.length > 0 ? mendedAmount(context, cells) : null));
    }
    return amount;
  };
  return new Set(
    wrong.filter(({ figures, cell, basis, result }) => {
      const amount = amountsFor(figures);
      const filled = basis.filter(
        (figure) => figure.amount.kind !== "blank" && figure.amount.kind !== "words",
      );
      const parts = filled.flatMap((figure) => figure.parts ?? figure);
      if (!amount || parts.some((part) => valueOf(part) === null)) return false;
      const [sum, stated] = [
        add(parts.map(({ row, column }) => amount(figures.sheet, row, column) ?? add([]))),
        amount(figures.sheet, cell.row, cell.column),
      ];
      return stated !== null && stated.minus(sum).abs().lte(result.tolerance);
    }),
  );
});

/** The parts of a year are figures of their own, of the same table. */
function areOneTable(one: BudgetFigures, other: BudgetFigures): boolean {
  return one.sheet === other.sheet && one.budget.area === other.budget.area;
}
