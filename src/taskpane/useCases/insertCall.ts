/** Putting a formula into a cell. */

import { findFreeBelow } from "../../build/freePlace";
import { filledBy, planInsertFormula, type FormulaRoom } from "../../build/insertFormula";
import type { RangeRef } from "../../workbook/address";
import type { WorkbookDoor } from "../../workbook/door";
import { findSheet } from "../../workbook/snapshot";
import type { Change } from "../common/useEdits";

export type { FormulaRoom };

/** The plan that writes one formula into one cell, with the range that its result fills. Throws NoRoomError. */
export function insertFormula(cell: RangeRef, formula: string, room: FormulaRoom = {}): Change {
  return { plan: planInsertFormula(cell, formula, room), range: filledBy(cell, room) };
}

/** The first cell below, on the same sheet, from which all that the formula gives fits on blank cells; null where there is none. */
export async function freeCellBelow(
  door: WorkbookDoor,
  cell: RangeRef,
  room: FormulaRoom,
): Promise<RangeRef | null> {
  const { workbook } = await door.read();
  const sheet = findSheet(workbook, cell.sheet);
  const free = sheet && findFreeBelow(workbook, sheet, filledBy(cell, room));
  return free ? { sheet: cell.sheet, row: free.row, column: free.column, rows: 1, columns: 1 } : null;
}
