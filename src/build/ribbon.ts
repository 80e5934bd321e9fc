/** What ribbon commands tell the pane: both sides know these names and shapes, neither knows the other. */

import type { EditPlan } from "../workbook/edits";
import type { Skipped } from "./formulaPlans";

/** Window event, a CustomEvent whose detail is the name of a place: a command asks the pane to show it. */
export const PLACE_EVENT = "tilsagn:place";

/** Window event, a CustomEvent<CommandOutcome>: a command that changes the workbook has ended. */
export const OUTCOME_EVENT = "tilsagn:outcome";

/** How a ribbon command ended. */
export interface CommandOutcome {
  readonly command: "freezeValues" | "repairFunctions";
  /** Formulas that were changed; 0 when there was nothing to do or when it failed. */
  readonly cells: number;
  readonly skipped: readonly Skipped[];
  /** Takes the change back; null when there is none. */
  readonly undo: EditPlan | null;
  /** What was thrown: a DoorError where Excel refused; null when it did not fail. */
  readonly problem: unknown;
}
