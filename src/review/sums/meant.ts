/** Whether a total that differs from its lines is meant as it is computed. */

import type { BudgetFigures } from "../figures";
import { readSum, relativeFormula } from "../formulas";
import { oncePer } from "../memory";
import type { ReviewContext } from "../types";
import { compare } from "./compare";
import type { Comparison } from "./compare";
import { faultOfFormula } from "./omissions";
import { headerOfTotals, isPlainTotal, yearParts } from "./totalYears";

/**
 * A formula that does something else than adding cells of its table may mean something else than a total. It is held
 * to the sum only where most of its neighbours in the line keep to it.
 */
export function trusted(
  result: Comparison,
  figures: BudgetFigures,
  line: number,
  year: number | null,
  context: ReviewContext,
): Comparison {
  const { workbook } = context;
  if (result.kind !== "differs") return result;
  const cell = year === null ? figures.total(line)! : figures.at(line, year);
  const { lines, years } = figures.budget;
  if (cell.formula === null) return result;
  if (year === null && readSum(cell.formula, cell, workbook.tables)) {
    return isMeantSo(figures, line, context) ? { kind: "unknown" } : result;
  }
  if (readSum(cell.formula, cell, workbook.tables)) return result;
  if (year === null) return { kind: "unknown" };
  const others = years.flatMap((_, at) => (at === year ? [] : [at]));
  const fitting = others.filter(
    (at) =>
      compare(
        figures.at(line, at),
        lines[line]!.covers.map((index) => figures.at(index, at)),
      ).kind === "fits",
  );
  return fitting.length * 2 > others.length ? result : { kind: "unknown" };
}

/**
 * Whether a total over years is meant as it is computed: most lines compute theirs in the same way, and it does not
 * merely leave out years that the strategy covers under a header that says nothing but "Total".
 */
function isMeantSo(figures: BudgetFigures, line: number, { workbook, strategy }: ReviewContext): boolean {
  if (!isCommonForm(figures, line)) return false;
  const cell = figures.total(line)!;
  const parts = yearParts(figures, line);
  const check = { figures, line, year: null, cell, parts };
  const fault = faultOfFormula(check, workbook.tables);
  if (!fault || fault.leftOut.length === parts.length) return true;
  const { from, to } = strategy.period;
  const missing = fault.leftOut.map(({ label }) => Number(label));
  return !missing.some((year) => year >= from && year <= to) || !isPlainTotal(headerOfTotals(figures));
}

/** Whether most lines compute their totals over years in the same way as this one. */
function isCommonForm(figures: BudgetFigures, line: number): boolean {
  const { forms, all } = formsOfTotals(figures);
  const own = figures.total(line)!;
  const [alike, others] = [forms.get(relativeFormula(own.formula!, own))! - 1, all - 1];
  return alike * 2 > others && others > 0;
}

/** The formulas of the totals over years: how many there are of each form, and of all. */
const formsOfTotals = oncePer((figures: BudgetFigures) => {
  const forms = new Map<string, number>();
  let all = 0;
  figures.budget.lines.forEach((_, line) => {
    const total = figures.total(line);
    if (!total?.formula) return;
    const form = relativeFormula(total.formula, total);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    all++;
  });
  return { forms, all };
});
