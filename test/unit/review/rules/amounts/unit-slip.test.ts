import { soundBudget, typedBudget } from "../../../support/budgets";
import { findingsAbout, fixOf, listed, only, placeOf } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

const computed = soundBudget({
  C4: 13_000,
  F4: f("=SUM(B4:E4)", 13_037),
  C7: f("=SUM(C3:C6)", 13_087),
  F7: f("=SUM(F3:F6)", 13_362),
});

test("a figure a thousand times its other years is reported where it stands, not in the totals or as an excess", () => {
  const finding = only(findingsOf({ Budget: computed }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C4"]);
  expect(finding).toMatchObject({ severity: "error", expected: 13, actual: 13_000 });
  expect(fixOf(finding)).toEqual([]);
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!F4",
    "Budget!C7",
    "Budget!F7",
  ]);
});

test("where the totals were typed and add up with the right amount, it is certain and can be mended", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: 13_000_000 }) }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C4"]);
  expect(finding.words).toContain("its total adds up with 13 (another unit)");
  expect(fixOf(finding)).toEqual(["C4: 13000000 → 13"]);
});

test("a figure a thousand times too small", () => {
  expect(listed(findingsOf({ Budget: typedBudget({ D5: 0.038 }) }))).toEqual([
    "amounts/unit-slip at Budget!D5",
  ]);
});

test("all lines of one year in another unit are one finding", () => {
  const year = { C3: 12_000, C4: 13_000, C5: 38_000, C6: 37_000, C7: f("=SUM(C3:C6)", 100_000) };
  const totals = { F3: 12_036, F4: 13_037, F5: 38_103, F6: 37_099 };
  const sums = Object.fromEntries(
    Object.entries(totals).map(([at, value]) => [at, f(`=SUM(B${at[1]!}:E${at[1]!})`, value)]),
  );
  const rows = soundBudget({ ...year, ...sums, F7: f("=SUM(F3:F6)", 100_275) });
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C3:C6"]);
  expect(finding.words).toContain("about 1,000 times larger than in the other years");
});

const table = (unit: string, scale: number): Rows => [
  [unit],
  ...typedBudget()
    .slice(1)
    .map((row, i) => (i === 0 ? row : row.map((cell) => (typeof cell === "number" ? cell * scale : cell)))),
];

test("a table in thousands that calls them millions is one finding about its unit", () => {
  const finding = only(findingsOf({ Budget: table("DKK million", 1000) }));
  expect(finding.rule).toBe("amounts/unit-slip");
  expect(finding).toMatchObject({ actual: "DKK million", expected: "DKK thousand" });
  expect(finding.words).toContain("about 1,000 times larger than the strategy’s commitment");
});

test.each([
  ["amounts in the unit they state", typedBudget()],
  ["a year that grows tenfold", typedBudget({ C4: 130, C7: 217, F4: 167, F7: 492 })],
  ["kroner, stated as such", table("DKK", 1_000_000)],
])("nothing is said of the unit of %s", (_, rows) => {
  const found = findingsOf({ Budget: rows }).filter(({ rule }) => rule === "amounts/unit-slip");
  expect(found).toEqual([]);
});

test("a small line beside large ones is no slip, nor is a year of starting up", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, 2025],
    ["PA1", 4_000_000, 4_200_000, 4_100_000],
    ["PA2", 1_500, 900_000, 950_000],
    ["PA3", 3_000_000, 3_100_000, 3_200_000],
    ["PA4", 4_000, 4_200, 4_100],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("in Danish", () => {
  const finding = only(findingsOf({ Budget: computed }), "da");
  expect(finding.words).toContain("er 13.000. Ved siden af linjens andre år var det formentlig 13");
});
