/** What the pane's Insert costs and does, through its own use-case. */

import { findPack } from "../../../src/strategy/load";
import { insertTable, type Destination, type TableInsertion } from "../../../src/taskpane/useCases/insert";
import { chosenTable, libraryOf } from "../../../src/taskpane/useCases/tables";
import type { WrittenAt } from "../../../src/taskpane/common/useEdits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare } from "../door/support";

const door = excelDoor();
const pack = findPack("dk-iom-2023")!;
const entry = libraryOf(pack).find(({ id }) => id.endsWith("budget"))!;
const insertion: TableInsertion = {
  table: chosenTable(pack, entry, { area: null, fields: [] }, "en"),
  pack,
  language: "en",
  today: new Date(2026, 10, 22),
  sheetName: "Budget",
};
const AT_B2: Destination = { at: { sheet: "Sheet1", row: 1, column: 1 } };
const AT_B40: Destination = { at: { sheet: "Sheet1", row: 39, column: 1 } };

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

async function insert(destination: Destination): Promise<{ written: WrittenAt; syncs: number }> {
  const { result, counters } = await excel.count(() => insertTable(door, insertion, destination));
  return { written: result, syncs: counters.syncs };
}

const tableNames = async (): Promise<string[]> =>
  (await door.read()).workbook.tables.map(({ name }) => name).sort();

test.each([
  ["at a cell", AT_B2],
  ["on a new sheet", "newSheet" as const],
])("the whole budget takes two round trips %s", async (_, destination) => {
  expect((await insert(destination)).syncs).toBe(2);
  expect(await tableNames()).toEqual(["dk_iom_2023_budget"]);
});

test("a second insertion finds names that are free, at most two round trips dearer", async () => {
  await insert("newSheet");
  const second = await insert("newSheet");
  expect(second.written.range.sheet).toBe("Budget (2)");
  expect(second.syncs).toBeLessThanOrEqual(4);
  const third = await insert(AT_B40);
  expect(third.written.range).toMatchObject({ sheet: "Sheet1", column: 1 });
  expect(third.syncs).toBeLessThanOrEqual(4);
  expect(await tableNames()).toEqual(["dk_iom_2023_budget", "dk_iom_2023_budget_2", "dk_iom_2023_budget_3"]);
});

test("an insertion under its second name is taken back without a trace of it, the first stays", async () => {
  await insert(AT_B2);
  const before = await picture();
  const { written } = await insert("newSheet");
  expect(written.range.sheet).toBe("Budget");
  await door.apply(written.undo);
  expect(await picture()).toEqual(before);
});

test("a protected sheet of the usual name is passed over like any other", async () => {
  await prepare((workbook) => workbook.worksheets.add("budget").protection.protect());
  expect((await insert("newSheet")).written.range.sheet).toBe("Budget (2)");
});

test("filled cells are refused without trying other names: none would help", async () => {
  await insert(AT_B2);
  const before = await picture();
  const names = jest.spyOn(door, "takenNames");
  await expect(insertTable(door, insertion, AT_B2)).rejects.toMatchObject({ problem: "collision" });
  expect(names).not.toHaveBeenCalled();
  names.mockRestore();
  expect(await picture()).toEqual(before);
});
