/** Funding lines of the strategy that a budget has no line for, with what the strategy gives them in the budget's unit. */

import type Big from "big.js";
import { factor, parseUnit } from "../../../money/unit";
import type { Unit } from "../../../money/unit";
import type { FundingLine } from "../../../strategy/pack";
import type { BudgetFigures } from "../../figures";
import { add } from "../../sums/compare";
import type { ReviewContext } from "../../types";
import { exact } from "../../understand/amounts";
import { ceilingFor, grantOf, requestsOf } from "./ceiling";

export interface PlannedLine {
  readonly fundingLine: FundingLine;
  /** Index into the budget's years; null for all of them together. Null where the strategy gives nothing. */
  amount(year: number | null): Big | null;
}

/** The unit of a budget: the one it states, else the one in which it comes near the commitment. */
export function unitOf(figures: BudgetFigures, { strategy }: ReviewContext): Unit | null {
  const { unit } = figures.budget;
  if (unit !== null) return parseUnit(unit);
  const grant = grantOf(strategy);
  return grant ? (ceilingFor(null, requestsOf(figures), grant)?.unit ?? null) : null;
}

/** Only of a budget that names others of the strategy's funding lines: one by areas lacks them all. */
export function plannedLinesLackedBy(figures: BudgetFigures, context: ReviewContext): PlannedLine[] {
  // The strategy says nothing of what was spent, of quarters or of areas within a year.
  if (figures.isApart || figures.within !== null) return [];
  const { strategy } = context;
  const { budget: official } = strategy;
  const named = new Set(figures.budget.lines.flatMap(({ line }) => line ?? []));
  const unit = named.size < 2 ? null : unitOf(figures, context);
  const from = official && parseUnit(official.unit);
  const times = from && unit && factor(from, unit);
  if (!official || !times) return [];
  return official.rows.flatMap((row): PlannedLine[] => {
    const fundingLine = strategy.lines.find(({ id }) => id === row.line);
    if (row.kind !== "line" || !fundingLine || named.has(fundingLine.id)) return [];
    const inYear = (year: number): Big | null => {
      const printed = row.amounts[official.years.indexOf(figures.budget.years[year]!.year)];
      return printed === undefined || printed === null ? null : exact(printed).times(times);
    };
    const amount = (year: number | null): Big | null => {
      if (year !== null) return inYear(year);
      const amounts = figures.budget.years.map((_, at) => inYear(at));
      return amounts.some((one) => one === null) ? null : add(amounts as Big[]);
    };
    return [{ fundingLine, amount }];
  });
}
