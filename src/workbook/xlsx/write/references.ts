/** Ranges as formulas of a file name them. */

import type { Area, RangeRef } from "../../address";
import { columnName, quoteSheet } from "../../address";

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
