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
