/**
 * Planning rates: what an office has decided to budget with, as a table of currency, period and rate.
 *
 * A rate means units of the currency for 1 US dollar, as the published averages do ("DKK, 2024, 6.90"). A row for USD
 * itself can only be meant in kroner and is read so: "USD, 2024, 6.90" says the same. The row of a date holds also for
 * the days that follow on which no rates are set (targetDays.ts), that of a month for its dates, that of a year for its
 * months and dates; the narrowest row decides. Nothing is averaged: rows of months say nothing of their year.
 *
 * Excel makes of a typed "Jan-24" the date 1 January 2024, which looks like the month in its cell. The row of a first
 * of a month that is the currency's only one among the dates of that month therefore holds for the month too, unless
 * the month has a row of its own.
 */

import type { Currency } from "./currency";
import { Decimal } from "./decimal";
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

/**
 * A rate that is so near to 1 / published, and so far from the published one, is turned round: 1.08 for EUR, which is
 * dollars for a euro. In years in which euro or franc were about a dollar the two cannot be told apart.
 */
const NEAR_INVERSE = 1.05;
const FAR = 1.1;
/** Farther than FARTHEST from the published rate, one that is so near to its inverse is said to be turned round. */
const ABOUT_INVERSE = 1.5;
/** Digits of the rate that is offered instead. */
const OFFERED_DIGITS = 5;

type Quoted = Exclude<Currency, "USD">;

const quoted = (currency: Currency): Quoted => (currency === "USD" ? "DKK" : currency);

function checkPlausible({ row, currency, period }: PlanningRow, rate: Decimal): void {
  if (rate.lte(0)) throw new MoneyError("badPlanningRate", { row, value: rate.toString() });
  const unit = quoted(currency);
  const published = nearestYearlyRate(unit, period.year).perBase;
  const ratio = rate.div(published);
  const inverse = rate.times(published);
  const isStrange = !isWithin(ratio, FARTHEST);
  const isTurned = isStrange
    ? isWithin(inverse, ABOUT_INVERSE)
    : isWithin(inverse, NEAR_INVERSE) && !isWithin(ratio, FAR);
  const about = { row, rate: rate.toString(), currency, published, unit };
  if (isTurned) {
    const turned = new Decimal(new Decimal(1).div(rate).toPrecision(OFFERED_DIGITS)).toString();
    throw new MoneyError("turnedPlanningRate", { ...about, turned });
  }
  if (isStrange) throw new MoneyError("strangePlanningRate", about);
}

/** Whether a ratio is at most the factor above or below 1. */
const isWithin = (ratio: Decimal, factor: number): boolean => ratio.lte(factor) && ratio.times(factor).gte(1);

const keyOf = (currency: Quoted, period: Period): string => `${currency} ${periodKey(period)}`;

/**
 * The rows by currency and period. Throws badPlanningRate (zero or below), strangePlanningRate (see FARTHEST),
 * turnedPlanningRate (see NEAR_INVERSE) and doublePlanningRate (two different rates for one currency and period).
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
  for (const row of rowsForMonths([...rates.values()])) {
    const key = keyOf(quoted(row.currency), monthOf(row.period));
    if (!rates.has(key)) rates.set(key, row);
  }
  return rates;
}

type DateRow = PlanningRow & { readonly period: Extract<Period, { kind: "date" }> };

/** Rows of a first of a month that are the currency's only ones among the dates of that month: typed as "Jan-24". */
export function rowsForMonths(rows: readonly PlanningRow[]): readonly DateRow[] {
  const dated = rows.filter((row): row is DateRow => row.period.kind === "date");
  const keyFor = ({ currency, period }: DateRow): string => keyOf(quoted(currency), monthOf(period));
  const counts = new Map<string, number>();
  for (const row of dated) counts.set(keyFor(row), (counts.get(keyFor(row)) ?? 0) + 1);
  return dated.filter((row) => row.period.day === 1 && counts.get(keyFor(row)) === 1);
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
