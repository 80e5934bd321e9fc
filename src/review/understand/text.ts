/** Words as people type them, brought to a form in which they can be compared. */

import { distance } from "fastest-levenshtein";
import { normaliseName } from "../../strategy/names";
import { oncePerText } from "../memory";

/** Words too common to tell one name from another, in English and Danish. */
const STOP_WORDS = new Set(
  (
    "a an and for from in of on or the to with by at its their better " +
    "af at de den der det en et for fra i med og om paa til ved som henblik bedre"
  ).split(" "),
);

/** The form in which names are compared everywhere, with "%" kept as a word: "Øremærket, 7 %" → "oeremaerket 7 percent". */
export const normalise = oncePerText((text) => normaliseName(text.replaceAll("%", " percent ")));

/** The words of a text that carry meaning, normalised. */
export function contentWords(text: string): readonly string[] {
  return contentWordsOf(normalise(text));
}

/** The same of a text that is normalised already. */
export const contentWordsOf: (plain: string) => readonly string[] = oncePerText((plain) =>
  plain.split(" ").filter((word) => word.length > 1 && !STOP_WORDS.has(word)),
);

/**
 * 1 for equal texts, 0 for texts that share nothing; edit distance against the longer one. Where the lengths alone keep
 * it below `least` the rest is not worked out, and 0 given.
 */
export function similarity(a: string, b: string, least = 0): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (1 - Math.abs(a.length - b.length) / longer < least) return 0;
  return 1 - distance(a, b) / longer;
}

/** Whether two normalised words are the same but for a typing error or an ending. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  if (shorter >= 5 && (a.startsWith(b) || b.startsWith(a))) return Math.abs(a.length - b.length) <= 4;
  const slips = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  return Math.abs(a.length - b.length) <= slips && distance(a, b) <= slips;
}

/** The text in one line, trimmed. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
