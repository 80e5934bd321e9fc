/** Inserted tables and what becomes of them, through the real office.js: how they stand, and bringing them up to date. */

import { findPack, library } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import { insertTable, type Destination } from "../../../src/taskpane/useCases/insert";
import {
  readStampedTables,
  refreshTable,
  RefreshBlockedError,
  type Choices,
  type ComparedState,
  type Refreshed,
  type StampedTables,
} from "../../../src/taskpane/useCases/stamped";
import { chosenTable, libraryOf } from "../../../src/taskpane/useCases/tables";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { picture, prepare, valuesOf } from "../door/support";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const door = excelDoor();
const TODAY = new Date(2026, 10, 22);
const AT_A1: Destination = { at: { sheet: "Sheet1", row: 0, column: 0 } };

/** A pack of the user's own with the budget of 2023–2026: header in row 9, five rows from row 10 on, years in C to F. */
const OLD: StrategyPack = { ...findPack("dk-iom-2023")!, id: "own-2023", version: "1.0.0" };
type BudgetRow = NonNullable<StrategyPack["budget"]>["rows"][number];

function withRows(change: (rows: readonly BudgetRow[]) => readonly BudgetRow[]): StrategyPack {
  return { ...OLD, version: "1.1.0", budget: { ...OLD.budget!, rows: [...change(OLD.budget!.rows)] } };
}
const amounts = (row: BudgetRow, ...of: number[]): BudgetRow => ({ ...row, amounts: of });
/** Softly earmarked 26.5 in 2023, and the sums that follow. */
const MORE_SOFT = withRows(([total, core, soft, staff, all]) => [
  amounts(total!, 74.5, 98, 98, 98),
  core!,
  amounts(soft!, 26.5, 50, 50, 50),
  staff!,
  amounts(all!, 76.5, 100, 100, 100),
]);
/** A further line before the grand total. */
const MORE_LINES = withRows(([total, core, soft, staff, all]) => [
  total!,
  core!,
  soft!,
  staff!,
  { ...amounts(staff!, 5, 5, 5, 5), id: "gender", title: { en: "Gender" } },
  { ...amounts(all!, 80, 105, 105, 105), parts: ["core-total", "personnel", "gender"] },
]);

let excel: BootedExcel;
beforeAll(async () => {
  excel = await bootExcel();
});
beforeEach(async () => {
  excel.open();
  library.addPack(OLD);
  await insert(AT_A1);
});
afterAll(() => library.removePack(OLD.id));

async function insert(destination: Destination): Promise<void> {
  const entry = libraryOf(OLD).find(({ id }) => id.endsWith("/budget"))!;
  const table = chosenTable(OLD, entry, { area: null, fields: [] }, "en");
  const insertion = { table, pack: OLD, language: "en", sheetName: "Budget" } as const;
  await insertTable(door, { ...insertion, today: new Date(2026, 0, 31) }, destination);
}

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  prepare((workbook) => work(workbook.worksheets.getItem("Sheet1")));

async function read(pack: StrategyPack | null): Promise<StampedTables> {
  if (pack) library.addPack(pack);
  else library.removePack(OLD.id);
  return readStampedTables(door);
}
const kinds = ({ states }: StampedTables): string[] => states.map(({ kind }) => kind);

/** Reads how the first table stands, and brings it up to date. */
async function refresh(
  pack: StrategyPack,
  choices: Choices = {},
): Promise<{ done: Refreshed; syncs: number }> {
  const tables = await read(pack);
  const [state] = tables.states;
  const { result, counters } = await excel.count(() =>
    refreshTable(door, tables, state as ComparedState, choices, TODAY),
  );
  return { done: result, syncs: counters.syncs };
}

test("reading how all stamped tables stand takes two round trips, and one where there are none", async () => {
  await insert("newSheet");
  await insert("newSheet");
  const { result, counters } = await excel.count(() => read(OLD));
  expect(kinds(result)).toEqual(["upToDate", "upToDate", "upToDate"]);
  expect(counters.syncs).toBe(2);
  excel.open();
  expect((await excel.count(() => read(OLD))).counters.syncs).toBe(1);
});

test("up to date, changed, newer, without its pack, gone", async () => {
  await onSheet((sheet) => {
    sheet.getRange("C13").values = [[3]];
  });
  expect(kinds(await read(OLD))).toEqual(["changed"]);
  expect(kinds(await read(MORE_SOFT))).toEqual(["newer"]);
  expect(kinds(await read({ ...OLD, version: "0.9.0" }))).toEqual(["older"]);
  expect(kinds(await read({ ...OLD, budget: undefined }))).toEqual(["sourceGone"]);
  expect(kinds(await read(null))).toEqual(["packGone"]);
  await prepare((workbook) => workbook.tables.getItem("own_2023_budget").convertToRange());
  expect(kinds(await read(OLD))).toEqual(["tableGone"]);
});

describe("figures", () => {
  test("come in at most four round trips; totals follow, decimals show, everything else stays as it was", async () => {
    await onSheet((sheet) => {
      sheet.getRange("G9:G10").values = [["Remark"], ["mine"]];
      sheet.getRange("A16").values = [["Beneath"]];
      sheet.getRange("I11").values = [["Beside"]];
      sheet.getRange("D11").values = [[47]];
      sheet.getRange("D11").format.fill.color = "#FFFF00";
    });
    const before = await picture();
    const { done, syncs } = await refresh(MORE_SOFT);
    expect(syncs).toBeLessThanOrEqual(4);
    expect(done.outcome).toMatchObject({ taken: 1, kept: 1 });
    expect(await valuesOf("Sheet1", "C10:D14")).toEqual([
      [74.5, 97],
      [48, 47],
      [26.5, 50],
      [2, 2],
      [76.5, 99],
    ]);
    expect(await textsOf("C10:C14")).toEqual(["74.5", "48.0", "26.5", "2.0", "76.5"]);
    expect(await valuesOf("Sheet1", "G9:I11")).toEqual([
      ["Remark", "", ""],
      ["mine", "", ""],
      ["", "", "Beside"],
    ]);
    expect(await valuesOf("Sheet1", "A8:A8")).toEqual([["Tilsagn · own-2023 1.1.0 · inserted 2026-11-22"]]);
    expect(kinds(await read(MORE_SOFT))).toEqual(["changed"]);

    await door.apply(done.undo);
    expect(await picture()).toEqual(before);
  });

  test("of the user's own give way only where he chose so", async () => {
    await onSheet((sheet) => {
      sheet.getRange("C11:C12").values = [[47], [24]];
    });
    await refresh(MORE_SOFT, { "cell 2 2": "strategy" });
    expect(await valuesOf("Sheet1", "C10:C12")).toEqual([[73.5], [47], [26.5]]);
  });

  test("that were changed after they were read are not overwritten", async () => {
    const tables = await read(MORE_SOFT);
    await onSheet((sheet) => {
      sheet.getRange("C12").values = [[24]];
    });
    const [state] = tables.states;
    await expect(refreshTable(door, tables, state as ComparedState, {}, TODAY)).rejects.toMatchObject({
      problem: "collision",
      details: { changed: true },
    });
    expect(await valuesOf("Sheet1", "C12")).toEqual([[24]]);
  });
});

describe("rows", () => {
  test("come where the strategy has them, with looks and sums, in at most four round trips, and go again", async () => {
    const before = await picture();
    const { done, syncs } = await refresh(MORE_LINES);
    expect(syncs).toBeLessThanOrEqual(4);
    expect(done.outcome).toMatchObject({ added: 1, atEnd: false });
    expect(await valuesOf("Sheet1", "A13:C15")).toMatchObject([
      ["Personnel support", expect.anything(), 2],
      ["Gender", expect.anything(), 5],
      ["Total funding", "", 80],
    ]);
    expect(await boldIn("A13:A15")).toEqual([false, false, true]);
    expect(kinds(await read(MORE_LINES))).toEqual(["upToDate"]);

    await door.apply(done.undo);
    expect(await picture()).toEqual(before);
  });

  test("come at the end where a formula elsewhere means a row that would move", async () => {
    await prepare((workbook) => {
      workbook.worksheets.add("Mine").getRange("A1").formulas = [["=Sheet1!C14*2"]];
    });
    const { done } = await refresh(MORE_LINES);
    expect(done.outcome).toMatchObject({ added: 1, atEnd: true });
    expect(await valuesOf("Sheet1", "A14:C15")).toMatchObject([
      ["Total funding", "", 80],
      ["Gender", expect.anything(), 5],
    ]);
    expect(await valuesOf("Mine", "A1")).toEqual([[160]]);
    expect(kinds(await read(MORE_LINES))).toEqual(["upToDate"]);
  });

  test("that would grow over filled cells are refused, and the cell is named", async () => {
    // Excel takes into a table what is typed straight beneath it: this stood there before.
    excel.open();
    await onSheet((sheet) => {
      sheet.getRange("B15").values = [["mine"]];
    });
    await insert(AT_A1);
    const before = await picture();
    const problem = await refresh(MORE_LINES).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(RefreshBlockedError);
    expect((problem as RefreshBlockedError).blocked).toMatchObject({
      why: "filled",
      at: { row: 14, column: 1 },
    });
    expect(await picture()).toEqual(before);
  });
});

test("a protected sheet is named, and nothing is written on it", async () => {
  await onSheet((sheet) => sheet.protection.protect());
  await expect(refresh(MORE_SOFT)).rejects.toMatchObject({
    problem: "protected",
    details: { name: "Sheet1" },
  });
  expect(await valuesOf("Sheet1", "C12")).toEqual([[25]]);
});

async function textsOf(address: string): Promise<string[]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("text");
    await context.sync();
    return range.text.flat();
  });
}

async function boldIn(address: string): Promise<unknown[]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    const looks = range.getCellProperties({ format: { font: { bold: true } } });
    await context.sync();
    return looks.value.flat().map(({ format }) => format?.font?.bold);
  });
}
