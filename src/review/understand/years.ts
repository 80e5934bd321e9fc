/** Reading a year, and the part of it that is meant, out of a header cell. */

import type { Cell } from "../../workbook/cells";
import { isDateFormat } from "../../workbook/numberFormat";
import { readPartOfYear } from "./partsOfYear";
import { tidy } from "./text";

const FIRST = 1990;
const LAST = 2100;

const BEFORE =
  "(?:(?:[rbf]|bo ?\\d?)(?= )|fy|year \\d|år \\d|y\\d|fiscal year|financial year|finansår|budget(?:år| year)?|planned|plan|planlagt|forecast|estimate|år|year|yr|calendar year|" +
  "i alt|ialt|of|i|in|total|sum|allocation|amount|beløb|bevilling|commitment|tilsagn|disbursements?|udbetaling|requested|ansøgt|approved|godkendt|proposed|forslag|ff?l|actuals?|regnskab|forbrug|expenditure)";
const AFTER =
  "(?:budget|planned|plan|planlagt|forecast|estimate|proposed|amount|allocation|beløb|bevilling|total|i alt|actuals?|regnskab|forbrug|expenditure|variance|afvigelse|commitment|tilsagn|disbursements?|udbetaling)";
const YEAR_TEXT = new RegExp(
  `^\\(?(?:${BEFORE}[\\s:._'’(-]*)*((?:19|20)\\d{2}|[’']?\\d{2})` +
    `(?:[\\s:_,(-]*${AFTER})?` +
    `\\s*[*†‡¹²³⁴⁵⁶⁷⁸⁹)\\]]*(?:\\s?\\(?\\d\\))?\\s*$`,
  "i",
);
const CURRENCY =
  "(?:[mkt]?(?:dkk|usd|eur|chf)|us\\s?\\$|us[\\s-]?dollars?|dollars?|[$€]|(?:[tm]\\.?\\s?)?kr\\.?|(?:danske |danish )?kron(?:er|e))";
const SCALE =
  "(?:million(?:er|s)?|mill?\\.?|mio\\.?|ml?n\\.?|mia\\.?|bn|ths\\.?|m|k|tusind(?:er?)?|thousands?|(?:1[.,\\s]?)?['’]?000)";
/** A unit beside the year: "2023 (DKK million)", "DKK 2023", "2023 mio. kr.". */
const UNIT_WORDS = new RegExp(
  `(?<![a-z])\\(?(?:in\\s+|i\\s+)?(?:${CURRENCY}(?:\\s?${SCALE})?|${SCALE}\\s?(?:(?:of|af)\\s)?${CURRENCY}|(?<=\\b(?:in|i)\\s)${SCALE}|(?<=\\()${SCALE}(?=\\)))\\)?(?![a-z])`,
  "gi",
);
/** "2023/24", "2023-2024": a year that does not begin in January is known by the one it begins in. */
const SPLIT_YEAR = /(?<![\d/])((?:19|20)\d{2})\s?([-–—/])\s?((?:19|20)?\d{2})(?![\d/])/;

const MONTH = "(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\\.?";
/** "Jul 2023–Jun 2024", "1 April 2023 to 31 March 2024". */
const SPLIT_BY_MONTHS = new RegExp(
  `(?:\\d{1,2}\\.?\\s)?${MONTH}\\s?((?:19|20)\\d{2})(\\s?(?:[-–—/]|to|til)\\s?)(?:\\d{1,2}\\.?\\s)?${MONTH}\\s?((?:19|20)?\\d{2})(?!\\d)`,
  "i",
);

/** The words by which a text names a year that does not begin in January; null where it names none. */
function splitIn(text: string): RegExpExecArray | null {
  const split = SPLIT_YEAR.exec(text) ?? SPLIT_BY_MONTHS.exec(text);
  return split && (Number(split[1]) + 1) % 100 === Number(split[3]) % 100 ? split : null;
}

/** A year that does not begin in January, as a header prints it ("2025/26"); null for a plain year and for a span of several. */
export function splitYear(text: string): string | null {
  return splitIn(text)?.[0] ?? null;
}

/** A year named by a header cell. */
export interface NamedYear {
  readonly year: number;
  /** The cell's words beside the year ("Q1", "Budget", "DKK"), lower case; a part of a year by its id. */
  readonly beside: string;
  readonly part: string | null;
  /** "2023–2024", which among single years means both of them. */
  readonly span: boolean;
}

/** The calendar year and month of a date serial (1900 system). */
function dateOfSerial(serial: number): Date {
  return new Date(Math.round((serial - 25569) * 86_400_000));
}

/**
 * The year that a header cell names: a whole number (2023), a text ("FY2023", "2023*", "Budget 2023", "FY23", "2023/24",
 * "H1 2023") or a date; null when it names none or more than one.
 */
export function readNamedYear(cell: Pick<Cell, "value" | "numberFormat">): NamedYear | null {
  const { value } = cell;
  if (typeof value === "number") return readNumber(value, cell.numberFormat);
  if (typeof value !== "string" || value.length > 60 || !/\d\d/.test(value)) return null;
  return readText(value);
}

/** The year that a header cell names, whatever part of it is meant. */
export function readYear(cell: Pick<Cell, "value" | "numberFormat">): number | null {
  return readNamedYear(cell)?.year ?? null;
}

function readNumber(value: number, format: string): NamedYear | null {
  if (value > 30_000 && value < 80_000 && isDateFormat(format)) {
    const date = dateOfSerial(value);
    const part = `M${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
    return named(date.getUTCFullYear(), part, part, false);
  }
  return Number.isInteger(value) ? named(value, "", null, false) : null;
}

function readText(value: string): NamedYear | null {
  const split = splitIn(value);
  const single = split ? value.replace(split[0], split[1]!) : value;
  const read = readPartOfYear(single);
  // "January–December 2024" is the whole year.
  const part = read?.id === "M01–12" ? null : read;
  const text = tidy(
    (read ? read.rest.replace(/[,./:]\s*$|^\s*[,./:]/g, " ") : single)
      .replace(UNIT_WORDS, " ")
      .replace(/[()]\s*[()]/g, " "),
  );
  const match = YEAR_TEXT.exec(text);
  if (!match) return null;
  const digits = match[1]!.replace(/[’']/, "");
  // Two digits are a year only behind FY or an apostrophe, or beside a part of a year: "FY23", "'23", "Q1 23".
  const short = digits.length === 2;
  if (short && !/^(?:fy|budget\s*[’'])\s*|^[’']/i.test(text) && (!part || text.length > 3)) return null;
  const year = short ? 2000 + Number(digits) : Number(digits);
  const beside = part?.id ?? tidy(single.replace(match[1]!, " ")).toLowerCase();
  return named(
    year,
    beside,
    part?.id ?? null,
    split !== null && /^\s?[-–—]\s?$/.test(split[2]!) && SPLIT_YEAR.test(split[0]),
  );
}

function named(year: number, beside: string, part: string | null, span: boolean): NamedYear | null {
  return year >= FIRST && year <= LAST ? { year, beside, part, span } : null;
}
