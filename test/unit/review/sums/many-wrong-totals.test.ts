import type { BudgetFigures } from "../../../../src/review/figures";
import { figuresOf } from "../../../../src/review/figures";
import { sumsOf } from "../../../../src/review/sums/check";
import { nearestNeighbours } from "../../../../src/review/sums/neighbours";
import type { ReviewContext } from "../../../../src/review/types";
import { understand } from "../../../../src/review/understand";
import { testPack } from "../../support/pack";
import { findingsAbout, listed, only } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

/** Activities in groups of three with a subtotal each; `off` is what is added to a group's subtotal. */
function grouped(groups: number, off: (group: number) => number): Rows {
  const years = [2023, 2024];
  const amount = (group: number, line: number, year: number): number =>
    1_000 + 37 * ((group * 7 + line * 3 + year) % 29);
  const sums = (group: number): number[] =>
    years.map((_, year) => [0, 1, 2].reduce((so, line) => so + amount(group, line, year), 0));
  return [
    ["Activity (DKK)", ...years],
    ...Array.from({ length: groups }, (_, group): Rows => [
      ...[0, 1, 2].map((line) => [
        `PA${(group % 4) + 1} activity ${group}.${line}`,
        ...years.map((_year, year) => amount(group, line, year)),
      ]),
      [`Subtotal ${group}`, ...sums(group).map((sum) => sum + off(group))],
    ]).flat(),
  ];
}

/** How often figures are asked for in a review of such a table: a measure of its work that no clock disturbs. */
function reads(groups: number): number {
  const snapshot = workbook({ Plan: grouped(groups, (group) => 11 + group) });
  const context: ReviewContext = {
    workbook: snapshot,
    strategy: testPack,
    ...understand(snapshot, testPack),
  };
  let count = 0;
  const [figures] = figuresOf(context) as BudgetFigures[];
  const { at } = figures!;
  Object.assign(figures!, { at: (...args: Parameters<typeof at>) => (count++, at(...args)) });
  const { wrong } = sumsOf(context);
  expect(wrong).toHaveLength(2 * groups);
  for (const check of wrong) nearestNeighbours(check, 20);
  return count;
}

test("twice as many wrong subtotals are no more than twice the work", () => {
  expect(reads(80)).toBeLessThan(2.3 * reads(40));
});

test("of the totals above and below, those nearest come first, and of two as near the one above", () => {
  const rows = grouped(5, () => 0).map((row, at) =>
    row.map((cell, column) =>
      column === 1 && at % 4 === 0 && at > 0 ? f(`=SUM(B${at - 1}:B${at})`, Number(cell)) : cell,
    ),
  );
  const snapshot = workbook({ Plan: rows });
  const context: ReviewContext = {
    workbook: snapshot,
    strategy: testPack,
    ...understand(snapshot, testPack),
  };
  const third = sumsOf(context).checks.find(({ cell }) => cell.row === 12 && cell.column === 1)!;
  expect(nearestNeighbours(third, 4).map(({ row, column }) => [row, column])).toEqual([
    [12, 2],
    [8, 1],
    [16, 1],
    [4, 1],
  ]);
});

test("among many typed totals off for reasons of their own, those that leave out one line are told together", () => {
  const amounts = [120, 150, 170, 190, 230, 260];
  const rows: Rows = [
    ["Area (DKK)", 2021, 2022, 2023, 2024, 2025, 2026],
    ...[1, 2, 3, 4].map((area) => [
      `PA${area}`,
      ...amounts.map((amount, year) => amount * area + year * area * area),
    ]),
    [
      "Total",
      ...amounts.map((amount, year) => {
        const sum = [1, 2, 3, 4].reduce((so, area) => so + amount * area + year * area * area, 0);
        return year < 4 ? sum - (amount * 2 + year * 4) : sum + 13 * year;
      }),
    ],
  ];
  const findings = findingsAbout("amounts")({ Plan: rows });
  expect(listed(findings)).toEqual([
    "amounts/column-total at Plan!B6:E6",
    "amounts/column-total at Plan!F6",
    "amounts/column-total at Plan!G6",
  ]);
  expect(only(findings.slice(0, 1)).words).toContain("Each difference equals “PA2”");
});
