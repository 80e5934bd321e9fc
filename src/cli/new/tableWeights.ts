/** Weights from a workbook: what its budget gives to each priority area, such as last year's. */

import { fundedAreas, weightsFromTable, type BudgetChoices, type BudgetPack } from "../../build/budget";
import type { Language } from "../../i18n/translator";
import type { CheckedFile, ReportedBudget } from "../../review";
import { UsageError } from "../arguments";
import type { Io } from "../io";

/**
 * The sums by area over all years of the first budget of the workbook that names areas; one that repeats another in a
 * second currency is passed over. The file is read only, where a hostile one can do no harm. Throws UsageError.
 */
export async function tableWeights(
  path: string,
  pack: BudgetPack,
  language: Language,
  io: Pick<Io, "startChecker">,
): Promise<BudgetChoices["weights"]> {
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

function weightsIn({ budgets }: CheckedFile, path: string, pack: BudgetPack): BudgetChoices["weights"] {
  const found = budgets.find(
    (budget) => budget.equivalentOf === undefined && amountsIn(budget, pack).length > 0,
  );
  if (!found) throw new UsageError("weightsNotFound", { path });
  return weightsFromTable(amountsIn(found, pack), `${path}, ${found.sheet}!${found.range}`);
}

function amountsIn({ lines }: ReportedBudget, pack: BudgetPack): { area: string; amount: number }[] {
  return fundedAreas(pack).flatMap(({ id, number }) =>
    lines
      .filter(({ area }) => area !== null && (area === number || area === id))
      .flatMap(({ amounts }) => amounts)
      .flatMap((amount) => (amount === null ? [] : { area: id, amount: Number(amount) })),
  );
}
