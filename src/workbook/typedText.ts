/** What a spreadsheet would make of a text if somebody typed it, in US English. */

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

/** Text with its line ends as cells have them: line feeds alone. */
export function cellLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
