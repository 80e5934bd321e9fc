import { findingsOf, listed, only } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const areas = (...labels: (string | number)[]): Rows => [
  ["Priority area (USD)", 2023, 2024],
  ...labels.map((label) => [label, 10, 12]),
];

test("an area without a line is named, at the table", () => {
  const finding = only(findingsOf({ Budget: areas("PA1", "PA2", "PA4") }));
  expect(listed([finding])).toEqual(["structure/missing-area at Budget!A1:C4"]);
  expect(finding.words).toMatch(/^“Priority Area 3: Supporting capacity building/);
});

test("each missing area is a finding of its own", () => {
  expect(
    findingsOf({ Budget: areas("PA2", "PA4") }).map(({ data }) => String(data!.area_en).slice(0, 15)),
  ).toEqual(["Priority Area 1", "Priority Area 3"]);
});

test("the cross-cutting priority needs no line", () => {
  expect(findingsOf({ Budget: areas("PA1", "PA2", "PA3", "PA4") })).toEqual([]);
});

test("an area whose amounts are still blank is there", () => {
  const rows = areas("PA1", "PA2", "PA3", "PA4").map((row, i) => (i === 4 ? [row[0]!] : row));
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a budget by funding lines alone names no area and misses none", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core funding", 48, 48],
    ["Soft earmarked: Migration management and capacity building", 25, 50],
    ["Personnel support", 2, 2],
    ["Total funding", 75, 100],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a budget of softly earmarked money needs only the areas that it may fund", () => {
  const rows: Rows = [
    ["Priority area", "Funding line", 2023, 2024],
    ["PA3", "Softly earmarked", 10, 20],
    ["PA4", "Softly earmarked", 15, 30],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("areas on sheets of their own count together", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core", 5, 6],
    ["Total", 5, 6],
  ];
  expect(listed(findingsOf({ PA1: rows, PA2: rows, PA4: rows }))).toEqual([
    "structure/missing-area at workbook",
  ]);
});

test("an area that is only misspelled beyond recognition is not missing as well", () => {
  const rows = soundBudget({ A5: "Priority Area 7: Migration management" });
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/unknown-area at Budget!A5"]);
});
