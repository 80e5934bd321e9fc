/** Where a pack says that something stands, held against the source's own words. */

import { citedPlaces } from "../../../../../src/strategy/citation";
import type { Citation, CitedPlace, StrategyPack } from "../../../../../src/strategy/pack";
import { dense } from "./text";

/** Every citation of a pack, with the way to it. */
export function citationsOf(pack: StrategyPack): { readonly path: string; readonly citation: Citation }[] {
  const found: { path: string; citation: Citation }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (/citation$/i.test(key)) found.push({ path: `${path}.${key}`, citation: child as Citation });
      else visit(child, `${path}.${key}`);
    }
  };
  visit(pack, pack.id);
  return found;
}

/** Every place that a pack cites, with the way to the citation. */
export const placesCited = (pack: StrategyPack): { readonly path: string; readonly place: CitedPlace }[] =>
  citationsOf(pack).flatMap(({ path, citation }) => citedPlaces(citation).map((place) => ({ path, place })));

/** Parts of a section's name that say where in it something stands, and names of places that print none. */
const LOCATOR =
  /^(?:(?:paragraphs?|note|point) [\d–]+|box|cross-cutting areas|front page|title page|foreword)$/i;

/**
 * Whether all parts of a section's name are words of the text, in any type of letters: "Annex 4, 2) Context" has two
 * parts unless the text has it as a whole.
 */
export function standsIn(text: string, section: string): boolean {
  const printed = dense(text).toLowerCase();
  const stands = (part: string): boolean => {
    if (LOCATOR.test(part) || printed.includes(dense(part).toLowerCase())) return true;
    return [...part.matchAll(/, /g)].some(
      ({ index }) => stands(part.slice(0, index)) && stands(part.slice(index + 2)),
    );
  };
  return stands(section);
}

/** The text of the page with that number at its head, printed alone or after the document's symbol. */
export function pageOf(text: string, page: number): string {
  const head = new RegExp(`\\n(?:(?:C/111/5|MC/INF/287) \\nPage ${page} ?\\n|${page} \\n \\n)`).exec(text);
  if (head === null) throw new Error(`The source prints no page ${page}`);
  // The next page begins with a single blank.
  return text.slice(head.index + head[0].length).split(/\n(?= \S)/)[0]!;
}
