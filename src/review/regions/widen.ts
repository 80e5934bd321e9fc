/** A sum's formula with further cells. */

import { tokenize } from "@borgar/fx";
import type { Area } from "../../workbook/address";
import { areaAddress, contains, parseAddress } from "../../workbook/address";
import { readSum } from "../formulas";

interface Place {
  readonly row: number;
  readonly column: number;
}

const CHAIN = /^=\+?\$?[A-Za-z]{1,3}\$?\d+(?:\+\$?[A-Za-z]{1,3}\$?\d+)+$/;

/**
 * The formula with one of its ranges widened, or with cells added at the end of a sum or of a chain of "+", so that it
 * takes in the cells, which stand in one row or column, and no other cell that is filled; null where none does it.
 */
export function widened(
  formula: string,
  at: Place,
  cells: readonly Place[],
  isBlank: (row: number, column: number) => boolean,
): string | null {
  const addresses = cells.map((cell) => areaAddress(around([cell])));
  if (CHAIN.test(formula)) return `${formula}+${addresses.join("+")}`;
  const before = readSum(formula, at, []);
  const added = around(cells);
  const tokens = tokenize(formula);
  for (const [i, { type, value }] of tokens.entries()) {
    const area = type === "range" && !value.includes("!") ? parseAddress(value) : null;
    const union = area && joined(area, added);
    if (!union || contains(union, at.row, at.column)) continue;
    const texts = tokens.map((token) => token.value);
    texts[i] = written(value, union);
    const candidate = texts.join("");
    const isOther = (row: number, column: number): boolean =>
      !isBlank(row, column) && !before?.parts.some((part) => contains(part, row, column));
    if (takesIn(candidate, at, cells) && !hasOther(union, cells, isOther)) return candidate;
  }
  if (!SUM_ALONE.test(formula)) return null;
  const candidate = `${formula.slice(0, -1)},${addresses.join(",")})`;
  return takesIn(candidate, at, cells) ? candidate : null;
}

/** One call of SUM and nothing behind it. */
const SUM_ALONE = /^=\+?SUM\([^()]*\)$/i;

/** Whether an area holds another cell than those wanted that a sum did not take in before. */
function hasOther(
  { row, column, rows, columns }: Area,
  cells: readonly Place[],
  isOther: (row: number, column: number) => boolean,
): boolean {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  })).some(
    (place) =>
      isOther(place.row, place.column) &&
      !cells.some((cell) => cell.row === place.row && cell.column === place.column),
  );
}

function around(cells: readonly Place[]): Area {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The rectangle around two areas of the same width in one column, or of the same height in one row. */
function joined(a: Area, b: Area): Area | null {
  const inColumn = a.column === b.column && a.columns === b.columns;
  const inRow = a.row === b.row && a.rows === b.rows;
  if (!inColumn && !inRow) return null;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The address of an area, with "$" where the old text has it. */
function written(old: string, area: Area): string {
  const [from, to] = old.split(":");
  const [first, last] = areaAddress(area).split(":");
  return [withDollars(from!, first!), withDollars(to ?? from!, last!)].join(":");
}

function withDollars(old: string, cell: string): string {
  const [, column, row] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(old) ?? [];
  return cell.replace(/^([A-Z]+)(\d+)$/, `${column ? "$$" : ""}$1${row ? "$$" : ""}$2`);
}

function takesIn(formula: string, at: Place, cells: readonly Place[]): boolean {
  const sum = readSum(formula, at, []);
  return (
    sum !== null &&
    cells.every(({ row, column }) => sum.parts.filter((part) => contains(part, row, column)).length === 1)
  );
}
