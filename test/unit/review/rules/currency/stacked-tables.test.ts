import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** Rates by year, a table in kroner below them and the same in dollars below that. */
function stacked(rates: readonly (number | null)[]): Rows {
  const kroner = [
    [2400, 3600, 3600],
    [1800, 2900, 3100],
    [1200, 2500, 2600],
  ];
  const table = (currency: string, amounts: readonly (readonly Rows[number][number][])[]): Rows => [
    [`Budget in ${currency} thousand`],
    ["Line", 2023, 2024, 2025],
    ...amounts.map((row, i) => [
      `Priority area ${i < 2 ? 3 : 4} – ${["Border", "Return", "Climate"][i]!}`,
      ...row,
    ]),
    [],
  ];
  const used = rates.map((rate, i) => rate ?? rates[i - 1]!);
  return [
    ["Softly earmarked funds, IOM Tunisia"],
    ["Exchange rates used (DKK per USD)"],
    ["Year", "Rate"],
    ...rates.map((rate, i) => [2023 + i, rate]),
    [],
    ...table("DKK", kroner),
    ...table(
      "USD",
      kroner.map((row, r) =>
        row.map((amount, i) =>
          f(`=${"BCD"[i]!}${10 + r}/$B$${4 + i - (rates[i] === null ? 1 : 0)}`, amount / used[i]!),
        ),
      ),
    ),
  ];
}
const found = (rates: readonly (number | null)[]): string[] =>
  listed(findingsOf({ Budget: stacked(rates) }, pack)).filter((one) => /currency/.test(one));

test("rates by year above two tables on one sheet serve both", () => {
  expect(found([6.95, 6.85, 6.8])).toEqual([]);
});

test("a rate that is left blank and one that never was are reported at their cells", () => {
  expect(found([6.95, 6.85, null])).toEqual(["currency/no-rate-for-period at Budget!B6"]);
  expect(found([6.95, 68.5, 6.8])).toContain("currency/implausible-rate at Budget!B5");
});

const KRONER = [
  [2_300_000, 2_500_000, 2_450_000],
  [1_400_000, 1_500_000, 1_350_000],
  [1_900_000, 2_200_000, 2_100_000],
];
const sumsOf = (rows: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map((year) => rows.reduce((so, row) => so + row[year]!, 0));

/** Kroner with a total, the same in dollars below with a total of its own name, and the rates in one row under the years. */
function withTotals({
  used,
  stated = used,
  dollars = {},
}: {
  used: readonly number[];
  stated?: readonly (number | null)[];
  dollars?: Readonly<Record<string, number>>;
}): Rows {
  const labels = ["PA3 Border agencies", "PA3 Counter-trafficking", "PA4 Resilience"];
  const usd = KRONER.map((row, r) =>
    row.map((amount, i) => dollars[`${r} ${2024 + i}`] ?? Math.round(amount / used[i]!)),
  );
  const table = (unit: string, rows: readonly (readonly number[])[]): Rows =>
    [...rows, sumsOf(rows)].map((row, i) => [
      labels[i] ?? `Total ${unit}`,
      ...row,
      row.reduce((a, b) => a + b),
    ]);
  return [
    ["Amounts in DKK"],
    ["Outcome", 2024, 2025, 2026, "Total"],
    ...table("DKK", KRONER),
    [],
    ["Equivalent in USD", 2024, 2025, 2026, "Total"],
    ...table("USD", usd),
    [],
    ["Exchange rate", 2024, 2025, 2026],
    ["DKK per USD", ...stated],
  ];
}
const about = (rows: Rows, others: Readonly<Record<string, Rows>> = {}): string[] =>
  listed(findingsOf({ Budget: rows, ...others }, pack)).filter((one) => /currency|amounts/.test(one));

test("totals of two tables are one line though each names its own currency; every year has its own rate", () => {
  expect(about(withTotals({ used: [6.89, 6.9, 6.9] }))).toEqual([]);
  expect(about(withTotals({ used: [6.2, 6.9, 7.4] }))).toEqual([]);
});

test("rates printed as kroner for a hundred dollars are the same rates", () => {
  const rows = withTotals({ used: [6.8912, 6.9347, 6.9], stated: [689.12, 693.47, 689.95] });
  expect(about(rows)).toEqual([]);
});

test("a year whose rate is blank under its header is told at the blank cell", () => {
  const rows = withTotals({ used: [6.89, 6.9, 6.9], stated: [6.89, 6.9, null] });
  expect(about(rows)).toEqual(["currency/no-rate-for-period at Budget!D15"]);
});

test("an amount in dollars that its year's rate does not give is found though its totals take it in", () => {
  const rows = withTotals({ used: [6.89, 6.9, 6.9], dollars: { "2 2025": 338_841 } });
  expect(about(rows)).toEqual(["currency/converted-mismatch at Budget!C11"]);
});

test("a year converted at another rate than the table of rates gives is told for that year alone", () => {
  const rows = withTotals({ used: [6.89, 6.9, 7.4], stated: [6.89, 6.9, 6.9] });
  expect(about(rows)).toEqual(["currency/converted-mismatch at Budget!D9:D12"]);
});

test("rates in a row of the first table, and rates on a sheet of their own, serve the second", () => {
  const rates = { used: [6.2, 6.9, 7.4], stated: [6.2, null, 7.4] };
  const [title, header, ...rest] = withTotals(rates).slice(0, -3);
  const row: Rows[number] = ["Exchange rate DKK/USD", ...rates.stated];
  const inside = [title!, header!, ...rest.slice(0, 4), row, ...rest.slice(4)];
  expect(about(inside)).toEqual(["currency/no-rate-for-period at Budget!C7"]);
  const [, years, ...tables] = withTotals(rates).slice(0, -2);
  const sheet: Rows = [
    ["Year", 2024, 2025, 2026],
    ["Average rate DKK/USD", ...rates.stated],
  ];
  expect(about([title!, years!, ...tables], { Rates: sheet })).toEqual([
    "currency/no-rate-for-period at Rates!C2",
  ]);
});

test("a table in dollars that lacks a line of the one in kroner is the same budget all the same", () => {
  const rows = withTotals({ used: [6.89, 6.9, 6.9], dollars: { "0 2025": 395_000 } });
  const longer = [
    ...rows.slice(0, 5),
    ["PA4 Evidence", 700_000, 650_000, 800_000, 2_150_000],
    ...rows.slice(5),
  ];
  expect(about(longer)).toContain("currency/converted-mismatch at Budget!C10");
});

test("a rate of one year that never was is told where it stands and nowhere else", () => {
  const rows = withTotals({ used: [6.89, 6.9, 6.9], stated: [6.89, 6.9, 9.6] });
  expect(about(rows)).toEqual(["currency/implausible-rate at Budget!D15"]);
});

test("rates of something else by year, and rates of another currency, are no rates of these amounts", () => {
  const rows = withTotals({ used: [6.89, 6.9, 6.9] }).slice(0, -2);
  const others: Rows = [
    ["", 2024, 2025, 2026],
    ["Indirect cost rate", 7, null, 6.5],
    [],
    ["EUR per DKK", 2024, 2025, 2026],
    ["DKK per EUR", 7.46, null, 7.46],
  ];
  expect(about(rows, { Assumptions: others })).toEqual([]);
});

test("rates below each other under the second table, one of them left blank", () => {
  const rows: Rows = [
    ...withTotals({ used: [6.89, 6.9, 6.9] }).slice(0, -2),
    ["Exchange rate (DKK per USD)"],
    [2024, 6.89],
    [2025, 6.9],
    [2026, null],
  ];
  expect(about(rows)).toEqual(["currency/no-rate-for-period at Budget!B17"]);
});

test("one rate for all years that never was is one finding, whichever cell a table takes it from", () => {
  const rows = withTotals({ used: [6.9, 6.9, 6.9], stated: [96, 96, 96] });
  expect(about(rows)).toEqual(["currency/implausible-rate at Budget!B15:D15"]);
});
