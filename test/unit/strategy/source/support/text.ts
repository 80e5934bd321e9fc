/** Ways to look at a source's text, whose lines break anywhere. */

/** Lines joined, blanks single. */
export const flat = (text: string) => text.replace(/\s+/g, " ");

/** Without blanks and hyphens (lines break at both), all dashes and quotation marks alike. */
export const dense = (text: string) =>
  text
    .replace(/[\s\u00AD\u2010\u2011‐–—-]+/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');

/** Words and numbers, and the signs that carry meaning; hyphens vanish, because lines of a source break at them. */
export const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+|[#%[\]]/gu) ?? [];

/** In an order of their own, so that two lists are equal when they hold the same things equally often. */
export const counted = (words: readonly (string | number | null)[]) => words.map(String).sort();

/** What stands between one string and the next `end` after it. Throws where either is missing. */
export function between(text: string, start: string, end?: string): string {
  return cut(text, start, text.indexOf(start), end);
}

/** The same after the last occurrence of `start`: headings stand in the contents too. */
export function afterLast(text: string, start: string, end?: string): string {
  return cut(text, start, text.lastIndexOf(start), end);
}

function cut(text: string, start: string, from: number, end?: string): string {
  const to = end === undefined ? text.length : text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`The source has no ${from < 0 ? start : String(end)}`);
  return text.slice(from + start.length, to);
}

/** The first of `passages` that does not stand in `text` after those before it, blanks and hyphens aside. */
export function firstOutOfOrder(text: string, passages: readonly string[]): string | undefined {
  const within = dense(text);
  let position = 0;
  return passages.find((passage) => {
    const found = within.indexOf(dense(passage), position);
    position = found + dense(passage).length;
    return found < 0;
  });
}
