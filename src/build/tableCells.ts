/** The cells of an inserted table: figures as the source prints them, printed sums as native formulas where they hold. */

import Big from "big.js";
import { cellValue } from "../strategy/tables/cellValue";
import type { DataCell, DataTable } from "../strategy/tables/dataTable";
import { cellAddress } from "../workbook/address";
import type { CellInput } from "../workbook/edits";
import { decimalsOf } from "./numberFormats";

/** Whether the source prints the row as a sum of others. */
export function isSumRow({ kinds, sums }: DataTable, row: number): boolean {
  return (kinds?.[row] ?? "line") !== "line" || (sums?.[row] ?? null) !== null;
}

/**
 * Rows of contents, row by row of the table's data.
 * @param row zero-based row on the sheet of the first data row; `column` likewise
 */
export function tableCells(table: DataTable, row: number, column: number): CellInput[][] {
  return table.rows.map((_, r) =>
    table.columns.map((__, c) =>
      cellContent(table, r, c, (part) => ({ row: row + part, column: column + c })),
    ),
  );
}

/**
 * What one cell gets.
 * @param placeOf where a row that a printed sum adds up stands, in the cell's column; null: nowhere, so that no formula
 *   can add it up
 */
export function cellContent(
  table: DataTable,
  row: number,
  column: number,
  placeOf: (part: number) => Place | null,
): CellInput {
  const { type } = table.columns[column]!;
  const value = cellValue(table.rows[row]?.[column] ?? null, type);
  const parts = table.sums?.[row];
  if (!parts || typeof value !== "number" || type === "text" || type === "year") return value;
  const addends = parts.map((part) => cellValue(table.rows[part]?.[column] ?? null, type));
  const places = parts.map(placeOf);
  return places.includes(null) ? value : (sumFormula(value, addends, places as Place[]) ?? value);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula that adds the parts, or null where it would not give the printed figure: then the figure stays as printed.
 * Where adding binary fractions would miss the figure by a hair, the sum is rounded to the figure's decimals.
 */
function sumFormula(
  printed: number,
  parts: readonly DataCell[],
  places: readonly Place[],
): { formula: string } | null {
  const numbers = parts.map((part) => part ?? 0).filter((part) => typeof part === "number");
  if (numbers.length < parts.length || numbers.length === 0) return null;
  const exact = numbers.reduce((sum, part) => sum.plus(part), new Big(0));
  if (!exact.eq(printed)) return null;
  const sum = `SUM(${referencesTo(places)})`;
  const binary = numbers.reduce((total, part) => total + part, 0);
  return { formula: binary === printed ? `=${sum}` : `=ROUND(${sum},${decimalsOf(printed)})` };
}

/** Cells of one column as references, neighbours as one range: "C5:C7,C9". */
export function referencesTo(places: readonly Place[]): string {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs
    .map(({ column, first, last }) =>
      first === last
        ? cellAddress(first, column)
        : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    )
    .join(",");
}
