/** Where the user is in the workbook, and taking them somewhere. */

import { areaAddress, type RangeRef } from "../address";
import { DoorError, type Selection } from "../door";
import { inExcel, type Session } from "./session";

/** The selected range, of several areas the first; whole rows and columns count from their first cell. */
export async function selection(): Promise<Selection> {
  return inExcel(async (session) => {
    const selected = session.workbook.getSelectedRanges();
    const { areas, worksheet } = selected;
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    worksheet.load("name");
    await session.sync();
    const first = areas.items[0];
    if (!first) throw new DoorError("unknown", { detail: "nothing is selected" });
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = first;
    return { range: { sheet: worksheet.name, row, column, rows, columns } };
  });
}

/** Calls back after every move of the selection; what can't be told (a chart is selected) is passed over. */
export async function onSelectionChanged(
  callback: (selection: Selection) => void,
): Promise<() => Promise<void>> {
  return inExcel(async (session) => {
    const tell = async (): Promise<void> => {
      const now = await selection().catch((error: unknown) => {
        if (error instanceof DoorError) return null;
        throw error;
      });
      if (now) callback(now);
    };
    const handler = session.workbook.onSelectionChanged.add(tell);
    await session.sync();
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  });
}

/** Brings the range into view and selects it. Excel's own answer for a hidden sheet says nothing, so it is looked at first. */
export async function show(range: RangeRef): Promise<void> {
  await inExcel(async (session) => {
    const sheet = await lookAtSheet(session, range.sheet);
    if (sheet.visibility !== "Visible") throw new DoorError("hidden", { name: sheet.name });
    sheet.activate();
    sheet.getRange(areaAddress(range)).select();
    await session.sync();
  });
}

async function lookAtSheet(session: Session, name: string): Promise<Excel.Worksheet> {
  const sheet = session.workbook.worksheets.getItem(name);
  sheet.load("name,visibility");
  await session.sync();
  return sheet;
}
