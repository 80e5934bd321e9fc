/** Building the budget workbook from what was chosen, and reading last year's weights out of the open one. */

import {
  planBudgetWorkbook,
  weightsFromTable,
  type BudgetChoices,
  type BudgetPlan,
} from "../../build/budget";
import type { StrategyPack } from "../../strategy/pack";
import { quoteSheet } from "../../workbook/address";
import { DoorError, type ApplyControl, type TakenNames, type WorkbookDoor } from "../../workbook/door";
import type { Written } from "../common/useEdits";
import type { BuildDraft } from "./buildDraft";
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
  readonly weights: NonNullable<BuildDraft["table"]>;
}

/** The budgets that are recognised in the open workbook and have money in more than one area. Throws DoorError. */
export async function weightTables(door: WorkbookDoor, pack: StrategyPack): Promise<readonly WeightTable[]> {
  const { checked } = await reviewWorkbook(door, pack, () => undefined);
  return checked.budgets.flatMap(({ sheet, range, lines }) => {
    const source = `${quoteSheet(sheet)}!${range}`;
    const amounts = lines.flatMap(({ area, amounts: byYear }) =>
      byYear.map((amount) => ({ area: areaId(pack, area), amount: Number(amount ?? 0) })),
    );
    const weights = weightsFromTable(amounts, source);
    if (weights.kind !== "table") return [];
    const isDivided = Object.values(weights.byArea).filter((sum) => sum > 0).length > 1;
    return isDivided ? [{ source, weights }] : [];
  });
}

/** Reports name an area by its number where it has one. */
function areaId(pack: StrategyPack, area: number | string | null): string | null {
  return pack.areas.find(({ id, number }) => area !== null && (id === area || number === area))?.id ?? null;
}
