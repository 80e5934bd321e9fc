/** Which rows a table has after a refresh, and in which order. */

import { tokenize, isReference } from "@borgar/fx";
import { overlaps, parseAddress, type RangeRef } from "../../workbook/address";
import type { WorkbookContents } from "../../workbook/door";
import { summedRows } from "./sameContent";
import type { ComparedTable } from "./types";

export interface FinalRow {
  /** Its place on the sheet before; null for a row that comes anew. */
  readonly from: number | null;
  /** The strategy's row that it is; null for one of the user's. */
  readonly source: number | null;
}

export interface Layout {
  /** The table's rows of data from the top. */
  readonly rows: readonly FinalRow[];
  /** Index of the first row that is not where it was, or is new; as many as there are rows where none is. */
  readonly firstMoved: number;
  /** New rows stand where the strategy has them; otherwise at the table's end, and rows it dropped stay, as no row may move. */
  readonly inOrder: boolean;
  /** Rows come or go, so that sums have other rows to add up. */
  readonly changesSums: boolean;
}

/** What comes to a table and what goes from it. */
export interface RowChanges {
  /** The strategy's rows that come. */
  readonly added: readonly number[];
  /** Rows of the sheet that go. */
  readonly removed: readonly number[];
}

/**
 * Rows move only where nothing of the user's would be torn from them: no cell beside the table or in a column of the
 * user's, no formula or name elsewhere that means one of them. Nothing is known of surroundings that are null.
 */
export function layOutRows(
  compared: ComparedTable,
  { added, removed }: RowChanges,
  surroundings: WorkbookContents | null,
): Layout {
  const { body, rows: places } = compared;
  const before: FinalRow[] = Array.from({ length: body.end - body.first }, (_, index) => {
    const from = body.first + index;
    const source = places.indexOf(from);
    return { from, source: source < 0 ? null : source };
  });
  const inOrder = inserted(
    before.filter(({ from }) => !removed.includes(from!)),
    added,
  );
  const firstMoved = firstDifference(before, inOrder);
  const changesSums = added.length + removed.length > 0;
  const movesNothing = firstMoved >= before.length;
  if (movesNothing || (surroundings && mayMove(compared, body.first + firstMoved, surroundings)))
    return { rows: inOrder, firstMoved, inOrder: true, changesSums };
  const rows = [...before, ...added.map((source) => ({ from: null, source }))];
  return { rows, firstMoved: before.length, inOrder: false, changesSums };
}

/** Each new row behind the strategy's row before it, or first. */
function inserted(rows: readonly FinalRow[], added: readonly number[]): FinalRow[] {
  const list = [...rows];
  for (const source of [...added].sort((a, b) => a - b)) {
    let at = -1;
    for (let before = source - 1; before >= 0 && at < 0; before--)
      at = list.findIndex((row) => row.source === before);
    list.splice(at + 1, 0, { from: null, source });
  }
  return list;
}

function firstDifference(before: readonly FinalRow[], after: readonly FinalRow[]): number {
  const at = after.findIndex((row, index) => row.from !== before[index]?.from);
  return at >= 0 ? at : Math.min(before.length, after.length);
}

function mayMove(compared: ComparedTable, firstRow: number, { sheets, names }: WorkbookContents): boolean {
  const { table, body, columns } = compared;
  const moved: RangeRef = { ...table.range, row: firstRow, rows: body.end - firstRow };
  const isOwnSum = (row: number, column: number, formula: string): boolean =>
    columns.includes(column) &&
    compared.rows.includes(row) &&
    (compared.source.sums?.[compared.rows.indexOf(row)] ?? null) !== null &&
    summedRows(formula, column) !== null;
  for (const { name, cells } of sheets) {
    const isHome = sameName(name, moved.sheet);
    for (const { row, column, value, formula } of cells.cells()) {
      const inMoved = isHome && row >= firstRow && row < body.end;
      const isOurs = isHome && row >= body.first && row < body.end && columns.includes(column);
      if (inMoved && !columns.includes(column) && (value !== null || formula !== null)) return false;
      if (formula === null || (isOurs && isOwnSum(row, column, formula))) continue;
      if (inMoved && isOurs) return false;
      if ((isHome || formula.includes("!")) && mentions(formula, name, moved)) return false;
    }
  }
  return !names.some(({ formula, scope }) => mentions(formula, scope ?? "", moved));
}

/** Whether a formula refers to a cell of the range by its address. */
function mentions(formula: string, home: string, range: RangeRef): boolean {
  return tokenize(formula).some((token) => {
    if (!isReference(token)) return false;
    const area = parseAddress(token.value.replaceAll("$", ""));
    return area !== null && sameName(area.sheet ?? home, range.sheet) && overlaps(area, range);
  });
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
