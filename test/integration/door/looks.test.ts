/** Looks of many cells are taken down and brought back exactly, in few round trips and small answers. */

import { planInsertTable } from "../../../src/build/insertTable";
import { findPack } from "../../../src/strategy/load";
import { getTable } from "../../../src/strategy/tables";
import { filled, type EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { looksOf, prepare } from "./support";

const ROWS = 240;
const range = { sheet: "Sheet1", row: 1, column: 1, rows: ROWS, columns: 12 };
const ADDRESS = `A1:N${ROWS + 3}`;
const door = excelDoor();
/** Changes every look of the range. */
const plan: EditPlan = {
  expects: [],
  edits: [
    { kind: "clear", range },
    { kind: "write", range, cells: filled(range, 1) },
    { kind: "style", range, role: "input" },
    { kind: "style", range: { ...range, rows: 1 }, role: "header" },
    { kind: "wrap", range: { ...range, columns: 1 } },
  ],
};

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** What users do to a sheet: a coloured block, a bold column, a line under a row, cells here and there. */
async function furnish(): Promise<void> {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C30:F90").format.fill.color = "#DDEBF7";
    sheet.getRange(`H2:H${ROWS + 1}`).format.font.bold = true;
    sheet.getRange("B120:M120").format.borders.getItem("EdgeBottom").style = "Continuous";
    for (const row of [7, 77, 177, 220]) {
      sheet.getRange(`K${row}`).format.font.color = "#C00000";
      sheet.getRange(`D${row}`).format.wrapText = true;
      sheet.getRange(`E${row}`).format.indentLevel = 2;
    }
  });
}

test("uneven looks come back cell by cell", async () => {
  await furnish();
  const before = await looksOf("Sheet1", ADDRESS);
  const { undo } = await door.apply(plan);
  expect(await looksOf("Sheet1", ADDRESS)).not.toEqual(before);
  await door.apply(undo);
  expect(await looksOf("Sheet1", ADDRESS)).toEqual(before);
});

test("they cost a fraction of what asking every cell costs", async () => {
  await furnish();
  const { counters } = await excel.count(() => door.apply(plan));
  expect(counters.syncs).toBeLessThanOrEqual(8);
  expect(counters.responseBytes).toBeLessThan((ROWS * range.columns * 700) / 2);
});

test("undoing a long insertion, uneven by its header and columns, takes one round trip more than the insertion", async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => [`Line ${row}`, row, row / 2]);
  const columns = ["Line", "2023", "2024"].map((name, at) => ({
    name,
    type: at === 0 ? ("text" as const) : ("amount" as const),
  }));
  const budget = getTable(findPack("dk-iom-2023")!, "budget");
  const insertion = planInsertTable(
    { ...budget, columns, rows, kinds: [], sums: [], levels: [] },
    { sheet: "Sheet1", row: 1, column: 1 },
    { language: "en", date: "2026-11-22", packVersion: "1.0.0" },
  );
  const { result, counters } = await excel.count(() => door.apply(insertion));
  expect(counters.syncs).toBe(2);
  expect((await excel.count(() => door.apply(result.undo))).counters.syncs).toBe(3);
});
