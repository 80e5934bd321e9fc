import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout("currency");

const DKK = [12_000, 11_000, 27_000, 25_000];
const converted = (rate: number, head: Rows[number]): Rows => [
  head,
  ["Priority area", 2023, 2024, 2023, 2024],
  ["", "DKK thousand", "DKK thousand", "USD thousand", "USD thousand"],
  ...DKK.map((value, i) => [
    `Priority Area ${i + 1}`,
    value,
    value,
    Math.round(value / rate),
    Math.round(value / rate),
  ]),
  ["Total", 75_000, 75_000, Math.round(75_000 / rate), Math.round(75_000 / rate)],
];

test("a stated rate that never was is reported where it stands, once for all columns", () => {
  const finding = only(findingsOf({ Budget: converted(9.6, ["Exchange rate (DKK per USD)", 9.6]) }));
  expect(listed([finding])).toEqual(["currency/implausible-rate at Budget!B1"]);
  expect(finding).toMatchObject({ severity: "warning", actual: 9.6 });
  expect(finding.words).toBe(
    "The rate of 9.6 is far from every published one: the yearly averages of 2000 to 2025 lie between 5.0885 and 8.3323 DKK per USD.",
  );
});

test("a rate that is used but not stated is reported at the amounts", () => {
  const finding = only(findingsOf({ Budget: converted(4.5, ["Budget"]) }), "da");
  expect(listed([finding])).toEqual(["currency/implausible-rate at Budget!D4:D8"]);
  expect(finding.words).toContain("Beløbene i USD er omregnet til omkring 4,5");
});

test.each<[string, Rows[number], number]>([
  ["a planning rate", ["Exchange rate: 1 USD = 6.90 DKK"], 6.9],
  ["a rate written the other way round", ["Exchange rate: 1 DKK = 0.1449 USD"], 6.9],
  ["a rate as in 2008", ["Rate (DKK per USD)", 5.09], 5.09],
])("silence for %s", (_, head, rate) => {
  expect(findingsOf({ Budget: converted(rate, head) })).toEqual([]);
});

/** A budget in kroner alone, with further rows under it. */
const inKroner = (...below: Rows): Rows => [
  ["DKK million"],
  ["Priority area", 2023, 2024, 2025, 2026],
  ...[20, 12, 40, 28].map((value, i) => [`Priority Area ${i + 1}`, value, value, value, value]),
  ["Total", 100, 100, 100, 100],
  [],
  ...below,
];
const rates = (label: string): Rows[number] => [label, 6.89, 6.9, 9.6, 6.9];

test.each<[string, Parameters<typeof findingsOf>[0], string]>([
  ["in a row under the table", { Budget: inKroner(rates("Exchange rate DKK/USD")) }, "Budget!D9"],
  [
    "in a row of another sheet",
    { Budget: inKroner(), Rates: [["Year", 2023, 2024, 2025, 2026], rates("DKK per USD")] },
    "Rates!D2",
  ],
  [
    "beside a currency under the words “Exchange rates”",
    { Budget: inKroner(), Notes: [["Exchange rates"], ["", 2023, 2024, 2025, 2026], rates("USD")] },
    "Notes!D3",
  ],
  [
    "among the prices of a hundred units",
    {
      Budget: inKroner(),
      Kurser: [
        ["Valutakurser, DKK pr. 100 enheder"],
        ["Valuta", 2023, 2024, 2025, 2026],
        ["USD", 689, 690, 68.5, 680],
      ],
    },
    "Kurser!D3",
  ],
  [
    "among the rates of months",
    {
      Budget: inKroner(),
      FX: [
        ["Month", "DKK/USD"],
        ["Jan", 6.9],
        ["Feb", 69],
        ["Mar", 6.88],
      ],
    },
    "FX!B3",
  ],
  ["in its own words", { Budget: inKroner(["Exchange rate: 1 USD = 68.9 DKK"]) }, "Budget!A9"],
  ...[
    "DKK/USD",
    "Exchange rate DKK/USD",
    "USD/DKK",
    "Exchange rate (DKK per USD)",
    "UN operational rate",
    "Valutakurs USD",
    "Kurs DKK pr. USD",
    "USD-DKK",
  ].map((label): [string, Parameters<typeof findingsOf>[0], string] => [
    `as the assumption “${label}”`,
    {
      Budget: inKroner(),
      Assumptions: [
        ["Assumption", "Value"],
        [label, 68.9],
      ],
    },
    "Assumptions!B2",
  ]),
])("a rate that never was is reported %s", (_, sheets, cell) => {
  expect(listed(findingsOf(sheets))).toEqual([`currency/implausible-rate at ${cell}`]);
});

test.each<Rows[number]>([
  ["Exchange rate (KES per USD)", 129.5],
  ["Kurs (DKK pr. 100 USD)", 689.48],
  ["Exchange rate (local currency)", 57],
  ["Exchange rate", 129.5],
  ["EUR/USD", 1.08],
  ["DKK per EUR", 7.46],
  ["USD per DKK", 0.145],
  ["Inflation rate", 0.7],
  ["Overhead rate", 70],
  ["Daily rate (USD)", 69.5],
  ["Exchange rate loss DKK/USD", 12],
  ["Total DKK/USD", 75, 11],
  ["Kursus (USD)", 68.9],
])("silence for “%s”", (...row) => {
  expect(findingsOf({ Budget: inKroner(), Assumptions: [["Assumption", "Value"], row] })).toEqual([]);
});
