/** Ranges: that they lie on a sheet, and how formulas of a file name them. */

import type { Area, RangeRef } from "../../address";
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheet } from "../../address";
import { XlsxWriteError } from "./errors";

/** "$B$4:$G$10". */
export function absoluteAddress({ row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const first = corner(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** "'My sheet'!$B$4:$G$10". */
export function absoluteReference(range: RangeRef): string {
  return `${quoteSheet(range.sheet)}!${absoluteAddress(range)}`;
}

/** Throws XlsxWriteError where a range is not whole cells of a sheet. */
export function checkRange(range: RangeRef): void {
  const { row, column, rows, columns } = range;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!whole || rows < 1 || columns < 1 || !inside)
    throw new XlsxWriteError(
      "place",
      `${range.sheet}: row ${row}, column ${column}, ${rows} × ${columns} cells`,
    );
}
