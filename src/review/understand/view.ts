/**
 * A sheet looked at so that years always run across: a *line* is a row (or a column, when years run down) and a
 * *position* is a place along it. All of the understanding works on lines and positions.
 */

import type { Area } from "../../workbook/address";
import type { Cell, CellValue } from "../../workbook/cells";
import type { SheetSnapshot } from "../../workbook/snapshot";

export type Orientation = "years-across" | "years-down";

export interface View {
  readonly sheet: SheetSnapshot;
  readonly orientation: Orientation;
  /** The used lines and positions, first and one past the last. */
  readonly lines: readonly [first: number, end: number];
  readonly positions: readonly [first: number, end: number];
  cell(line: number, position: number): Cell;
  /** The cell's value alone, which costs less. */
  value(line: number, position: number): CellValue;
  isBlank(line: number, position: number): boolean;
  /** Where the cell lies on the sheet. */
  place(line: number, position: number): { row: number; column: number };
  /** The rectangle of these lines and positions on the sheet; ends are exclusive. */
  area(lines: readonly [number, number], positions: readonly [number, number]): Area;
}

export function viewOf(sheet: SheetSnapshot, orientation: Orientation): View {
  const used = sheet.cells.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rows = [used.row, used.row + used.rows] as const;
  const columns = [used.column, used.column + used.columns] as const;
  const across = orientation === "years-across";
  const place = (line: number, position: number): { row: number; column: number } =>
    across ? { row: line, column: position } : { row: position, column: line };
  return {
    sheet,
    orientation,
    lines: across ? rows : columns,
    positions: across ? columns : rows,
    cell(line, position) {
      const { row, column } = place(line, position);
      return sheet.cells.cell(row, column);
    },
    value: (line, position) =>
      across ? sheet.cells.value(line, position) : sheet.cells.value(position, line),
    isBlank: (line, position) =>
      across ? sheet.cells.isBlank(line, position) : sheet.cells.isBlank(position, line),
    place,
    area([firstLine, endLine], [firstPosition, endPosition]) {
      const { row, column } = place(firstLine, firstPosition);
      const end = place(endLine, endPosition);
      return { row, column, rows: end.row - row, columns: end.column - column };
    },
  };
}

/** The text of a cell, trimmed; "" where none stands. */
export function textAt(view: View, line: number, position: number): string {
  const value = view.value(line, position);
  return typeof value === "string" ? value.trim() : "";
}
