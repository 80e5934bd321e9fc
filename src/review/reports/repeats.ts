/**
 * Budgets of one workbook that say the same money twice: a summary of other sheets, a copy, the same table in another
 * currency. Whoever adds up must count them once.
 */

import { Decimal } from "../../money/decimal";
import { factor, parseUnit } from "../../money/unit";
import type { ReportedBudget } from "./model";

/** Of a budget that repeats others: the one it repeats (the first of several). The more detailed one counts. */
export function repeatedBudgets(
  budgets: readonly ReportedBudget[],
): ReadonlyMap<ReportedBudget, ReportedBudget> {
  const found = new Map<ReportedBudget, ReportedBudget>();
  const counted = (): ReportedBudget[] => budgets.filter((budget) => !found.has(budget));
  for (const budget of budgets) {
    const others = counted().filter((other) => other !== budget && !found.has(other));
    const first = others.find((other) => isTwin(budget, other));
    if (first) found.set(budget, first);
  }
  for (const budget of counted()) {
    const parts = counted().filter((other) => other !== budget);
    if (parts.length >= 2 && isSumOf(budget, parts)) found.set(budget, parts[0]!);
  }
  return found;
}

/** Whether the budget says no more than the other: the same years, and totals that are the same money. */
function isTwin(budget: ReportedBudget, other: ReportedBudget): boolean {
  if (budget.lines.length > other.lines.length) return false;
  // Of two that are alike the later one repeats the earlier; of different currencies the one in Danish kroner counts.
  if (!sameYears(budget, other)) return false;
  if (currencyOf(budget) === currencyOf(other)) return equal(totals(budget), totals(other));
  if (currencyOf(budget) === "DKK" || currencyOf(budget) === null || currencyOf(other) === null) return false;
  return isConstantRate(totals(budget), totals(other));
}

const sameYears = (one: ReportedBudget, other: ReportedBudget): boolean =>
  one.years.join() === other.years.join();

const currencyOf = ({ unit }: ReportedBudget): string | null =>
  unit === null ? null : (parseUnit(unit)?.currency ?? null);

/** Totals a year in whole currency; null where one cannot be read. */
function totals({ total, unit }: ReportedBudget): (Decimal | null)[] {
  const parsed = unit === null ? null : parseUnit(unit);
  const scale = parsed ? factor(parsed, { currency: parsed.currency, scale: "" })!.toFixed() : "1";
  return total.map((amount) => (amount === null ? null : new Decimal(amount).times(scale)));
}

function equal(one: readonly (Decimal | null)[], other: readonly (Decimal | null)[]): boolean {
  return one.length > 0 && one.every((amount, index) => near(amount, other[index] ?? null));
}

/** Figures in millions lose what figures in kroner show. */
const ROUNDING = "0.001";

function near(one: Decimal | null, other: Decimal | null): boolean {
  if (one === null || other === null || one.eq(0)) return false;
  return one.minus(other).abs().lte(one.abs().times(ROUNDING));
}

const RATES_DIFFER = "1.35";

/** Whether one column of totals is the other at rates of about the same height over the years. */
function isConstantRate(one: readonly (Decimal | null)[], other: readonly (Decimal | null)[]): boolean {
  const rates = one.flatMap((amount, index) => {
    const against = other[index] ?? null;
    return amount && against && !amount.eq(0) && !against.eq(0) ? [against.div(amount)] : [];
  });
  if (rates.length < one.length || rates.length === 0) return false;
  const sorted = [...rates].sort((a, b) => a.cmp(b));
  return sorted[0]!.gt(0) && sorted.at(-1)!.div(sorted[0]!).lte(RATES_DIFFER);
}

/** Whether the budget's totals are the totals of the others together, year by year. */
function isSumOf(budget: ReportedBudget, parts: readonly ReportedBudget[]): boolean {
  if (parts.some((part) => currencyOf(part) !== currencyOf(budget))) return false;
  const sums = budget.years.map((year) =>
    parts.reduce<Decimal | null>((sum, part) => {
      const index = part.years.indexOf(year);
      const amount = index < 0 ? new Decimal(0) : (totals(part)[index] ?? null);
      return sum && amount && sum.plus(amount);
    }, new Decimal(0)),
  );
  return equal(totals(budget), sums);
}
