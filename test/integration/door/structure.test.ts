/** A workbook whose structure is protected: sheets can be neither added nor deleted. */

import { planInsertTable } from "../../../src/build/insertTable";
import { findPack } from "../../../src/strategy/load";
import { getTable } from "../../../src/strategy/tables";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare } from "./support";

const door = excelDoor();
const budget = getTable(findPack("dk-iom-2023")!, "budget");
const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "1.0.0" } as const;
const onNewSheet = planInsertTable(budget, { sheet: "Budget", row: 0, column: 0, newSheet: true }, OPTIONS);
const atCell = planInsertTable(budget, { sheet: "Sheet1", row: 1, column: 1 }, OPTIONS);

const protect = (): Promise<void> => prepare((workbook) => workbook.protection.protect("secret"));

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("inserting on a new sheet is refused beforehand, and nothing is written", async () => {
  await protect();
  const before = await picture();
  const { counters } = await excel.count(() =>
    expect(door.apply(onNewSheet)).rejects.toMatchObject({ problem: "protected", details: {} }),
  );
  expect(counters.syncs).toBe(1);
  expect(await picture()).toEqual(before);
});

test("inserting into a sheet that is there goes on as ever", async () => {
  await protect();
  await door.apply(atCell);
  expect((await door.read()).workbook.tables).toHaveLength(1);
});

test("an insertion on a new sheet is not half undone: without deleting the sheet nothing is taken back", async () => {
  const { undo } = await door.apply(onNewSheet);
  await protect();
  const before = await picture();
  await expect(door.apply(undo)).rejects.toMatchObject({ problem: "protected" });
  expect(await picture()).toEqual(before);
  await prepare((workbook) => workbook.protection.unprotect("secret"));
  await door.apply(undo);
  expect((await door.takenNames()).sheets).toEqual(["Sheet1"]);
});
