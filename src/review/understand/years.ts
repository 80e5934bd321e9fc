/** Reading a year out of a header cell. */

import type { Cell } from "../../workbook/cells";
import { isDateFormat } from "../../workbook/numberFormat";
import { tidy } from "./text";

const FIRST = 1990;
const LAST = 2100;

const BEFORE =
  "(?:fy|year \\d|år \\d|fiscal year|financial year|finansår|budget(?:år| year)?|planned|plan|planlagt|forecast|estimate|år|year|yr|calendar year|" +
  "allocation|amount|beløb|bevilling|commitment|tilsagn|proposed|forslag|ff?l|actual|regnskab)";
const YEAR_TEXT = new RegExp(
  `^\\(?(?:${BEFORE}[\\s:._'’(-]*)*((?:19|20)\\d{2}|[’']?\\d{2})` +
    `(?:[\\s:_-]*(?:budget|planned|plan|forecast|estimate|proposed|amount|allocation))?` +
    `\\s*[*†‡¹²³⁴⁵⁶⁷⁸⁹)\\]]*\\s*$`,
  "i",
);
const CURRENCY = "(?:[mkt]?(?:dkk|usd|eur|chf)|us\\$|[$€]|(?:[tm]\\.?\\s?)?kr\\.?|kroner)";
const SCALE =
  "(?:million(?:er|s)?|mill?\\.?|mio\\.?|ml?n\\.?|mia\\.?|bn|ths\\.?|m|k|tusind|thousands?|['’]?000)";
/** A unit beside the year: "2023 (DKK million)", "DKK 2023", "2023 mio. kr.". */
const UNIT_WORDS = new RegExp(
  `(?<![a-z])\\(?(?:in\\s+|i\\s+)?(?:${CURRENCY}(?:\\s?${SCALE})?|${SCALE}\\s?${CURRENCY}|(?<=\\b(?:in|i)\\s)${SCALE})\\)?(?![a-z])`,
  "gi",
);

/** The calendar year of a date serial (1900 system). */
function yearOfSerial(serial: number): number {
  return new Date(Math.round((serial - 25569) * 86_400_000)).getUTCFullYear();
}

/**
 * The year that a header cell names: a whole number (2023), a text ("FY2023", "2023*", "Budget 2023", "FY23") or a date;
 * null when it names none or more than one.
 */
export function readYear(cell: Pick<Cell, "value" | "numberFormat">): number | null {
  const { value } = cell;
  if (typeof value === "number") {
    if (value > 30_000 && value < 80_000 && isDateFormat(cell.numberFormat))
      return inRange(yearOfSerial(value));
    return Number.isInteger(value) ? inRange(value) : null;
  }
  if (typeof value !== "string" || value.length > 40 || !/\d\d/.test(value)) return null;
  const text = tidy(value.replace(UNIT_WORDS, " "));
  const match = YEAR_TEXT.exec(text);
  if (!match) return null;
  const digits = match[1]!.replace(/[’']/, "");
  if (digits.length === 4) return inRange(Number(digits));
  // Two digits are a year only behind FY or an apostrophe: "FY23", "'23".
  return /^(?:fy|budget\s*[’'])\s*|^[’']/i.test(text) ? inRange(2000 + Number(digits)) : null;
}

function inRange(year: number): number | null {
  return year >= FIRST && year <= LAST ? year : null;
}
