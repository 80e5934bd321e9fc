/** Turning the workbook's TILSAGN formulas into values, and entering them again: what would change, and doing it. */

import {
  findOwnFormulas,
  planFreeze,
  planRepair,
  type FormulaChange,
  type FormulaPlan as PlanOfCells,
  type LeftFormula,
  type OwnFormula,
} from "../../build/formulaPlans";
import { findOwnNames } from "../../build/ownNames";
import { ownNamesIn } from "../../build/ownFunctions";
import {
  OUTCOME_EVENT,
  type CommandOutcome,
  type FormulaCommand,
  type StillUnknown,
} from "../../build/ribbon";
import { findFunction, registry } from "../../functions/registry";
import { NameIndex } from "../../strategy/names";
import { cellArea, rangeAddress, type RangeRef } from "../../workbook/address";
import { CellError } from "../../workbook/cells";
import type { ApplyControl, WorkbookDoor } from "../../workbook/door";
import { findSheet, type NameSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";

export type { FormulaChange, FormulaCommand, LeftFormula };

/** A defined name that calls Tilsagn. */
export type OwnName = NameSnapshot;

export interface FormulaPlan extends PlanOfCells {
  /** Neither command reaches names, so that they are told. */
  readonly names: readonly OwnName[];
}

/** The workbook's formulas as they stood when they were looked for. */
export interface FoundFormulas {
  readonly command: FormulaCommand;
  readonly formulas: readonly OwnFormula[];
  /** Where each formula's array spills; known for freezing only. */
  readonly spills: readonly (RangeRef | null)[];
  readonly workbook: WorkbookSnapshot;
}

/** Reads the workbook, and for freezing where arrays spill. Throws DoorError. */
export async function findFormulas(door: WorkbookDoor, command: FormulaCommand): Promise<FoundFormulas> {
  const { workbook } = await door.read();
  const formulas = findOwnFormulas(workbook);
  const cells = formulas.map(({ sheet, cell }) => ({
    sheet: sheet.name,
    ...cellArea(cell.row, cell.column),
  }));
  const spills = command === "freezeValues" ? await door.spills(cells) : [];
  return { command, formulas, spills, workbook };
}

/** What would change, and what would be left. `errorsToo`: formulas that show an error become that error. */
export function planChanges(found: FoundFormulas, errorsToo: boolean): FormulaPlan {
  const { command, formulas, spills, workbook } = found;
  const plan =
    command === "freezeValues" ? planFreeze(formulas, spills, { errorsToo, workbook }) : planRepair(formulas);
  return { ...plan, names: findOwnNames(workbook) };
}

/** What changes, or is left, on one sheet. */
export interface OnSheet<T> {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly items: readonly T[];
}

/** Changes, or what is left, by sheet in the workbook's order. */
export function bySheet<T extends { readonly range: RangeRef }>(
  { workbook }: FoundFormulas,
  items: readonly T[],
): readonly OnSheet<T>[] {
  return [...new Set(items.map(({ range }) => range.sheet))].map((sheet) => ({
    sheet,
    hidden: findSheet(workbook, sheet)?.visibility !== "visible",
    items: items.filter(({ range }) => range.sheet === sheet),
  }));
}

/** Carries the plan out. Throws DoorError. */
export async function applyChanges(
  door: WorkbookDoor,
  command: FormulaCommand,
  plan: FormulaPlan,
  control: ApplyControl,
): Promise<CommandOutcome> {
  const { undo } = await door.apply(plan, control);
  const { cells, skipped, names } = plan;
  const stillCalling = command === "freezeValues" ? names.map(({ name }) => name) : [];
  const still = command === "repairFunctions" ? await stillUnknown(door, plan) : [];
  return { command, cells, skipped, names: stillCalling, still, undo, problem: null };
}

const functionNames = new NameIndex(registry.map(({ id }) => ({ item: id, names: [id] })));

/** What was entered again and shows #NAME? all the same. Where the workbook does not answer, nothing is known of it. */
async function stillUnknown(door: WorkbookDoor, { changes }: FormulaPlan): Promise<readonly StillUnknown[]> {
  if (changes.length === 0) return [];
  const values = await door
    .values(changes.map(({ range }) => ({ ...range, rows: 1, columns: 1 })))
    .catch(() => []);
  return changes.flatMap(({ range, then }, at) => {
    const value = values[at]?.[0]?.[0];
    if (!(value instanceof CellError) || value.code !== "#NAME?") return [];
    const formula = typeof then === "object" && then !== null ? then.formula : "";
    const name = ownNamesIn(formula).find((one) => !findFunction(one)) ?? null;
    const nearest = name === null ? null : (functionNames.nearest(name, 1)[0] ?? null);
    return [{ place: rangeAddress({ ...range, rows: 1, columns: 1 }), name, nearest }];
  });
}

/** Takes away what the pane's frame still tells of a command before. */
export function clearOutcome(): void {
  window.dispatchEvent(new CustomEvent(OUTCOME_EVENT, { detail: null }));
}

/** Tells the pane's frame how a command ended: it says so above whatever place is shown, and takes it back. */
export function tellOutcome(outcome: CommandOutcome): void {
  window.dispatchEvent(new CustomEvent(OUTCOME_EVENT, { detail: outcome }));
}
