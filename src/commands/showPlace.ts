/** Opens the pane at one of its places. */

import { PLACE_EVENT } from "../build/ribbon";

export type PanePlace = "insert" | "build" | "review";

/** Asks the pane for the place and shows it. A pane that is only now being drawn finds the place in the page's hash. */
export async function showPlace(place: PanePlace): Promise<void> {
  if (!document.getElementById("pane")?.hasChildNodes()) window.location.hash = place;
  window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: place }));
  await Office.addin.showAsTaskpane();
}
