/** Amounts worked out from quantities by year, however the quantities are headed: they are no budget, and no year stands twice. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { areaAddress } from "../../../../src/workbook/address";
import { findingsOf, listed } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
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

/** Amounts without formulas; `slip` is added to one of them. */
function typed(over: Rows[number], prices: readonly (number | null)[], slip = 0): Rows {
  const counts = [
    [10, 12],
    [8, 8],
    [20, 25],
    [30, 33],
  ] as const;
  const costs = [5_000, 7_000, 9_000, 4_000];
  const amount = (at: number, year: 0 | 1): number =>
    counts[at]![year] * costs[at]! + (at === 2 && year === 1 ? slip : 0);
  const sum = (of: (at: number) => number): number => counts.reduce((all, _, at) => all + of(at), 0);
  return [
    ["Activities under the Danish contribution (DKK)"],
    over,
    ["Priority area", "Price", ...YEARS, ...YEARS],
    ...counts.map(([a, b], at) => [
      `Priority Area ${at + 1}`,
      prices[at],
      a,
      b,
      amount(at, 0),
      amount(at, 1),
    ]),
    ["Total", null, 68, 78, sum((at) => amount(at, 0)), sum((at) => amount(at, 1))],
  ];
}
const PRICES = [5_000, 7_000, 9_000, 4_000];
const NONE = [null, null, null, null];

test.each<[string, Rows]>([
  ["their total beside the amounts’ own", typed([], PRICES)],
  ["words that may be money’s", typed([null, null, "Planned trainings", null, "Cost"], PRICES)],
  ["no price beside them", typed([null, null, "Trainings", null, "DKK"], NONE)],
  ["one amount mistyped", typed([], PRICES, 900)],
])("typed amounts are told from the quantities that make them: %s", (_, rows) => {
  const { budgets } = understand(workbook({ Budget: rows }), pack);
  expect(budgets.map(({ years, unit }) => [years.map(({ index }) => index), unit])).toEqual([
    [[4, 5], "DKK"],
  ]);
});

test.each<[string, (at: number, year: number) => number]>([
  ["shares of one amount", (at, year) => [100, 120][year]! * (at + 2)],
  ["amounts in a second currency", (at, year) => [10, 12, 14, 16][at]! * (year + 1) * 6.9],
])("%s are no amounts of quantities", (_, amount) => {
  const rows: Rows = [
    ["Budget (DKK)"],
    [null, "Core", null, "Soft"],
    ["Priority area", ...YEARS, ...YEARS],
    ...[0, 1, 2, 3].map((at) => [
      `Priority Area ${at + 1}`,
      ...[0, 1].map((year) => [10, 12, 14, 16][at]! * (year + 1)),
      ...[0, 1].map((year) => amount(at, year)),
    ]),
  ];
  const { budgets } = understand(workbook({ Budget: rows }), pack);
  expect(budgets.flatMap(({ columns = [] }) => columns.filter(({ role }) => role === "other"))).toEqual([]);
});

describe("a table of counts above the table of amounts", () => {
  const COUNTS = [
    [10, 12],
    [8, 9],
    [20, 25],
    [30, 33],
  ] as const;
  const tables = (top: string, amount: (at: number, year: 0 | 1) => CellInit): Rows => [
    [top],
    ["Priority area", ...YEARS],
    ...COUNTS.map((counts, at): Rows[number] => [`Priority Area ${at + 1}`, ...counts]),
    ["Total", 68, 79],
    [],
    [],
    ["Budget (DKK)"],
    ["Priority area", ...YEARS],
    ...COUNTS.map((_, at): Rows[number] => [`Priority Area ${at + 1}`, amount(at, 0), amount(at, 1)]),
  ];
  const units = (rows: Rows) =>
    understand(workbook({ Budget: rows }), pack).budgets.map(({ unit, area }) => [unit, area.row]);

  test.each<[string, (at: number, year: 0 | 1) => CellInit]>([
    [
      "by formulas",
      (at, year) => f(`=${"BC"[year]}${at + 3}*${PRICES[at]}`, COUNTS[at]![year] * PRICES[at]!),
    ],
    ["typed", (at, year) => COUNTS[at]![year] * PRICES[at]!],
  ])("is no budget: %s", (_, amount) => {
    expect(units(tables("Workshops per priority area", amount))).toEqual([["DKK", 10]]);
  });

  test.each<[string, (at: number, year: 0 | 1) => CellInit]>([
    ["the amounts in another scale", (at, year) => COUNTS[at]![year] * 1000],
    ["other money", (at, year) => 1_000 + at * 300 + year * 170],
  ])("is one where the second holds %s", (_, amount) => {
    expect(units(tables("Soft funds per priority area", amount))).toHaveLength(2);
  });
});
