import { ruleTester } from "../../../support/ruleTester";
import { reportPack } from "../../../support/reportPack";
import { soundBudget } from "../../../support/budgets";
import type { CellInit, Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("structure/year-outside-period");
const headed = (...years: CellInit[]): Rows => [
  ["Priority area (USD)", ...years],
  ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, ...years.map(() => 10)]),
  ["Total", ...years.map(() => 40)],
];

test("a year behind the period is reported at its header", () => {
  const rows = headed(2024, 2025, 2026, 2027);
  expect(places({ Budget: rows })).toEqual(["Budget!E1"]);
  expect(words({ Budget: rows })).toEqual(["2027 lies outside the period of IOM 2023–2026 (2023–2026)."]);
  expect(find({ Budget: rows })[0]!.severity).toBe("warning");
});

test("each of several years is reported where it stands, also down", () => {
  const rows: Rows = [
    ["Year (USD)", "PA1", "PA2", "PA3", "PA4"],
    ...[2022, 2023, 2024, 2027].map((year) => [year, 1, 2, 3, 4]),
    ["Total", 4, 8, 12, 16],
  ];
  expect(places({ Budget: rows })).toEqual(["Budget!A2", "Budget!A5"]);
});

test("a budget for another period altogether is one finding", () => {
  const rows = headed(2027, 2028, 2029);
  expect(places({ Budget: rows })).toEqual(["Budget!B1:D1"]);
  expect(words({ Budget: rows })[0]).toContain("None of the years (2027, 2028, 2029)");
});

test.each<[string, Rows]>([
  ["years of the period", soundBudget()],
  ["last year's accounts beside it", headed("Actual 2022", 2023, 2024, 2025)],
  [
    "accounts named in the row above",
    [["Budget by area"], [null, "Actual"], ...headed(2022, 2023, 2024).slice(0)],
  ],
  [
    "a year without amounts",
    headed(2022, 2023, 2024).map((row, i) => (i === 0 ? row : [row[0], 0, ...row.slice(2)])),
  ],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

test("a document that commits no money has no say in years", () => {
  expect(places({ Budget: headed(2022, 2023) }, reportPack)).toEqual([]);
});
