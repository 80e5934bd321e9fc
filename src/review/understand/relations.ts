/** How the budgets of one workbook belong together: the same amounts in a second currency, a summary of others. */

import type { RecognisedBudget } from "../types";

export function related(budgets: readonly RecognisedBudget[]): RecognisedBudget[] {
  return [...budgets];
}
