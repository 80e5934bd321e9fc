/** Years by themselves, and the same years again in a second currency that their headers name. */

import { understand } from "../../../../src/review/understand";
import { asPack } from "../../../../src/strategy/packEntry";
import pack2018 from "../../../../src/strategy/packs/dk-iom-2018.json";
import { findingsOf, listed } from "../../support/reviewed";
import { workbook } from "../../support/workbook";
import type { Rows } from "../../support/workbook";

const pack = asPack(pack2018);

/** The strategy's own table with dollars beside it, so many of them to a unit of kroner. */
function beside(titles: Rows, dollars = 1 / 6.55, area1 = 4): Rows {
  const row = (label: string, ...amounts: number[]): Rows[number] => [
    label,
    ...amounts,
    ...amounts.map((amount) => amount * dollars),
  ];
  return [
    ...titles,
    ["Danish contribution", "2018", "2019*", "2020*", "USD 2018", "USD 2019", "USD 2020"],
    row("Core funds (un-earmarked)", 15, 15, 15),
    row("Priority area 1 (thematically earmarked)", 4, area1, 4),
    row("Priority area 2 (thematically earmarked)", 4, 4, 4),
    row("Personnel component", 2, 2, 2),
    row("Total", 25, 21 + area1, 25),
  ];
}

test.each<[string, Rows, number, string]>([
  ["one title states both", [["DKK million; USD million at planning rate"]], 1 / 6.55, "USD million"],
  [
    "each has a scale of its own",
    [["DKK million; USD thousand at planning rate"]],
    1 / 0.00655,
    "USD thousand",
  ],
  [
    "the nearest title speaks of the dollars",
    [["DKK million"], ["USD at planning rate"]],
    1 / 6.55,
    "USD million",
  ],
])(
  "the years alone are in the strategy\u2019s currency and the dollars repeat them, where %s",
  (_, titles, rate, unit) => {
    const { budgets } = understand(workbook({ Budget: beside(titles, rate) }), pack);
    expect(
      budgets.map((budget) => [budget.unit, budget.equivalentOf, budget.years.map(({ index }) => index)]),
    ).toEqual([
      ["DKK million", undefined, [1, 2, 3]],
      [unit, 0, [4, 5, 6]],
    ]);
  },
);

test("what is asked for is told of the years alone", () => {
  const rows = beside([["DKK million; USD million at planning rate"]], 1 / 6.55, 5);
  expect(listed(findingsOf({ Budget: rows }, pack))).toEqual(["amounts/commitment-exceeded at Budget!C7"]);
});
