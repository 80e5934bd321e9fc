/** A workbook's picture as plain data, to hand it to another thread: cells stay in typed arrays, which are copied at once. */

import type { Area } from "./address";
import { CellGrid } from "./cells";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** The cells of a sheet in the columns that CellGrid keeps them in; what they mean is its own affair. */
export interface PackedGrid {
  readonly rowsOf: Uint32Array;
  readonly columnsOf: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly formulaOf: Int32Array;
  readonly formatOf: Uint16Array;
  readonly texts: readonly string[];
  readonly formulas: readonly string[];
  readonly formats: readonly string[];
  readonly used: Area | null;
}

export type PackedSheet = Omit<SheetSnapshot, "cells"> & { readonly cells: PackedGrid };
export type PackedWorkbook = Omit<WorkbookSnapshot, "sheets"> & { readonly sheets: readonly PackedSheet[] };

export function packWorkbook(workbook: WorkbookSnapshot): PackedWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.packed() })),
  };
}

export function unpackWorkbook(packed: PackedWorkbook): WorkbookSnapshot {
  return {
    ...packed,
    sheets: packed.sheets.map((sheet) => ({ ...sheet, cells: CellGrid.unpacked(sheet.cells) })),
  };
}
