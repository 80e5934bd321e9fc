import { planInsertTable } from "../../../src/build/insertTable";
import { findPack } from "../../../src/strategy/load";
import { getTable } from "../../../src/strategy/tables";
import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "./support";

const door = excelDoor();
const budget = getTable(findPack("dk-iom-2023")!, "budget");
const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "1.0.0" } as const;
const AT_B2 = { sheet: "Sheet1", row: 1, column: 1 };
const planAtB2 = planInsertTable(budget, AT_B2, OPTIONS);
const planOnSheet = planInsertTable(budget, { sheet: "Budget", row: 0, column: 0, newSheet: true }, OPTIONS);
const firstFigure = { row: planAtB2.table.row + 1, column: planAtB2.table.column + 2 };

beforeEach(async () => {
  await bootExcel();
});

/** Something of the user's beside the place, and looks of his on it. */
async function furnish(): Promise<void> {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["Mine"], [1], ["=A2*2"]];
    sheet.getRange("B2:D4").format.fill.color = "#DDEBF7";
    sheet.getRange("C3").format.font.bold = true;
    sheet.getRange("D5:D9").numberFormat = [["@"], ["0%"], ["General"], ["0.00"], ["@"]];
    sheet.getRange("B:B").format.columnWidth = 90;
  });
}

test("undoing an insertion leaves no trace: contents, looks, formats, widths, table, stamp", async () => {
  await furnish();
  const before = await picture();
  const { undo } = await door.apply(planAtB2);
  expect(await picture()).not.toEqual(before);
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("undoing an insertion on a new sheet removes the sheet and the stamp", async () => {
  const before = await picture();
  const { undo } = await door.apply(planOnSheet);
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("an undo can itself be undone", async () => {
  const { undo } = await door.apply(planAtB2);
  const after = await picture();
  const { undo: redo } = await door.apply(undo);
  await door.apply(redo);
  expect(await picture()).toEqual(after);
});

test("what got another number format alone may be changed before the format is taken back", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("B2:B3").values = [[1], [2]];
  });
  const range = { sheet: "Sheet1", row: 1, column: 1, rows: 2, columns: 1 };
  const { undo } = await door.apply({
    expects: [],
    edits: [{ kind: "numberFormat", range, formats: [["0.0"], ["0.0"]] }],
  });
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("B3").values = [[3]];
  });
  await door.apply(undo);
  expect(await valuesOf("Sheet1", "B2:B3")).toEqual([[1], [3]]);
});

test("undo refuses when a cell was changed meanwhile, names the cell and changes nothing", async () => {
  const { undo } = await door.apply(planAtB2);
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getCell(firstFigure.row, firstFigure.column).values = [[50]];
  });
  const now = await picture();
  await expect(door.apply(undo)).rejects.toMatchObject({
    problem: "collision",
    details: { range: { sheet: "Sheet1", ...firstFigure, rows: 1, columns: 1 } },
  });
  expect(await picture()).toEqual(now);
});

test("undo refuses when the table has grown since", async () => {
  const { undo } = await door.apply(planAtB2);
  await prepare((workbook) => {
    const table = workbook.tables.getItem(planAtB2.tableName);
    table.rows.add(undefined, [["More", "", 1, 2, 3, 4]]);
  });
  await expect(door.apply(undo)).rejects.toMatchObject({
    problem: "collision",
    details: { name: planAtB2.tableName },
  });
});

test("undo never deletes a new sheet on which the user has written", async () => {
  const { undo } = await door.apply(planOnSheet);
  await prepare((workbook) => {
    workbook.worksheets.getItem("Budget").getRange("Z99").values = [["Mine"]];
  });
  await expect(door.apply(undo)).rejects.toMatchObject({ problem: "collision" });
  expect(await valuesOf("Budget", "Z99")).toEqual([["Mine"]]);
});

test("undo says that the sheet is gone when the user has deleted it", async () => {
  const { undo } = await door.apply(planOnSheet);
  await prepare((workbook) => workbook.worksheets.getItem("Budget").delete());
  await expect(door.apply(undo)).rejects.toMatchObject({ problem: "gone", details: { name: "Budget" } });
});

test("undoing one of two insertions keeps the other's stamp", async () => {
  await door.apply(planOnSheet);
  const { undo } = await door.apply(planInsertTable(budget, AT_B2, { ...OPTIONS, tableName: "second" }));
  await door.apply(undo);
  const { workbook } = await door.read();
  expect(workbook.stamps.map(({ table }) => table)).toEqual([planOnSheet.tableName]);
});

test("a fix of formulas and of text comes back as it was, number formats included", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").formulas = [[1], [2], ["=SUM(A1:A2)"], ["'12"]];
    sheet.getRange("A3").numberFormat = [["#,##0.00"]];
    sheet.getRange("A5:B5").formulas = [["=1/0", "#N/A"]];
  });
  const before = await picture();
  const range = { sheet: "Sheet1", row: 2, column: 0, rows: 2, columns: 1 };
  const errors = { sheet: "Sheet1", row: 4, column: 0, rows: 1, columns: 2 };
  const plan: EditPlan = {
    expects: [{ kind: "content", range, cells: [[{ formula: "=SUM(A1:A2)" }], ["12"]] }],
    edits: [
      { kind: "write", range, cells: [[3], [12]] },
      { kind: "clear", range: errors },
    ],
  };
  const { undo } = await door.apply(plan);
  expect(await valuesOf("Sheet1", "A3:A5")).toEqual([[3], [12], [""]]);
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("cells into which an array spilled are left blank again, so that it spills again", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = [["=TRANSPOSE(A1:A3)"]];
  });
  expect(await valuesOf("Sheet1", "C1:E1")).toEqual([[1, 2, 3]]);
  const range = { sheet: "Sheet1", row: 0, column: 2, rows: 1, columns: 3 };
  const { undo } = await door.apply({ expects: [], edits: [{ kind: "write", range, cells: [[1, 2, 3]] }] });
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("A3").values = [[9]];
  });
  expect(await valuesOf("Sheet1", "C1:E1")).toEqual([[1, 2, 3]]);
  await door.apply(undo);
  expect(await valuesOf("Sheet1", "C1:E1")).toEqual([[1, 2, 9]]);
});
