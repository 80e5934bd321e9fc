/** The formula that a total should have. */

import type { SheetSnapshot, TableSnapshot } from "../../workbook/snapshot";
import type { EditPlan } from "../../workbook/edits";
import { moveFormula, readSum, writeSum } from "../formulas";
import type { Figure } from "../figures";
import { childrenOf } from "./children";
import type { SumCheck } from "./check";
import { nearestNeighbours } from "./neighbours";
import { faultOfFormula } from "./omissions";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula that adds the parts of a total: its neighbour's, copied, where that takes in each of them once; else a SUM.
 * Null where SUM would pass over a part, such as a number stored as text.
 */
export function fittingFormula(check: SumCheck, tables: readonly TableSnapshot[]): string | null {
  if (
    check.parts.length === 0 ||
    check.parts.some(({ figure }) => figure.amount.kind === "text-number" || figure.amount.kind === "error")
  )
    return null;
  // Blank cells between the lines are left out: the subtotal may be filled in one day.
  if (hasBlankSubtotal(check)) return writeSum(check.parts.map(({ figure }) => figure));
  return copiedFormula(check, tables) ?? writeSum(bridged(summands(check), check.figures.sheet));
}

/** Whether a subtotal that the total would be made of is still to be filled in: then only its lines can be added. */
function hasBlankSubtotal({ figures, line, year }: SumCheck): boolean {
  if (year === null) return false;
  const { lines } = figures.budget;
  return childrenOf(figures.budget, line).some(
    (index) => lines[index]!.kind !== "line" && figures.at(index, year).amount.kind === "blank",
  );
}

/** Where none of the nearest formulas will do, those further off in a long table will not either. */
const MOST_NEIGHBOURS = 20;

function copiedFormula(check: SumCheck, tables: readonly TableSnapshot[]): string | null {
  for (const neighbour of nearestNeighbours(check, MOST_NEIGHBOURS)) {
    if (neighbour.formula === null || !readSum(neighbour.formula, neighbour, tables)) continue;
    const formula = moveFormula(neighbour.formula, neighbour, check.cell);
    const moved: SumCheck = { ...check, cell: { ...check.cell, formula } };
    if (staysInLine(moved, tables) && !faultOfFormula(moved, tables)) return formula;
  }
  return null;
}

/** Whether a formula stays within the total's own row or column of its sheet, so that a copy adds nothing else. */
function staysInLine({ cell, parts, figures }: SumCheck, tables: readonly TableSnapshot[]): boolean {
  const sum = readSum(cell.formula!, cell, tables);
  const sameColumn = parts.every(({ figure }) => figure.column === cell.column);
  const own = figures.sheet.name.toLowerCase();
  return (
    sum !== null &&
    sum.parts.every(
      ({ sheet, row, rows, column, columns }) =>
        (sheet === undefined || sheet.toLowerCase() === own) &&
        (sameColumn ? column === cell.column && columns === 1 : row === cell.row && rows === 1),
    )
  );
}

function summands(check: SumCheck): Place[] {
  const { figures, line, year, parts } = check;
  if (year === null) return parts.map(({ figure }) => figure);
  return childrenOf(figures.budget, line).map((index) => figures.at(index, year));
}

/** Adds the blank cells between summands, so that "B4:B6,B8" becomes "B4:B8" where B7 is empty. */
function bridged(places: readonly Place[], { cells }: SheetSnapshot): Place[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.flatMap((place, i) => {
    const next = sorted[i + 1];
    const between: Place[] = [];
    if (next?.column === place.column) {
      for (let row = place.row + 1; row < next.row; row++) between.push({ row, column: place.column });
    } else if (next?.row === place.row) {
      for (let column = place.column + 1; column < next.column; column++)
        between.push({ row: place.row, column });
    }
    return between.every(({ row, column }) => cells.isBlank(row, column)) ? [place, ...between] : [place];
  });
}

/** The plan that puts a formula in the place of what stands in a cell now. */
export function putFormula(
  sheet: string,
  { row, column, amount, formula: old }: Figure,
  formula: string,
): EditPlan | null {
  const content = old !== null ? { formula: old } : amount.kind === "number" ? amount.rough : null;
  if (content === null) return null;
  const range = { sheet, row, column, rows: 1, columns: 1 };
  return {
    expects: [{ kind: "content", range, cells: [[content]] }],
    edits: [{ kind: "write", range, cells: [[{ formula }]] }],
  };
}
