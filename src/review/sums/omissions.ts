/** What the formula of a total takes in, against the lines it should: some left out, some counted twice. */

import { contains } from "../../workbook/address";
import type { TableSnapshot } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { BudgetFigures } from "../figures";
import type { SumCheck, SumPart } from "./check";

export interface FormulaFault {
  readonly leftOut: readonly SumPart[];
  readonly twice: readonly SumPart[];
}

/** Null when the total has no formula that adds cells, or when the formula takes in each part once. */
export function faultOfFormula(check: SumCheck, tables: readonly TableSnapshot[]): FormulaFault | null {
  const { cell, parts, figures } = check;
  const sum = cell.formula === null ? null : readSum(cell.formula, cell, tables);
  if (!sum) return null;
  const own = sum.parts.filter(
    ({ sheet }) => sheet === undefined || sheet.toLowerCase() === figures.sheet.name.toLowerCase(),
  );
  const times = (row: number, column: number): number =>
    own.filter((area) => contains(area, row, column)).length;
  const counts = parts.map((part) => {
    const direct = times(part.figure.row, part.figure.column);
    return { part, count: direct + throughSubtotals(check, part, times) };
  });
  const leftOut = counts.filter(({ count }) => count === 0).map(({ part }) => part);
  const twice = counts.filter(({ count }) => count > 1).map(({ part }) => part);
  return leftOut.length + twice.length > 0 ? { leftOut, twice } : null;
}

/** How often a line is counted by way of the subtotals that the formula takes in. */
function throughSubtotals(
  { figures, year, line }: SumCheck,
  part: SumPart,
  times: (row: number, column: number) => number,
): number {
  if (year === null) return 0;
  return figures.budget.lines.reduce((count, { covers }, index) => {
    if (index === line || covers.length === 0) return count;
    const holds = covers.some((covered) => isAt(figures, covered, year, part));
    const place = figures.at(index, year);
    return holds ? count + times(place.row, place.column) : count;
  }, 0);
}

function isAt(figures: BudgetFigures, line: number, year: number, { figure }: SumPart): boolean {
  const place = figures.at(line, year);
  return place.row === figure.row && place.column === figure.column;
}
