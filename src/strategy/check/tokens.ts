/** Single figures and texts of a file: whether each is kept, and read by people, as the one thing that it is. */

import { short } from "./problems";
import type { ProblemCode, ProblemParams } from "./problems";

/** What is wrong with a figure or text. */
export interface TokenFault {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** A figure in full, without exponent. */
const IN_FULL = /^-?\d{1,15}(?:\.\d{1,15})?$/;
/** Digits that a number, here as in Excel, holds exactly. */
const EXACT_DIGITS = 15;
/**
 * "12.500": Danish, and much of Europe, writes 12500 so. The end zero, which a decimal does not need, gives it away.
 * "12.505" may be a decimal that cannot be written otherwise, and stays.
 */
const LIKE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d\d0$/;

/** What is wrong with a number as the file writes it; null where it means one figure and is kept exactly. */
export function numberFault(number: string): TokenFault | null {
  const digits = number.replace(/^-?[0.]*|\./g, "");
  if (!IN_FULL.test(number) || digits.length > EXACT_DIGITS)
    return { code: "numberForm", params: { stands: short(number) } };
  if (!LIKE_THOUSANDS.test(number)) return null;
  const [decimal, whole] = [String(Number(number)), number.replace(".", "")];
  return { code: "thousandsPoint", params: { stands: number, decimal, whole } };
}

/** Longest text, in characters: several pages. */
const LONGEST_TEXT = 10_000;

/**
 * Characters that no document prints: control characters (line breaks and tabs are the schema's), soft hyphens, blanks
 * and joints without width, marks that turn the direction of writing, byte order marks, tags, halves of characters.
 * Two texts that look alike would differ by them, and no name would be found.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/u;

/** What is wrong with a text, whatever it stands for; null where nothing is. */
export function textFault(text: string): TokenFault | null {
  if (text.length > LONGEST_TEXT) return { code: "textTooLong", params: { most: LONGEST_TEXT } };
  const found = INVISIBLE.exec(text);
  if (found === null) return null;
  const point = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const at = [...text.slice(0, found.index)].length + 1;
  return { code: "textControl", params: { character: `U+${point}`, at } };
}
