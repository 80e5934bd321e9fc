import fc from "fast-check";
import { contentText, insertedContent } from "../../../src/build/insertedContent";
import { planInsertTable } from "../../../src/build/insertTable";
import { findPack } from "../../../src/strategy/load";
import { getTable } from "../../../src/strategy/tables";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "./support";

const door = excelDoor();
const pack = findPack("dk-iom-2023")!;
const budget = getTable(pack, "budget");
const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "1.0.0" } as const;
const AT_B2 = { sheet: "Sheet1", row: 1, column: 1 };
const ON_NEW_SHEET = { sheet: "Budget", row: 0, column: 0, newSheet: true };
const planAtB2 = planInsertTable(budget, AT_B2, OPTIONS);

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("inserting the whole budget takes two round trips", async () => {
  const { result, counters } = await excel.count(() => door.apply(planAtB2));
  expect(counters.syncs).toBe(2);
  expect(result.syncs).toBe(2);
});

test("the inserted budget is an Excel table whose printed totals are computed", async () => {
  await door.apply(planAtB2);
  const { workbook } = await door.read();
  const [table] = workbook.tables;
  expect(table).toMatchObject({
    name: "dk_iom_2023_budget",
    range: planAtB2.table,
    columns: ["Funding line", "Finance Act code", "2023", "2024", "2025", "2026"],
  });
  const { cells } = workbook.sheets[0]!;
  const totals = budget.rows.flatMap((row, index) =>
    budget.kinds![index] === "line" ? [] : [{ row, index }],
  );
  expect(totals.length).toBeGreaterThan(0);
  for (const { row, index } of totals) {
    for (let c = 2; c < 6; c++) {
      const at = [planAtB2.table.row + 1 + index, planAtB2.table.column + c] as const;
      expect(cells.formula(...at)).toMatch(/^=SUM\(/);
      expect(cells.value(...at)).toBe(row[c]);
    }
  }
});

test("the stamp is kept in the workbook and read back", async () => {
  await door.apply(planAtB2);
  const inserted = contentText(insertedContent(budget, OPTIONS));
  const origin = { source: budget.id, packVersion: "1.0.0", date: "2026-11-22", inserted };
  const stamp = { table: "dk_iom_2023_budget", ...origin };
  expect((await door.read()).workbook.stamps).toEqual([stamp]);
  const second = planInsertTable(budget, { ...AT_B2, row: 30 }, { ...OPTIONS, tableName: "second" });
  expect((await door.apply(second)).syncs).toBe(2);
  expect((await door.read()).workbook.stamps).toEqual([stamp, { ...stamp, table: "second" }]);
});

test("everything inserted is selected, on the sheet that is then in view", async () => {
  await door.apply(planInsertTable(budget, ON_NEW_SHEET, OPTIONS));
  const { range } = await door.selection();
  expect(range).toMatchObject({ sheet: "Budget", row: 0, column: 0, columns: 6 });
});

test("a single filled cell in the way refuses the table and nothing is written", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("F9").values = [[7]];
  });
  const before = await picture();
  await expect(door.apply(planAtB2)).rejects.toMatchObject({
    problem: "collision",
    details: { range: { sheet: "Sheet1", row: 8, column: 5, rows: 1, columns: 1 } },
  });
  expect(await picture()).toEqual(before);
});

test("a formula that shows nothing counts as filled", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("F9").formulas = [['=""']];
  });
  await expect(door.apply(planAtB2)).rejects.toMatchObject({ problem: "collision" });
});

test("blank but merged cells are not written into", async () => {
  await prepare((workbook) => workbook.worksheets.getItem("Sheet1").getRange("C9:D9").merge());
  const before = await picture();
  await expect(door.apply(planAtB2)).rejects.toMatchObject({
    problem: "collision",
    details: { range: { sheet: "Sheet1", row: 8, column: 2, rows: 1, columns: 2 } },
  });
  expect(await picture()).toEqual(before);
});

test("a table under the selection is named in the refusal", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D8").values = [["Mine"]];
    sheet.tables.add("D8:D12", true).name = "Mine";
    sheet.getRange("D8").clear("Contents");
  });
  const plan = { ...planAtB2, expects: planAtB2.expects.filter(({ kind }) => kind !== "blank") };
  await expect(door.apply(plan)).rejects.toMatchObject({ problem: "collision", details: { name: "Mine" } });
});

test("a taken table name is a collision that names it, and nothing is written", async () => {
  await door.apply(planInsertTable(budget, ON_NEW_SHEET, OPTIONS));
  const before = await picture();
  await expect(door.apply(planAtB2)).rejects.toMatchObject({
    problem: "collision",
    details: { name: "dk_iom_2023_budget" },
  });
  expect(await picture()).toEqual(before);
  const { sheets, names } = await door.takenNames();
  expect(sheets).toEqual(["Sheet1", "Budget"]);
  await door.apply(planInsertTable(budget, AT_B2, { ...OPTIONS, takenNames: names }));
  expect((await door.takenNames()).names).toEqual(
    expect.arrayContaining(["dk_iom_2023_budget", "dk_iom_2023_budget_2"]),
  );
});

test("a protected sheet is refused by its name before anything is written", async () => {
  await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
  const { counters } = await excel.count(() =>
    expect(door.apply(planAtB2)).rejects.toMatchObject({ problem: "protected", details: { name: "Sheet1" } }),
  );
  expect(counters.syncs).toBe(1);
});

test("while a cell is being edited nothing is written, and the error says so", async () => {
  const before = await picture();
  excel.engine.faults.cellEditing = true;
  const failed = await door.apply(planAtB2).catch((error: unknown) => error);
  excel.engine.faults.cellEditing = false;
  expect(failed).toMatchObject({ problem: "cellEdit" });
  expect((failed as { details: object }).details).not.toHaveProperty("wroteSomething");
  expect(await picture()).toEqual(before);
});

test("a sheet deleted between planning and writing is named as gone", async () => {
  await prepare((workbook) => void workbook.worksheets.add("Other"));
  const plan = planInsertTable(budget, { ...AT_B2, sheet: "Other" }, OPTIONS);
  await prepare((workbook) => workbook.worksheets.getItem("Other").delete());
  await expect(door.apply(plan)).rejects.toMatchObject({ problem: "gone", details: { name: "Other" } });
});

test("a column of the user's that is already wider keeps its width", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("D:D").format.columnWidth = 300;
  });
  await door.apply(planAtB2);
  const width = await excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("D1");
    format.load("columnWidth");
    await context.sync();
    return format.columnWidth;
  });
  expect(width).toBe(300);
});

test("text stays text: formulas, numbers, dates and apostrophes are kept as they are worded", async () => {
  const texts = [
    "=1+1",
    "2023",
    "1-2",
    "+45 33 92 00 00",
    "@all",
    "'quoted'",
    "TRUE",
    "1/4",
    "#N/A",
    "jan 2022",
    "50 %",
  ];
  const range = { sheet: "Sheet1", row: 0, column: 0, rows: texts.length, columns: 1 };
  const cells = texts.map((text) => [text]);
  await door.apply({ expects: [], edits: [{ kind: "write", range, cells }] });
  const { workbook } = await door.read();
  const grid = workbook.sheets[0]!.cells;
  expect(texts.map((_, row) => grid.value(row, 0))).toEqual(texts);
  expect(texts.map((_, row) => grid.formula(row, 0))).toEqual(texts.map(() => null));
  expect(texts.map((_, row) => grid.numberFormat(row, 0))).toEqual(texts.map(() => "General"));
});

test("law: whatever its characters, a text comes back as that text and never as a formula or number", async () => {
  const snippet = fc.constantFrom(
    "=",
    "+",
    "-",
    "'",
    "@",
    "#",
    "1",
    "23",
    "/",
    "-4",
    "%",
    " ",
    "jan",
    "e",
    "true",
    "kr",
    "A1",
    ".",
    ",",
    ":",
    "\n",
    "ø",
  );
  const text = fc.oneof(
    fc.array(snippet, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
    fc.string({ minLength: 1 }),
  );
  const texts = fc
    .sample(text, { numRuns: 400, seed: 2023 })
    .filter((one) => !/\p{Cc}/u.test(one.replaceAll("\n", "")));
  const range = { sheet: "Sheet1", row: 0, column: 0, rows: texts.length, columns: 1 };
  await door.apply({ expects: [], edits: [{ kind: "write", range, cells: texts.map((one) => [one]) }] });
  const { cells } = (await door.read()).workbook.sheets[0]!;
  expect(texts.map((_, row) => cells.value(row, 0))).toEqual(texts);
  expect(texts.map((_, row) => cells.formula(row, 0))).toEqual(texts.map(() => null));
});

test("a number written into a cell formatted as text becomes a number", async () => {
  await prepare((workbook) => {
    const cell = workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [["12"]];
  });
  const range = { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };
  const { undo } = await door.apply({
    expects: [{ kind: "content", range, cells: [["12"]] }],
    edits: [{ kind: "write", range, cells: [[12]] }],
  });
  expect(await valuesOf("Sheet1", "A1")).toEqual([[12]]);
  await door.apply(undo);
  expect(await valuesOf("Sheet1", "A1")).toEqual([["12"]]);
});

test("the largest list of the strategy goes in whole", async () => {
  const indicators = getTable(pack, "indicators");
  const plan = planInsertTable(indicators, ON_NEW_SHEET, OPTIONS);
  const { counters } = await excel.count(() => door.apply(plan));
  expect(counters.syncs).toBe(2);
  const { workbook } = await door.read();
  const sheet = workbook.sheets.find(({ name }) => name === "Budget")!;
  indicators.rows.forEach((row, r) =>
    row.forEach((cell, c) => expect(sheet.cells.value(plan.table.row + 1 + r, c)).toBe(cell)),
  );
});
