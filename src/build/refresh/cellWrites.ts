/** Writing single cells, each only where it holds what it held when it was read. */

import type { RangeRef } from "../../workbook/address";
import { CellError, type CellGrid } from "../../workbook/cells";
import type { CellInput, Expectation, WorkbookEdit } from "../../workbook/edits";
import { rectanglesOf } from "../rectangles";

export interface CellWrite {
  /** One cell. */
  readonly place: RangeRef;
  readonly content: CellInput;
}

/** What one would write to get the cell again. */
export function inputAt(cells: CellGrid, row: number, column: number): CellInput {
  const { value, formula } = cells.cell(row, column);
  if (formula !== null) return { formula };
  return value instanceof CellError ? { formula: value.code } : value;
}

/** All of one sheet, gathered into rectangles. */
export function writeCells(
  sheet: string,
  cells: CellGrid,
  writes: readonly CellWrite[],
): { readonly expects: Expectation[]; readonly edits: WorkbookEdit[] } {
  const contents = new Map(writes.map(({ place, content }) => [`${place.row},${place.column}`, content]));
  const expects: Expectation[] = [];
  const edits: WorkbookEdit[] = [];
  for (const area of rectanglesOf(writes.map(({ place }) => place))) {
    const range: RangeRef = { sheet, ...area };
    const each = (content: (row: number, column: number) => CellInput): CellInput[][] =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => content(area.row + r, area.column + c)),
      );
    expects.push({ kind: "content", range, cells: each((row, column) => inputAt(cells, row, column)) });
    edits.push({
      kind: "write",
      range,
      cells: each((row, column) => contents.get(`${row},${column}`) ?? null),
    });
  }
  return { expects, edits };
}
