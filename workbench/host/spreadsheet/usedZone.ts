import type { UID } from "@odoo/o-spreadsheet";
import type { Workbook } from "../workbook";
import { bounding, intersect, wholeSheet } from "./zones";
import type { Zone } from "./zones";

/** The smallest rectangle around the cells in use: those with a value or formula, and those with a format unless valuesOnly. */
export function usedZone(
  workbook: Workbook,
  sheetId: UID,
  valuesOnly: boolean,
  within: Zone = wholeSheet,
): Zone | null {
  workbook.sheetName(sheetId);
  workbook.settle();
  const { getters } = workbook;
  let used: Zone | null = null;
  const add = (row: number, column: number): void => {
    const cell = { top: row, bottom: row, left: column, right: column };
    if (intersect(cell, within)) used = used ? bounding(used, cell) : cell;
  };
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    if ((getters.getEvaluatedCell(position).type as string) !== "empty") add(position.row, position.col);
  }
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula && (valuesOnly || (cell.style === undefined && cell.format === undefined))) continue;
    const position = getters.getCellPosition(cell.id);
    add(position.row, position.col);
  }
  return used;
}
