/** Weights from a workbook: what its budget gives to each priority area, such as last year's. */

import { weightsOfBudget, type BudgetPack, type TableWeights } from "../../build/budget";
import type { Language } from "../../i18n/translator";
import type { CheckedFile } from "../../review";
import { UsageError } from "../arguments";
import type { Io } from "../io";

/**
 * The sums by area over all years of the first budget of the workbook that divides money between areas. The file is read only, where a hostile one can do no harm. Throws UsageError.
 */
export async function tableWeights(
  path: string,
  pack: BudgetPack,
  language: Language,
  io: Pick<Io, "startChecker">,
): Promise<TableWeights> {
  const checker = io.startChecker({ strategies: [pack.id], auto: false, severities: {}, language });
  try {
    const outcome = await checker.check(path);
    if (outcome.kind === "unchecked")
      throw new UsageError("weightsUnread", { path, problem: outcome.unchecked.problem });
    return weightsIn(outcome.checked, path, pack);
  } finally {
    await checker.close();
  }
}

function weightsIn({ budgets }: CheckedFile, path: string, pack: BudgetPack): TableWeights {
  for (const budget of budgets) {
    const weights = weightsOfBudget(pack, budget, `${path}, ${budget.sheet}!${budget.range}`);
    if (weights) return weights;
  }
  throw new UsageError("weightsNotFound", { path });
}
