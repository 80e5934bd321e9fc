/** The funding line that a budget by funding lines left out, and the totals that count it all the same. */

import type { FundingLine } from "../../../strategy/pack";
import { isInserted } from "../../insertedTables";
import type { RecognisedBudget, ReviewContext } from "../../types";
import { sumsOf } from "../../sums/check";
import { groupsOf } from "../amounts/sumGroups";
import type { SumGroup } from "../amounts/sumGroups";

/** The budgets beside a table that was inserted from the strategy, which has all lines; where nothing stands beside it, that one. */
export function budgetsAskedFor({ budgets, workbook }: ReviewContext): readonly RecognisedBudget[] {
  const own = budgets.filter((budget) => !isInserted(budget, workbook));
  return own.length > 0 ? own : budgets;
}

/** The one funding line of the strategy's own budget that a budget by funding lines lacks. */
export function lineLeftOut(context: ReviewContext): FundingLine | null {
  const { strategy } = context;
  const budgets = budgetsAskedFor(context);
  const printed = strategy.lines.filter(({ id }) => strategy.budget?.rows.some(({ line }) => line === id));
  const lines = budgets.flatMap((budget) => budget.lines);
  const named = new Set(lines.flatMap(({ line }) => line ?? []));
  const plain = lines.filter(({ kind }) => kind === "line");
  // Rows that name no line may be the one that seems to be missing, by a name of the author's own.
  if (plain.some(({ line }) => line === null) || named.size < 2) return null;
  const missing = printed.filter(({ id }) => !named.has(id));
  return missing.length === 1 && named.size === printed.length - 1 ? missing[0]! : null;
}

/** The totals of a budget whose gap is, year by year, what the strategy gives the line that was left out. */
export function totalsWithLostLine(
  context: ReviewContext,
): { readonly line: FundingLine; readonly group: SumGroup } | null {
  const line = lineLeftOut(context);
  const group =
    line &&
    groupsOf(context).find(
      ({ causes: [only, another], checks }) =>
        only?.kind === "planned" && only.name === line.id && !another && areMostOfTheirRow(checks, context),
    );
  return line && group ? { line, group } : null;
}

/** Whether most totals of a row are off: where the others add up without the line, one that is not does so for another reason. */
function areMostOfTheirRow(wrong: SumGroup["checks"], context: ReviewContext): boolean {
  const [first] = wrong;
  const { lines } = first!.figures.budget;
  // The columns within a year share the lines of their budget.
  const all = sumsOf(context).checks.filter(
    ({ figures, line, result }) =>
      figures.budget.lines === lines && line === first!.line && !figures.isApart && result.kind !== "unknown",
  );
  return wrong.length * 2 > all.length;
}
