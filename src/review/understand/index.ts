/** From a workbook's snapshot to what a reviewer sees in it: budgets and lists of indicators. */

import type { StrategyPack } from "../../strategy/pack";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { RecognisedBudget, RecognisedIndicators } from "../types";
import { findBudgets } from "./budgets";
import { findIndicators } from "./indicators";
import { vocabularyOf } from "./labels";

export interface Understanding {
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
}

/** Looks for the strategy's budget and indicators in a workbook; what is neither stays unclaimed. */
export function understand(workbook: WorkbookSnapshot, strategy: StrategyPack): Understanding {
  return {
    budgets: findBudgets(workbook, vocabularyOf(strategy)),
    indicators: findIndicators(workbook, strategy),
  };
}
