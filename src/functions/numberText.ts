/** Numbers that stand in a cell as text, in English or Danish writing. */

import { Decimal } from "../money/decimal";

const SPACES = /[\s\u00a0\u202f']/g;
/** Sign, digits and separators, an optional power of ten, an optional percent sign. */
const NUMBER = /^([-+−]?)([\d.,]+)(e[-+]?\d{1,3})?(%?)$/i;

/**
 * The number that a text says: "25", "-2,5", "2.5", "1.234.567,89", "1,234,567.89", "1 234", "7 %".
 * "ambiguous" where one separator before three digits may part thousands or begin decimals ("1.234"); null where the
 * text is no number.
 */
export function parseNumberText(text: string): Decimal | "ambiguous" | null {
  const match = NUMBER.exec(text.replace(SPACES, ""));
  if (!match) return null;
  const [, sign, digits = "", power = "", percent] = match;
  const plain = plainDigits(digits);
  if (plain === null || plain === "ambiguous") return plain;
  const value = new Decimal(`${plain}${power}`);
  const signed = sign === "-" || sign === "−" ? value.neg() : value;
  return percent ? signed.div(100) : signed;
}

/** Digits with at most a decimal point: separators that part thousands are taken out. */
function plainDigits(digits: string): string | "ambiguous" | null {
  const separators = digits.replace(/\d/g, "");
  const last = separators.at(-1);
  if (last === undefined) return digits;
  const kinds = new Set(separators).size;
  if (separators.length === 1) {
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return "ambiguous";
    return /^(\d+[.,]\d*|[.,]\d+)$/.test(digits) ? digits.replace(",", ".") : null;
  }
  const grouping = kinds === 1 ? last : last === "." ? "," : ".";
  const [whole = "", fraction] = kinds === 1 ? [digits] : digits.split(last);
  const groups = whole.split(grouping);
  const grouped = /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!grouped || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  return groups.join("") + (fraction ? `.${fraction}` : "");
}
