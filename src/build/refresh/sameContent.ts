/** When a cell still holds what was inserted into it. */

import { parseAddress } from "../../workbook/address";
import { CellError, type Cell } from "../../workbook/cells";
import type { DataCell } from "../../strategy/tables/dataTable";

/** Beyond this a figure is another one; below it, it is how a binary sum misses the printed figure. */
const TOLERANCE = 1e-9;

/** The same figure or text, whether typed, computed, or stored as text. */
export function holds({ value, formula }: Pick<Cell, "value" | "formula">, expected: DataCell): boolean {
  // A formula without a stored result says nothing against the figure.
  if (value === null) return expected === null || formula !== null;
  if (value instanceof CellError || typeof value === "boolean") return false;
  return sameData(value, expected);
}

export function sameData(one: DataCell, other: DataCell): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
  return plain(one) === plain(other);
}

const plain = (value: DataCell): string =>
  value === null ? "" : String(value).replace(/\r\n?/g, "\n").trim();

/**
 * The rows of that column which a formula adds up, if it is a sum as insertion writes them ("=SUM(C5:C7,C9)", also
 * rounded); null for any other. Rows that were put in between are among them, as Excel stretches the ranges.
 */
export function summedRows(formula: string | null, column: number): ReadonlySet<number> | null {
  const references = /^=(?:ROUND\()?SUM\(([^()]+)\)(?:,\d+\))?$/i.exec(formula ?? "")?.[1];
  if (references === undefined) return null;
  const rows = new Set<number>();
  for (const reference of references.split(",")) {
    const area = parseAddress(reference.replaceAll("$", ""));
    if (!area || area.sheet !== undefined || area.column !== column || area.columns !== 1) return null;
    for (let row = area.row; row < area.row + area.rows; row++) rows.add(row);
  }
  return rows;
}
