/** Finding room on a sheet for a block of cells. */

import type { Area } from "../workbook/address";
import { MAX_COLUMNS, MAX_ROWS, overlaps } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** Blank rows left between what stands on the sheet and what is put beneath it. */
const GAP = 1;

/**
 * The nearest place straight below `wanted` (or `wanted` itself) where a block of its size touches no filled cell, no table
 * and no merged cells; null when the sheet ends before there is room.
 */
export function findFreeBelow(workbook: WorkbookSnapshot, sheet: SheetSnapshot, wanted: Area): Area | null {
  if (wanted.column + wanted.columns > MAX_COLUMNS) return null;
  const obstacles = obstaclesIn(workbook, sheet, wanted);
  let row = wanted.row;
  for (const obstacle of obstacles) {
    const block = { ...wanted, row };
    if (overlaps(obstacle, block)) row = obstacle.row + obstacle.rows + GAP;
  }
  return row + wanted.rows <= MAX_ROWS ? { ...wanted, row } : null;
}

/** What stands in the columns of `wanted`, by row: rows that hold something, tables, merges. */
function obstaclesIn(workbook: WorkbookSnapshot, sheet: SheetSnapshot, wanted: Area): Area[] {
  const strip: Area = { ...wanted, rows: MAX_ROWS - wanted.row };
  const obstacles: Area[] = [];
  let lastRow = -1;
  for (const cell of sheet.cells.cells(strip)) {
    if (cell.row === lastRow || (cell.value === null && cell.formula === null)) continue;
    lastRow = cell.row;
    obstacles.push({ ...wanted, row: cell.row, rows: 1 });
  }
  const sameSheet = sheet.name.toLowerCase();
  for (const table of workbook.tables) {
    if (table.range.sheet.toLowerCase() === sameSheet && overlaps(table.range, strip))
      obstacles.push(table.range);
  }
  obstacles.push(...sheet.merges.filter((merge) => overlaps(merge, strip)));
  return obstacles.sort((a, b) => a.row - b.row);
}
