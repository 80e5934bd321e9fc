/**
 * Handing text to Excel so that it stays text. Excel reads a string that is set into a cell as if it had been typed, in
 * US English: "=1+1" becomes a formula, "2023" a number, "1-2" a date. A leading apostrophe tells it that text follows;
 * it is no part of the value and leaves the cell's number format alone, which format "@" would not (a formula typed into
 * the cell later would then show as text).
 */

const SIGNS = /^[=+\-@'#.,]/;
const DIGIT = /\p{N}/u;
const WORD = /\p{L}+/gu;

/** Words that may stand in something that Excel takes for a number, a date, a time or a truth value. */
const PARSED_WORDS = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec januar februar marts maj juni juli oktober okt " +
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday " +
    "am pm a p e true false sand falsk dkk kr usd eur chf gbp st nd rd th"
  ).split(" "),
);

/** True when Excel might read the text as something else than text. Errs on the side of yes. */
export function couldBeReadAsValue(text: string): boolean {
  if (SIGNS.test(text)) return true;
  const words = text.match(WORD) ?? [];
  if (words.some((word) => !PARSED_WORDS.has(word.toLowerCase()))) return false;
  return words.length > 0
    ? DIGIT.test(text) || /^(true|false|sand|falsk)$/i.test(text.trim())
    : text.trim() !== "";
}

/** The string to set into a cell so that it holds `text`. A cell with format "@" takes every string as it is. */
export function asText(text: string, numberFormat: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  return numberFormat !== "@" && couldBeReadAsValue(lines) ? `'${lines}` : lines;
}
