/** A new Rates table: of rates that the user types, or of rates that came from the network. */

import { ratesTable, type RatesTable } from "../../build/ratesTable";
import { explain } from "../../functions/explain";
import type { Language } from "../../i18n/translator";
import { Decimal } from "../../money/decimal";
import { planningRates } from "../../money/planning";
import { publishedRate } from "../../money/published";
import { dateOfIso } from "../../money/serial";
import type { LiveRate, LiveService } from "./liveRates";
import { parseRate } from "./planningRates";
import type { Quoted } from "./rates";

/** What is typed, by currency and year: "DKK 2026". */
export type RateGrid = ReadonlyMap<string, string>;

/** Years that periods may have (money/period.ts), and as many as can be typed in one go. */
export const YEAR_LIMITS = { first: 1990, last: 2100, most: 12 } as const;

/** The years from one to the other; null where they are no years, turned round or too many. */
export function yearsBetween(from: string, to: string): readonly number[] | null {
  if (![from, to].every((text) => /^\s*\d{4}\s*$/.test(text))) return null;
  const [first, last] = [Number(from), Number(to)];
  const count = last - first + 1;
  if (count < 1 || count > YEAR_LIMITS.most || first < YEAR_LIMITS.first || last > YEAR_LIMITS.last)
    return null;
  return Array.from({ length: count }, (_, at) => first + at);
}

/** The published average of a year, in units of the currency for 1 USD; null where there is none. */
export function publishedOf(currency: Quoted, year: number): number | null {
  const found = publishedRate(currency, { kind: "year", year });
  return found && Number(found.perBase);
}

/** Why functions would refuse a table of what is typed, in their own words; null where they would take it. */
export function refusalOf(
  currencies: readonly Quoted[],
  years: readonly number[],
  typed: RateGrid,
  language: Language,
): string | null {
  const cells = currencies.flatMap((currency) => years.map((year) => ({ currency, year })));
  for (const [at, { currency, year }] of cells.entries()) {
    const rate = parseRate(typed.get(`${currency} ${year}`)?.trim() ?? "");
    if (rate === null) continue;
    try {
      planningRates([{ currency, period: { kind: "year", year }, rate: new Decimal(rate), row: at + 1 }]);
    } catch (error) {
      const explained = explain(error, language);
      if (!explained) throw error;
      return explained.message;
    }
  }
  return null;
}

/** The table of what is typed; null while something in it is no rate. */
export function newRates(
  currencies: readonly Quoted[],
  years: readonly number[],
  typed: RateGrid,
  language: Language,
): RatesTable | null {
  const cells = currencies.flatMap((currency) =>
    years.map((year) => ({ currency, year, text: typed.get(`${currency} ${year}`)?.trim() ?? "" })),
  );
  if (cells.some(({ text }) => text !== "" && parseRate(text) === null)) return null;
  const rows = cells.map(({ currency, year, text }) => ({
    currency,
    period: { kind: "year", year } as const,
    rate: text === "" ? null : new Decimal(parseRate(text)!),
  }));
  return ratesTable({ rows, origin: "planning" }, language);
}

/** The table of rates that a service sent, with the day on which it did. */
export function fetchedRates(
  service: LiveService,
  rates: readonly LiveRate[],
  date: string,
  language: Language,
): RatesTable {
  const rows = rates.map((rate) => ({
    currency: rate.currency,
    period: { kind: "date", ...dateOfIso(rate.date) } as const,
    rate: rate.perUsd,
  }));
  return ratesTable(
    { rows, origin: service.id, source: { text: service.source, retrieved: date } },
    language,
  );
}
