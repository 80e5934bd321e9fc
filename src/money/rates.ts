/** The rate between two currencies in a period, and what it rests on. */

import type { Currency } from "./currency";
import { withDailyRates } from "./daily";
import type { DailyRates } from "./dailyTable";
import { Decimal, Factor } from "./decimal";
import { MoneyError } from "./errors";
import type { RateLeg } from "./leg";
import type { Period } from "./period";
import { monthOf, periodKey } from "./period";
import type { PlanningRates } from "./planning";
import { planningRate } from "./planning";
import type { AveragedPeriod } from "./published";
import { publishedRate, publishedSpan } from "./published";

/** "average" of a year or month; "daily" on a date. */
export type Basis = "average" | "daily";

export interface FoundRate {
  /** Units of `to` for 1 `from`: amount in `from` × rate = amount in `to`. To 40 decimals. */
  readonly rate: Decimal;
  /** The rate, for convert(). */
  readonly factor: Factor;
  readonly from: Currency;
  readonly to: Currency;
  /** The period whose rate was wanted: "2022", "2022-06", "2022-06-19". A leg may be of an earlier day or a longer time. */
  readonly period: string;
  /** None when both currencies are the same, one for a rate that is published or planned itself, more for a cross rate. */
  readonly legs: readonly RateLeg[];
}

export interface RateOptions {
  /** Default: "daily" for a date, "average" for a year or month. "average" of a date is its month's. */
  readonly basis?: Basis | undefined;
  /** Win over the published rates wherever they have a row for the period. */
  readonly planning?: PlanningRates | undefined;
}

/** What a basis is called, in English and Danish. */
const BASIS_WORDS: Readonly<Record<Basis, readonly string[]>> = {
  average: ["average", "gennemsnit", "gennemsnitlig", "gennemsnitskurs"],
  daily: ["daily", "dag", "daglig", "dagskurs"],
};

export function parseBasis(text: string): Basis {
  const word = text.trim().toLowerCase();
  for (const basis of ["average", "daily"] as const) if (BASIS_WORDS[basis].includes(word)) return basis;
  throw new MoneyError("unknownBasis", { text: text.trim() });
}

/** The period whose rate is wanted. */
function ratePeriod(period: Period, basis: Basis | undefined): Period {
  if (period.kind === "date") return basis === "average" ? monthOf(period) : period;
  if (basis === "daily") throw new MoneyError("dailyNeedsDate", { period: periodKey(period) });
  return period;
}

/** What a currency is worth in the one that a rate goes through: units × above / below, without rounding. */
interface Worth {
  readonly above: Decimal;
  readonly below: Decimal;
  readonly legs: readonly RateLeg[];
}

const ONE = new Decimal(1);
const itself: Worth = { above: ONE, below: ONE, legs: [] };
/** The worth of a currency that stands against the one between. */
const direct = (leg: RateLeg): Worth => ({ above: new Decimal(leg.perBase), below: ONE, legs: [leg] });

type Question = { readonly from: Currency; readonly to: Currency; readonly period: string };

function cross(question: Question, worth: (currency: Currency) => Worth): FoundRate {
  const [from, to] = [worth(question.from), worth(question.to)];
  const rate = to.above.times(from.below).div(to.below.times(from.above));
  return { ...question, rate, factor: new Factor(rate), legs: [...from.legs, ...to.legs] };
}

function averageLeg(currency: Exclude<Currency, "USD">, period: AveragedPeriod): RateLeg {
  const found = publishedRate(currency, period);
  if (found) return found;
  throw new MoneyError("noRate", { currency, period: periodKey(period), ...publishedSpan(period.kind) });
}

/** On a date: through the euro, or, where one side is planned against the dollar, through the dollar. */
function onDate(
  question: Question,
  date: Extract<Period, { kind: "date" }>,
  planned: ReadonlyMap<Currency, RateLeg>,
  daily: DailyRates,
): FoundRate {
  // A row for the dollar would mean kroner: what is named as missing is a currency that can be planned.
  const other = question.from === "USD" ? question.to : question.from;
  const inEuro = (currency: Currency, missing = currency === "USD" ? other : currency): Worth =>
    currency === "EUR" ? itself : direct(daily.rateOn(currency, date, missing));
  if (planned.size === 0) return cross(question, (currency) => inEuro(currency));
  return cross(question, (currency) => {
    const plan = planned.get(currency);
    if (plan) return direct(plan);
    if (currency === "USD") return itself;
    const [own, dollar] = [inEuro(currency), inEuro("USD", currency)];
    return { above: own.above, below: dollar.above, legs: [...own.legs, ...dollar.legs] };
  });
}

/**
 * The rate from one currency to another: of a year or month through the dollar (H.10), on a date through the euro (ECB).
 * Nothing is extrapolated: a period for which nothing is published has no rate. A promise only for a date whose daily
 * rates have to be loaded first. Throws, or rejects with, noRate, beforeDailyRates, afterDailyRates, dailyGap,
 * dailyNotLoaded, dailyNeedsDate, emptyPlanningRate.
 */
export function findRate(
  from: Currency,
  to: Currency,
  period: Exclude<Period, { kind: "date" }>,
  options?: RateOptions,
): FoundRate;
export function findRate(
  from: Currency,
  to: Currency,
  period: Period,
  options?: RateOptions,
): FoundRate | Promise<FoundRate>;
export function findRate(
  from: Currency,
  to: Currency,
  period: Period,
  { basis, planning }: RateOptions = {},
): FoundRate | Promise<FoundRate> {
  const wanted = ratePeriod(period, basis);
  const question: Question = { from, to, period: periodKey(wanted) };
  if (from === to) return { ...question, rate: ONE, factor: new Factor(ONE), legs: [] };

  const planned = new Map<Currency, RateLeg>();
  const others = [from, to].filter((currency) => currency !== "USD");
  for (const currency of others) {
    const leg = planning && planningRate(planning, currency, wanted);
    if (leg) planned.set(currency, leg);
  }
  const throughDollar = (otherwise: (currency: Exclude<Currency, "USD">) => RateLeg): FoundRate =>
    cross(question, (one) => (one === "USD" ? itself : direct(planned.get(one) ?? otherwise(one))));
  if (wanted.kind !== "date") return throughDollar((currency) => averageLeg(currency, wanted));
  if (planned.size === others.length) return throughDollar((currency) => planned.get(currency)!);
  return withDailyRates((daily) => onDate(question, wanted, planned, daily));
}

/** An amount at a rate: the double nearest to what is exact but for the rate's own 40 decimals. */
export function convert(amount: Decimal, { factor }: FoundRate): number {
  return factor.times(amount);
}
