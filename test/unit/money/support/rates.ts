/** Questions about rates as tests ask them. */

import type { Currency } from "../../../../src/money/currency";
import { Decimal } from "../../../../src/money/decimal";
import { MoneyError } from "../../../../src/money/errors";
import { parsePeriod } from "../../../../src/money/period";
import type { Period } from "../../../../src/money/period";
import type { PlanningRates } from "../../../../src/money/planning";
import { planningRates } from "../../../../src/money/planning";
import type { FoundRate, RateOptions } from "../../../../src/money/rates";
import { findRate } from "../../../../src/money/rates";

/** A rate that must not wait for anything to be loaded. */
export function rateAtOnce(from: Currency, to: Currency, period: Period, options?: RateOptions): FoundRate {
  const found = findRate(from, to, period, options);
  if (found instanceof Promise) throw new Error("The rate is not there at once");
  return found;
}

/** Planning rates of rows in which null is a rate that is not filled in. */
export const planned = (...rows: [Currency, string | number, string | null][]): PlanningRates =>
  planningRates(
    rows.map(([currency, period, rate], index) => ({
      currency,
      period: parsePeriod(period),
      rate: rate === null ? null : new Decimal(rate),
      row: index + 1,
    })),
  );

const told = (error: unknown): unknown => {
  if (error instanceof MoneyError) return { problem: error.problem, ...error.data };
  throw error;
};

/** What is wrong with an action, or null. */
export function problem(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return told(error);
  }
  return null;
}

/** The same of one that may have to load something. */
export async function problemOf(action: () => unknown): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return told(error);
  }
  return null;
}
