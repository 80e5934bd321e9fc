/** What one file asks for in all. */

import { askedFor, review } from "../../../../src/review";
import { consolidate } from "../../../../src/review/reports/consolidate";
import { checkedFile } from "../../../../src/review/reports/model";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { insertedTable } from "../../support/inserted";
import type { InsertedInit } from "../../support/inserted";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";
import type { CheckedFile, ReportedBudget } from "../../../../src/review";

const budget = (sheet: string, unit: string | null, amounts: readonly (string | null)[]): ReportedBudget => ({
  sheet,
  range: "A1:C9",
  unit,
  years: [2023, 2024],
  lines: [{ area: 1, line: null, label: "Area 1", amounts }],
  total: amounts,
});
const asked = (...budgets: ReportedBudget[]) =>
  askedFor({ budgets }).map(({ unit, amount }) => [amount, unit]);

test("all lines and years are added exactly; what cannot be read is left out", () => {
  expect(asked(budget("A", "DKK million", ["0.1", "0.2"]))).toEqual([["0.3", "DKK million"]]);
  expect(asked(budget("A", "DKK million", ["7", null]))).toEqual([["7", "DKK million"]]);
});

test("tables of one currency are added in the unit of the first, those of another are told beside it", () => {
  expect(
    asked(
      budget("A", "DKK million", ["1", "2"]),
      budget("B", "DKK thousand", ["500", "250"]),
      budget("C", "USD", ["5", "9"]),
      budget("D", null, ["1", "1"]),
    ),
  ).toEqual([
    ["3.75", "DKK million"],
    ["14", "USD"],
    ["2", null],
  ]);
});

test("a table that repeats another is counted once", () => {
  expect(asked(budget("A", "DKK million", ["1", "2"]), budget("Copy", "DKK million", ["1", "2"]))).toEqual([
    ["3", "DKK million"],
  ]);
});

test("a file in which no budget was recognised asks for nothing", () => expect(asked()).toEqual([]));

describe("beside the strategy's own table, as inserted", () => {
  const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
  const checked = (init: InsertedInit, rows?: Rows) => {
    const inserted = insertedTable(pack, "dk-iom-2023/budget", init);
    const own = rows === undefined ? [] : workbook({ Budget: rows }).sheets;
    const snapshot = { ...inserted, sheets: [...inserted.sheets, ...own] };
    return checkedFile({ file: "a.xlsx", sha256: null }, snapshot, review(snapshot, pack));
  };
  const budget: Rows = [
    ["DKK million", 2024, 2025],
    ["Core funding", 48, 40],
    ["Personnel support", 2, 2],
    ["Total", 50, 42],
  ];
  const sheets = (file: CheckedFile) => [
    ...new Set(consolidate({ checked: [file] }).map(({ sheet, repeats }) => `${sheet} ${repeats}`)),
  ];

  test("only the budget asks for money, be it for other years or for the same", () => {
    const other = checked({}, budget);
    expect(askedFor(other)).toEqual([{ unit: "DKK million", amount: "92" }]);
    expect(sheets(other)).toEqual(["Budget null"]);

    const same: Rows = [
      ["DKK million", 2023, 2024, 2025, 2026],
      ["Core funding", 73, 98, 98, 98],
      ["Personnel support", 2, 2, 2, 2],
      ["Total", 75, 100, 100, 100],
    ];
    expect(sheets(checked({}, same))).toEqual(["Budget null"]);
  });

  test("by itself it asks for nothing; changed, it is a budget", () => {
    expect(askedFor(checked({}))).toEqual([]);
    const table = insertedTable(pack, "dk-iom-2023/budget").tables[0]!.range;
    const at = `C${table.row + 3}`;
    expect(askedFor(checked({ change: { [at]: 40 } }))).not.toEqual([]);
  });
});
