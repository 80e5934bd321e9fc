/** What a worksheet's cell gets for a figure of a table. */

import Big from "big.js";
import type { ColumnType } from "../pack";
import type { DataCell } from "./dataTable";

/**
 * The value that a cell of that type gets. A percentage is printed in points (95.9) and becomes a true percentage (0.959),
 * so that it can be multiplied with.
 */
export function cellValue(cell: DataCell, type: ColumnType): DataCell {
  return type === "percentage" && typeof cell === "number" ? new Big(cell).div(100).toNumber() : cell;
}
