import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";

const findingsOf = findingsAbout("currency");

const DKK = [12_000, 11_000, 27_000, 25_000];
const usd = (value: number): number => Math.round(value / 6.9);
const TABLE: Rows = [
  ["Priority area", 2023, 2024, 2025, 2023, 2024, 2025],
  ["", ...Array<string>(3).fill("DKK thousand"), ...Array<string>(3).fill("USD thousand")],
  ...[...DKK, 75_000].map((value, i) => [
    i === 4 ? "Total" : `Priority Area ${i + 1}`,
    ...Array<number>(3).fill(value),
    ...Array<number>(3).fill(usd(value)),
  ]),
];
const rates = (...values: CellInit[]): Rows => [
  ["Exchange rate (DKK per USD)"],
  ...values.map((value, i) => [2023 + i, value]),
  [],
];

test("a year whose rate is blank is reported at the blank cell", () => {
  const finding = only(findingsOf({ Budget: [...rates(6.9, null, 6.9), ...TABLE] }));
  expect(listed([finding])).toEqual(["currency/no-rate-for-period at Budget!B3"]);
  expect(finding).toMatchObject({
    severity: "warning",
    words: "There is no rate for 2024, though amounts of that year are converted.",
  });
});

test("on a sheet of its own, with headers for year and rate", () => {
  const sheet: Rows = [
    ["Year", "Exchange rate"],
    [2023, 6.9],
    [2024, 6.9],
    [2025, "n/a"],
  ];
  const finding = only(findingsOf({ Budget: TABLE, Rates: sheet }), "da");
  expect(listed([finding])).toEqual(["currency/no-rate-for-period at Rates!B4"]);
  expect(finding.words).toBe("Der er ingen kurs for 2025, selv om årets beløb er omregnet.");
});

test("a year that the rates leave out is reported at the rates", () => {
  const finding = only(findingsOf({ Budget: [...rates(6.9, 6.9), ...TABLE] }));
  expect(listed([finding])).toEqual(["currency/no-rate-for-period at Budget!B2:B3"]);
  expect(finding.words).toContain("The rates leave out 2025");
});

test("rates under the years, beside their label", () => {
  const across: Rows = [["", 2023, 2024, 2025], ["DKK per USD", 6.9, 6.9, null], []];
  expect(listed(findingsOf({ Budget: TABLE, Rates: across }))).toEqual([
    "currency/no-rate-for-period at Rates!D2",
  ]);
});

test("also where the budget's column of currencies lies between label and years", () => {
  const across = (last: number | null): Rows => [
    ["Exchange rates", null, 2023, 2024, 2025],
    ["DKK per USD", null, 6.9, 6.9, last],
    [],
  ];
  expect(listed(findingsOf({ Budget: TABLE, Rates: across(6.9) }))).toEqual([]);
  expect(listed(findingsOf({ Budget: TABLE, Rates: across(null) }))).toEqual([
    "currency/no-rate-for-period at Rates!E2",
  ]);
});

test.each<[string, Record<string, Rows>]>([
  ["every year has its rate", { Budget: [...rates(6.9, 6.9, 6.8), ...TABLE] }],
  ["one rate holds for all years", { Budget: [["Exchange rate: 1 USD = 6.90 DKK"], ...TABLE] }],
  [
    "nothing is converted",
    { Budget: [...rates(6.9, null, 6.9), ["DKK thousand"], ...TABLE.map((row) => row.slice(0, 4))] },
  ],
  ["the year without a rate has no converted amounts", { Budget: [...rates(6.9, 6.9, 6.9, null), ...TABLE] }],
])("silence where %s", (_, sheets) => {
  expect(findingsOf(sheets).filter(({ rule }) => rule === "currency/no-rate-for-period")).toEqual([]);
});
