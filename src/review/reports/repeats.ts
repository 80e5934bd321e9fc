/**
 * Budgets of one workbook that say the same money twice: a summary of other sheets, a copy, the same table in another
 * currency. Whoever adds up must count them once.
 */

import { Decimal } from "../../money/decimal";
import { factor, parseUnit } from "../../money/unit";
import type { ReportedBudget } from "./model";

/**
 * Of a budget that repeats another: the one it repeats. What recognition says of second currencies and summaries counts;
 * copies with the same totals are found here. Of a summary and its details the details count, unless the summary asks for
 * more than they do, such as for a line that has no sheet of its own. The strategy's own table repeats nothing and nothing
 * repeats it: the budget that has its figures is the one that asks.
 */
export function repeatedBudgets(
  budgets: readonly ReportedBudget[],
): ReadonlyMap<ReportedBudget, ReportedBudget> {
  const found = new Map<ReportedBudget, ReportedBudget>();
  for (const budget of budgets) {
    const base = budget.equivalentOf === undefined ? undefined : budgets[budget.equivalentOf];
    if (base) found.set(budget, base);
  }
  for (const budget of budgets) {
    const details = (budget.summarises ?? [])
      .flatMap((index) => budgets[index] ?? [])
      .filter((one) => !found.has(one) && !one.ofStrategy);
    if (details.length === 0 || found.has(budget) || budget.ofStrategy) continue;
    if (isMoreThan(budget, details)) for (const detail of details) found.set(detail, budget);
    else found.set(budget, details[0]!);
  }
  for (const [index, budget] of budgets.entries()) {
    if (found.has(budget) || budget.ofStrategy) continue;
    const copied = budgets.find(
      (other, at) =>
        !found.has(other) &&
        !other.ofStrategy &&
        (other.lines.length > budget.lines.length ||
          (other.lines.length === budget.lines.length && at < index)) &&
        isCopy(budget, other),
    );
    if (copied) found.set(budget, copied);
  }
  // From the last page to the first: what a page repeats, those before it repeat as well.
  for (const budget of [...budgets].reverse()) {
    const base = found.get(budget);
    const pages = base ? (budget.bringsForward ?? []).map((index) => budgets[index]!) : [];
    for (const page of pages) if (page !== base && !found.has(page)) found.set(page, base!);
  }
  return found;
}

/**
 * Whether two budgets have the same years and, in each, the same total or lines that add up to the same: one total typed
 * over makes no other budget of it. The more detailed counts, of two alike the first.
 */
function isCopy(budget: ReportedBudget, other: ReportedBudget): boolean {
  if (!sameYears(budget, other) || currencyOf(budget) !== currencyOf(other)) return false;
  const pairs = [totals, sumsOfLines].map((amounts) => [amounts(budget), amounts(other)] as const);
  const isSame = (_: number, at: number): boolean =>
    pairs.some(([one, same]) => near(one[at] ?? null, same[at] ?? null));
  return budget.years.length > 0 && budget.years.every(isSame);
}

const sameYears = (one: ReportedBudget, other: ReportedBudget): boolean =>
  one.years.join() === other.years.join();

const currencyOf = ({ unit }: ReportedBudget): string | null =>
  unit === null ? null : (parseUnit(unit)?.currency ?? null);

/** Totals a year in whole currency; null where one cannot be read. */
function totals(budget: ReportedBudget): (Decimal | null)[] {
  const scale = scaleOf(budget);
  return budget.total.map((amount) => (amount === null ? null : new Decimal(amount).times(scale)));
}

/** What the lines add up to in each year, in whole currency; null where none has an amount. */
function sumsOfLines(budget: ReportedBudget): (Decimal | null)[] {
  const scale = scaleOf(budget);
  return budget.years.map((_, at) => {
    const amounts = budget.lines.flatMap(({ amounts: own }) => own[at] ?? []);
    if (amounts.length === 0) return null;
    return amounts.reduce<Decimal>((sum, amount) => sum.plus(amount), new Decimal(0)).times(scale);
  });
}

function scaleOf({ unit }: ReportedBudget): string {
  const parsed = unit === null ? null : parseUnit(unit);
  return parsed ? factor(parsed, { currency: parsed.currency, scale: "" })!.toFixed() : "1";
}

/** Figures in millions lose what figures in kroner show. */
const ROUNDING = "0.001";

function near(one: Decimal | null, other: Decimal | null): boolean {
  if (one === null || other === null || one.eq(0)) return false;
  return one.minus(other).abs().lte(one.abs().times(ROUNDING));
}

/** Whether a summary's totals are more than those of its details together, in any year. */
function isMoreThan(summary: ReportedBudget, details: readonly ReportedBudget[]): boolean {
  const own = totals(summary);
  return summary.years.some((year, at) => {
    const sum = details.reduce<Decimal | null>((added, detail) => {
      const index = detail.years.indexOf(year);
      const amount = index < 0 ? new Decimal(0) : (totals(detail)[index] ?? null);
      return added && amount && added.plus(amount);
    }, new Decimal(0));
    const total = own[at] ?? null;
    return sum !== null && total !== null && total.gt(sum) && !near(total, sum);
  });
}
