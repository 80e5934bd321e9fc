/** An inserted table as it stands in the workbook, compared cell by cell with what was inserted and with its strategy. */

import type { DataCell, DataTable } from "../../strategy/tables/dataTable";
import { contentOf, headersOf, insertedContent, type InsertedContent } from "../insertedContent";
import { differencesOf } from "./differences";
import { matchColumns } from "./matchColumns";
import { cellKey, keyColumn, matchRows, type KeyRow } from "./matchRows";
import { languageOf } from "./stampedTables";
import type { ComparedTable, StampedTable } from "./types";

/**
 * Rows and columns of the user's own, and another order of rows, are no differences. What was inserted is known from the
 * stamp, or else from the pack itself where the table came from the very version at hand.
 * @param source what the pack has today under the stamp's source
 * @param version of the pack
 */
export function compareTable(stamped: StampedTable, source: DataTable, version: string): ComparedTable {
  const { stamp, table, sheet } = stamped;
  const language = languageOf(stamp);
  const today = insertedContent(source, { language, date: stamp.date, packVersion: version });
  const inserted = contentOf(stamp.inserted) ?? (stamp.packVersion === version ? today : null);
  const { range, hasHeaders, hasTotals } = table;
  const body = {
    first: range.row + (hasHeaders ? 1 : 0),
    end: Math.max(range.row + (hasHeaders ? 1 : 0), range.row + range.rows - (hasTotals ? 1 : 0)),
  };

  const headers = Array.from({ length: range.columns }, (_, i) =>
    hasHeaders ? String(sheet.cells.value(range.row, range.column + i) ?? "").trim() : "",
  );
  const match = matchColumns(source, inserted, headers);
  const columns = match.table.map((at) => (at === null ? null : range.column + at));
  const rows = placeRows({ stamped, today, inserted, match, columns, body });

  const taken = new Set([...rows.table, ...rows.gone.map(({ row }) => row)]);
  const all = Array.from({ length: body.end - body.first }, (_, index) => body.first + index);
  const compared: Omit<ComparedTable, "differences"> = {
    ...stamped,
    source,
    language,
    inserted,
    columns,
    rows: rows.table,
    insertedRows: rows.inserted,
    insertedColumns: match.inserted,
    body,
    ownRows: all.filter((row) => !taken.has(row)),
    ownColumns: headers.flatMap((_, index) =>
      columns.includes(range.column + index) ? [] : [range.column + index],
    ),
  };
  return { ...compared, differences: differencesOf(compared, rows.gone, headersOf(source, language)) };
}

interface Content {
  readonly stamped: StampedTable;
  readonly today: InsertedContent;
  readonly inserted: InsertedContent | null;
  readonly match: { readonly inserted: readonly (number | null)[] };
  readonly columns: readonly (number | null)[];
  readonly body: { readonly first: number; readonly end: number };
}

/** A row that was inserted and still stands, but is no longer the strategy's. */
export interface GoneRow {
  readonly row: number;
  readonly insertedRow: number;
}

interface Rows {
  /** By the strategy's rows. */
  readonly table: (number | null)[];
  readonly inserted: (number | null)[];
  readonly gone: readonly GoneRow[];
}

/** First where the inserted rows stand now, then which of them the strategy still has; what it has more is looked for last. */
function placeRows(content: Content): Rows {
  const { today, inserted, match } = content;
  const all = today.headers.map((_, column) => column);
  if (inserted === null) {
    const table = rowsInSheet(content, today.rows, all, null);
    return { table, inserted: today.rows.map(() => null), gone: [] };
  }
  // Columns that the strategy did not have then, or has dropped since, tell nothing of a row.
  const shared = all.filter((column) => match.inserted[column] !== null);
  const before = inserted.rows.map((cells) =>
    match.inserted.map((at) => (at === null ? null : (cells[at] ?? null))),
  );
  const standing = rowsInSheet(content, before, shared, null);
  const origin = matchRows(keyRows(today.rows, shared), keyRows(before, shared), {
    key: keyColumn(chosen(today.rows, shared)),
    wereThere: true,
  });
  const table = origin.map((row) => (row === null ? null : standing[row]!));
  const claimed = new Set(standing.filter((row) => row !== null));
  const more = origin.flatMap((row, index) => (row === null ? [index] : []));
  const typed = rowsInSheet(
    content,
    more.map((index) => today.rows[index]!),
    all,
    claimed,
  );
  typed.forEach((row, index) => {
    if (row !== null) table[more[index]!] = row;
  });
  const gone = standing.flatMap((row, insertedRow) =>
    row === null || origin.includes(insertedRow) || table.includes(row) ? [] : [{ row, insertedRow }],
  );
  return { table, inserted: origin, gone };
}

/**
 * Where rows stand on the sheet.
 * @param claimed rows that are somebody else's already; null where the wanted rows are known to have been there
 */
function rowsInSheet(
  { stamped, columns, body }: Content,
  wanted: readonly (readonly DataCell[])[],
  known: readonly number[],
  claimed: ReadonlySet<number> | null,
): (number | null)[] {
  const { cells } = stamped.sheet;
  const there = known.filter((column) => columns[column] !== null);
  const places = Array.from({ length: body.end - body.first }, (_, index) => body.first + index).filter(
    (row) => !claimed?.has(row) && there.some((column) => !cells.isBlank(row, columns[column]!)),
  );
  const candidates = places.map((row) =>
    there.map((column): string | null => {
      const { value, formula } = cells.cell(row, columns[column]!);
      // A formula without a stored result says nothing against any figure.
      return value === null && formula !== null ? null : cellKey(value);
    }),
  );
  const key = keyColumn(chosen(wanted, there));
  const found = matchRows(keyRows(wanted, there), candidates, { key, wereThere: claimed === null });
  return found.map((index) => (index === null ? null : places[index]!));
}

const chosen = (
  rows: readonly (readonly DataCell[])[],
  columns: readonly number[],
): readonly (readonly DataCell[])[] => rows.map((row) => columns.map((column) => row[column] ?? null));

const keyRows = (rows: readonly (readonly DataCell[])[], columns: readonly number[]): readonly KeyRow[] =>
  chosen(rows, columns).map((row) => row.map(cellKey));
