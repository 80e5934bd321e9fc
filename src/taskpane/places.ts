/**
 * The four places of the pane, the pages of commands, and how others ask for one: by the page's hash
 * or by a window event.
 */

import { EXPLAIN_COMMAND, FORMULA_COMMANDS, PLACE_EVENT, type PageCommand } from "../build/ribbon";

export const PLACES = ["insert", "build", "functions", "review"] as const;
export type Place = (typeof PLACES)[number];

/** What the pane can be asked to show. */
export type Page = Place | PageCommand;
const PAGES: readonly Page[] = [...PLACES, ...FORMULA_COMMANDS, EXPLAIN_COMMAND];

export function isPlace(page: Page): page is Place {
  return PLACES.some((place) => place === page);
}

function asPage(text: unknown): Page | null {
  return typeof text === "string"
    ? (PAGES.find((page) => page.toLowerCase() === text.toLowerCase()) ?? null)
    : null;
}

function pageFromHash(hash: string): Page | null {
  return asPage(hash.replace(/^#/, ""));
}

/** "#review" → "review"; null when the hash names no place (Office adds hashes of its own). */
export function placeFromHash(hash: string): Place | null {
  const page = pageFromHash(hash);
  return page && isPlace(page) ? page : null;
}

/** The page that the hash names, if any; it is taken out, so that it is answered once. */
function takeFromHash(): Page | null {
  const page = pageFromHash(window.location.hash);
  if (page) window.location.hash = "";
  return page;
}

/**
 * Calls back with the page that waits in the hash, if any, and with every page that is asked for from now on; returns a
 * function that ends it.
 */
export function onPageRequested(callback: (page: Page) => void): () => void {
  const fromEvent = (event: Event): void => {
    const page = asPage((event as CustomEvent<unknown>).detail);
    if (!page) return;
    event.preventDefault();
    callback(page);
  };
  const fromHash = (): void => {
    const page = takeFromHash();
    if (page) callback(page);
  };
  window.addEventListener(PLACE_EVENT, fromEvent);
  window.addEventListener("hashchange", fromHash);
  fromHash();
  return () => {
    window.removeEventListener(PLACE_EVENT, fromEvent);
    window.removeEventListener("hashchange", fromHash);
  };
}
