/**
 * Every figure of the prepared rate files against what RATE gives in a cell, and every other day against a second way to
 * tell weekends and holidays from gaps. Skipped where the files are not beside the checkout.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../src/functions/evaluate";
import { findFunction } from "../../../src/functions/registry";

const folder = join(__dirname, "../../../../shared/rates");
const withFiles = existsSync(folder) ? describe : describe.skip;

/** Rows as objects by column. */
function csv(file: string): Record<string, string>[] {
  const [header = "", ...rows] = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, index) => [names[index], cell])));
}

const rate = findFunction("RATE")!;
const CURRENCIES = ["dkk", "chf", "eur"];
const DAY = 86_400_000;
/** The number that Excel holds for a date after February 1900. */
const excelDay = (date: string): number => (Date.parse(date) - Date.UTC(1899, 11, 30)) / DAY;

withFiles("averages per dollar are those of the files", () => {
  it.each([
    ["h10_annual_avg_per_usd.csv", "year", 26],
    ["h10_monthly_avg_per_usd.csv", "month", 318],
  ])("%s", (file, column, count) => {
    const rows = csv(file);
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      for (const currency of CURRENCIES) {
        const given = rate.run(["USD", currency, row[column]]);
        expect([row[column], currency, given]).toEqual([
          row[column],
          currency,
          Number(row[`${currency}_per_usd`]),
        ]);
      }
    }
  });
});

withFiles("rates of days are those of the files", () => {
  const files = ["ecb_daily_per_eur_2013-2026.csv", "ecb_daily_per_eur_supplement_2026-06-26_2026-08-21.csv"];
  const published = (): Map<number, Record<string, string>> =>
    new Map(files.flatMap(csv).map((row) => [excelDay(row.date!), row]));

  // The first answer comes when the rates are loaded, all others at once.
  beforeAll(() => evaluate('=RATE("EUR","DKK","2022-06-30")'));

  it("per euro, as printed", () => {
    const rows = published();
    expect(rows.size).toBe(3437);
    for (const [day, row] of rows) {
      for (const currency of ["usd", "dkk", "chf"]) {
        const given = [rate.run(["EUR", currency, day]), rate.run(["EUR", currency, row.date])];
        const figure = Number(row[`${currency}_per_eur`]);
        expect([row.date, currency, ...given]).toEqual([row.date, currency, figure, figure]);
      }
    }
  });

  it("per dollar, crossed", () => {
    for (const [day, row] of published()) {
      const given = rate.run(["USD", "DKK", day]) as number;
      expect(Math.abs((given * Number(row.usd_per_eur)) / Number(row.dkk_per_eur) - 1)).toBeLessThan(1e-15);
    }
  });

  it("and on all other days those of the last one before, where the next is no more than five days after it", () => {
    const rows = published();
    const days = [...rows.keys()];
    let filled = 0;
    let unknown = 0;
    for (const [index, day] of days.entries()) {
      const next = days[index + 1] ?? day + 30;
      for (let between = day + 1; between < next; between++) {
        if (next - day <= 5) {
          filled++;
          expect(rate.run(["EUR", "DKK", between])).toBe(Number(rows.get(day)!.dkk_per_eur));
        } else {
          unknown++;
          expect(() => rate.run(["EUR", "DKK", between])).toThrow(/dailyGap|afterDailyRates/);
        }
      }
    }
    expect([filled, unknown]).toEqual([1470, 73 + 29]);
  });
});
