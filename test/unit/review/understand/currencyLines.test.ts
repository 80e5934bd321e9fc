/** The same amounts in two currencies, line by line or block by block under one header, are one budget and its equivalent. */

import { review } from "../../../../src/review";
import { askedFor } from "../../../../src/review/reports/asked";
import { checkedFile } from "../../../../src/review/reports/model";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const RATE = 6.9;
const YEARS = [2023, 2024, 2025, 2026];
const AREAS = [12, 8, 30, 23];
const kroner = (area: number, year: number): number => AREAS[area]! * (year === 0 ? 1 : 1.25) * 1_000_000;
const dollars = (area: number, year: number): number => Math.round(kroner(area, year) / RATE);
const column = (at: number): string => String.fromCharCode(65 + at);
const total = (of: (area: number, year: number) => number, year: number): number =>
  AREAS.reduce((sum, _, area) => sum + of(area, year), 0);

/** Years down; `heads` over PA1–PA4 and a total in kroner, then in dollars. */
function yearsDown(...heads: Rows): Rows {
  const first = heads.length + 2;
  const row = (year: number): CellInit[] =>
    [kroner, dollars].flatMap((of, block) => [
      ...AREAS.map((_, area) => of(area, year)),
      f(
        `=SUM(${column(block * 5 + 1)}${first + year}:${column(block * 5 + 4)}${first + year})`,
        total(of, year),
      ),
    ]);
  return [
    ["Danish contribution to IOM, rate 6.90 DKK per USD"],
    ...heads,
    ...YEARS.map((year, at): CellInit[] => [year, ...row(at)]),
  ];
}
const PLAIN = ["Priority Area 1", "Priority Area 2", "Priority Area 3", "Priority Area 4", "Total"];
const tagged = (currency: string): string[] =>
  ["PA1", "PA2", "PA3", "PA4", "Total"].map((one) => `${one} ${currency}`);
const GROUPED = yearsDown([null, "DKK", null, null, null, null, "USD"], ["Year", ...PLAIN, ...PLAIN]);

/** Years across; a block of rows below each of two headings. */
function blocks(first: string, second: string): Rows {
  const block = (of: (area: number, year: number) => number): Rows => [
    ...AREAS.map((_, area): CellInit[] => [
      `Priority Area ${area + 1}`,
      ...YEARS.map((_y, year) => of(area, year)),
    ]),
    ["Total", ...YEARS.map((_y, year) => total(of, year))],
  ];
  return [
    ["Danish contribution"],
    ["Priority area", ...YEARS],
    [first],
    ...block(kroner),
    [second],
    ...block(dollars),
  ];
}

const byTurns: Rows = [
  ["Danish contribution"],
  ["Priority area", "Currency", ...YEARS],
  ...AREAS.flatMap((_, area): CellInit[][] => [
    [`Priority Area ${area + 1}`, "DKK", ...YEARS.map((_y, year) => kroner(area, year))],
    [`Priority Area ${area + 1}`, "USD", ...YEARS.map((_y, year) => dollars(area, year))],
  ]),
  ["Total", "DKK", ...YEARS.map((_y, year) => total(kroner, year))],
  ["Total", "USD", ...YEARS.map((_y, year) => total(dollars, year))],
];

test.each<[string, Rows]>([
  ["years down, a heading over each block", GROUPED],
  ["years down, the currency in each header", yearsDown(["Year", ...tagged("DKK"), ...tagged("USD")])],
  ["years across, a heading over each block", blocks("DKK", "USD")],
  ["years across, headings in words", blocks("Amounts in DKK", "Amounts in USD")],
  ["years across, by turns", byTurns],
])("%s", (_, rows) => {
  const snapshot = workbook({ Budget: rows });
  const file = checkedFile({ file: "a.xlsx", sha256: null }, snapshot, review(snapshot, pack));
  expect(file.budgets.map(({ unit, equivalentOf, lines }) => [unit, equivalentOf, lines.length])).toEqual([
    ["DKK", undefined, 4],
    ["USD", 0, 4],
  ]);
  expect(askedFor(file)).toEqual([{ unit: "DKK", amount: "346750000" }]);
  expect(listed(file.findings)).toEqual([]);
});

test("what is wrong in either currency is told", () => {
  const spoiled = (row: number, at: number, value: CellInit): Rows =>
    GROUPED.map((cells, i) => (i === row ? cells.map((cell, j) => (j === at ? value : cell)) : cells));
  const wrongIn = (rows: Rows): string[] => listed(findingsOf({ Budget: rows }, pack));
  expect(wrongIn(spoiled(4, 10, 13_000_000))).toEqual(["formulas/typed-over-total at Budget!K5"]);
  expect(wrongIn(spoiled(4, 5, 90_000_000))).toEqual(["formulas/typed-over-total at Budget!F5"]);
});

test.each<[string, Rows]>([
  [
    "other areas in dollars are money of their own",
    [
      ["Danish contribution"],
      ["Priority area", "Currency", 2023, 2024],
      ["Priority Area 1", "DKK", 12_000_000, 12_000_000],
      ["Priority Area 2", "DKK", 8_000_000, 8_000_000],
      ["Priority Area 3", "USD", 3_000_000, 3_000_000],
      ["Priority Area 4", "USD", 2_000_000, 2_000_000],
    ],
  ],
  [
    "one line in dollars is a slip",
    [
      ["Danish contribution (DKK)"],
      ["Priority area", 2023, 2024],
      ["Priority Area 1", 12_000_000, 12_000_000],
      ["Priority Area 2 (USD)", 8_000_000, 8_000_000],
      ["Priority Area 3", 30_000_000, 30_000_000],
    ],
  ],
])("%s", (_, rows) => {
  const snapshot = workbook({ Budget: rows });
  expect(review(snapshot, pack).budgets).toHaveLength(1);
});
