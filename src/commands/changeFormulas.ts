/** The two commands that change the workbook's TILSAGN formulas. Each says in the pane how it ended. */

import {
  findOwnFormulas,
  planFreeze,
  planRepair,
  type FormulaPlan,
  type OwnFormula,
} from "../build/formulaPlans";
import type { CommandOutcome } from "../build/ribbon";
import { cellArea } from "../workbook/address";
import type { WorkbookDoor } from "../workbook/door";
import { spillsOf } from "../workbook/office/spills";

/** Turns every TILSAGN formula into the value that it shows. */
export async function freezeValues(door: WorkbookDoor): Promise<CommandOutcome> {
  return change(door, "freezeValues", async (formulas) => planFreeze(formulas, await spillsOfOpen(formulas)));
}

/** Enters every TILSAGN formula again that shows #NAME?. */
export async function repairFunctions(door: WorkbookDoor): Promise<CommandOutcome> {
  return change(door, "repairFunctions", (formulas) => Promise.resolve(planRepair(formulas)));
}

async function change(
  door: WorkbookDoor,
  command: CommandOutcome["command"],
  planFor: (formulas: readonly OwnFormula[]) => Promise<FormulaPlan>,
): Promise<CommandOutcome> {
  const { workbook } = await door.read();
  const plan = await planFor(findOwnFormulas(workbook));
  const { cells, skipped } = plan;
  const undo = plan.edits.length > 0 ? (await door.apply(plan)).undo : null;
  return { command, cells, skipped, undo, problem: null };
}

function spillsOfOpen(formulas: readonly OwnFormula[]): ReturnType<typeof spillsOf> {
  return spillsOf(
    formulas.map(({ sheet, cell }) => ({ sheet: sheet.name, ...cellArea(cell.row, cell.column) })),
  );
}
