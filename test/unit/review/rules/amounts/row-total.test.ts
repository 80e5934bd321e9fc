import { findingsAbout, fixOf, listed, only } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

test("a line's total that its years do not add up to is reported, the grand total over it is not", () => {
  const findings = findingsOf({ Budget: typedBudget({ F5: 104, F7: 338 }) });
  expect(listed(findings)).toEqual(["amounts/row-total at Budget!F5"]);
  expect(findings[0]).toMatchObject({ expected: 141, actual: 104 });
  // The typed grand total counted the wrong one and would stay behind.
  expect(fixOf(findings[0]!)).toEqual(["F5: 104 → =SUM(B5:E5)", "F7: 104 → =SUM(B7:E7)"]);
});

test("a formula that leaves out a year is told from the year", () => {
  const finding = only(findingsOf({ Budget: soundBudget({ F4: f("=SUM(B4:D4)", 37) }) }));
  expect(listed([finding])).toEqual(["amounts/row-total at Budget!F4"]);
  expect(finding.words).toContain("leaves out “2026”");
});

test("a slip of the unit is named", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ F4: 50000 }) }));
  expect(finding.explanation).toEqual({ messageId: "unit", data: { factor: 1000 } });
});

test("totals over the years that their header names are held to those alone", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, 2025, "Total 2023-2024"],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 10, 20, 30, 30]),
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a line that has only a total has nothing to compare it with", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, "Total"],
    ["PA1", null, null, 40],
    ...[2, 3, 4].map((n) => [`PA${n}`, 10, 20, 30]),
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

const withoutLastYear = (header: string, lastYear = 2026): Rows => [
  ["DKK million"],
  ["Priority area", 2023, 2024, 2025, lastYear, header],
  ...[1, 2, 3, 4].map((n) => [`PA${n}`, 10, 20, 20, 20, f(`=SUM(B${n + 2}:D${n + 2})`, 50)]),
];

test("totals that all leave out the same year of the strategy are wrong under a header that names no period", () => {
  const findings = findingsOf({ Budget: withoutLastYear("Total") });
  expect(listed(findings)).toEqual(["amounts/row-total at Budget!F3:F6"]);
  expect(only(findings).words).toContain("leaves out “2026”");
});

test.each([
  ["its header names a narrower period", "Total 2023-2025", 2026],
  ["its header says that it is another total", "Total after three years", 2026],
  ["the year lies outside of the strategy", "Total", 2027],
])("a year that every total leaves out is meant so where %s", (_, header, lastYear) => {
  const findings = findingsOf({ Budget: withoutLastYear(header, lastYear) });
  expect(listed(findings).filter((line) => line.startsWith("amounts/"))).toEqual([]);
});

test("a total of all years is sound though its header names fewer", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2022, 2023, 2024, "Total 2023-2024"],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 10, 20, 30, 60]),
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});
