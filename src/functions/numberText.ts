/** Numbers that stand in a cell as text, in English or Danish writing. */

import { Decimal } from "../money/decimal";

/** Sign, digits and separators, an optional power of ten, an optional percent sign; blanks within the digits part thousands. */
const NUMBER = /^([-+−]?)\s*(\d[\d\s'.,]*|[.,]\d+)(e[-+]?\d{1,3})?\s*(%?)$/i;
/** Groups of three, all parted by the same blank or apostrophe, with or without decimals. */
const IN_GROUPS = /^[1-9]\d{0,2}([\s'])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;

/**
 * The number that a text says: "25", "-2,5", "2.5", "1.234.567,89", "1,234,567.89", "1 234", "7 %".
 * "ambiguous" where one separator before three digits may part thousands or begin decimals ("1.234"); null where the
 * text is no number, as two numbers side by side are none ("25 26", "48, 25").
 */
export function parseNumberText(text: string): Decimal | "ambiguous" | null;
/** The same where it is known which sign begins decimals, so that nothing is ambiguous. */
export function parseNumberText(text: string, decimal: "." | ","): Decimal | null;
export function parseNumberText(text: string, decimal?: "." | ","): Decimal | "ambiguous" | null {
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const [, sign, written = "", power = "", percent] = match;
  const digits = written.trimEnd();
  const plain = /[\s']/.test(digits) ? inGroups(digits) : plainDigits(digits, decimal);
  if (plain === null || plain === "ambiguous") return plain;
  const value = new Decimal(`${plain}${power}`);
  const signed = sign === "-" || sign === "−" ? value.neg() : value;
  return percent ? signed.div(100) : signed;
}

/** Digits whose thousands are parted by blanks, so that a point or comma can only begin decimals. */
function inGroups(digits: string): string | null {
  return IN_GROUPS.test(digits) ? digits.replace(/[\s']/g, "").replace(",", ".") : null;
}

/** Digits with at most a decimal point: separators that part thousands are taken out. */
function plainDigits(digits: string, decimal?: string): string | "ambiguous" | null {
  const separators = digits.replace(/\d/g, "");
  const last = separators.at(-1);
  if (last === undefined) return digits;
  const kinds = new Set(separators).size;
  if (separators.length === 1) {
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
      if (decimal === undefined) return "ambiguous";
      return last === decimal ? digits.replace(",", ".") : digits.replace(last, "");
    }
    return /^(\d+[.,]\d*|[.,]\d+)$/.test(digits) ? digits.replace(",", ".") : null;
  }
  const grouping = kinds === 1 ? last : last === "." ? "," : ".";
  const [whole = "", fraction] = kinds === 1 ? [digits] : digits.split(last);
  const groups = whole.split(grouping);
  const grouped = /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!grouped || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  return groups.join("") + (fraction ? `.${fraction}` : "");
}
