/** The four places of the pane and how others ask for one: by the page's hash or by a window event. */

import { PLACE_EVENT } from "../build/ribbon";

export const PLACES = ["insert", "build", "functions", "review"] as const;
export type Place = (typeof PLACES)[number];

function asPlace(text: unknown): Place | null {
  return PLACES.find((place) => place === text) ?? null;
}

/** "#review" → "review"; null when the hash names no place (Office adds hashes of its own). */
export function placeFromHash(hash: string): Place | null {
  return asPlace(hash.replace(/^#/, "").toLowerCase());
}

/**
 * Calls back with the place that the hash names now, if any, and with every place that is asked for from now on; returns
 * a function that ends it.
 */
export function onPlaceRequested(callback: (place: Place) => void): () => void {
  const fromEvent = (event: Event): void => {
    const place = asPlace((event as CustomEvent<unknown>).detail);
    if (place) callback(place);
  };
  const fromHash = (): void => {
    const place = placeFromHash(window.location.hash);
    if (place) callback(place);
  };
  window.addEventListener(PLACE_EVENT, fromEvent);
  window.addEventListener("hashchange", fromHash);
  fromHash();
  return () => {
    window.removeEventListener(PLACE_EVENT, fromEvent);
    window.removeEventListener("hashchange", fromHash);
  };
}
