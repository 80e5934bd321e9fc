/**
 * The bundled rates: yearly and monthly averages of DKK, CHF and EUR per US dollar, Federal Reserve H.10.
 * Figures are text as printed. The file is made by scripts/build-rates.mjs.
 */

import type { Currency } from "./currency";
import type { Period } from "./period";
import file from "./rates/h10.json";

/** A rate of a table, in units of `currency` for 1 US dollar, and where it comes from. */
export interface PublishedRate {
  readonly currency: Currency;
  /** As printed: "7.0786". */
  readonly perUsd: string;
  /** "2022" or "2022-06". */
  readonly period: string;
  /** The publisher's id of the series: "AEXDNUS". */
  readonly series: string;
}

/** What holds for every bundled rate. */
export const provenance = {
  publisher: file.publisher,
  release: file.release,
  via: file.via,
  credit: file.credit,
  definition: file.definition,
  definitions: file.definitions as Partial<Record<Currency, string>>,
  licence: file.licence,
  /** Day of the copy from which the figures were taken: "2026-07-21". */
  snapshot: file.snapshot,
} as const;

const tables = { year: file.annual, month: file.monthly } as const;
type Averaged = keyof typeof tables;

/** Places in the table after its first period: years or months. */
function offset(kind: Averaged, period: Period): number {
  const [year = 0, month = 1] = tables[kind].first.split("-").map(Number);
  if (kind === "year" || period.kind === "year") return period.year - year;
  return (period.year - year) * 12 + period.month - month;
}

const isQuoted = (currency: Currency): currency is Exclude<Currency, "USD"> => currency !== "USD";

/** The average of a year or month, or null when none is published for it. USD itself has no rate here. */
export function publishedRate(currency: Currency, period: Period): PublishedRate | null {
  if (period.kind === "date" || !isQuoted(currency)) return null;
  const table = tables[period.kind];
  const perUsd = table.perUsd[currency][offset(period.kind, period)];
  if (perUsd === undefined) return null;
  const key =
    period.kind === "year" ? `${period.year}` : `${period.year}-${String(period.month).padStart(2, "0")}`;
  return { currency, perUsd, period: key, series: table.series[currency] };
}

/** First and last period of the yearly or the monthly averages. */
export function publishedSpan(kind: Averaged): { first: string; last: string } {
  return { first: tables[kind].first, last: tables[kind].last };
}

/** The yearly average nearest in time, however far away: a yardstick, never a rate to convert with. */
export function nearestYearlyRate(currency: Exclude<Currency, "USD">, year: number): PublishedRate {
  const { first, last } = publishedSpan("year");
  const nearest = Math.min(Math.max(year, Number(first)), Number(last));
  return publishedRate(currency, { kind: "year", year: nearest })!;
}
