/**
 * Planning rates: what an office has decided to budget with, as a table of currency, period and rate.
 *
 * A rate means units of the currency for 1 US dollar, as the published averages do ("DKK, 2024, 6.90"). A row for USD
 * itself can only be meant in kroner and is read so: "USD, 2024, 6.90" says the same. The row of a date holds also for
 * the days that follow on which no rates are set (targetDays.ts), that of a month for its dates, that of a year for its
 * months and dates; the narrowest row decides. Nothing is averaged: rows of months say nothing of their year.
 */

import type { Currency } from "./currency";
import type { Decimal } from "./decimal";
import { MoneyError } from "./errors";
import type { RateLeg } from "./leg";
import type { Period } from "./period";
import { monthOf, periodKey } from "./period";
import { nearestYearlyRate } from "./published";
import { targetDayOf } from "./targetDays";

export interface PlanningRow {
  readonly currency: Currency;
  readonly period: Period;
  /** null where the row has none yet: the published rate does not take its place unasked. */
  readonly rate: Decimal | null;
  /** Row of the table as the user counts, from 1, for messages. */
  readonly row: number;
}

/** Rows by currency and period. */
export type PlanningRates = ReadonlyMap<string, PlanningRow>;

/**
 * Farther than this from the nearest published rate is no plan but a rate turned round or in another unit:
 * 0.145 for DKK, or 7.45 for EUR, which is kroner for a euro. The kroner itself has moved by a factor of 1.6 since 2000.
 */
const FARTHEST = 4;

type Quoted = Exclude<Currency, "USD">;

const quoted = (currency: Currency): Quoted => (currency === "USD" ? "DKK" : currency);

function checkPlausible({ row, currency, period }: PlanningRow, rate: Decimal): void {
  if (rate.lte(0)) throw new MoneyError("badPlanningRate", { row, text: rate.toString() });
  const unit = quoted(currency);
  const published = nearestYearlyRate(unit, period.year).perBase;
  const ratio = rate.div(published);
  if (ratio.lte(FARTHEST) && ratio.times(FARTHEST).gte(1)) return;
  throw new MoneyError("strangePlanningRate", { row, rate: rate.toString(), currency, published, unit });
}

const keyOf = (currency: Quoted, period: Period): string => `${currency} ${periodKey(period)}`;

/**
 * The rows by currency and period. Throws badPlanningRate (zero or below), strangePlanningRate (see FARTHEST) and
 * doublePlanningRate (two different rates for one currency and period).
 */
export function planningRates(rows: readonly PlanningRow[]): PlanningRates {
  const rates = new Map<string, PlanningRow>();
  for (const row of rows) {
    const { currency, period, rate } = row;
    const key = keyOf(quoted(currency), period);
    const known = rates.get(key);
    if (rate === null) {
      if (!known) rates.set(key, row);
      continue;
    }
    checkPlausible(row, rate);
    if (known?.rate && !known.rate.eq(rate)) {
      throw new MoneyError("doublePlanningRate", { row: row.row, currency, period: periodKey(period) });
    }
    rates.set(key, row);
  }
  return rates;
}

/** The periods whose rows hold for a period, the one that decides first. */
function holdingFor(period: Period): readonly Period[] {
  const year: Period = { kind: "year", year: period.year };
  if (period.kind === "year") return [year];
  if (period.kind === "month") return [period, year];
  return [period, { kind: "date", ...targetDayOf(period) }, monthOf(period), year];
}

/**
 * The planned rate for a period, or null where no row holds for it. Throws emptyPlanningRate where the rows that hold
 * have no rate yet.
 */
export function planningRate(rates: PlanningRates, currency: Quoted, period: Period): RateLeg | null {
  const rows = holdingFor(period).flatMap((each) => rates.get(keyOf(currency, each)) ?? []);
  const decisive = rows.find(({ rate }) => rate !== null);
  if (decisive?.rate) {
    const perBase = decisive.rate.toString();
    return { currency, base: "USD", perBase, period: periodKey(decisive.period), source: null };
  }
  const [empty] = rows;
  if (!empty) return null;
  throw new MoneyError("emptyPlanningRate", {
    row: empty.row,
    currency: empty.currency,
    period: periodKey(empty.period),
  });
}
