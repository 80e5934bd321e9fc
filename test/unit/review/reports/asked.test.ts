/** What one file asks for in all. */

import { askedFor } from "../../../../src/review";
import type { ReportedBudget } from "../../../../src/review";

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
