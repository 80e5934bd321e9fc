/** Finding a strategy's columns again in a table whose headers may have been renamed or moved. */

import type { DataTable } from "../../strategy/tables/dataTable";
import { headersOf, type InsertedContent } from "../insertedContent";

/** By the strategy's columns: which inserted column it is, and which of the table's; null: none. */
export interface ColumnMatch {
  readonly inserted: readonly (number | null)[];
  readonly table: readonly (number | null)[];
}

/**
 * A column is known by its header in either language, else by the header with which it was inserted, else by its place.
 * @param headers the table's headers as they stand in the sheet
 */
export function matchColumns(
  source: DataTable,
  inserted: InsertedContent | null,
  headers: readonly string[],
): ColumnMatch {
  const names = (["en", "da"] as const).map((language) => headersOf(source, language));
  const named = (header: string, column: number): boolean => names.some((all) => all[column] === header);
  const columns = source.columns.map((_, index) => index);

  const before = columns.map(
    (column) => inserted?.headers.findIndex((header) => named(header, column)) ?? -1,
  );
  if (inserted) pairRest(before, inserted.headers.length);

  const table = columns.map((column) => headers.findIndex((header) => named(header, column)));
  const known = new Set([...names.flat(), ...(inserted?.headers ?? [])]);
  for (const column of columns) {
    if (table[column]! >= 0 || (inserted && before[column]! < 0)) continue;
    const oldName = inserted ? headers.indexOf(inserted.headers[before[column]!]!) : -1;
    const place = inserted ? before[column]! : column;
    const isFree = (at: number): boolean => at >= 0 && at < headers.length && !table.includes(at);
    if (isFree(oldName)) table[column] = oldName;
    else if (isFree(place) && !known.has(headers[place]!)) table[column] = place;
  }
  const orNull = (at: number): number | null => (at < 0 ? null : at);
  return { inserted: before.map(orNull), table: table.map(orNull) };
}

/** Columns that the strategy has renamed keep their place among those that it has not. */
function pairRest(before: number[], count: number): void {
  const open = before.flatMap((at, column) => (at < 0 ? [column] : []));
  const left = Array.from({ length: count }, (_, at) => at).filter((at) => !before.includes(at));
  if (open.length !== left.length) return;
  open.forEach((column, index) => (before[column] = left[index]!));
}
