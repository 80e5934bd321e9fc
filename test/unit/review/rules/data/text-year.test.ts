import { ruleTester } from "../../../support/ruleTester";
import { fixOf } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";
import { area, formatted, workbook } from "../../../support/workbook";

const { find, places } = ruleTester("data/text-year");

test.each(["2024", " 2024"])("“%s” beside numbers is reported and can be made a number", (text) => {
  const rows = soundBudget({ C2: text });
  expect(places({ Budget: rows })).toEqual(["Budget!C2"]);
  expect(fixOf(find({ Budget: rows })[0]!)).toEqual([`C2: ${JSON.stringify(text)} → 2024`]);
});

test("a cell formatted as text takes its neighbours' format first", () => {
  expect(fixOf(find({ Budget: soundBudget({ C2: formatted("2024", "@") }) })[0]!)).toEqual([
    "C2: format General",
    'C2: "2024" → 2024',
  ]);
});

test("years down are looked at as well", () => {
  const rows: Rows = [
    ["Year (USD)", "PA1", "PA2", "PA3", "PA4"],
    [2023, 1, 2, 3, 4],
    ["2024", 1, 2, 3, 4],
    [2025, 1, 2, 3, 4],
  ];
  expect(places({ Budget: rows })).toEqual(["Budget!A3"]);
});

test.each<[string, Rows]>([
  ["years that are numbers", soundBudget()],
  ["years that are all text", soundBudget({ B2: "2023", C2: "2024", D2: "2025", E2: "2026" })],
  ["years with words or marks", soundBudget({ C2: "FY2024", D2: "2025*" })],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

test("the headers of an Excel table are text by Excel's own rule", () => {
  const range = { sheet: "Budget", ...area("A2:F7") };
  const tables = [{ name: "Budget1", range, hasHeaders: true, hasTotals: false, columns: [] }];
  expect(places(workbook({ Budget: soundBudget({ C2: "2024" }) }, { tables }))).toEqual([]);
});

test("a year over its quarters, merged or not, the year's own column last", () => {
  const quarters = (second: string | number): Rows => [
    ["DKK million", 2024, null, null, second, null, null],
    ["Priority area", "H1", "H2", "Year", "H1", "H2", "Year"],
    ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 5, 5, 10, 5, 5, 10]),
    ["Total", 20, 20, 40, 20, 20, 40],
  ];
  const sheet = (second: string | number) => ({
    Budget: { rows: quarters(second), merges: ["B1:D1", "E1:G1"] },
  });
  expect(places(sheet(2025))).toEqual([]);
  expect(places(sheet("2025"))).toEqual(["Budget!E1"]);
  // Not merged, the year stands over the first of its parts and not over its own column.
  expect(places({ Budget: quarters(2025) })).toEqual([]);
  expect(places({ Budget: quarters("2025") })).toEqual(["Budget!E1"]);
});
