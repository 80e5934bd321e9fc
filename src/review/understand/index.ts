/** From a workbook's snapshot to what a reviewer sees in it: budgets and lists of indicators. */

import type { StrategyPack } from "../../strategy/pack";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Correction, RecognisedBudget, RecognisedIndicators } from "../types";
import { findBudgets } from "./budgets";
import { findIndicators } from "./indicators";
import { vocabularyOf } from "./labels";

export interface Understanding {
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
}

/**
 * Looks for the strategy's budget and indicators in a workbook; what is neither stays unclaimed. What reviewers put right
 * counts before anything that is read.
 */
export function understand(
  workbook: WorkbookSnapshot,
  strategy: StrategyPack,
  corrections: readonly Correction[] = [],
): Understanding {
  return {
    budgets: findBudgets(workbook, vocabularyOf(strategy), corrections),
    indicators: findIndicators(workbook, strategy),
  };
}
