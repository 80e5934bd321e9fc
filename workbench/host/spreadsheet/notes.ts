/** Notes at cells, which o-spreadsheet lacks: records by sheet and cell. */

import type { Model, UID } from "@odoo/o-spreadsheet";
import { records } from "./hostPlugins";

export interface NoteRecord {
  readonly sheetId: UID;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string | null;
  /** Points. */
  readonly height?: number;
  readonly width?: number;
  readonly visible?: boolean;
}

export const noteKey = ({ sheetId, row, column }: Pick<NoteRecord, "sheetId" | "row" | "column">): string =>
  `${sheetId}!${row},${column}`;

/** A sheet's notes, by row and column. */
export function notesOn(model: Model, sheetId: UID): NoteRecord[] {
  return (Object.values(records(model, "note")) as NoteRecord[])
    .filter((note) => note.sheetId === sheetId)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
