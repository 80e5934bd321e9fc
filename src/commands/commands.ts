/** The ribbon's buttons: each function stands in the manifest under its name. */

import { excelDoor } from "../workbook/office/excelDoor";
import { showPlace } from "./showPlace";

/** Runs a button's job. Excel greys the button until `completed` is called, so it is called whatever happens. */
function button(job: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => void job().finally(() => event.completed());
}

/** A button that changes formulas; what that takes is loaded when it is first pressed. */
const formulaButton = (command: "freezeValues" | "repairFunctions"): ReturnType<typeof button> =>
  button(async () => {
    const commands = await import("./changeFormulas");
    await commands.tell(await commands[command](excelDoor()));
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
