/** Amounts that happen to look like years head no table; lines of years below a table still do. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsAbout, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const budgetsOf = (rows: Rows) => understand(workbook({ Budget: rows }), pack).budgets;
const yearsOf = (rows: Rows) => budgetsOf(rows).map(({ years }) => years.map(({ year }) => year));
const findings = (rows: Rows) =>
  listed(findingsAbout("amounts", "currency", "formulas", /missing-area/)({ Budget: rows }, pack));

const total = (row: number, count: number, sums: readonly number[]): Rows[number] => [
  "Total",
  ...sums.map((sum, at) => {
    const column = "BCDEFGHI"[at]!;
    return f(`=SUM(${column}${row}:${column}${row + count - 1})`, sum);
  }),
];

/** Four areas in USD thousand under two years as somebody wrote them; the amounts of one area look like years. */
const table = (years: readonly (string | number)[], at: 0 | 1, like: readonly [number, number]): Rows => {
  const amounts = [
    [2132, 2129],
    [1451, 1449],
    [4209, 6377],
    [2903, 4348],
  ].map((own, area) => (area === at ? like : own));
  const sums = [0, 1].map((year) => amounts.reduce((sum, own) => sum + own[year]!, 0));
  return [
    ["USD thousand"],
    ["Priority area", ...years],
    ...amounts.map((own, area): Rows[number] => [`PA${area + 1}`, ...own]),
    total(3, 4, sums),
  ];
};

test.each<[string, readonly (string | number)[]]>([
  ["numbers", [2023, 2024]],
  ["text", ["2023", "2024"]],
  ["FY2023", ["FY2023", "FY2024"]],
])("under years written as %s, amounts in any line may look like years", (_, years) => {
  for (const at of [0, 1] as const)
    for (const like of [
      [2032, 2029],
      [2025, 2026],
      [2030, 2030],
    ] as const) {
      const rows = table(years, at, like);
      expect(yearsOf(rows)).toEqual([[2023, 2024]]);
      expect(budgetsOf(rows)[0]!.lines.map(({ area }) => area)).toEqual(["1", "2", "3", "4", null]);
      expect(findings(rows)).toEqual([]);
    }
});

test("dollars computed beside kroner stay amounts of the years over both", () => {
  const rates = [6.89, 6.9, 6.7];
  const kroner = [14_000, 10_000, 29_000, 20_000];
  const dollars = (amount: number, year: number): number => Math.round(amount / rates[year]!);
  const line = (amount: number, area: number): Rows[number] => [
    `PA${area + 1}`,
    ...rates.flatMap((_, year) => {
      const own = "BDF"[year]!;
      return [amount, f(`=ROUND(${own}${area + 4}/${own}$10,0)`, dollars(amount, year))];
    }),
  ];
  const sums = rates.flatMap((_, year) => [
    kroner.reduce((sum, one) => sum + one, 0),
    kroner.reduce((sum, one) => sum + dollars(one, year), 0),
  ]);
  const rows: Rows = [
    ["Budget per priority area, in thousands"],
    [null, 2023, null, 2024, null, 2025],
    ["Priority area", ...rates.flatMap(() => ["DKK", "USD"])],
    ...kroner.map(line),
    total(4, 4, sums),
    [],
    ["Exchange rate DKK/USD", ...rates.flatMap((rate) => [rate, null])],
  ];
  expect(budgetsOf(rows).map(({ unit }) => unit)).toEqual(["DKK thousand", "USD thousand"]);
  expect(yearsOf(rows)).toEqual([
    [2023, 2024, 2025],
    [2023, 2024, 2025],
  ]);
  expect(findings(rows)).toEqual([]);
});

test("so do amounts under a single year", () => {
  const rows: Rows = [
    ["USD thousand", null],
    ["Priority area", "2024"],
    ["PA1", 2132],
    ["PA2", 2025],
    ["PA3", 4209],
    total(3, 3, [8366]),
  ];
  expect(yearsOf(rows)).toEqual([[2024]]);
  expect(budgetsOf(rows)[0]!.lines).toHaveLength(4);
});

test.each<[string, Rows]>([
  ["an empty line", [[], ["Priority area", 2025, 2026]]],
  ["no line between", [["Priority area", 2025, 2026]]],
  ["years computed from those above", [[], ["Priority area", f("=B2+2", 2025), f("=B9+1", 2026)]]],
])("later years below a table head the next one: %s", (_, header) => {
  const first = table([2023, 2024], 0, [2132, 2129]);
  const rows: Rows = [...first, ...header, ["PA1", 1900, 1800], ["PA2", 1500, 1450], ["PA3", 6100, 6200]];
  expect(yearsOf(rows)).toEqual([
    [2023, 2024],
    [2025, 2026],
  ]);
});

test("an amount that looks like a year of the period cuts no list with a column of years", () => {
  const list = (like: number, at: number): Rows => [
    ["Area", "Activity", "Year", "Partner", "DKK thousand"],
    ...Array.from({ length: 16 }, (_, i): Rows[number] => [
      `PA${1 + (i >> 2)}`,
      `Activity ${i + 1}`,
      2023 + (i % 4),
      "IOM",
      i === at ? like : 900 + 40 * i,
    ]),
  ];
  const read = (rows: Rows) => budgetsOf(rows).map(({ lines, unit }) => `${lines.length} ${unit}`);
  const sound = read(list(1500, 7));
  expect(sound).toEqual(["16 DKK thousand"]);
  for (const at of [0, 1, 7, 14, 15]) expect(read(list(2025, at))).toEqual(sound);
});
