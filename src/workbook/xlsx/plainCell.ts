/**
 * The way in which nearly every cell is written: `<c r="B4" s="1" t="s"><f>…</f><v>…</v></c>`, without prefixes, rare
 * attributes and entities. Such cells are read where they stand, without a string for each of their names and numbers.
 */

import { MAX_COLUMNS, MAX_ROWS } from "../address";

const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const LESS = 60;
const GREATER = 62;
const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LETTER_V = 118;

const TYPES = ["s", "n", "str", "b", "e", "d", "inlineStr"] as const;
const FORMULA_OPENINGS = ["<f>", '<f aca="false">'] as const;
const SHARED = '<f t="shared" si="';
const TEXT_OPENINGS = ["<is><t>", '<is><t xml:space="preserve">'] as const;
const TEXT_END = "</t></is>";

const isSpace = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9;

/** One cell as a file writes it; `read` fills it anew. Spans are indexes into the source; -1 where there is none. */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  /** As the attribute `t` has it; null where it is left out. */
  type: (typeof TYPES)[number] | null = null;
  valueFrom = -1;
  valueEnd = -1;
  formulaFrom = -1;
  formulaEnd = -1;
  /** Where the index of the shared formula stands that the cell has a copy of. */
  sharedFrom = -1;
  sharedEnd = -1;

  /** Reads the cell that begins at `at`, blanks before it passed over; where it ends, or -1 for one that is written otherwise. */
  read(source: string, at: number): number {
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== LESS || source.charCodeAt(at + 1) !== LETTER_C) return -1;
    this.style = 0;
    this.type = null;
    this.valueFrom = this.formulaFrom = this.sharedFrom = -1;
    at = this.readAttributes(source, at + 2);
    if (at < 0) return -1;
    if (source.charCodeAt(at) === SLASH) return source.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
    at++;
    if (source.charCodeAt(at) === LESS && source.charCodeAt(at + 1) === LETTER_F)
      at = this.readFormula(source, at);
    if (at < 0) return -1;
    if (source.charCodeAt(at + 1) === LETTER_V) at = this.readValue(source, at);
    else if (this.type === "inlineStr") at = this.readText(source, at);
    return at >= 0 && source.startsWith("</c>", at) ? at + 4 : -1;
  }

  /** Up to the end of the opening tag: where its ">" or "/>" stands. */
  private readAttributes(source: string, from: number): number {
    let placed = false;
    let at = from;
    for (;;) {
      const blank = source.charCodeAt(at) === SPACE;
      if (blank) at++;
      const name = source.charCodeAt(at);
      if (name === GREATER || name === SLASH) return placed ? at : -1;
      if (!blank || source.charCodeAt(at + 1) !== 61 || source.charCodeAt(at + 2) !== QUOTE) return -1;
      at += 3;
      if (name === LETTER_R && !placed) {
        at = this.readPlace(source, at);
        placed = true;
      } else if (name === LETTER_S) at = this.readStyle(source, at);
      else if (name === LETTER_T && this.type === null) at = this.readType(source, at);
      else return -1;
      if (at < 0 || source.charCodeAt(at) !== QUOTE) return -1;
      at++;
    }
  }

  private readPlace(source: string, from: number): number {
    let [at, column, row] = [from, 0, 0];
    for (; ; at++) {
      const letter = (source.charCodeAt(at) & ~32) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const letters = at - from;
    for (; ; at++) {
      const digit = source.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      row = row * 10 + digit;
    }
    if (letters === 0 || letters > 3 || column > MAX_COLUMNS || row === 0 || row > MAX_ROWS) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at;
  }

  private readStyle(source: string, from: number): number {
    let style = 0;
    let at = from;
    for (; at < from + 6; at++) {
      const digit = source.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      style = style * 10 + digit;
    }
    this.style = style;
    return at === from ? -1 : at;
  }

  private readType(source: string, at: number): number {
    for (const type of TYPES) {
      if (source.charCodeAt(at + type.length) !== QUOTE || !source.startsWith(type, at)) continue;
      this.type = type;
      return at + type.length;
    }
    return -1;
  }

  private readFormula(source: string, at: number): number {
    for (const opening of FORMULA_OPENINGS) {
      if (!source.startsWith(opening, at)) continue;
      this.formulaFrom = at + opening.length;
      this.formulaEnd = endOfText(source, this.formulaFrom);
      const isPlain = this.formulaEnd > this.formulaFrom && source.startsWith("</f>", this.formulaEnd);
      return isPlain ? this.formulaEnd + 4 : -1;
    }
    if (!source.startsWith(SHARED, at)) return -1;
    this.sharedFrom = at + SHARED.length;
    this.sharedEnd = this.sharedFrom;
    while (source.charCodeAt(this.sharedEnd) >= ZERO && source.charCodeAt(this.sharedEnd) <= ZERO + 9)
      this.sharedEnd++;
    return this.sharedEnd > this.sharedFrom && source.startsWith('"/>', this.sharedEnd)
      ? this.sharedEnd + 3
      : -1;
  }

  private readValue(source: string, at: number): number {
    if (source.charCodeAt(at) !== LESS || source.charCodeAt(at + 2) !== GREATER) return -1;
    this.valueFrom = at + 3;
    this.valueEnd = endOfText(source, this.valueFrom);
    const isPlain = this.valueEnd > this.valueFrom && source.startsWith("</v>", this.valueEnd);
    return isPlain ? this.valueEnd + 4 : -1;
  }

  private readText(source: string, at: number): number {
    for (const opening of TEXT_OPENINGS) {
      if (!source.startsWith(opening, at)) continue;
      this.valueFrom = at + opening.length;
      this.valueEnd = endOfText(source, this.valueFrom);
      return this.valueEnd > this.valueFrom && source.startsWith(TEXT_END, this.valueEnd)
        ? this.valueEnd + TEXT_END.length
        : -1;
    }
    return -1;
  }
}

/** Where the text that begins at `from` ends; -1 where it holds an entity. */
function endOfText(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LESS) return at;
    if (code === AMPERSAND) return -1;
  }
  return -1;
}

/** Blanks alone are no number. */
function slowNumber(text: string): number {
  return text.trim() === "" ? NaN : Number(text);
}

/** Up to so many digits a whole number is exact in a double, and so is ten to the power of as many decimals. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

/** The number in that span, as Number reads it; NaN for what is none. */
export function numberIn(source: string, from: number, end: number): number {
  const negative = source.charCodeAt(from) === 45;
  let [number, digits, decimals] = [0, 0, -1];
  for (let at = negative ? from + 1 : from; at < end; at++) {
    const code = source.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      if (number > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (code === DOT && decimals < 0) decimals = 0;
    else return slowNumber(source.slice(from, end));
    // More than fits: what is left may be anything, but not blanks alone.
    if (digits > EXACT_DIGITS || decimals > EXACT_DIGITS) return Number(source.slice(from, end));
  }
  const bare = end - from - (negative ? 1 : 0);
  if (bare === 0 || (bare === 1 && decimals === 0)) return NaN;
  // Two exact doubles divided give the double nearest to the quotient, which is what reading the text gives.
  const size = decimals > 0 ? number / POWERS[decimals]! : number;
  return negative ? -size : size;
}
