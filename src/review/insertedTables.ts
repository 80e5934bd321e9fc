/** Budgets that were inserted from a source and stamped: what the strategy says, beside what is asked for. */

import { compareTable, packIdOf, sourceOf, tableOfStamp } from "../build/refresh";
import type { StrategyPack } from "../strategy/pack";
import { overlaps } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { RecognisedBudget } from "./types";

/** Whether a budget stands in a table that was inserted from a source, changed since or not. */
export function isInserted(budget: RecognisedBudget, workbook: WorkbookSnapshot): boolean {
  return stampedTables(budget, workbook).length > 0;
}

/**
 * Whether a budget is the strategy's own table as it was inserted, whatever the strategy has changed since. Rows and years
 * that somebody added make it a budget of theirs.
 */
export function isOfStrategy(
  budget: RecognisedBudget,
  workbook: WorkbookSnapshot,
  strategy: StrategyPack,
): boolean {
  return stampedTables(budget, workbook).some((stamped) => {
    const source = packIdOf(stamped.stamp) === strategy.id ? sourceOf(stamped.stamp, strategy) : null;
    if (!source) return false;
    const { differences, ownRows, ownColumns } = compareTable(stamped, source, strategy.version);
    return (
      ownRows.length === 0 &&
      budget.years.every(({ index }) => !ownColumns.includes(index)) &&
      differences.every(({ who }) => who === "strategy")
    );
  });
}

function stampedTables({ sheet, area }: RecognisedBudget, workbook: WorkbookSnapshot) {
  return workbook.stamps.flatMap((stamp) => {
    const stamped = tableOfStamp(workbook, stamp);
    return stamped?.sheet.name === sheet && overlaps(stamped.table.range, area) ? stamped : [];
  });
}
