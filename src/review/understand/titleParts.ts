/** The funding line in one part of a title: "Budget for IOM – core funding by priority area", "Softly earmarked (PA3)". */

import { isDividedByAreas } from "../../strategy/lines";
import { readLabel } from "./labels";
import type { Vocabulary } from "./labels";
import { matchLine } from "./lines";
import { normalise } from "./text";

const PARTS = /\s+[-/]\s+|\s*[–—|:;()[\]]\s*|,\s+/;

/** In what the amounts are given: no part of a name. */
const UNITS =
  /\b(?:(?:in|i) )?(?:(?:[mkt]?(?:DKK|USD|EUR|CHF)|(?:mio\. |t\.)?kr\b\.?)(?: ?(?:millions?|thousands?|mio\b\.?|m|k)\b)?)(?!\p{L})/giu;

/** Whose money it is, before a line's name. */
const GIVER = /^(?:the |danish |dansk |danmarks |denmark s )+/;

/** What may follow a line's name without making it another thing: "by priority area", "fordelt på år", "2024". */
const FOLLOWS =
  /^(?:by|for|to|from|in|per|pr|over|across|split|broken|divided|distributed|fordelt|opdelt|efter|paa|til|fra|i|(?:19|20)\d\d)\b/;

/** Letters that number a line in the strategy are no name by themselves. */
const SHORTEST = 4;
const SURELY = 0.9;

/** The id of the one funding line with whose name a part of the title begins; null where none does or the title names others. */
export function lineInPart(title: string, vocabulary: Vocabulary): string | null {
  const found = new Set(title.split(PARTS).flatMap((part) => lineOf(part, vocabulary) ?? []));
  const [id, another] = found;
  return id === undefined || another !== undefined || namesAnother(title, id, vocabulary) ? null : id;
}

function lineOf(part: string, vocabulary: Vocabulary): string | null {
  const words = normalise(part.replace(UNITS, " ")).replace(GIVER, "");
  if (words.length < SHORTEST) return null;
  const { area, total, memo } = readLabel(words, vocabulary);
  // Where an area is called like a line, the part is about the area.
  if (total !== null || memo || area?.explicit) return null;
  const match = matchLine(words, vocabulary.lines);
  // "Staff" over a table is what it is spent on.
  if (!match || match.confidence < SURELY || !isDividedByAreas(match.id)) return null;
  return match.rest === "" || (words.endsWith(match.rest) && FOLLOWS.test(match.rest)) ? match.id : null;
}

function namesAnother(title: string, id: string, { lines }: Vocabulary): boolean {
  const text = ` ${normalise(title)} `;
  return lines.some(
    (other) =>
      other.id !== id && other.forms.some((form) => form.length >= SHORTEST && text.includes(` ${form} `)),
  );
}
