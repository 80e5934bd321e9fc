/** The exchange rates that a workbook states. */

import { cellArea } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { RecognisedBudget } from "../types";
import { readTextNumber } from "./amounts";
import { normalise } from "./text";

export interface StatedRate {
  readonly value: number;
  readonly text: string;
  readonly cell: RangeRef;
}

const RATE_WORDS =
  /\b(?:exchange rate|rate of exchange|planning rate|rate|valutakurs|omregningskurs|dollarkurs|kurs|(?:usd|dkk|eur|chf) per (?:usd|dkk|eur|chf)|(?:usd|dkk|eur|chf) (?:usd|dkk|eur|chf))\b/;
/** Words beside "rate" by which it is one between currencies, and no "Indirect cost rate". */
const EXCHANGE_WORDS =
  /\b(?:exchange|fx|\w*kurs(?:en|er)?|planning|un|uno|unore|budget|convert\w*|conversion|omregn\w*|dkk|usd|eur|chf|dollars?|kroner)\b|^(?:the )?rates?(?: (?:of exchange|used|applied))?[\d ]*$/;
const CURRENCY = /\b(?:dkk|usd|eur|chf)(?=\b|dkk|usd|eur|chf)/g;
/** "at 6.90", "@ 6,9", "kurs 6,90", "1 USD = 6.90 DKK", "USD 1 = DKK 6.90", "(6.90)". */
const RATE_IN_TEXT = [
  /(?:1\s*(?:USD|DKK|EUR|CHF|US\$|\$|€)|(?:USD|DKK|EUR|CHF|US\$|\$|€)\s*1)\s*[=:≈]\s*(?:[A-Z]{3}|kr\.?|\$|€)?\s*(\d+(?:[.,]\d+)?)/i,
  /(?:\bat\b|@|\bkurs\b|\brate\b|\btil kurs\b|à)\D{0,14}?(\d{1,3}[.,]\d{1,6}|\d{1,3})(?![\d.,]*\s*%)/i,
  /\((\d{1,2}[.,]\d{1,6})\)/,
];
/** Rates between the currencies of budgets lie between these, whichever way round. */
const [LEAST, MOST] = [0.01, 1000];
const ROWS_AROUND = 14;

/** The rate that a text states, as it stands; null where it states none. */
export function rateInText(text: string): number | null {
  for (const pattern of RATE_IN_TEXT) {
    const said = pattern.exec(text)?.[1];
    const value = said === undefined ? undefined : readTextNumber(said)?.readings[0]?.toNumber();
    if (value !== undefined && isRate(value)) return value;
  }
  return null;
}

/** Whether a figure may be the rate between two currencies of budgets. */
export function isRate(value: number): boolean {
  // "DKK per 1 USD" names what the rate is for, not the rate.
  return value >= LEAST && value <= MOST && value !== 1 && !(Number.isInteger(value) && value >= 100);
}

/** The rate stated in a cell's own text. */
export function rateAt(sheet: SheetSnapshot, row: number, column: number): StatedRate | null {
  const text = sheet.cells.value(row, column);
  if (typeof text !== "string" || text.length > 300) return null;
  const value = rateInText(text);
  return value === null ? null : { value, text, cell: { sheet: sheet.name, ...cellArea(row, column) } };
}

/** The one rate that titles and notes around a table state, in their own words or in the cell beside them. */
export function rateAround(
  sheet: SheetSnapshot,
  { area }: Pick<RecognisedBudget, "area">,
  currencies: Currencies,
): StatedRate | null {
  const { used } = sheet.cells;
  if (!used) return null;
  const end = area.row + area.rows;
  const above = rateIn(sheet, Math.max(used.row, area.row - ROWS_AROUND), area.row, currencies);
  return above ?? rateIn(sheet, end, Math.min(used.row + used.rows, end + ROWS_AROUND), currencies);
}

function rateIn(sheet: SheetSnapshot, from: number, end: number, currencies: Currencies): StatedRate | null {
  const { used } = sheet.cells;
  if (!used || end <= from) return null;
  const rows = { ...used, row: from, rows: end - from };
  for (const { row, column, value } of sheet.cells.cells(rows)) {
    if (
      typeof value !== "string" ||
      value.length > 300 ||
      !isExchangeLabel(value) ||
      !namesNoOther(value, currencies)
    )
      continue;
    const own = rateAt(sheet, row, column);
    if (own) return own;
    for (let beside = column + 1; beside <= column + 3; beside++) {
      const number = sheet.cells.value(row, beside);
      if (typeof number === "number" && isRate(number))
        return { value: number, text: value, cell: { sheet: sheet.name, ...cellArea(row, beside) } };
    }
  }
  return null;
}

/** The only rate that the first rows of other sheets state ("Assumptions", "Rates"). */
export function rateElsewhere(
  sheets: readonly SheetSnapshot[],
  budget: RecognisedBudget,
  currencies: Currencies,
): StatedRate | null {
  const found = sheets.flatMap((sheet) => {
    const { used } = sheet.cells;
    if (!used || sheet.name === budget.sheet || sheet.visibility !== "visible") return [];
    return rateIn(sheet, used.row, Math.min(used.row + used.rows, used.row + 40), currencies) ?? [];
  });
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0]! : null;
}

/** Whether a label names a line of exchange rates. */
export function isRateLabel(label: string): boolean {
  return RATE_WORDS.test(normalise(label.replace(/\//g, " ")));
}

/** Whether a label names rates between currencies rather than of other things. */
export function isExchangeLabel(label: string): boolean {
  return isRateLabel(label) && EXCHANGE_WORDS.test(normalise(label.replace(/[()/]/g, " ")));
}

/** The two currencies of a rate; null for one that is not known. */
export type Currencies = readonly (string | null)[];

/** Whether a rate may be between these currencies: its label names none, or no other. */
export function namesNoOther(label: string, currencies: Currencies): boolean {
  const named = normalise(label.replace(/\//g, " ")).match(CURRENCY) ?? [];
  return named.every((one) => currencies.some((own) => own === null || own.toLowerCase() === one));
}
