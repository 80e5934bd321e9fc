/** Tables without a unit that count what the amounts of another table pay for: "Workshops per priority area". */

import { contains } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { referencesOf } from "../formulas";
import type { RecognisedBudget } from "../types";
import { areInStep, LEAST_TIMES, mayConvert, pricesOf } from "./counts";
import type { Counted } from "./counts";
import { sameLines } from "./sameLines";

/** The budgets without the tables of counts among them. What a reviewer called a budget stays. */
export function withoutCounts(
  budgets: readonly RecognisedBudget[],
  workbook: WorkbookSnapshot,
): RecognisedBudget[] {
  const money = budgets.filter(({ unit }) => unit !== null);
  return budgets.filter(
    (one) =>
      one.unit !== null || one.corrected || !money.some((amounts) => areCountsOf(one, amounts, workbook)),
  );
}

function areCountsOf(
  counts: RecognisedBudget,
  amounts: RecognisedBudget,
  workbook: WorkbookSnapshot,
): boolean {
  if (counts.form === "list" || amounts.form === "list") return false;
  const pairs = pairsOf(counts, amounts, workbook);
  const linked = pairs.filter(({ isProduct }) => isProduct);
  const prices = pricesOf(linked);
  const areProducts =
    linked.length >= 2 &&
    linked.length * 4 >= pairs.length * 3 &&
    prices.every((price) => price >= LEAST_TIMES) &&
    (prices.length >= 2 || !mayConvert(prices[0]!));
  return areProducts || areInStep(pairs);
}

interface Pair extends Counted {
  /** Whether the amount's formula multiplies the count's cell. */
  readonly isProduct: boolean;
}

/** Counts and amounts of the plain lines that both have, year by year. */
function pairsOf(counts: RecognisedBudget, amounts: RecognisedBudget, workbook: WorkbookSnapshot): Pair[] {
  const own = findSheet(workbook, counts.sheet)!;
  const { cells } = findSheet(workbook, amounts.sheet)!;
  const like = sameLines(counts.lines, amounts.lines);
  return counts.lines.flatMap(({ kind, index }, row) => {
    const other = like[row] ?? null;
    if (kind !== "line" || other === null) return [];
    return counts.years.flatMap(({ year, index: at }): Pair[] => {
      const theirs = amounts.years.find((one) => one.year === year);
      if (!theirs) return [];
      const from = placeOf(counts, index, at);
      const to = placeOf(amounts, amounts.lines[other]!.index, theirs.index);
      const refersTo = (formula: string): boolean =>
        referencesOf(formula, to, workbook.tables).some(
          ({ sheet = amounts.sheet, ...area }) =>
            sheet.toLowerCase() === counts.sheet.toLowerCase() && contains(area, from.row, from.column),
        );
      const count = own.cells.value(from.row, from.column);
      const amount = cells.value(to.row, to.column);
      if (typeof count !== "number" || typeof amount !== "number" || count === 0 || amount === 0) return [];
      const formula = cells.formula(to.row, to.column);
      const isProduct = formula !== null && formula.includes("*") && refersTo(formula);
      return [{ row, year, count, amount, isProduct }];
    });
  });
}

function placeOf(
  { orientation }: RecognisedBudget,
  line: number,
  position: number,
): { row: number; column: number } {
  return orientation === "years-across" ? { row: line, column: position } : { row: position, column: line };
}
