/** The published averages as the user meets them: a series to look at, a rate with its source, a formula for a cell. */

import { describeRate } from "../../money/source";
import { toDouble } from "../../money/decimal";
import type { Quoted } from "../../money/live/service";
import { publishedRate, publishedSpan, type AveragedPeriod } from "../../money/published";
import { parsePeriod, periodKey } from "../../money/period";
import { findRate } from "../../money/rates";

export { periodKey };
export type { Quoted };

/** Currencies in the order in which they are offered. */
export const RATE_CURRENCIES: readonly Quoted[] = ["DKK", "EUR", "CHF"];

export type RateBasis = AveragedPeriod["kind"];
export const RATE_BASES: readonly RateBasis[] = ["year", "month"];

export interface RatePoint {
  readonly period: AveragedPeriod;
  /** "2022" or "2022-06" */
  readonly key: string;
  /** Units of the currency for 1 USD. */
  readonly rate: number;
}

function next(period: AveragedPeriod): AveragedPeriod {
  if (period.kind === "year") return { kind: "year", year: period.year + 1 };
  const { year, month } = period;
  return month === 12
    ? { kind: "month", year: year + 1, month: 1 }
    : { kind: "month", year, month: month + 1 };
}

/** All published averages of a currency, in order of time and without gaps. */
export function publishedSeries(currency: Quoted, basis: RateBasis): readonly RatePoint[] {
  const points: RatePoint[] = [];
  let period = parsePeriod(publishedSpan(basis).first) as AveragedPeriod;
  for (let leg = publishedRate(currency, period); leg; leg = publishedRate(currency, period)) {
    points.push({ period, key: periodKey(period), rate: Number(leg.perBase) });
    period = next(period);
  }
  return points;
}

/** The period of the other basis that is nearest: a month's year, a year's last month; the last one if there is none. */
export function onBasis(period: AveragedPeriod, basis: RateBasis): AveragedPeriod {
  if (period.kind === basis) return period;
  const wanted: AveragedPeriod =
    basis === "year" ? { kind: "year", year: period.year } : { kind: "month", year: period.year, month: 12 };
  if (publishedRate("DKK", wanted)) return wanted;
  return parsePeriod(publishedSpan(basis).last) as AveragedPeriod;
}

/** Publisher, series, definition and day of the copy, in the words of RATESOURCE (English). */
export function sourceOf(currency: Quoted, period: AveragedPeriod): string {
  return describeRate(findRate("USD", currency, period));
}

/** US dollars for 1 unit of the currency. */
export function inverseOf(currency: Quoted, period: AveragedPeriod): number {
  return toDouble(findRate(currency, "USD", period).rate);
}

/** The formula that gives the rate in a cell, as Excel stores it. A month is text, a year a number. */
export function rateFormula(currency: Quoted, period: AveragedPeriod): string {
  const key = periodKey(period);
  return `=TILSAGN.RATE("USD","${currency}",${period.kind === "year" ? key : `"${key}"`})`;
}
