import { findingsAbout, listed, only, placeOf } from "../../../support/reviewed";
import { typedBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

test("a figure that spoils its row total and its column total is reported instead of both", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: 31 }) }));
  expect(listed([finding])).toEqual(["amounts/suspect-figure at Budget!C4"]);
  expect(finding).toMatchObject({ expected: 13, actual: 31, explanation: { messageId: "digits" } });
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!F4",
    "Budget!C7",
  ]);
});

test("two totals that miss by different amounts are each wrong by themselves", () => {
  expect(listed(findingsOf({ Budget: typedBudget({ F4: 51, C7: 98 }) }))).toEqual([
    "amounts/row-total at Budget!F4",
    "amounts/column-total at Budget!C7",
  ]);
});

test.each([
  ["half-years", ["H1 2024", "H2 2024", "H1 2025", "H2 2025"]],
  ["quarters", ["Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024"]],
])("a figure in %s under one total is named like one of a year", (_, parts) => {
  const lines = [
    [3000, 3200, 3300, 3400],
    [2500, 2500, 2600, 2700],
    [6000, 6300, 6500, 6600],
    [4300, 4500, 4600, 4700],
  ];
  const sum = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);
  const totals = parts.map((_, at) => sum(lines.map((line) => line[at]!)));
  const rows = (figure: number): Rows => [
    ["Request (DKK thousand)"],
    ["Priority area", ...parts, "Total"],
    ...lines.map((line, area): Rows[number] => [
      `Priority Area ${area + 1}`,
      ...line.map((own, at) => (area === 2 && at === 2 ? figure : own)),
      sum(line),
    ]),
    ["Total", ...totals, sum(totals)],
  ];
  expect(listed(findingsOf({ Budget: rows(6500) }))).toEqual([]);
  const finding = only(findingsOf({ Budget: rows(5600) }));
  expect(listed([finding])).toEqual(["amounts/suspect-figure at Budget!D5"]);
  expect(finding).toMatchObject({ expected: 6500, actual: 5600, explanation: { messageId: "digits" } });
  expect(finding.consequences).toHaveLength(2);
});
