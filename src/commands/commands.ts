/** The ribbon's buttons: each function stands in the manifest under its name. */

import { EXPLAIN_COMMAND, FORMULA_COMMANDS } from "../build/ribbon";
import { showPlace, type PanePlace } from "./showPlace";

/** Buttons that open the pane at one of its places, by their names in the manifest. */
const PLACES: Readonly<Record<string, PanePlace>> = {
  showInsert: "insert",
  showBuild: "build",
  showReview: "review",
};

/**
 * Runs a button's job. Excel greys the button until `completed` is called, so it is called whatever happens; a keyboard
 * shortcut, which the file shortcuts.json gives the same names, has no event.
 */
function button(job: () => Promise<void>): (event?: Office.AddinCommands.Event) => void {
  return (event) => void job().finally(() => event?.completed());
}

function associate(): void {
  for (const [name, place] of Object.entries(PLACES))
    Office.actions.associate(
      name,
      button(() => showPlace(place)),
    );
  // Those that change the workbook do not do so at once: the pane lists first what will change.
  for (const command of [...FORMULA_COMMANDS, EXPLAIN_COMMAND] as const)
    Office.actions.associate(
      command,
      button(() => showPlace(command)),
    );
}

// At once: a button that is pressed before its function is known does nothing, and office.js takes presses as soon as it is
// ready. Where it could not be loaded the pane says so; here there is nothing to do.
if (typeof Office !== "undefined") associate();
