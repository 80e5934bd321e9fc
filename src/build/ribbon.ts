/** What ribbon commands tell the pane: both sides know these names and shapes, neither knows the other. */

import type { EditPlan } from "../workbook/edits";
import type { Skipped } from "./formulaPlans";

/**
 * Window event, a CustomEvent whose detail is the name of a place or of a PageCommand: a command asks the pane to show
 * it. Whoever shows it says so by preventDefault(); what nobody has heard waits in the page's hash.
 */
export const PLACE_EVENT = "tilsagn:place";

/** Window event, a CustomEvent<CommandOutcome | null>: a command that changes the workbook has ended; null: a new one begins. */
export const OUTCOME_EVENT = "tilsagn:outcome";

/**
 * The commands that change the workbook's TILSAGN formulas: turn them into values, enter them again. The pane lists what
 * will change before anything does.
 */
export const FORMULA_COMMANDS = ["freezeValues", "repairFunctions"] as const;
export type FormulaCommand = (typeof FORMULA_COMMANDS)[number];

/** The command that explains the figure in the selected cell. It only reads. */
export const EXPLAIN_COMMAND = "explainFigure";

/** What a command can ask the pane for beside its places. */
export type PageCommand = FormulaCommand | typeof EXPLAIN_COMMAND;

/** A formula that shows #NAME? although it was entered again. */
export interface StillUnknown {
  /** "Budget!B4" */
  readonly place: string;
  /** The name in it that begins as ours do but is none, with the nearest of ours; null where the fault lies elsewhere. */
  readonly name: string | null;
  readonly nearest: string | null;
}

/** How a command that changes formulas ended. */
export interface CommandOutcome {
  readonly command: FormulaCommand;
  /** Formulas that were changed; 0 when there was nothing to do or when it failed. */
  readonly cells: number;
  readonly skipped: readonly Skipped[];
  /** After freezing, the defined names that call Tilsagn still. */
  readonly names: readonly string[];
  /** After repairing, what still shows #NAME?. */
  readonly still?: readonly StillUnknown[];
  /** Takes the change back; null when there is none. */
  readonly undo: EditPlan | null;
  /** What was thrown: a DoorError where Excel refused; null when it did not fail. */
  readonly problem: unknown;
}
