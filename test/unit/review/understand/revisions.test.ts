/** "2025 approved | 2025 change | 2025 revised": what is asked for is the revised budget. */

import { areaAddress } from "../../../../src/workbook/address";
import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
type Words = readonly [string, string, string];
const WORDS: Words = ["approved", "change", "revised"];

const AMOUNTS = [
  [14, 0.5],
  [10, -0.5],
  [44, -1.5],
  [30, 1.5],
] as const;

function revision(words: Words = WORDS, cells: Readonly<Record<string, CellInit>> = {}): Rows {
  const total = (column: string, sum: number): CellInit =>
    cells[`${column}7`] ?? f(`=SUM(${column}3:${column}6)`, sum);
  return [
    ["Revised budget after mid-term review (DKK million)"],
    ["Priority area", ...[2025, 2026].flatMap((year) => words.map((word) => `${year} ${word}`))],
    ...AMOUNTS.map(([amount, change], area): Rows[number] => {
      const row = area + 3;
      return [
        `Priority Area ${area + 1}`,
        ...["B", "E"].flatMap((column, year) => {
          const by = year === 0 ? change : 0;
          const formula = `=${column}${row}+${year === 0 ? "C" : "F"}${row}`;
          return [amount, by, f(formula, amount + by)];
        }),
      ];
    }),
    ["Total", total("B", 98), total("C", 0), total("D", 98), total("E", 98), total("F", 0), total("G", 98)],
  ];
}

const told = (rows: Rows): string[] =>
  findingsOf({ Budget: rows }, pack)
    .filter(({ severity }) => severity !== "note")
    .map(({ rule, area, expected }) => `${rule} ${area ? areaAddress(area) : ""} ${expected}`);

test.each<Words>([
  WORDS,
  ["original", "change", "revised"],
  ["approved", "adjustment", "new"],
  ["godkendt", "ændring", "revideret"],
])("%s, %s, %s: one budget, of the revised amounts", (...words) => {
  const rows = revision(words);
  const budgets = understand(workbook({ Budget: rows }), pack).budgets;
  expect(budgets.map(({ years }) => years)).toEqual([
    [
      { year: 2025, index: 3 },
      { year: 2026, index: 6 },
    ],
  ]);
  expect(budgets[0]!.columns!.map(({ role }) => role)).toEqual([
    ...["apart", "other", "amount"],
    ...["apart", "other", "amount"],
  ]);
  expect(told(rows)).toEqual([]);
});

test("totals of the revised and of the approved amounts hold", () => {
  expect(told(revision(WORDS, { G7: 97 }))).toEqual(["formulas/typed-over-total G7 98"]);
  expect(told(revision(WORDS, { B7: 89 }))).toEqual(["formulas/typed-over-total B7 98"]);
});

test("the revised budget is held against the commitment, its total beside those of the others", () => {
  const rows = revision().map((cells, row): CellInit[] => {
    const at = row + 1;
    const totals = ["approved", "change", "revised"].map((word, i): CellInit => {
      const [first, second] = [
        ["B", "E"],
        ["C", "F"],
        ["D", "G"],
      ][i]!;
      const amounts = row === 6 ? [196, 0, 196] : row > 1 ? [0, 1, 2].map((one) => sumOf(row - 2, one)) : [];
      return row === 1 ? `Total ${word}` : row > 1 ? f(`=${first}${at}+${second}${at}`, amounts[i]!) : null;
    });
    return [...cells, ...totals];
  });
  const [budget, other] = understand(workbook({ Budget: rows }), pack).budgets;
  expect(other).toBeUndefined();
  expect(budget!.totalIndex).toBe(9);
  expect(told(rows)).toEqual([]);
});

const sumOf = (area: number, column: number): number => {
  const [amount, change] = AMOUNTS[area]!;
  return [2 * amount, change, 2 * amount + change][column]!;
};

test("where the figures do not bear it out, the approved budget counts as before", () => {
  const rows = revision().map((cells, row) =>
    row > 1 ? cells.map((cell, at) => (at % 3 === 0 && at > 0 ? 5 * row + at : cell)) : cells,
  );
  const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
  expect(budget!.years.map(({ index }) => index)).toEqual([1, 4]);
});
