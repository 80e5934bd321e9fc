/** What a budget is worked out from - weights, shares, growth - is asked for by nobody, whatever its cells look like. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const YEARS = [2024, 2025, 2026];
const header: Rows[number] = ["Priority area", ...YEARS];

const table = (values: readonly number[], name = (at: number): string => `Priority Area ${at + 1}`): Rows =>
  values.map((value, at): CellInit[] => [name(at), ...YEARS.map(() => value)]);
const AMOUNTS = [12, 10, 45, 33];
const budget: Rows = [
  ["Danish contribution (DKK million)"],
  header,
  ...table(AMOUNTS),
  ["Total", ...["B", "C", "D"].map((c) => f(`=SUM(${c}3:${c}6)`, 100))],
];
const summed = (rows: Rows, sum: number): Rows => [
  ...rows,
  ["Total", ...["B", "C", "D"].map((c) => f(`=SUM(${c}3:${c}6)`, sum))],
];

const beside = (sheet: string, rows: Rows) => ({ Budget: budget, [sheet]: rows });

test.each<[string, Record<string, Rows>]>([
  [
    "hundredths on a sheet of assumptions",
    beside("Assumptions", summed([["Assumptions"], header, ...table([40, 20, 25, 15])], 100)),
  ],
  [
    "hundredths that are not all there",
    beside("Forudsætninger", summed([["Forudsætninger"], header, ...table([40, 20, 25, 25])], 110)),
  ],
  [
    "growth on a sheet of assumptions",
    beside("Assumptions", [["Growth"], header, ...table([2.1, 2.2, 2, 2])]),
  ],
  [
    "fractions that make one, under no word at all",
    beside("Sheet2", [["By area"], header, ...table([0.4, 0.2, 0.25, 0.15])]),
  ],
  ["weights by their title", beside("Sheet2", summed([["Weights"], header, ...table([40, 20, 25, 10])], 95))],
  [
    "weights by their sheet",
    beside("Vægte", summed([["Pr. område"], header, ...table([40, 20, 25, 15])], 100)),
  ],
  [
    "scores",
    beside("Sheet2", summed([["Weights used for the allocation"], header, ...table([4, 2, 3, 1])], 10)),
  ],
  [
    "shares of the funding lines",
    beside("Sheet2", [
      ["By line"],
      header,
      ...table([0.5, 0.48, 0.02], (at) => ["Core", "Softly earmarked", "Personnel"][at]!),
    ]),
  ],
])("%s", (_, sheets) => {
  expect(understand(workbook(sheets), pack).budgets.map(({ sheet }) => sheet)).toEqual(["Budget"]);
  expect(listed(findingsOf(sheets, pack))).toEqual([]);
});

test.each<[string, Record<string, Rows>]>([
  ["amounts in millions that make 100 a year", { Budget: [["Denmark to IOM"], header, ...table(AMOUNTS)] }],
  [
    "less than a million a year, with its unit",
    { Budget: [["Budget (DKK million)"], header, ...table([0.4, 0.3, 0.2, 0.1])] },
  ],
  ["assumptions in kroner", { Assumptions: [["Funding, DKK million"], header, ...table(AMOUNTS)] }],
  [
    "assumptions where nothing else is a budget",
    { Assumptions: [["Contribution"], header, ...table(AMOUNTS)] },
  ],
])("but money is: %s", (_, sheets) => {
  expect(understand(workbook(sheets), pack).budgets).toHaveLength(1);
});
