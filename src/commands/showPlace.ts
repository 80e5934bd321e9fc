/** Opens the pane at one of its places, or at the list of what a command would change. */

import { PLACE_EVENT, type FormulaCommand } from "../build/ribbon";

export type PanePlace = "insert" | "build" | "review" | FormulaCommand;

/** Asks the pane for the place and shows it. A pane that is only now being drawn finds the place in the page's hash. */
export async function showPlace(place: PanePlace): Promise<void> {
  if (!document.getElementById("pane")?.hasChildNodes()) window.location.hash = place;
  window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: place }));
  await Office.addin.showAsTaskpane();
}
