/** Rates tables through the real office.js: inserted, found again, taken by functions, changed and taken back. */

import functions from "../../../src/functions/functions.json";
import { findFunction } from "../../../src/functions/registry";
import { Decimal } from "../../../src/money/decimal";
import { addedRate } from "../../../src/taskpane/useCases/addRate";
import { previewCall, type CallArgument } from "../../../src/taskpane/useCases/callPreview";
import { insertTable, type Destination } from "../../../src/taskpane/useCases/insert";
import { LIVE_SERVICES, type LiveRate } from "../../../src/taskpane/useCases/liveRates";
import { fetchedRates, newRates } from "../../../src/taskpane/useCases/makeRates";
import {
  changeRates,
  findWorkbookRates,
  type WorkbookRates,
} from "../../../src/taskpane/useCases/planningRates";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import type { FunctionsJson } from "../../../workbench/host";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "../door/support";

const door = excelDoor();
const AT_B2: Destination = { at: { sheet: "Sheet1", row: 1, column: 1 } };
const COMMON = { language: "en", today: new Date(2026, 10, 22), sheetName: "Rates" } as const;
const PLAN = newRates(
  ["DKK", "EUR"],
  [2026, 2027],
  new Map([
    ["DKK 2026", "6,75"],
    ["DKK 2027", "6.90"],
    ["EUR 2027", "0.9"],
  ]),
  "en",
)!;

let excel: BootedExcel;
beforeAll(async () => {
  excel = await bootExcel({ functions: functions as FunctionsJson });
  await import("../../../src/functions/functions");
});
beforeEach(() => excel.open());

const found = async (): Promise<WorkbookRates> => (await findWorkbookRates(door, "en"))[0]!;
const rateOf = ({ rows }: WorkbookRates, currency: string, period: string) =>
  rows.find((row) => row.currency === currency && row.period === period)!;

/** What formulas at G1, G2 … of Sheet1 give. */
async function computed(...formulas: string[]): Promise<unknown[]> {
  const address = `G1:G${formulas.length}`;
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange(address).formulas = formulas.map((formula) => [formula]);
  });
  await excel.computed();
  return (await valuesOf("Sheet1", address)).flat();
}

test("a table made in the pane is found again as it was typed, and its blank rate stays blank", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  const table = await found();
  expect(table).toMatchObject({
    name: "Rates",
    argument: "Rates",
    range: { sheet: "Sheet1", row: 5, column: 1 },
  });
  expect(table.rows.map(({ currency, period, rate, problem }) => [currency, period, rate, problem])).toEqual([
    ["DKK", "2026", 6.75, null],
    ["DKK", "2027", 6.9, null],
    ["EUR", "2026", null, null],
    ["EUR", "2027", 0.9, null],
  ]);
  expect(rateOf(table, "DKK", "2027").published).toEqual({ figure: 6.6137, nearest: "2025" });
});

test("functions take the table by its name as last argument", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, "newSheet");
  const [dollars, source, undecided] = await computed(
    '=TILSAGN.TOUSD(69,"DKK",2027,,Rates)',
    '=TILSAGN.RATESOURCE("USD","DKK",2027,,Rates)',
    '=TILSAGN.TOUSD(1,"EUR",2026,,Rates)',
  );
  expect(dollars).toBe(10);
  expect(source).toBe("6.9 DKK per USD, planning rate for 2027, from the rates given");
  expect(undecided).toBe("#N/A");
});

test("a changed rate is what functions take from then on, and undo brings the old one back", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  const before = await picture();
  const table = await found();
  const { plan } = changeRates(table, [
    { row: rateOf(table, "DKK", "2027"), becomes: 7.5 },
    { row: rateOf(table, "EUR", "2026"), becomes: 0.95 },
  ]);
  const { undo } = await door.apply(plan);
  expect(await valuesOf("Sheet1", "D7:D10")).toEqual([[6.75], [7.5], [0.95], [0.9]]);
  expect(await computed('=TILSAGN.TOUSD(75,"DKK",2027,,Rates)')).toEqual([10]);
  await prepare((workbook) => workbook.worksheets.getItem("Sheet1").getRange("G1").clear());
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("rows that were sorted meanwhile are not taken for one another: nothing is written", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  const table = await found();
  const { plan } = changeRates(table, [{ row: rateOf(table, "DKK", "2027"), becomes: 7.5 }]);
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("B7:D8").values = [
      ["DKK", 2027, 6.9],
      ["DKK", 2026, 6.75],
    ];
  });
  await expect(door.apply(plan)).rejects.toMatchObject({ problem: "collision", details: { changed: true } });
  expect(await valuesOf("Sheet1", "D7:D8")).toEqual([[6.9], [6.75]]);
});

test("a table that was moved or renamed is looked for again instead of being written to", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  const table = await found();
  const { plan } = changeRates(table, [{ row: rateOf(table, "DKK", "2027"), becomes: 7.5 }]);
  await prepare((workbook) => {
    workbook.tables.getItem("Rates").name = "Plan";
  });
  await expect(door.apply(plan)).rejects.toMatchObject({ problem: "gone" });
  expect((await found()).name).toBe("Plan");
});

test("a table of one's own is known by its headings in any order, and functions are given the whole of it", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D3").values = [
      ["Note", "Kurs", "Valuta", "År"],
      ["decided", 7, "DKK", 2027],
      ["", 0.93, "EUR", 2027],
    ];
    sheet.tables.add("A1:D3", true).name = "Vores";
  });
  const table = await found();
  expect(table).toMatchObject({ name: "Vores", argument: "Vores[#All]" });
  expect(table.rows.map(({ currency, rate }) => [currency, rate])).toEqual([
    ["DKK", 7],
    ["EUR", 0.93],
  ]);
  expect(await computed('=TILSAGN.TOUSD(70,"DKK",2027,,Vores[#All])')).toEqual([10]);
});

test("other tables are not taken for rates", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C2").values = [
      ["Currency", "Year", "Amount"],
      ["DKK", 2027, 100],
    ];
    sheet.tables.add("A1:C2", true).name = "Amounts";
  });
  expect(await findWorkbookRates(door, "en")).toEqual([]);
});

test("rates from a service stand as dates with their source and day, and functions take them by date", async () => {
  const [frankfurter] = LIVE_SERVICES;
  const rates: LiveRate[] = [
    { currency: "DKK", date: "2026-09-14", perUsd: new Decimal("6.5402") },
    { currency: "DKK", date: "2026-09-15", perUsd: new Decimal("6.5381") },
  ];
  await insertTable(
    door,
    { ...fetchedRates(frankfurter!, rates, "2026-11-22", "en"), ...COMMON },
    "newSheet",
  );
  const texts = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Rates").getRange("A1:C7").load("text,valueTypes");
    await context.sync();
    return { text: range.text, types: range.valueTypes };
  });
  expect(texts.text[1]![0]).toMatch(
    /^Source: European Central Bank, .* by Frankfurter \(api\.frankfurter\.dev\), retrieved 2026-11-22$/,
  );
  expect(texts.text.slice(5)).toEqual([
    ["DKK", "2026-09-14", "6.5402"],
    ["DKK", "2026-09-15", "6.5381"],
  ]);
  expect(texts.types[5]![1]).toBe("Double");
  const table = await found();
  expect(table.rows.map(({ period, problem }) => [period, problem])).toEqual([
    ["2026-09-14", null],
    ["2026-09-15", null],
  ]);
  expect(await computed('=TILSAGN.RATE("USD","DKK","2026-09-15",,Rates)')).toEqual([6.5381]);
});

test("a second table takes a name of its own, and both are listed, the one called Rates first", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  await insertTable(door, { ...PLAN, ...COMMON }, "newSheet");
  expect((await findWorkbookRates(door, "en")).map(({ name }) => name)).toEqual(["Rates", "Rates_2"]);
});

test("a form's preview knows the table, its columns and names, as the cell does", async () => {
  await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1").values = [[69]];
    workbook.names.add("Amount", sheet.getRange("F1"));
    sheet.names.add("Year", sheet.getRange("C8"));
  });
  const reference = (text: string): CallArgument => ({
    argument: { kind: "reference", text },
    range: null,
  });
  const call = [
    reference("Amount"),
    { argument: { kind: "constant", value: "DKK" }, range: null } as const,
    reference("Year"),
    { argument: { kind: "leftOut" }, range: null } as const,
    reference("Rates"),
  ];
  const entry = findFunction("TOUSD")!;
  const { result } = await previewCall(door, entry, call, "en", "Sheet1");
  expect(result).toEqual({ rows: [[10]] });
  // The workbench's grid knows no names of single sheets.
  expect(await computed('=TILSAGN.TOUSD(Amount,"DKK",C8,,Rates)')).toEqual([10]);
});

describe("a row more", () => {
  const typed = { currency: "DKK", period: "2028", rate: "7,1" } as const;

  test("functions that take the table by its name take the new row, and undo leaves no trace", async () => {
    await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
    const before = await picture();
    const { change } = addedRate(await found(), typed, "en");
    const { undo } = await door.apply(change!.plan);
    expect((await found()).rows.at(-1)).toMatchObject({ currency: "DKK", period: "2028", rate: 7.1 });
    expect(await computed('=TILSAGN.TOUSD(71,"DKK",2028,,Rates)')).toEqual([10]);
    await prepare((workbook) => workbook.worksheets.getItem("Sheet1").getRange("G1").clear());
    await door.apply(undo);
    expect(await picture()).toEqual(before);
  });

  test("a table with a total row is told apart, and its plan would be refused", async () => {
    await insertTable(door, { ...PLAN, ...COMMON }, AT_B2);
    await prepare((workbook) => {
      workbook.tables.getItem("Rates").showTotals = true;
    });
    const table = await found();
    expect(table.hasTotals).toBe(true);
    await expect(door.apply(addedRate(table, typed, "en").change!.plan)).rejects.toMatchObject({
      problem: "unsupported",
    });
  });
});
