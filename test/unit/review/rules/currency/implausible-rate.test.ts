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
