/** An inserted table as it stands in the workbook, compared with the strategy's table cell by cell. */

import type { StrategyPack } from "../../../strategy/pack";
import { getTable } from "../../../strategy/tables";
import { cellValue } from "../../../strategy/tables/cellValue";
import { columnHeader } from "../../../strategy/tables/dataTable";
import type { DataCell, DataTable } from "../../../strategy/tables/dataTable";
import { UnknownNameError } from "../../../strategy/names";
import { CellError } from "../../../workbook/cells";
import type { Cell } from "../../../workbook/cells";
import { uniqueHeaders } from "../../../workbook/names";
import type { StampedTable } from "./stampedTables";

/** A cell that holds something else than what was inserted. */
export interface ChangedCell {
  readonly cell: Cell;
  readonly expected: DataCell;
  /** Whether the source prints a sum there, for which a formula was inserted. */
  readonly isSum: boolean;
}

export interface TableDifference {
  readonly cells: readonly ChangedCell[];
  /** How many of the strategy's rows the table no longer has. */
  readonly missingRows: number;
}

/** The strategy's table that a stamp names; null where the pack has it no longer. */
export function sourceOf({ stamp }: StampedTable, strategy: StrategyPack): DataTable | null {
  try {
    return getTable(strategy, stamp.source);
  } catch (error) {
    if (error instanceof UnknownNameError) return null;
    throw error;
  }
}

/** Rows and columns of the user's own, another order of rows, and renamed headers are no differences. */
export function compareTable(stamped: StampedTable, source: DataTable): TableDifference {
  const columns = columnsOf(stamped, source);
  const { table, sheet } = stamped;
  const first = table.range.row + (table.hasHeaders ? 1 : 0);
  const end = table.range.row + table.range.rows - (table.hasTotals ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const inserted = source.rows.map((cells, index) => ({
    index,
    cells: source.columns.map(({ type }, c) => cellValue(cells[c] ?? null, type)),
  }));
  const isSum = (row: number): boolean => (source.sums?.[row] ?? null) !== null;
  const differs = (row: number, expected: (typeof inserted)[number]): ChangedCell[] =>
    columns.flatMap((column, c) => {
      if (column === null) return [];
      const cell = sheet.cells.cell(row, column);
      const value = expected.cells[c]!;
      return isSame(cell, value) ? [] : [{ cell, expected: value, isSum: isSum(expected.index) }];
    });

  const left = new Set(rows);
  const open = inserted.filter((expected) => {
    const same = [...left].find((row) => differs(row, expected).length === 0);
    if (same !== undefined) left.delete(same);
    return same === undefined;
  });
  const cells: ChangedCell[] = [];
  let missingRows = 0;
  for (const expected of open) {
    const row = likest(
      [...left],
      first + expected.index,
      (at) => differs(at, expected).length,
      columns.length,
    );
    if (row === null) missingRows++;
    else {
      left.delete(row);
      cells.push(...differs(row, expected));
    }
  }
  return { cells, missingRows };
}

/** The row that differs least, of several the one nearest to its old place; null where none shares half of its cells. */
function likest(
  rows: readonly number[],
  place: number,
  differencesAt: (row: number) => number,
  columns: number,
): number | null {
  const [best] = rows
    .map((row) => ({ row, differences: differencesAt(row), far: Math.abs(row - place) }))
    .sort((a, b) => a.differences - b.differences || a.far - b.far);
  return best && best.differences * 2 <= columns ? best.row : null;
}

/** Where each of the inserted columns stands: by its header in either language, else in its old place. Null: it is gone. */
function columnsOf({ table, sheet }: StampedTable, source: DataTable): (number | null)[] {
  const { range, hasHeaders } = table;
  const headers = Array.from({ length: range.columns }, (_, i) =>
    hasHeaders ? String(sheet.cells.value(range.row, range.column + i) ?? "").trim() : "",
  );
  const names = (["en", "da"] as const).map((language) =>
    uniqueHeaders(source.columns.map((column) => columnHeader(column, language))),
  );
  const known = new Set(names.flat());
  return source.columns.map((_, c) => {
    const at = headers.findIndex((header) => names.some((all) => all[c] === header));
    if (at >= 0) return range.column + at;
    return c < headers.length && !known.has(headers[c]!) ? range.column + c : null;
  });
}

function isSame({ value, formula }: Cell, expected: DataCell): boolean {
  // A formula without a stored result says nothing against the figure.
  if (value === null) return expected === null || formula !== null;
  if (value instanceof CellError || typeof value === "boolean") return false;
  if (typeof value === "number" && typeof expected === "number")
    return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (expected === null) return String(value).trim() === "";
  return String(value).trim() === String(expected).trim();
}
