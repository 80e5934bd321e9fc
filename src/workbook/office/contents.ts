/** What stands in all cells of some sheets, without what it comes to: for finding what refers to a cell, or stands beside it. */

import { CellGridBuilder } from "../cells";
import { DoorError, type WorkbookContents } from "../door";
import { rangeOf } from "./addresses";
import { nameOf } from "./places";
import { readWorkbook } from "./read";
import { inExcel, type Session } from "./session";

/** One round trip; where Excel finds that too much, the workbook is read in parts. */
export async function contentsOf(sheets: readonly string[]): Promise<WorkbookContents> {
  try {
    return await inExcel((session) => readContents(session, sheets));
  } catch (error) {
    if (!(error instanceof DoorError && error.problem === "tooLarge")) throw error;
    return (await readWorkbook()).workbook;
  }
}

async function readContents(session: Session, sheets: readonly string[]): Promise<WorkbookContents> {
  const { worksheets, names } = session.workbook;
  names.load("items/name,items/formula,items/visible");
  const asked = sheets.map((name) => {
    const sheet = worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,formulas");
    const own = sheet.names.load("items/name,items/formula,items/visible");
    return { name, used, own };
  });
  await session.sync();
  return {
    names: [
      ...names.items.map((name) => nameOf(name, null)),
      ...asked.flatMap(({ name, own }) => own.items.map((item) => nameOf(item, name))),
    ],
    sheets: asked.map(({ name, used }) => ({ name, cells: gridOf(used) })),
  };
}

function gridOf(used: Excel.Range): ReturnType<CellGridBuilder["build"]> {
  const builder = new CellGridBuilder();
  const area = used.isNullObject ? null : rangeOf(used.address);
  (area ? (used.formulas as unknown[][]) : []).forEach((row, r) =>
    row.forEach((content, c) => {
      // A text that looks like a formula is taken for one here: who only asks what refers to what, loses nothing by it.
      const formula = typeof content === "string" && content.startsWith("=") ? content : null;
      const value = typeof content === "number" || typeof content === "boolean" ? content : null;
      const text = typeof content === "string" && content !== "" ? content : null;
      if (area)
        builder.add(area.row + r, area.column + c, formula === null ? (value ?? text) : null, formula);
    }),
  );
  return builder.build();
}
