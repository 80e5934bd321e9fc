import type { WorkbookChange } from "../../../src/workbook/door";
import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const door = excelDoor();
let excel: BootedExcel;
let heard: WorkbookChange[];
let stop: () => Promise<void>;
beforeEach(async () => {
  excel = await bootExcel();
  heard = [];
  stop = await door.onChanged((change) => heard.push(change));
});
afterEach(() => stop());

const type = (row: number, col: number, content: string): void => {
  const { model } = excel.engine;
  model.dispatch("UPDATE_CELL", { sheetId: model.getters.getActiveSheetId(), row, col, content });
};
const write = (sheet: string, value: number): EditPlan => {
  const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  return { expects: [], edits: [{ kind: "write", range, cells: [[value]] }] };
};
/** Sheets are looked at in a round trip of their own. */
const told = async (): Promise<WorkbookChange[]> => {
  for (let turn = 0; turn < 5; turn++) await excel.settled();
  return heard;
};

test("a cell that a user types is told at the cost of no round trip, and nothing once nobody listens", async () => {
  const { counters } = await excel.count(async () => {
    type(3, 1, "75");
    await told();
  });
  expect(heard).toEqual([{ kind: "cells" }]);
  expect(counters.syncs).toBe(0);
  await stop();
  type(4, 1, "100");
  expect(await told()).toHaveLength(1);
  stop = async () => undefined;
});

test("what is applied is told as soon as it is written, once; what only keeps a decision is no change of cells", async () => {
  const { undo } = await door.apply(write("Sheet1", 1));
  expect(heard).toEqual([{ kind: "cells" }]);
  await door.apply(undo);
  expect(await told()).toHaveLength(2);
  const part = { kind: "part", namespace: "urn:tilsagn:review:1", xml: "<review/>" } as const;
  await door.apply({ expects: [], edits: [part] });
  expect(await told()).toHaveLength(2);
});

test("sheets that come and go are told by the names that there are then", async () => {
  const { model } = excel.engine;
  model.dispatch("CREATE_SHEET", { sheetId: "new", name: "Budget", position: 1, rows: 10, cols: 10 });
  expect((await told()).at(-1)).toEqual({ kind: "sheets", sheets: ["Sheet1", "Budget"] });
  model.dispatch("DELETE_SHEET", { sheetId: "new", sheetName: "Budget" });
  expect((await told()).at(-1)).toEqual({ kind: "sheets", sheets: ["Sheet1"] });
});

/** Renames the first of two sheets and turns to the other. */
const rename = async (): Promise<void> => {
  const { model } = excel.engine;
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("CREATE_SHEET", { sheetId: "other", name: "Other", position: 1, rows: 10, cols: 10 });
  await told();
  model.dispatch("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName: "Plan" });
  await told();
  heard = heard.filter(({ kind }) => kind === "cells");
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: "other" });
};

test("in an Excel that does not say so, another name of a sheet is seen when the user turns to another sheet", async () => {
  await rename();
  expect(await told()).toEqual([{ kind: "sheets", sheets: ["Plan", "Other"] }]);
});

test("in one that does, it is seen at once", async () => {
  await stop();
  const supported = jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(true);
  stop = await door.onChanged((change) => heard.push(change));
  supported.mockRestore();
  const { model } = excel.engine;
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName: "Plan" });
  expect(await told()).toEqual([{ kind: "sheets", sheets: ["Plan"] }]);
});

test("many sheets at once are looked at twice at most", async () => {
  const sheets = ["A", "B", "C", "D", "E"];
  await door.apply({ expects: [], edits: sheets.map((sheet) => ({ kind: "addSheet", sheet })) });
  const names = (await told()).filter(({ kind }) => kind === "sheets");
  expect(names.length).toBeLessThanOrEqual(2);
  expect(names.at(-1)).toEqual({ kind: "sheets", sheets: ["Sheet1", ...sheets] });
});
