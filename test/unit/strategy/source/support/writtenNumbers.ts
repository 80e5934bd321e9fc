/** Numbers as documents write them: "52,229,662", "319.000", "1 billion", "seventy-seven", "twice". */

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number below a thousand: "four hundred and fifty-six". */
export function inWords(value: number): string {
  if (value < 20) return SMALL[value]!;
  if (value < 100)
    return `${TENS[Math.floor(value / 10)]!}${value % 10 === 0 ? "" : `-${SMALL[value % 10]!}`}`;
  const rest = value % 100;
  return `${SMALL[Math.floor(value / 100)]!} hundred${rest === 0 ? "" : ` and ${inWords(rest)}`}`;
}

/** What is said of 2 and 3 instead of their word. */
const OTHER_WORDS: Readonly<Record<number, string>> = { 2: "twice|both", 3: "tripled" };

/** Patterns of a number in digits, its thousands divided by comma, blank or point, its decimals by point or comma, and in words. */
function writings(value: number): string[] {
  const english = value.toLocaleString("en-GB", { maximumFractionDigits: 10 });
  const digits = [
    ...[String(value), String(value).replace(".", ",")],
    ...[english, english.replaceAll(",", " "), english.replaceAll(",", ".")],
  ];
  const words = Number.isInteger(value) && value >= 0 && value < 1000 ? [inWords(value)] : [];
  if (OTHER_WORDS[value] !== undefined) words.push(OTHER_WORDS[value]);
  return [...digits.map((form) => form.replaceAll(".", "\\.")), ...words.map((word) => `\\b(?:${word})\\b`)];
}

/** Whether a number stands in a text: 1000 in USD million is there as "1 billion", 28000000 as "28 million". */
export function isWrittenIn(text: string, value: number, unit = ""): boolean {
  const scale = unit.endsWith("million") ? 1e6 : unit.endsWith("billion") ? 1e9 : 1;
  const full = Number((value * scale).toFixed(6));
  const forms = [
    ...writings(full),
    ...writings(full / 1e6).map((form) => `${form}(?: million| mill\\.)`),
    ...writings(full / 1e9).map((form) => `${form} billion`),
  ];
  return forms.some((form) => new RegExp(`(?<![\\d.,])(?:${form})(?![.,]?\\d)`, "i").test(text));
}
