/** The ribbon's buttons: each function stands in the manifest under its name. */

import { OUTCOME_EVENT, type CommandOutcome } from "../build/ribbon";
import { excelDoor } from "../workbook/office/excelDoor";
import { showPlace } from "./showPlace";

/** Runs a button's job. Excel greys the button until `completed` is called, so it is called whatever happens. */
function button(job: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => void job().finally(() => event.completed());
}

/** Tells the pane how a command ended and shows it. */
async function tell(outcome: CommandOutcome): Promise<void> {
  window.dispatchEvent(new CustomEvent(OUTCOME_EVENT, { detail: outcome }));
  await Office.addin.showAsTaskpane();
}

/** A button that changes formulas; what that takes is loaded when it is first pressed. Whatever fails is told in the pane. */
const formulaButton = (command: CommandOutcome["command"]): ReturnType<typeof button> =>
  button(async () => {
    try {
      const commands = await import("./changeFormulas");
      await tell(await commands[command](excelDoor()));
    } catch (problem) {
      await tell({ command, cells: 0, skipped: [], undo: null, problem });
    }
  });

function associate(): void {
  Office.actions.associate(
    "showInsert",
    button(() => showPlace("insert")),
  );
  Office.actions.associate(
    "showBuild",
    button(() => showPlace("build")),
  );
  Office.actions.associate(
    "showReview",
    button(() => showPlace("review")),
  );
  Office.actions.associate("freezeValues", formulaButton("freezeValues"));
  Office.actions.associate("repairFunctions", formulaButton("repairFunctions"));
}

// Where office.js could not be loaded the pane says so; here there is nothing to do.
if (typeof Office !== "undefined") void Office.onReady(associate);
