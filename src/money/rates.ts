/** The rate between two currencies in a period, and where it comes from. */

import type { Currency } from "./currency";
import { Decimal } from "./decimal";
import { MoneyError } from "./errors";
import type { Period } from "./period";
import { periodKey } from "./period";
import type { PlanningRates } from "./planning";
import { planningRate } from "./planning";
import { publishedRate, publishedSpan } from "./published";

/** "average" of a year or month; "daily" on a date. */
export type Basis = "average" | "daily";

/** One side of a rate: a currency against the US dollar. */
export interface RateLeg {
  readonly currency: Currency;
  /** Units of the currency for 1 US dollar, as printed or as planned. */
  readonly perUsd: string;
  /** The period of the figure: "2022", "2022-06". */
  readonly period: string;
  /** The publisher's series, or null for a planning rate. */
  readonly series: string | null;
}

export interface FoundRate {
  /** Units of `to` for 1 `from`: amount in `from` × rate = amount in `to`. To 40 decimals. */
  readonly rate: Decimal;
  readonly from: Currency;
  readonly to: Currency;
  /** None when both currencies are the same, one for a rate against the dollar, two for a cross rate. */
  readonly legs: readonly RateLeg[];
}

export interface RateOptions {
  /** Default: "daily" for a date, "average" for a year or month. "average" of a date is its month's. */
  readonly basis?: Basis | undefined;
  /** Win over the published rates wherever they have a row for the period. */
  readonly planning?: PlanningRates | undefined;
}

export function parseBasis(text: string): Basis {
  const word = text.trim().toLowerCase();
  if (word === "average" || word === "daily") return word;
  throw new MoneyError("unknownBasis", { text: text.trim() });
}

/** The period whose rate is wanted. */
function ratePeriod(period: Period, basis: Basis | undefined): Period {
  if (period.kind === "date") {
    return basis === "average" ? { kind: "month", year: period.year, month: period.month } : period;
  }
  if (basis === "daily") throw new MoneyError("dailyNeedsDate", { period: periodKey(period) });
  return period;
}

function leg(currency: Currency, period: Period, planning: PlanningRates | undefined): RateLeg {
  const planned = planning && planningRate(planning, currency, period);
  if (planned) {
    return { currency, perUsd: planned.perUsd.toString(), period: planned.period, series: null };
  }
  const published = publishedRate(currency, period);
  if (published) return published;
  if (period.kind === "date") {
    const [year = "", month = ""] = periodKey(period).split("-");
    throw new MoneyError("noDailyRates", { date: periodKey(period), month: `${year}-${month}`, year });
  }
  throw new MoneyError("noRate", { period: periodKey(period), ...publishedSpan(period.kind) });
}

/**
 * The rate from one currency to another; a rate between two that are not the dollar goes through the dollar.
 * Nothing is extrapolated: a period outside the published ones has no rate.
 * Throws noRate, noDailyRates, dailyNeedsDate.
 */
export function findRate(from: Currency, to: Currency, period: Period, options: RateOptions = {}): FoundRate {
  const wanted = ratePeriod(period, options.basis);
  if (from === to) return { rate: new Decimal(1), from, to, legs: [] };
  const one = new Decimal(1);
  const legs: RateLeg[] = [];
  const perUsd = (currency: Currency): Decimal => {
    if (currency === "USD") return one;
    const found = leg(currency, wanted, options.planning);
    legs.push(found);
    return new Decimal(found.perUsd);
  };
  const fromPerUsd = perUsd(from);
  return { rate: perUsd(to).div(fromPerUsd), from, to, legs };
}

/** An amount at a rate: exact but for the rate's own 40 decimals. */
export function convert(amount: Decimal, { rate }: FoundRate): Decimal {
  return amount.times(rate);
}
