/** A table takes in rows and gives them back, through the real office.js. */

import type { RangeRef } from "../../../src/workbook/address";
import type { CellInput, EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "./support";

const door = excelDoor();
const TABLE = { sheet: "Sheet1", row: 1, column: 1, rows: 3, columns: 2 };
const BELOW = { ...TABLE, row: 4, rows: 2 };
const GROWN = { ...TABLE, rows: 5 };

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = [
      ["Year", "Rate"],
      [2026, 6.75],
      [2027, 6.9],
    ];
    sheet.tables.add("B2:C4", true).name = "Rates";
  });
});

const grow = (
  cells: readonly (readonly CellInput[])[] = [
    [2028, 7],
    [2029, null],
  ],
): EditPlan => ({
  expects: [
    { kind: "tableAt", name: "Rates", range: TABLE },
    { kind: "blank", range: BELOW },
  ],
  edits: [
    { kind: "resizeTable", name: "Rates", range: GROWN },
    { kind: "write", range: BELOW, cells },
  ],
});

const tableRange = async (): Promise<RangeRef> => (await door.read()).workbook.tables[0]!.range;

test("a table takes in the blank rows beneath it, and a reference to it covers them", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("E1").formulas = [["=SUM(Rates[Rate])"]];
  });
  await door.apply(grow());
  expect(await tableRange()).toEqual(GROWN);
  expect(await valuesOf("Sheet1", "E1")).toEqual([[20.65]]);
});

test("taken back, the table ends where it did and the rows are blank; taken back again, they stand there", async () => {
  const before = await picture();
  const { undo } = await door.apply(grow());
  const after = await picture();
  const { undo: redo } = await door.apply(undo);
  expect(await picture()).toEqual(before);
  await door.apply(redo);
  expect(await picture()).toEqual(after);
});

test("where something stands beneath the table nothing is written, and the message names it", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("C6").values = [["a remark"]];
  });
  const before = await picture();
  await expect(door.apply(grow())).rejects.toMatchObject({
    problem: "collision",
    details: { range: { sheet: "Sheet1", row: 5, column: 2, rows: 1, columns: 1 } },
  });
  expect(await picture()).toEqual(before);
});

test("a table does not grow over another one", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B6:C6").values = [["A", "B"]];
    sheet.tables.add("B6:C7", true).name = "Other";
  });
  const { edits } = grow();
  await expect(door.apply({ expects: [], edits: edits.slice(0, 1) })).rejects.toMatchObject({
    problem: "collision",
    details: { name: "Other" },
  });
});

test("header and columns stay, and a total row is not written into: such a plan is refused whole", async () => {
  const wider: EditPlan = {
    expects: [],
    edits: [{ kind: "resizeTable", name: "Rates", range: { ...GROWN, columns: 3 } }],
  };
  await expect(door.check(wider)).rejects.toMatchObject({ problem: "unsupported" });
  await prepare((workbook) => {
    workbook.tables.getItem("Rates").showTotals = true;
  });
  await expect(door.check({ expects: [], edits: grow().edits })).rejects.toMatchObject({
    problem: "unsupported",
  });
});

test("a table that is gone is named", async () => {
  await prepare((workbook) => workbook.tables.getItem("Rates").delete());
  await expect(door.check({ expects: [], edits: grow().edits })).rejects.toMatchObject({
    problem: "gone",
    details: { name: "Rates" },
  });
});

test.each([
  ["over what the plan wrote", "B5"],
  ["where the plan left a cell blank", "C6"],
])("what the user has written into the new rows is not taken away: %s", async (_, cell) => {
  const [resize] = grow().edits;
  const write = { kind: "write", range: { ...BELOW, columns: 1 }, cells: [[2028], [2029]] } as const;
  const { undo } = await door.apply({ ...grow(), edits: [resize!, write] });
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange(cell).values = [[9]];
  });
  const now = await picture();
  await expect(door.apply(undo)).rejects.toMatchObject({ problem: "collision", details: { changed: true } });
  expect(await picture()).toEqual(now);
});

test("when Excel refuses an action half-way the table is as it was", async () => {
  const before = await picture();
  for (let action = 1; ; action++) {
    excel.engine.faults.failSync(2, { code: "GeneralException", action });
    const error: unknown = await door.apply(grow()).then(
      () => null,
      (reason: unknown) => reason,
    );
    excel.engine.faults.clear();
    if (error === null) {
      expect(action).toBeGreaterThan(3);
      return;
    }
    expect(error).toMatchObject({ problem: "unknown", details: { restored: true } });
    expect(await picture()).toEqual(before);
  }
});
