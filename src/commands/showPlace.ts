/** Opens the pane at one of its places, or at the page of a command. */

import { PLACE_EVENT, type PageCommand } from "../build/ribbon";

export type PanePlace = "insert" | "build" | "review" | PageCommand;

/**
 * Asks the pane for the place and shows it. A pane that does not listen yet, because it is only now being drawn or could
 * not be loaded, finds the place in the page's hash as soon as it does.
 */
export async function showPlace(place: PanePlace): Promise<void> {
  const heard = !window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: place, cancelable: true }));
  if (!heard) window.location.hash = place;
  await Office.addin.showAsTaskpane();
}
