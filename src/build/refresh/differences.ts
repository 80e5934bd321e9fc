/** What differs between a table, what was inserted as it, and its strategy; and whose doing each difference is. */

import { columnName } from "../../workbook/address";
import type { DataCell } from "../../strategy/tables/dataTable";
import { cellValue } from "../../strategy/tables/cellValue";
import type { GoneRow } from "./compare";
import { holds, sameData, summedRows } from "./sameContent";
import type { CellDifference, ComparedTable, Difference, HeaderDifference, Who } from "./types";

type Matched = Omit<ComparedTable, "differences">;

/**
 * In the order of the strategy's table: headers, then row by row; what the strategy has no longer comes last.
 * @param headers the strategy's
 */
export function differencesOf(
  matched: Matched,
  gone: readonly GoneRow[],
  headers: readonly string[],
): readonly Difference[] {
  const sums = intactSums(matched, gone);
  return [
    ...headers.flatMap((_, column) => headerDifference(matched, headers, column)),
    ...matched.source.rows.flatMap((cells, row): Difference[] => {
      const place = matched.rows[row]!;
      const who: Who = matched.inserted === null ? "unknown" : isNew(matched, row) ? "strategy" : "you";
      return place === null
        ? [{ kind: "rowMissing", id: `missing ${row}`, who, sourceRow: row, label: labelOf(cells) }]
        : cellDifferences(matched, row, place, sums);
    }),
    ...gone.map((row) => goneDifference(matched, row)),
  ];
}

const isNew = ({ insertedRows }: Matched, row: number): boolean => insertedRows[row] === null;

function headerDifference(matched: Matched, headers: readonly string[], column: number): Difference[] {
  const { columns, table, sheet, inserted, insertedColumns } = matched;
  const strategy = headers[column]!;
  const before = insertedColumns[column]!;
  const at = columns[column]!;
  if (at === null) {
    const who: Who = inserted === null ? "unknown" : before === null ? "strategy" : "you";
    return [{ kind: "columnMissing", id: `column ${column}`, who, header: strategy }];
  }
  if (!table.hasHeaders) return [];
  const cell = sheet.cells.cell(table.range.row, at);
  if (holds(cell, strategy)) return [];
  const old = before === null ? undefined : inserted?.headers[before];
  const who = whoChanged(old, (value) => holds(cell, value), strategy);
  const difference: HeaderDifference = {
    kind: "header",
    id: `header ${column}`,
    who,
    cell,
    sourceColumn: column,
    inserted: old,
    strategy,
  };
  return [difference];
}

function cellDifferences(
  matched: Matched,
  row: number,
  place: number,
  sums: ReadonlySet<string>,
): CellDifference[] {
  const { source, columns, sheet, table, inserted, insertedRows, insertedColumns } = matched;
  const insertedRow = insertedRows[row]!;
  return source.columns.flatMap(({ type }, column): CellDifference[] => {
    const at = columns[column]!;
    if (at === null) return [];
    const cell = sheet.cells.cell(place, at);
    const strategy = cellValue(source.rows[row]![column] ?? null, type);
    if (holds(cell, strategy) || sums.has(`${place},${at}`)) return [];
    const insertedColumn = insertedColumns[column]!;
    const before =
      insertedRow === null || insertedColumn === null
        ? undefined
        : inserted?.rows[insertedRow]?.[insertedColumn];
    const header = table.hasHeaders ? sheet.cells.value(table.range.row, at) : null;
    return [
      {
        kind: "cell",
        id: `cell ${row} ${column}`,
        // A row that is new in the strategy and stands here all the same, somebody has typed.
        who:
          inserted !== null && insertedRow === null
            ? "both"
            : whoChanged(before, (value) => holds(cell, value), strategy),
        cell,
        sourceRow: row,
        sourceColumn: column,
        label: labelOf(source.rows[row]!),
        header: header === null ? columnName(at) : String(header),
        inserted: before,
        strategy,
        isSum: (source.sums?.[row] ?? null) !== null,
      },
    ];
  });
}

/** @param stands whether that is what the cell holds now */
function whoChanged(
  inserted: DataCell | undefined,
  stands: (value: DataCell) => boolean,
  strategy: DataCell,
): Who {
  if (inserted === undefined) return "unknown";
  if (stands(inserted)) return "strategy";
  return sameData(inserted, strategy) ? "you" : "both";
}

function goneDifference(matched: Matched, { row, insertedRow }: GoneRow): Difference {
  const { sheet, table, columns, insertedColumns, inserted, ownColumns } = matched;
  const isAsInserted = columns.every((at, column) => {
    const before = insertedColumns[column]!;
    return (
      at === null ||
      before === null ||
      holds(sheet.cells.cell(row, at), inserted!.rows[insertedRow]![before]!)
    );
  });
  const hasOwn = ownColumns.some((at) => !sheet.cells.isBlank(row, at));
  const first = columns.find((at) => at !== null) ?? table.range.column;
  return {
    kind: "rowGone",
    id: `gone ${insertedRow}`,
    who: isAsInserted && !hasOwn ? "strategy" : "both",
    row,
    label: labelOf([String(sheet.cells.value(row, first) ?? "")]),
  };
}

/**
 * Cells that still add up the very rows of the strategy's sum, "row,column": what they come to follows from those rows.
 * The user's own rows among them, and rows that the strategy has no longer, change nothing in that.
 */
function intactSums(matched: Matched, gone: readonly GoneRow[]): ReadonlySet<string> {
  const { source, rows, columns, sheet, ownRows } = matched;
  const others = new Set([...ownRows, ...gone.map(({ row }) => row)]);
  const intact = new Set<string>();
  source.sums?.forEach((parts, index) => {
    const place = rows[index]!;
    if (parts === null || place === null) return;
    const there = parts.flatMap((part) => rows[part] ?? []);
    for (const at of columns) {
      const summed = at === null ? null : summedRows(sheet.cells.formula(place, at), at);
      if (!summed || !there.every((row) => summed.has(row))) continue;
      if ([...summed].every((row) => there.includes(row) || others.has(row))) intact.add(`${place},${at}`);
    }
  });
  return intact;
}

/** What a row is about: its first text. */
export function labelOf(cells: readonly DataCell[]): string {
  const text = cells.find((cell) => typeof cell === "string" && cell.trim() !== "");
  return String(text ?? cells.find((cell) => cell !== null) ?? "");
}
