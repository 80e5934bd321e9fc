/** What one file asks for in all, in its own units. */

import { Decimal } from "../../money/decimal";
import { factor, parseUnit } from "../../money/unit";
import type { CheckedFile, ReportedBudget } from "./model";
import { repeatedBudgets } from "./repeats";

export interface Asked {
  /** "DKK million"; null where the file does not say. */
  readonly unit: string | null;
  /** A decimal number in text, exact. */
  readonly amount: string;
}

/**
 * The lines of all budgets over all years, one sum a currency in the unit of its first budget; budgets that repeat
 * others are counted once, and the strategy's own table not at all, as in the consolidated table.
 */
export function askedFor({ budgets }: Pick<CheckedFile, "budgets">): readonly Asked[] {
  const repeats = repeatedBudgets(budgets);
  const sums = new Map<string, { readonly unit: string | null; amount: Decimal }>();
  for (const budget of budgets) {
    if (repeats.has(budget) || budget.ofStrategy) continue;
    const { unit } = budget;
    const currency = (unit !== null && parseUnit(unit)?.currency) || unit || "";
    const sum = sums.get(currency) ?? { unit, amount: new Decimal(0) };
    sums.set(currency, {
      unit: sum.unit,
      amount: sum.amount.plus(sumOf(budget).times(scale(unit, sum.unit))),
    });
  }
  return [...sums.values()].map(({ unit, amount }) => ({ unit, amount: amount.toFixed() }));
}

const sumOf = ({ lines }: ReportedBudget): Decimal =>
  lines
    .flatMap(({ amounts }) => amounts)
    .reduce<Decimal>((sum, amount) => (amount === null ? sum : sum.plus(amount)), new Decimal(0));

function scale(from: string | null, to: string | null): string {
  const [one, other] = [from, to].map((name) => (name === null ? null : parseUnit(name)));
  return (one && other && factor(one, other)?.toFixed()) || "1";
}
