/** Numbers that are spelled out: "ten", "twenty-five", "fem hundrede tusind". */

const ENGLISH =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million";
const DANISH =
  "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind tusinde million millioner";
/** Words that stand among those of a number and are none alone. */
const BETWEEN = "a an and half en et og halvanden halv dkk kr kroner usd dollars";

const NUMERALS = new Set(`${ENGLISH} ${DANISH}`.split(" "));
const OTHERS = new Set(BETWEEN.split(" "));
/** "enogtyve", "femogtredive" */
const JOINED = /^([a-zæøå]+)og([a-zæøå]+)$/;

/** Whether a text is nothing but a number in English or Danish words. */
export function isNumberInWords(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s.,-]+/)
    .filter((word) => word !== "");
  return words.some(isNumeral) && words.every((word) => isNumeral(word) || OTHERS.has(word));
}

function isNumeral(word: string): boolean {
  const joined = JOINED.exec(word);
  if (!joined) return NUMERALS.has(word);
  return NUMERALS.has(joined[2]!) && (NUMERALS.has(joined[1]!) || OTHERS.has(joined[1]!));
}
