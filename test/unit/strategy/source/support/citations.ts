/** Where a pack says that something stands, held against the source's own words. */

import type { Citation, StrategyPack } from "../../../../../src/strategy/pack";
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

/**
 * Whether all parts of a section's name are words of the text, in any type of letters: "Front page; 6. Budget" has two
 * parts, and so has "Annex 4, 2) Context" unless the text has it as a whole. `ownWords` are parts that name a place
 * without being printed there ("Front page").
 */
export function standsIn(text: string, section: string, ownWords: readonly RegExp[]): boolean {
  const printed = dense(text).toLowerCase();
  const stands = (part: string): boolean => {
    if (printed.includes(dense(part).toLowerCase()) || ownWords.some((words) => words.test(part)))
      return true;
    return [...part.matchAll(/, /g)].some(
      ({ index }) => stands(part.slice(0, index)) && stands(part.slice(index + 2)),
    );
  };
  return section.split("; ").every(stands);
}
