/**
 * What every comparison of texts does first: letters without case and accents, punctuation as blanks, one spelling.
 * names.ts compares whole names on this ground, searchText.ts finds words anywhere in a text.
 */

/** Letters that do not come apart into a plain letter and an accent, and signs that are no punctuation. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  ß: "ss",
  ł: "l",
  đ: "d",
  "&": " and ",
  "'": "",
  "’": "",
  "‘": "",
  "`": "",
  "´": "",
};
const plainLetters = new Map<string, string>();

/** One code point as plain lower-case letters and digits; a blank for punctuation, nothing for an accent by itself. */
export function plainLetter(letter: string): string {
  let plain = PLAIN[letter] ?? plainLetters.get(letter);
  if (plain === undefined) {
    plain = [...letter.normalize("NFKD").toLowerCase().normalize("NFKD")]
      .map((part) => PLAIN[part] ?? (/\p{M}/u.test(part) ? "" : /[\p{L}\p{N}]/u.test(part) ? part : " "))
      .join("");
    plainLetters.set(letter, plain);
  }
  return plain;
}

/** Plain text with British -is- as -iz- in the words that strategies spell both ways: "organisation". */
export function oneSpelling(plain: string): string {
  return plain.replace(/\b(organ|mobil|util)is/g, "$1iz");
}
