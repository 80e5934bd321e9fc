/** Where figures lie: o-spreadsheet anchors them to a cell, Excel counts from the sheet's corner. */

import type { UID } from "@odoo/o-spreadsheet";
import { HostError } from "../errors";
import type { Workbook } from "../workbook";

/** In pixels from the sheet's corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function figureBox({ getters }: Workbook, sheetId: UID, figureId: UID): Box {
  const figure = getters.getFigure(sheetId, figureId);
  if (!figure) throw new HostError("ItemNotFound");
  const { col, row, offset, width, height } = figure;
  const x = getters.getColDimensions(sheetId, col).start + offset.x;
  return { x, y: getters.getRowDimensions(sheetId, row).start + offset.y, width, height };
}

/** The anchor that puts a figure there. */
export function figureAt({ getters }: Workbook, sheetId: UID, { x, y, width, height }: Box): object {
  let col = 0;
  while (col < getters.getNumberCols(sheetId) - 1 && getters.getColDimensions(sheetId, col).end <= x) col++;
  let row = 0;
  while (row < getters.getNumberRows(sheetId) - 1 && getters.getRowDimensions(sheetId, row).end <= y) row++;
  const offset = {
    x: Math.max(0, x - getters.getColDimensions(sheetId, col).start),
    y: Math.max(0, y - getters.getRowDimensions(sheetId, row).start),
  };
  return { col, row, offset, width, height };
}
