/** A table's last row moves: what it must find, which rows it takes in, and what takes it back. */

import type { RangeRef } from "../address";
import { DoorError } from "../door";
import type { WorkbookEdit } from "../edits";
import type { Before } from "./before";

type Resize = Extract<WorkbookEdit, { kind: "resizeTable" }>;

/** Throws DoorError where Excel would refuse, or would do something else than move the table's last row. */
export function checkResize({ name, range }: Resize, before: Before): void {
  const table = before.table(name);
  if (!table) throw new DoorError("gone", { name });
  const { row, column, columns } = table.range;
  const keepsHeader = row === range.row && column === range.column && columns === range.columns;
  const keepsSheet = lower(table.range.sheet) === lower(range.sheet);
  if (!keepsHeader || !keepsSheet || range.rows < 2 || table.hasTotals) {
    throw new DoorError("unsupported", { name, range, detail: "resizeTable" });
  }
  const other = before.tablesIn(range).find((found) => lower(found) !== lower(name));
  if (other !== undefined) throw new DoorError("collision", { range, name: other });
}

/** The rows that come to the table; null where none do. */
export function rowsTakenIn({ name, range }: Resize, before: Before): RangeRef | null {
  const rows = before.table(name)?.range.rows ?? range.rows;
  return range.rows > rows ? { ...range, row: range.row + rows, rows: range.rows - rows } : null;
}

/** The table as it was. Excel copies a column's formula into the rows that it takes in: they come back as they were too. */
export function inverseOfResize(edit: Resize, before: Before): WorkbookEdit[] {
  const table = before.table(edit.name);
  if (!table) return [];
  const back: WorkbookEdit = { kind: "resizeTable", name: edit.name, range: table.range };
  const added = rowsTakenIn(edit, before);
  if (!added) return [back];
  const { inputs, formats } = before.content(edit.range);
  return [
    back,
    { kind: "numberFormat", range: added, formats: formats.slice(table.range.rows) },
    { kind: "write", range: added, cells: inputs.slice(table.range.rows) },
  ];
}

const lower = (text: string): string => text.toLowerCase();
