/** Totals that are computed alike: the other cells of a total's line, and of its column of totals. */

import type { BudgetFigures, Figure } from "../figures";
import { oncePer } from "../memory";
import type { SumCheck } from "./check";

/** Totals of one year, or over years, in the order of the sheet. */
interface ColumnOfTotals {
  readonly cells: readonly Figure[];
  readonly filled: number;
  readonly computed: number;
}

/** The nearest of them: first those of the total's line, then those of its column. */
export function nearestNeighbours(check: SumCheck, most: number): Figure[] {
  const { cell } = check;
  const beside = inLine(check).sort((a, b) => distance(a, cell) - distance(b, cell));
  return [...beside.slice(0, most), ...nearest(columnOf(check).cells, cell, most - beside.length)];
}

/** Whether most of the others in a total's line, or most of its like in its column, are computed. */
export function areNeighboursComputed(check: SumCheck): boolean {
  const line = inLine(check);
  if (isMost(line.filter(isComputed).length, line.filter(isFilled).length)) return true;
  const { filled, computed } = columnOf(check);
  return isMost(computed - Number(isComputed(check.cell)), filled - Number(isFilled(check.cell)));
}

function isMost(some: number, all: number): boolean {
  return some * 2 > all;
}

function isComputed({ formula }: Figure): boolean {
  return formula !== null;
}

function isFilled(figure: Figure): boolean {
  return isComputed(figure) || figure.amount.kind === "number";
}

function inLine({ figures, line, cell }: SumCheck): Figure[] {
  const { lines, years } = figures.budget;
  if (lines[line]!.covers.length === 0) return [];
  return [...years.map((_, at) => figures.at(line, at)), figures.total(line)].filter(
    (figure) => figure !== null && distance(figure, cell) > 0,
  ) as Figure[];
}

const columnsOf = oncePer<BudgetFigures, Map<number | null, ColumnOfTotals>>(() => new Map());

function columnOf({ figures, year }: SumCheck): ColumnOfTotals {
  const columns = columnsOf(figures);
  let column = columns.get(year);
  if (!column) {
    const cells = figures.budget.lines.flatMap(({ kind, covers }, line): Figure[] => {
      if (kind === "memo") return [];
      if (year !== null) return covers.length > 0 ? [figures.at(line, year)] : [];
      return [figures.total(line)].filter((total) => total !== null);
    });
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const [filled, computed] = [cells.filter(isFilled).length, cells.filter(isComputed).length];
    columns.set(year, (column = { cells, filled, computed }));
  }
  return column;
}

/** The nearest of cells that stand in one row or column in order; of two as near the one before. */
function nearest(cells: readonly Figure[], cell: Figure, most: number): Figure[] {
  let after = firstFrom(cells, cell);
  let before = after - 1;
  const found: Figure[] = [];
  while (found.length < most && (before >= 0 || after < cells.length)) {
    const [left, right] = [cells[before], cells[after]];
    const isLeft = left !== undefined && (!right || distance(left, cell) <= distance(right, cell));
    const next = isLeft ? cells[before--]! : cells[after++]!;
    if (distance(next, cell) > 0) found.push(next);
  }
  return found;
}

function firstFrom(cells: readonly Figure[], { row, column }: Figure): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = cells[middle]!;
    if (at.row < row || (at.row === row && at.column < column)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distance(a: Figure, b: Figure): number {
  return Math.abs(a.row - b.row) + Math.abs(a.column - b.column);
}
