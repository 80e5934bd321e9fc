import {
  BudgetChoicesError,
  defaultChoices,
  hasBudget,
  planBudgetWorkbook,
  type BudgetChoices,
  type BudgetPack,
  type BudgetPlan,
} from "../../../../src/build/budget";
import { tableStates } from "../../../../src/build/refresh";
import { namedColumns } from "../../../../src/functions/ratesHeader";
import { loadPack } from "../../../../src/strategy/load";
import { rangeAddress } from "../../../../src/workbook/address";
import type { WorkbookEdit } from "../../../../src/workbook/edits";
import { findSheet, type WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { readXlsx, writeXlsx } from "../../../../src/workbook/xlsx";

let pack: BudgetPack;
const DATE = "2026-11-22";

beforeAll(async () => {
  const loaded = await loadPack("dk-iom-2023");
  if (!hasBudget(loaded)) throw new Error("no budget");
  pack = loaded;
});

const plan = (more: Partial<BudgetChoices> = {}): BudgetPlan =>
  planBudgetWorkbook(pack, { ...defaultChoices(pack), ...more }, { date: DATE });
const file = (made: BudgetPlan): WorkbookSnapshot => readXlsx(writeXlsx(made));
const editsOf = <K extends WorkbookEdit["kind"]>(
  { edits }: BudgetPlan,
  kind: K,
): Extract<WorkbookEdit, { kind: K }>[] =>
  edits.filter((edit): edit is Extract<WorkbookEdit, { kind: K }> => edit.kind === kind);

test("every edit stands on a sheet that the plan adds, and nothing taken is used again", () => {
  const taken = { sheets: ["budget", "Cover"], takenNames: ["RATES", "Budget_total", "dk_iom_2023_budget"] };
  const made = planBudgetWorkbook(pack, defaultChoices(pack), { date: DATE, ...taken });

  expect(made.sheets).toEqual([
    "Cover (2)",
    "Budget (2)",
    "Summary",
    "Rates",
    "Results framework",
    "Criteria",
    "Strategy",
  ]);
  const places = made.edits.flatMap((edit) =>
    "range" in edit ? edit.range.sheet : "sheet" in edit ? edit.sheet : [],
  );
  expect(new Set(places)).toEqual(new Set(made.sheets));
  const names = [...editsOf(made, "table"), ...editsOf(made, "name")].map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["Rates_2", "Budget_total_2", "dk_iom_2023_budget_2", "Budget_core"]),
  );
  const expected = made.expects.map((one) => ("name" in one ? one.name : "sheet" in one ? one.sheet : ""));
  expect(expected.sort()).toEqual([...made.sheets, ...names].sort());
});

test("what the user is to fill in is marked, named and guarded", () => {
  const made = plan();
  const places = (edits: readonly { range: Parameters<typeof rangeAddress>[0] }[]): string[] =>
    edits.map(({ range }) => rangeAddress(range));

  expect(places(editsOf(made, "style").filter(({ role }) => role === "input"))).toEqual(
    expect.arrayContaining(["Budget!C7:F10", "Budget!C12:F13", "Budget!C15:F15", "Rates!C5:C8"]),
  );
  expect(editsOf(made, "name").map(({ name, formula }) => [name, formula])).toEqual([
    ["Budget_core", "=Budget!$C$7:$F$10"],
    ["Budget_soft", "=Budget!$C$12:$F$13"],
    ["Budget_personnel", "=Budget!$C$15:$F$15"],
    ["Budget_total", "=Budget!$G$16"],
    ["Budget_commitment", "=Budget!$C$17:$F$17"],
  ]);
  const rules = editsOf(made, "validation").map(({ range, validation }) => [
    rangeAddress(range),
    validation.rule.kind,
  ]);
  expect(rules).toEqual(
    expect.arrayContaining([
      ["Budget!C6:F6", "whole"],
      ["Budget!C7:F10", "decimal"],
      ["Budget!B12:B13", "list"],
      ["Rates!A5:A8", "list"],
      ["Rates!C5:C8", "decimal"],
      ["Criteria!E6:E13", "list"],
    ]),
  );
});

test("prints on A4 across with its heads repeated, and keeps them in sight", () => {
  const made = plan();

  expect(editsOf(made, "print").map(({ sheet, landscape }) => [sheet, landscape])).toEqual(
    made.sheets.map((sheet) => [sheet, true]),
  );
  expect(editsOf(made, "print").find(({ sheet }) => sheet === "Budget")).toMatchObject({ titleRows: 6 });
  expect(editsOf(made, "freeze").find(({ sheet }) => sheet === "Budget")).toMatchObject({
    rows: 6,
    columns: 2,
  });
  expect(editsOf(made, "chart").map(({ chart }) => chart.type)).toEqual(["columnStacked", "doughnut"]);
});

test("indicators have a row for each part and each disaggregation", () => {
  const workbook = file(plan({ indicators: ["E.1.3", "3b41b"] }));
  const { cells } = findSheet(workbook, "Results framework")!;

  expect([5, 6, 7, 8, 9, 10, 11].map((row) => [cells.value(row, 1), cells.value(row, 2)])).toEqual([
    ["E.1.3", "Voluntary contributions (USD):"],
    [null, "i. Earmarked"],
    [null, "ii. Softly-earmarked"],
    [null, "iii. Unearmarked"],
    ["3b41b", expect.stringMatching(/^# of immigration and border officials/)],
    [null, "by type of official"],
    [null, "by gender"],
  ]);
});

test("tables of the strategy are stamped and say what it says", () => {
  const workbook = file(plan({ indicators: ["E.1.3", "3b41b"] }));

  const states = tableStates(workbook, (id) => (id === pack.id ? pack : null));

  expect(states.map(({ kind, stamp }) => [stamp.source, kind])).toEqual([
    ["dk-iom-2023/indicators?indicators=E.1.3,3b41b&fields=area,code,text,disaggregation", "upToDate"],
    ["dk-iom-2023/criteria", "upToDate"],
    ["dk-iom-2023/budget", "upToDate"],
  ]);
});

test("names that look like formulas stay text, and are added up all the same", () => {
  const odd = ["=1+1", "+Plus", "-minus", "@home"];
  const areas = pack.areas.map((area, index) => {
    const title = odd[index];
    return title === undefined ? area : { ...area, number: null, shortTitle: { en: title } };
  });
  const made = planBudgetWorkbook({ ...pack, areas }, defaultChoices(pack), { date: DATE });

  const { cells } = findSheet(file(made), "Summary")!;
  expect([11, 12, 13, 14].map((row) => [cells.value(row, 0), cells.formula(row, 0)])).toEqual(
    odd.map((title) => [title, null]),
  );
  expect(cells.formula(11, 1)).toContain('SUMIF(Budget!$B$7:$B$15,"="&$A12,');
});

test.each(["en", "da"] as const)("Tilsagn's functions know the columns of the rates (%s)", (language) => {
  const workbook = file(planBudgetWorkbook(pack, defaultChoices(pack, language), { date: DATE }));
  const { range, columns } = workbook.tables.find(({ name }) => name === "Rates")!;

  expect(namedColumns(columns)).toEqual({ currency: 0, period: 1, rate: 2 });
  const { cells } = findSheet(workbook, range.sheet)!;
  expect([0, 1, 2].map((column) => cells.value(range.row + 1, column))).toEqual(["DKK", 2023, 6.89]);
});

test("sheets that nobody wants, or that the strategy has nothing for, are left out", () => {
  expect(plan({ sheets: [], rates: null }).sheets).toEqual(["Budget"]);
  expect(plan({ indicators: [] }).sheets).not.toContain("Results framework");
});

test("choices that nothing can be built from are refused", () => {
  expect(() => plan({ years: [] })).toThrow(BudgetChoicesError);
});
