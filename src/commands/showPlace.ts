/** Opens the pane at one of its places. */

/** The pane listens to this window event; its detail is the place's name. */
export const PLACE_EVENT = "tilsagn:place";

export type PanePlace = "insert" | "build" | "review";

/** Asks the pane for the place and shows it. A pane that is only now being drawn finds the place in the page's hash. */
export async function showPlace(place: PanePlace): Promise<void> {
  if (!document.getElementById("pane")?.hasChildNodes()) window.location.hash = place;
  window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: place }));
  await Office.addin.showAsTaskpane();
}
