/**
 * Planning rates: what an office has decided to budget with, as a table of currency, period and rate.
 *
 * A rate means units of the currency for 1 US dollar, as the published rates do ("DKK, 2024, 6.90"). A row for USD
 * itself can only be meant in kroner and is read so: "USD, 2024, 6.90" says the same. A year's row holds for its
 * months and dates as well, unless they have a row of their own.
 */

import type { Currency } from "./currency";
import type { Decimal } from "./decimal";
import { MoneyError } from "./errors";
import type { Period } from "./period";
import { enclosingPeriods, periodKey } from "./period";
import { nearestYearlyRate } from "./published";

export interface PlanningRow {
  readonly currency: Currency;
  readonly period: Period;
  readonly rate: Decimal;
  /** Row of the table as the user counts, from 1, for messages. */
  readonly row: number;
}

export interface PlanningRate {
  readonly currency: Currency;
  /** Units of `currency` for 1 US dollar. */
  readonly perUsd: Decimal;
  /** The period of the row that was taken: "2024" for a month of 2024 without a row of its own. */
  readonly period: string;
}

export type PlanningRates = ReadonlyMap<string, PlanningRate>;

/**
 * Farther than this from the nearest published rate is no plan but a rate turned round or in another unit:
 * 0.145 for DKK, or 7.45 for EUR, which is kroner for a euro. The kroner itself has moved by a factor of 1.6 since 2000.
 */
const FARTHEST = 4;

function checkPlausible(
  { row, rate, currency, period }: PlanningRow,
  quoted: Exclude<Currency, "USD">,
): void {
  if (rate.lte(0)) throw new MoneyError("badPlanningRate", { row, text: rate.toString() });
  const published = nearestYearlyRate(quoted, period.year);
  const ratio = rate.div(published.perUsd);
  if (ratio.lte(FARTHEST) && ratio.times(FARTHEST).gte(1)) return;
  throw new MoneyError("strangePlanningRate", {
    row,
    rate: rate.toString(),
    currency,
    published: published.perUsd,
    unit: quoted,
  });
}

/**
 * The rows by currency and period. Throws badPlanningRate (zero or below), strangePlanningRate (see FARTHEST) and
 * doublePlanningRate (two different rates for one currency and period).
 */
export function planningRates(rows: readonly PlanningRow[]): PlanningRates {
  const rates = new Map<string, PlanningRate>();
  for (const row of rows) {
    const currency = row.currency === "USD" ? "DKK" : row.currency;
    checkPlausible(row, currency);
    const period = periodKey(row.period);
    const key = `${currency} ${period}`;
    const known = rates.get(key);
    if (known && !known.perUsd.eq(row.rate)) {
      throw new MoneyError("doublePlanningRate", { row: row.row, currency: row.currency, period });
    }
    rates.set(key, { currency, perUsd: row.rate, period });
  }
  return rates;
}

/** The rate of the narrowest row that holds for the period: its own, its month's, its year's; or null. */
export function planningRate(rates: PlanningRates, currency: Currency, period: Period): PlanningRate | null {
  for (const candidate of enclosingPeriods(period)) {
    const rate = rates.get(`${currency} ${periodKey(candidate)}`);
    if (rate) return rate;
  }
  return null;
}
