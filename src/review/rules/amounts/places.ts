/** Where findings about several cells stand. */

import type { Area } from "../../../workbook/address";

/** The smallest rectangle that holds all of the cells. */
export function around(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
