/** Building the budget workbook from what was chosen, and reading last year's weights out of the open one. */

import {
  planBudgetWorkbook,
  weightsOfBudget,
  type BudgetChoices,
  type BudgetPlan,
  type TableWeights,
} from "../../build/budget";
import type { StrategyPack } from "../../strategy/pack";
import { quoteSheet } from "../../workbook/address";
import { DoorError, type ApplyControl, type TakenNames, type WorkbookDoor } from "../../workbook/door";
import type { Written } from "../common/useEdits";
import { isoDate } from "./insert";
import { reviewWorkbook } from "./review";

export interface WrittenBudget extends Written {
  readonly sheets: readonly string[];
  /** Notes on cells that this version of Excel has no means for. */
  readonly leftOut: number;
}

const NONE_TAKEN: TakenNames = { sheets: [], names: [] };

/**
 * Writes all sheets of the budget behind those that are there. As with insertion the workbook is asked for its names
 * only where the usual ones are taken. Throws DoorError; then nothing stands written.
 */
export async function createBudget(
  door: WorkbookDoor,
  pack: StrategyPack,
  choices: BudgetChoices,
  today: Date,
  control?: ApplyControl,
): Promise<WrittenBudget> {
  const planFor = ({ sheets, names }: TakenNames): BudgetPlan =>
    planBudgetWorkbook(pack, choices, { date: isoDate(today), sheets, takenNames: names });
  const write = async (plan: BudgetPlan): Promise<WrittenBudget> => {
    const { undo, leftOut = [] } = await door.apply(plan, control);
    return { range: null, undo, sheets: plan.sheets, leftOut: leftOut.length };
  };
  try {
    return await write(planFor(NONE_TAKEN));
  } catch (error) {
    // Every sheet of the plan is new, so that only names can stand in its way.
    if (!(error instanceof DoorError) || error.problem !== "collision") throw error;
    return write(planFor(await door.takenNames()));
  }
}

/** A budget of the open workbook whose amounts by area can serve as weights. */
export interface WeightTable {
  /** "Budget 2022!A4:F9" */
  readonly source: string;
  readonly weights: TableWeights;
}

/** The budgets of the open workbook that weights can be taken from. Throws DoorError. */
export async function weightTables(door: WorkbookDoor, pack: StrategyPack): Promise<readonly WeightTable[]> {
  const { checked } = await reviewWorkbook(door, pack, () => undefined);
  return checked.budgets.flatMap((budget) => {
    const source = `${quoteSheet(budget.sheet)}!${budget.range}`;
    const weights = weightsOfBudget(pack, budget, source);
    return weights ? [{ source, weights }] : [];
  });
}
