/** Reading amounts: numbers exactly as they are written, and numbers that somebody stored as text. */

import Big from "big.js";
import type { Cell } from "../../workbook/cells";
import { CellError } from "../../workbook/cells";

/** A number stored as text. `readings` has one entry, or two where a single separator may group or be the decimal sign. */
export interface TextNumber {
  readonly readings: readonly Big[];
}

/**
 * A number as it is written: `value` exactly, `rough` as the nearest double. Most amounts are only ever compared by
 * their size; the exact value is made when it is first asked for.
 */
export class NumberAmount {
  readonly kind = "number";
  private exactly: Big | null = null;

  constructor(readonly rough: number) {}

  get value(): Big {
    return (this.exactly ??= exact(this.rough));
  }

  /** For a value that is no double, as the exact sum of others. */
  static of(value: Big): NumberAmount {
    const amount = new NumberAmount(value.toNumber());
    amount.exactly = value;
    return amount;
  }
}

export type Amount =
  | { readonly kind: "blank" }
  | NumberAmount
  | { readonly kind: "text-number"; readonly readings: readonly Big[] }
  | { readonly kind: "error"; readonly code: string }
  /** A formula that was never computed. */
  | { readonly kind: "uncomputed" }
  | { readonly kind: "words" };

const BLANK_WORDS = /^(?:[-–—.]+|n\/?a|nil)$/i;

/** The exact value of a double as it is written: 0.1 is 0.1. */
export function exact(value: number): Big {
  return new Big(String(value));
}

/** Reads what stands in a cell of figures. A dash or an empty text is blank. */
export function readAmount(cell: Pick<Cell, "value" | "formula">): Amount {
  const { value, formula } = cell;
  if (typeof value === "number") {
    return Number.isFinite(value) ? new NumberAmount(value) : { kind: "words" };
  }
  if (value instanceof CellError) return { kind: "error", code: value.code };
  if (value === null) return formula === null ? { kind: "blank" } : { kind: "uncomputed" };
  if (typeof value === "boolean") return { kind: "words" };
  const text = value.trim();
  if (text === "" || BLANK_WORDS.test(text)) return { kind: "blank" };
  const number = readTextNumber(text);
  return number ? { kind: "text-number", readings: number.readings } : { kind: "words" };
}

/** Longer texts are no amounts. */
const LONGEST_IN_WORDS = 40;
const IN_WORDS =
  /^(?:ca\.?|approx\.?|about|[~≈])?\s*((?:DKK|USD|EUR|kr\.?|[$€])?)\s*(-?\d[\d\s.,]*(?:[oOlI][\doOlI.,]*)?)((?:mio|mia|mill?|million|millioner|m|k|t|tusind|thousand)?\.?\s*(?:DKK|USD|EUR|kr\.?|[$€])?)\s*[*†‡]*$/i;

/** "1.000 kr." and "DKK 1,000,000" are units. */
const IN_THOUSANDS = /^1?(?:[.,\s]?000){1,2}$/;

/** "30 mio.", "DKK 48m", "ca. 30", "30O": an amount by its looks, with the words that give its unit. */
export interface AmountInWords {
  readonly digits: string;
  /** "DKK m"; empty where nothing but a number stands there. */
  readonly unit: string;
}

/** Null for words that merely hold a digit ("2 posts"). */
export function readAmountInWords(text: string): AmountInWords | null {
  const found = text.length > LONGEST_IN_WORDS ? null : IN_WORDS.exec(text.trim());
  if (!found) return null;
  const words = { digits: found[2]!.trim(), unit: `${found[1]!} ${found[3]!}`.trim() };
  return words.unit !== "" && IN_THOUSANDS.test(words.digits) ? null : words;
}

const SPACES = /[\s\u00a0\u202f\u2009']/g;
const CURRENCY = /^(?:DKK|USD|EUR|CHF|kr\.?|US\$|\$|€)\s*|\s*(?:DKK|USD|EUR|CHF|kr\.?|,-|\$|€)$/gi;

/**
 * A number written as text, with dots or commas as decimal sign or between thousands: "48", "1.234,5", "1,234.50",
 * "12 000", "(25)", "−3", "DKK 48,0". "1.234" and "1,234" have two readings. Null when the text is no number.
 */
export function readTextNumber(text: string): TextNumber | null {
  let rest = text.trim().replace(CURRENCY, "").replace(/[−–]/g, "-");
  let negative = false;
  const brackets = /^\((.+)\)$/.exec(rest);
  if (brackets) {
    negative = true;
    rest = brackets[1]!;
  }
  const signed = /^([+-]?)(.*?)(-?)$/s.exec(rest.trim())!;
  if (signed[1] === "-" || signed[3] === "-") negative = !negative;
  const spaced = signed[2]!.trim();
  // Spaces may only stand between groups of three digits.
  if (
    /[\s\u00a0\u202f\u2009']/.test(spaced) &&
    !/^\d{1,3}(?:[\s\u00a0\u202f\u2009']\d{3})+(?:[.,]\d+)?$/.test(spaced)
  ) {
    return null;
  }
  const readings = readDigits(spaced.replace(SPACES, ""));
  return readings && { readings: readings.map((digits) => (negative ? digits.times(-1) : digits)) };
}

function readDigits(digits: string): Big[] | null {
  if (/^\d+$/.test(digits)) return [new Big(digits)];
  if (!/^\d[\d.,]*\d$/.test(digits)) return null;
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
    const group = decimal === "." ? "," : ".";
    const [whole, fraction, extra] = digits.split(decimal);
    if (extra !== undefined || !isGrouped(whole!, group) || fraction!.includes(group)) return null;
    return [new Big(`${whole!.replaceAll(group, "")}.${fraction!}`)];
  }
  const sign = dots > 0 ? "." : ",";
  const grouped = isGrouped(digits, sign) ? new Big(digits.replaceAll(sign, "")) : null;
  if (dots + commas > 1) return grouped && [grouped];
  const decimal = new Big(digits.replace(",", "."));
  return grouped ? [decimal, grouped] : [decimal];
}

/** "1.234.567" but not "0.123" or "12.34". */
function isGrouped(digits: string, group: string): boolean {
  const [first, ...others] = digits.split(group);
  return /^[1-9]\d{0,2}$/.test(first!) && others.every((part) => /^\d{3}$/.test(part));
}

/** How many decimals a number is written with: 12.50 (a double) has 1. */
export function decimals(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}
