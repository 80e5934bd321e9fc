import { CellError } from "../../../src/workbook/cells";
import { areaAddress } from "../../../src/workbook/address";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { prepare } from "./support";

const door = excelDoor();
let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** Workbook data with so many sheets of 100 rows × 20 columns: a label, numbers, a formula a row. */
function bigWorkbook(sheets: number): object {
  return {
    sheets: Array.from({ length: sheets }, (_, s) => {
      const cells: Record<string, string> = {};
      for (let row = 1; row <= 100; row++) {
        cells[`A${row}`] = `Line ${row}`;
        for (let c = 1; c < 19; c++) cells[`${String.fromCharCode(65 + c)}${row}`] = String(row * 100 + c);
        cells[`T${row}`] = `=SUM(B${row}:S${row})`;
      }
      return { id: `s${s}`, name: `Area ${s + 1}`, rowNumber: 120, colNumber: 26, cells };
    }),
  };
}

test("20 sheets of 2,000 cells are read in three round trips", async () => {
  excel.open(bigWorkbook(20));
  const { result, counters } = await excel.count(() => door.read());
  expect(counters.syncs).toBe(3);
  expect(result.syncs).toBe(3);
  const { sheets } = result.workbook;
  expect(sheets.map(({ cells }) => cells.size)).toEqual(Array.from({ length: 20 }, () => 2_000));
  const last = sheets[19]!.cells;
  expect(last.formula(99, 19)).toBe("=SUM(B100:S100)");
  expect(last.value(99, 19)).toBe(18 * 10_000 + (18 * 19) / 2);
});

test("an empty workbook is read whole", async () => {
  const { workbook } = await door.read();
  expect(workbook.sheets).toHaveLength(1);
  expect(workbook.sheets[0]).toMatchObject({ name: "Sheet1", visibility: "visible", protected: false });
  expect(workbook.sheets[0]!.cells.used).toBeNull();
  expect(workbook.omissions).toEqual([]);
});

test("values, formulas, errors and formats come as they are", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:H3").formulas = [[1.5, "text", true, "=1/0", '=""', "'=1+1", "#N/A"]];
    sheet.getRange("B3").numberFormat = [["#,##0.0"]];
    sheet.getRange("B5").values = [["'12"]];
  });
  const { workbook } = await door.read();
  const { cells } = workbook.sheets[0]!;
  expect(cells.used && areaAddress(cells.used)).toBe("B3:H5");
  expect(cells.value(2, 1)).toBe(1.5);
  expect(cells.numberFormat(2, 1)).toBe("#,##0.0");
  expect(cells.value(2, 2)).toBe("text");
  expect(cells.value(2, 3)).toBe(true);
  expect(cells.cell(2, 4)).toMatchObject({ value: new CellError("#DIV/0!"), formula: "=1/0" });
  expect(cells.cell(2, 5)).toMatchObject({ value: "", formula: '=""' });
  expect(cells.cell(2, 6)).toMatchObject({ value: "=1+1", formula: null });
  expect(cells.cell(2, 7)).toMatchObject({ value: new CellError("#N/A"), formula: null });
  expect(cells.value(4, 1)).toBe("12");
  expect(cells.isBlank(4, 2)).toBe(true);
});

test("sheets, tables, names, merges, protection and hidden rows and columns are part of the picture", async () => {
  await prepare((workbook) => {
    const { worksheets } = workbook;
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:C5").values = [
      ["Line", "2023", "2024"],
      ["Core", 48, 48],
      ["Soft", 25, 50],
      ["Personnel", 2, 2],
      ["Total", 75, 100],
    ];
    sheet.tables.add("A1:C5", true).name = "Budget";
    sheet.getRange("A7:B7").merge();
    sheet.getRange("A7").values = [["A note"]];
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    workbook.names.add("Ceiling", sheet.getRange("B5"));
    const second = worksheets.add("Done, really");
    second.getRange("A1").values = [[1]];
    second.protection.protect();
    second.visibility = "Hidden";
    second.names.add("Local", second.getRange("A1:B2"));
  });
  const { workbook } = await door.read();
  const [first, second] = workbook.sheets;
  expect(first!.merges.map(areaAddress)).toEqual(["A7:B7"]);
  expect(first!.hiddenRows).toEqual([2]);
  expect(first!.hiddenColumns).toEqual([2]);
  expect(second).toMatchObject({
    name: "Done, really",
    visibility: "hidden",
    protected: true,
    hiddenRows: [],
  });
  expect(workbook.tables).toEqual([
    {
      name: "Budget",
      range: { sheet: "Sheet1", row: 0, column: 0, rows: 5, columns: 3 },
      hasHeaders: true,
      hasTotals: false,
      columns: ["Line", "2023", "2024"],
    },
  ]);
  expect(workbook.names).toEqual([
    { name: "Ceiling", formula: "=Sheet1!$B$5", scope: null, hidden: false },
    expect.objectContaining({ name: "Local", scope: "Done, really" }),
  ]);
});

test("an answer above Excel's limit is asked for in parts, and nothing of it is lost", async () => {
  const text = "a".repeat(3_000);
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D500").values = Array.from({ length: 500 }, (_, row) => [text, text, row, row]);
    sheet.getRange("9:9").rowHidden = true;
  });
  const { workbook } = await door.read();
  const { cells, hiddenRows } = workbook.sheets[0]!;
  expect(cells.size).toBe(2_000);
  expect(cells.value(499, 1)).toBe(text);
  expect(cells.value(499, 3)).toBe(499);
  expect(hiddenRows).toEqual([8]);
});

test("while a cell is being edited the error says so", async () => {
  excel.engine.faults.cellEditing = true;
  await expect(door.read()).rejects.toMatchObject({ problem: "cellEdit" });
});

test("a sheet that somebody deletes while the workbook is read is left out", async () => {
  await prepare((workbook) => {
    workbook.worksheets.add("Short-lived").getRange("A1").values = [[1]];
  });
  const { getters } = excel.engine.model;
  const sheetId = getters.getSheetIds()[1]!;
  let syncs = 0;
  excel.engine.faults.beforeSync(() => {
    if (++syncs === 2) excel.engine.workbook.do("DELETE_SHEET", { sheetId, sheetName: "Short-lived" });
  });
  const { workbook } = await door.read();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a lost session is told as such", async () => {
  excel.engine.faults.failSync(2, { request: "InvalidOrTimedOutSession" });
  await expect(door.read()).rejects.toMatchObject({ problem: "session" });
});
