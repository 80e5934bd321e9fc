/**
 * The bundled averages: yearly and monthly, of DKK, CHF and EUR per US dollar, Federal Reserve H.10.
 * Figures are text as printed. The file is made by scripts/build-rates.mjs. Rates of single days: daily.ts.
 */

import type { Currency } from "./currency";
import type { RateLeg } from "./leg";
import type { Period } from "./period";
import { periodKey } from "./period";
import file from "./rates/h10.json";

const tables = { year: file.annual, month: file.monthly } as const;
type Averaged = keyof typeof tables;
export type AveragedPeriod = Extract<Period, { kind: Averaged }>;

/** Places in the table after its first period: years or months. */
function offset(period: AveragedPeriod): number {
  const [year = 0, month = 1] = tables[period.kind].first.split("-").map(Number);
  if (period.kind === "year") return period.year - year;
  return (period.year - year) * 12 + period.month - month;
}

/** The average of a year or month against the US dollar, or null when none is published for it. */
export function publishedRate(currency: Exclude<Currency, "USD">, period: AveragedPeriod): RateLeg | null {
  const table = tables[period.kind];
  const perBase = table.perUsd[currency][offset(period)];
  if (perBase === undefined) return null;
  const { publisher, release, via, snapshot } = file;
  const own = (file.definitions as Partial<Record<Currency, string>>)[currency];
  const definition = own === undefined ? file.definition : `${file.definition}; ${own}`;
  const source = { publisher, release, series: table.series[currency], via, definition, snapshot };
  return { currency, base: "USD", perBase, period: periodKey(period), source };
}

/** First and last period of the yearly or the monthly averages. */
export function publishedSpan(kind: Averaged): { first: string; last: string } {
  return { first: tables[kind].first, last: tables[kind].last };
}

/** The yearly average nearest in time, however far away: a yardstick, and a rate to convert with only where readers are told. */
export function nearestYearlyRate(currency: Exclude<Currency, "USD">, year: number): RateLeg {
  const { first, last } = publishedSpan("year");
  const nearest = Math.min(Math.max(year, Number(first)), Number(last));
  return publishedRate(currency, { kind: "year", year: nearest })!;
}
