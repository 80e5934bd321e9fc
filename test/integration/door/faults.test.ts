/**
 * What goes wrong in the middle of writing, action by action, and what the matrix of faults does not reach: seen through Excel's
 * own eyes, looks included.
 */

import { planInsertTable } from "../../../src/build/insertTable";
import { findPack } from "../../../src/strategy/load";
import { getTable } from "../../../src/strategy/tables";
import { DoorError } from "../../../src/workbook/door";
import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "./support";

const door = excelDoor();
const budget = getTable(findPack("dk-iom-2023")!, "budget");
const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "1.0.0" } as const;

const insertAtCell = planInsertTable(budget, { sheet: "Sheet1", row: 1, column: 1 }, OPTIONS);
const insertOnSheet = planInsertTable(
  budget,
  { sheet: "Budget", row: 0, column: 0, newSheet: true },
  OPTIONS,
);
const fixRange = { sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 };
const fix: EditPlan = {
  expects: [{ kind: "content", range: fixRange, cells: [["12"], [{ formula: "=A1&A3" }]] }],
  edits: [
    { kind: "write", range: fixRange, cells: [[12], [{ formula: "=SUM(A3:A4)" }]] },
    { kind: "numberFormat", range: fixRange, formats: [["#,##0"], ["#,##0"]] },
  ],
};

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
  await furnish();
});

/** Something of the user's on the sheet and on the place of the insertion. */
async function furnish(): Promise<void> {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").formulas = [["'12"], ["=A1&A3"], [3], [4]];
    sheet.getRange("C3:D4").format.fill.color = "#DDEBF7";
  });
}

/** How to get the workbook ready for a job, and the plan of it. */
const JOBS: Readonly<Record<string, () => Promise<EditPlan>>> = {
  "inserting at a cell": () => Promise.resolve(insertAtCell),
  "inserting on a new sheet": () => Promise.resolve(insertOnSheet),
  "a fix": () => Promise.resolve(fix),
  "undoing an insertion at a cell": async () => (await door.apply(insertAtCell)).undo,
  "undoing an insertion on a new sheet": async () => (await door.apply(insertOnSheet)).undo,
  "undoing a fix": async () => (await door.apply(fix)).undo,
};

async function failureOf(plan: EditPlan): Promise<DoorError | null> {
  try {
    await door.apply(plan);
    return null;
  } catch (error) {
    if (error instanceof DoorError) return error;
    throw error;
  }
}

/** Round trips and, for each, the actions in it. */
async function trace(plan: EditPlan): Promise<number[]> {
  const actions: number[] = [];
  const stop = excel.engine.faults.beforeSync((request) => actions.push(request.Actions.length));
  await door.apply(plan);
  stop();
  return actions;
}

describe.each(Object.entries(JOBS))("%s", (_, prepareJob) => {
  test("when Excel refuses an action in the middle of writing", async () => {
    const syncs = await trace(await prepareJob());
    const after = await picture();
    const writing = syncs.length;
    const actions = syncs.at(-1)!;
    for (let action = 1; action < actions; action += Math.ceil(actions / 8)) {
      excel.open();
      await furnish();
      const plan = await prepareJob();
      const before = await picture();
      excel.engine.faults.failSync(writing, { code: "GeneralException", action });
      const error = await failureOf(plan);
      excel.engine.faults.clear();
      expect(error).toMatchObject({ problem: "unknown", details: { wroteSomething: true, restored: true } });
      expect(await picture()).toEqual(before);
      await door.apply(plan);
      expect(await picture()).toEqual(after);
    }
  });
});

test("where bringing back fails as well, the error says that the workbook is not as before", async () => {
  excel.engine.faults.failSync(2, { code: "GeneralException", action: 40 });
  for (let sync = 3; sync < 9; sync++) {
    excel.engine.faults.failSync(sync, { request: "InvalidOrTimedOutSession" });
  }
  expect(await failureOf(insertAtCell)).toMatchObject({
    problem: "unknown",
    details: { wroteSomething: true, restored: false },
  });
});

test("a request that is too large after all is sent in parts", async () => {
  excel.engine.faults.failSync(2, { request: "RequestPayloadSizeLimitExceeded" });
  const { counters } = await excel.count(() => door.apply(insertAtCell));
  expect(counters.syncs).toBe(4);
  expect((await door.read()).workbook.tables).toHaveLength(1);
});

describe("a plan above Excel's limit of 5 MB", () => {
  const text = "x".repeat(1_000);
  const rows = 3_000;
  const range = { sheet: "Sheet1", row: 5, column: 1, rows, columns: 2 };
  const plan: EditPlan = {
    expects: [{ kind: "blank", range }],
    edits: [{ kind: "write", range, cells: Array.from({ length: rows }, (_, row) => [text, row]) }],
  };

  test("is written in parts", async () => {
    const { counters } = await excel.count(() => door.apply(plan));
    expect(counters.syncs).toBeGreaterThan(2);
    expect(await valuesOf("Sheet1", "B3005:C3005")).toEqual([[text, rows - 1]]);
  });

  test("leaves nothing behind when a later part fails", async () => {
    excel.engine.faults.failSync(3, { code: "GeneralException" });
    const error = await failureOf(plan);
    expect(error?.details).toMatchObject({ wroteSomething: true, restored: true });
    expect(await valuesOf("Sheet1", "B6:C7")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });
});

test("when the sheet is deleted between looking and writing, the error names what happened and nothing else is touched", async () => {
  await prepare((workbook) => void workbook.worksheets.add("Other"));
  const plan = planInsertTable(budget, { sheet: "Other", row: 0, column: 0 }, OPTIONS);
  let syncs = 0;
  excel.engine.faults.beforeSync(() => {
    if (++syncs === 2) excel.engine.workbook.do("DELETE_SHEET", idOf("Other"));
  });
  const error = await failureOf(plan);
  excel.engine.faults.clear();
  expect(error).toMatchObject({ problem: "gone", details: { restored: true } });
  expect((await door.takenNames()).sheets).toEqual(["Sheet1"]);
  expect((await door.read()).workbook.stamps).toEqual([]);
});

function idOf(name: string): { sheetId: string; sheetName: string } {
  const { getters } = excel.engine.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
  return { sheetId, sheetName: name };
}
