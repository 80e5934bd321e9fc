/** Sums that take in a subtotal besides the cells that it adds up. */

import type { Area } from "../../workbook/address";
import type { WorkbookContext } from "../types";
import { writeSum } from "../formulas";
import { bookOf } from "./book";
import type { Target } from "./book";
import { isLeftToAmounts } from "./owners";
import type { SheetForms } from "./sheetForms";
import { cellCount, sumsIn } from "./sums";
import type { SumCell } from "./sums";

export interface DoubledSum extends SumCell {
  /** The subtotals that it takes in with their parts, in order. */
  readonly subtotals: readonly SumCell[];
}

/** Pairs of ranges, of one sum and of another, that are compared on one sheet; a workbook of people stays far below. */
const MOST_PAIRS = 2_000_000;

/** Sums that count cells twice, once by themselves and once through a subtotal; those left to the rules on amounts aside. */
export function doubledSums(context: WorkbookContext): DoubledSum[] {
  const all = sumsIn(bookOf(context.workbook));
  return [...all].flatMap(([sheet, sums]) => {
    let pairs = MOST_PAIRS;
    const indexes = new Map<SheetForms, ColumnIndex>();
    return sums.flatMap((sum): DoubledSum[] => {
      if (cellCount(sum.targets) < 3 || pairs <= 0) return [];
      const inside = sum.targets.flatMap(({ sheet: on, area }) => {
        let index = indexes.get(on);
        if (!index) indexes.set(on, (index = indexOf(all.get(on) ?? [])));
        return sumsWithin(index, area);
      });
      const subtotals = inside.filter((inner) => {
        pairs -= sum.targets.length * inner.targets.length;
        return pairs > 0 && isCountedTwice(sum, inner);
      });
      if (subtotals.length === 0 || isLeftToAmounts(context, sheet.sheet.name, sum)) return [];
      return [{ ...sum, subtotals }];
    });
  });
}

/** Sums by column, in order of their rows. */
type ColumnIndex = ReadonlyMap<number, readonly SumCell[]>;

function indexOf(sums: readonly SumCell[]): ColumnIndex {
  const index = new Map<number, SumCell[]>();
  for (const sum of sums) {
    if (cellCount(sum.targets) < 2) continue;
    const column = index.get(sum.column);
    if (column) column.push(sum);
    else index.set(sum.column, [sum]);
  }
  return index;
}

function sumsWithin(index: ColumnIndex, { row, column, rows, columns }: Area): SumCell[] {
  const found: SumCell[] = [];
  const inColumn = (sums: readonly SumCell[]): void => {
    let low = 0;
    let high = sums.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]!.row < row) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sums.length && sums[i]!.row < row + rows; i++) found.push(sums[i]!);
  };
  if (columns <= index.size) {
    for (let at = column; at < column + columns; at++) inColumn(index.get(at) ?? []);
  } else {
    for (const [at, sums] of index) if (at >= column && at < column + columns) inColumn(sums);
  }
  return found;
}

function isCountedTwice(outer: SumCell, inner: SumCell): boolean {
  if (outer.sheet === inner.sheet && outer.row === inner.row && outer.column === inner.column) return false;
  if (outer.isSubtotalFunction && inner.isSubtotalFunction) return false;
  return (
    inner.targets.every((part) => outer.targets.some((whole) => isWithin(part, whole))) &&
    inner.targets.some(({ sheet, area }) => sheet.countFilled(area) > 0)
  );
}

function isWithin(part: Target, whole: Target): boolean {
  const [a, b] = [part.area, whole.area];
  return (
    part.sheet === whole.sheet &&
    a.row >= b.row &&
    a.column >= b.column &&
    a.row + a.rows <= b.row + b.rows &&
    a.column + a.columns <= b.column + b.columns
  );
}

/** So many parts a formula may name and still be read by people. */
const MOST_PARTS = 30;

/**
 * The sum of the subtotals and of what is in none of them; null where it is not a plain SUM over one row or column of
 * its own sheet.
 */
export function withoutDoubles({ sheet, kind, targets, subtotals }: DoubledSum): string | null {
  const { pieces } = sheet.form(kind);
  const plain =
    pieces[0]?.text.toUpperCase() === "SUM" && pieces.filter(({ type }) => type === "func").length === 1;
  if (!plain || pieces[pieces.length - 1]!.text !== ")" || targets.some((one) => one.sheet !== sheet))
    return null;
  const isPartOf = (cell: { row: number; column: number }): boolean =>
    subtotals.some((one) =>
      one.targets.some((part) => isWithin({ sheet, area: { ...cell, rows: 1, columns: 1 } }, part)),
    );
  const cells = targets
    .flatMap(({ area }) => [...sheet.sheet.cells.cells(area)])
    .filter(({ row, column }) => sheet.isFilled(row, column))
    .map(({ row, column }) => ({ row, column }));
  const left = cells.filter((cell) => !isPartOf(cell));
  const inLine =
    left.every(({ column }) => column === left[0]!.column) || left.every(({ row }) => row === left[0]!.row);
  return left.length > 0 && left.length <= MOST_PARTS && inLine ? writeSum(left) : null;
}
