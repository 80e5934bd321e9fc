import { ruleTester } from "../../../support/ruleTester";
import { listed, findingsOf } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { CellInit, Rows } from "../../../support/workbook";

const { places, words } = ruleTester("structure/duplicate-year");
const headed = (...years: CellInit[]): Rows => [
  ["Priority area (USD)", ...years],
  ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, ...years.map(() => 10)]),
  ["Total", ...years.map(() => 40)],
];

test("a year that stands twice is reported at the second place, and the year it stands for is not missing as well", () => {
  const rows = headed(2023, 2024, 2024, 2026);
  expect(places({ Budget: rows })).toEqual(["Budget!D1"]);
  expect(words({ Budget: rows })).toEqual(["2024 stands here again; it already heads C1."]);
  expect(listed(findingsOf({ Budget: rows })).filter((line) => line.includes("-year"))).toEqual([
    "structure/duplicate-year at Budget!D1",
  ]);
});

test("the first year may be the repeated one", () => {
  expect(words({ Budget: headed(2023, 2023, 2025, 2026) })[0]).toMatch(
    /^2023 stands here again; it already heads [BC]1\.$/,
  );
});

test("the last year may be the repeated one, and may be text", () => {
  expect(places({ Budget: headed(2023, 2024, 2025, 2025) })).toEqual(["Budget!E1"]);
  expect(places({ Budget: headed("2023", "2024", "2025", "2025") })).toEqual(["Budget!E1"]);
});

test("the same words in two cells are a repetition too", () => {
  expect(places({ Budget: headed("FY2023", "FY2024", "FY2024", "FY2026") })).toEqual(["Budget!D1"]);
});

test("years down are looked at as well", () => {
  const rows: Rows = [
    ["Year (USD)", "PA1", "PA2", "PA3", "PA4"],
    ...[2023, 2024, 2024, 2026].map((year) => [year, 1, 2, 3, 4]),
    ["Total", 4, 8, 12, 16],
  ];
  expect(places({ Budget: rows })).toEqual(["Budget!A4"]);
});

test.each<[string, Rows]>([
  ["each year once", soundBudget()],
  ["budget and actuals of each year", headed("2023 Budget", "2023 Actual", "2024 Budget", "2024 Actual")],
  [
    "years that the row above tells apart",
    [["DKK million"], [null, "Plan", "Plan", "Revised", "Plan"], ...headed(2023, 2024, 2024, 2026)],
  ],
  ["kroner and dollars side by side", headed(2023, 2024, 2023, 2024)],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

/** Kroner and dollars under each year, the year in a merged cell over both or in both. */
const alternating = (isMerged: boolean, ...years: number[]) => ({
  rows: [
    ["Priority area", ...years.flatMap((year) => [year, isMerged ? null : year])],
    [null, ...years.flatMap(() => ["DKK thousand", "USD thousand"])],
    ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, ...years.flatMap(() => [690, 100])]),
    ["Total", ...years.flatMap(() => [2760, 400])],
  ] as Rows,
  merges: isMerged ? years.map((_, i) => ["B1:C1", "D1:E1", "F1:G1"][i]!) : [],
});

test.each([
  ["merged over both", true],
  ["written over both", false],
])(
  "kroner and dollars by turns, the year %s, are no repetition; a year that is doubled is one",
  (_, isMerged) => {
    expect(places({ Budget: alternating(isMerged, 2023, 2024, 2025) })).toEqual([]);
    expect(places({ Budget: alternating(isMerged, 2023, 2024, 2024) })).toContain("Budget!F1");
  },
);
