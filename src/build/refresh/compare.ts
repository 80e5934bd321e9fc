/** An inserted table as it stands in the workbook, compared cell by cell with what was inserted and with its strategy. */

import type { DataCell, DataTable } from "../../strategy/tables/dataTable";
import { contentOf, headersOf, insertedContent, type InsertedContent } from "../insertedContent";
import { differencesOf } from "./differences";
import { matchColumns } from "./matchColumns";
import { keyColumn, matchRows } from "./matchRows";
import { holds, sameData } from "./sameContent";
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
  if (inserted === null) {
    const table = rowsInSheet(content, today.rows, null, true);
    return { table, inserted: today.rows.map(() => null), gone: [] };
  }
  // Columns that the strategy has dropped since stand for nothing here.
  const before = inserted.rows.map((cells) =>
    match.inserted.map((at) => (at === null ? undefined : cells[at]!)),
  );
  const standing = rowsInSheet(content, before, null, true);
  const origin = rowsOfInsertion(before, today.rows);
  const table = origin.map((row) => (row === null ? null : standing[row]!));
  const claimed = new Set(standing.filter((row) => row !== null));
  const more = origin.flatMap((row, index) => (row === null ? [index] : []));
  rowsInSheet(
    content,
    more.map((index) => today.rows[index]!),
    claimed,
    false,
  ).forEach((row, index) => {
    if (row !== null) table[more[index]!] = row;
  });
  const gone = standing.flatMap((row, insertedRow) =>
    row === null || origin.includes(insertedRow) || table.includes(row) ? [] : [{ row, insertedRow }],
  );
  return { table, inserted: origin, gone };
}

/** Cells by the strategy's columns; undefined where nothing is known of the column. */
type PartialRow = readonly (DataCell | undefined)[];

/** Rows of the sheet, leaving out those that are somebody else's already. */
function rowsInSheet(
  { stamped, columns, body }: Content,
  wanted: readonly PartialRow[],
  claimed: ReadonlySet<number> | null,
  wereThere: boolean,
): (number | null)[] {
  const { cells } = stamped.sheet;
  const there = columns.flatMap((at, column) => (at === null ? [] : [{ at, column }]));
  const places = Array.from({ length: body.end - body.first }, (_, index) => body.first + index).filter(
    (row) => !claimed?.has(row) && there.some(({ at }) => !cells.isBlank(row, at)),
  );
  const key = keyOf(wanted);
  const keyAt = key === null ? null : columns[key]!;
  return matchRows(
    {
      count: wanted.length,
      columns: there.length,
      key: (row) => (key === null ? null : textOf(wanted[row]![key])),
    },
    {
      count: places.length,
      differences: (row, candidate) => {
        let count = 0;
        for (const { at, column } of there) {
          const expected = wanted[row]![column];
          if (expected !== undefined && !holds(cells.cell(places[candidate]!, at), expected)) count++;
        }
        return count;
      },
      key: (candidate) => {
        const value = keyAt === null ? null : cells.value(places[candidate]!, keyAt);
        return typeof value === "string" ? value.trim() : null;
      },
    },
    { wereThere },
  ).map((index) => (index === null ? null : places[index]!));
}

/** For each of the strategy's rows the inserted row that it is. */
function rowsOfInsertion(
  before: readonly PartialRow[],
  today: readonly (readonly DataCell[])[],
): (number | null)[] {
  const columns = today[0]?.length ?? 0;
  const key = keyOf(today);
  return matchRows(
    { count: today.length, columns, key: (row) => (key === null ? null : textOf(today[row]![key])) },
    {
      count: before.length,
      differences: (row, candidate) =>
        today[row]!.filter((cell, column) => {
          const old = before[candidate]![column];
          return old !== undefined && !sameData(cell, old);
        }).length,
      key: (candidate) => (key === null ? null : textOf(before[candidate]![key])),
    },
    { wereThere: true },
  );
}

const keyOf = (rows: readonly PartialRow[]): number | null =>
  keyColumn(
    rows.map((row) => row.map(textOf)),
    rows[0]?.length ?? 0,
  );

const textOf = (cell: DataCell | undefined): string | null =>
  typeof cell === "string" && cell.trim() !== "" ? cell.trim() : null;
