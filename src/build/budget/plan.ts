/** The whole budget workbook as one plan of new sheets. */

import type { StrategyPack } from "../../strategy/pack";
import type { EditPlan, Expectation, WorkbookEdit } from "../../workbook/edits";
import { checkChoices, requireSound } from "./check";
import type { BudgetChoices } from "./choices";
import { BudgetContext, type BudgetOptions, type SheetKey } from "./context";
import type { ChoiceWarning } from "./issues";
import { layOut } from "./layout";
import { previewBudget } from "./preview";
import { headNotes, writeBudget } from "./sheets/budget";
import { writeCover } from "./sheets/cover";
import { writeCriteria } from "./sheets/criteria";
import { rateReferences, writeRates } from "./sheets/rates";
import { writeResults } from "./sheets/results";
import { writeStrategy } from "./sheets/strategy";
import { writeSummary } from "./sheets/summary";

export interface BudgetPlan extends EditPlan {
  /** Names of the new sheets in their order. */
  readonly sheets: readonly string[];
  readonly warnings: readonly ChoiceWarning[];
}

/** Rows over the head of the budget beside its notes: the title, and a blank one. */
const HEAD_MARGIN = 2;

/**
 * All sheets of the budget as new sheets behind those that are there; nothing that the workbook has is touched. Totals,
 * shares and US dollars are formulas with their known values; they compute without the add-in.
 * Throws BudgetChoicesError where checkChoices() finds a problem.
 */
export function planBudgetWorkbook(
  strategy: StrategyPack,
  choices: BudgetChoices,
  options: BudgetOptions,
): BudgetPlan {
  const pack = requireSound(strategy, choices);
  const figures = previewBudget(pack, choices);
  const context = new BudgetContext(pack, choices, figures, options);
  const layout = layOut(figures, headNotes(context).length + HEAD_MARGIN);
  const writers: Record<SheetKey, () => void> = {
    cover: () => writeCover(context, layout),
    summary: () => writeSummary(context, layout),
    budget: () => writeBudget(context, layout, rateReferences(context)),
    rates: () => writeRates(context, layout),
    results: () => writeResults(context),
    criteria: () => writeCriteria(context),
    strategy: () => writeStrategy(context),
  };
  for (const key of context.sheets.keys()) writers[key]();

  const drafts = [...context.sheets.values()];
  const sheets = drafts.map(({ name }) => name);
  const first = drafts[0]!;
  const edits: WorkbookEdit[] = [
    // Formulas of one sheet refer to others: Excel takes none that refers to a sheet that is not there yet.
    ...sheets.map((sheet) => ({ kind: "addSheet", sheet }) as const),
    ...drafts.flatMap((draft) => draft.edits),
    { kind: "select", range: first.at([0, 0]) },
  ];
  return {
    expects: [
      ...sheets.map((sheet): Expectation => ({ kind: "sheetFree", sheet })),
      ...context.names.map((name): Expectation => ({ kind: "tableNameFree", name })),
    ],
    edits,
    sheets,
    warnings: checkChoices(pack, choices).warnings,
  };
}
