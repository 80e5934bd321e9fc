/** Amounts worked out from quantities by year, however the quantities are headed: they are no budget, and no year stands twice. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { areaAddress } from "../../../../src/workbook/address";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const YEARS = [2024, 2025] as const;

/** Unit cost by quantity of each year; `over` stands in the row above the years, `counts` and `money` head the columns. */
function costing(over: Rows[number], counts: Rows[number], money: Rows[number] = [...YEARS]): Rows {
  const line = (label: string, at: number, price: number, a: number, b: number): Rows[number] => [
    label,
    price,
    a,
    b,
    f(`=$B${at}*C${at}`, price * a),
    f(`=$B${at}*D${at}`, price * b),
    f(`=SUM(E${at}:F${at})`, price * (a + b)),
  ];
  return [
    ["Detailed budget, amounts in DKK"],
    over,
    ["Activity", "Unit cost (DKK)", ...counts, ...money, "Total"],
    line("Priority Area 1: strategy roll-out", 4, 92_000, 4, 6),
    line("Priority Area 2: network support", 5, 68_000, 6, 12),
    line("Priority Area 3: training courses", 6, 31_500, 38, 120),
    line("Priority Area 4: early action", 7, 69_000, 1, 3),
    ["Total", null, null, null, ...["E", "F", "G"].map((c) => f(`=SUM(${c}4:${c}7)`, SUMS[c]!))],
  ];
}

const SUMS: Readonly<Record<string, number>> = {
  E: 92_000 * 4 + 68_000 * 6 + 31_500 * 38 + 69_000,
  F: 92_000 * 6 + 68_000 * 12 + 31_500 * 120 + 69_000 * 3,
  G: 92_000 * 10 + 68_000 * 18 + 31_500 * 158 + 69_000 * 4,
};

const named = (word: string): Rows[number] => YEARS.map((year) => `${word} ${year}`);

test.each<[string, Rows]>([
  ["one heading over each block", costing([null, null, "Quantity", null, "Budget (DKK)"], [...YEARS])],
  ["other headings", costing([null, null, "Number of units", null, "Costs in DKK"], [...YEARS])],
  ["Danish headings", costing([null, null, "Antal", null, "Budget (kr.)"], [...YEARS])],
  ["nothing but the years", costing([], [...YEARS])],
  ...["Qty", "Quantity", "Units", "No.", "Number", "Antal", "Stk.", "Måneder", "Months"].map(
    (word): [string, Rows] => [`“${word} 2024”`, costing([], named(word))],
  ),
])("quantities under %s are no budget", (_, rows) => {
  const { budgets } = understand(workbook({ Budget: rows }), pack);
  expect(
    budgets.map(({ years, totalIndex, unit }) => [years.map(({ index }) => index), totalIndex, unit]),
  ).toEqual([[[4, 5], 6, "DKK"]]);
  expect(budgets[0]!.lines[0]!.label).toBe("Priority Area 1: strategy roll-out");
  expect(areaAddress(budgets[0]!.area)).toMatch(/^A3:G8$/);
  expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([]);
});
