/** What every answer has to keep to, whatever its form. */

import { Decimal } from "../decimal";
import { MoneyError } from "../errors";
import { planningRates } from "../planning";
import { dateOfIso, serialOfDate } from "../serial";
import { LiveError } from "./errors";
import type { LiveRate, LiveRequest } from "./service";

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A decimal number as services write it, with either decimal sign and nothing to part thousands. */
const FIGURE = /^\d{1,9}(?:[.,]\d{1,20})?$/;

/** A web page, by how it begins; byte order mark and space aside. */
export function isPage(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype|html|\?xml|head|body)/i.test(text);
}

/** "2026-06-15" if it is a day of the calendar that was asked for. Throws badDate, otherDay. */
export function dayOf(text: string, { from, to }: LiveRequest): string {
  if (!ISO_DATE.test(text) || serialOfDate(dateOfIso(text)) === null)
    throw new LiveError("badDate", { text });
  if (text < from || text > to) throw new LiveError("otherDay", { date: text, from, to });
  return text;
}

/** The figure, exactly as it is written. Throws badRate. */
export function figureOf(text: string, currency: string, date: string): Decimal {
  const figure = FIGURE.test(text) ? new Decimal(text.replace(",", ".")) : null;
  if (figure === null || figure.lte(0)) throw new LiveError("badRate", { currency, date, text });
  return figure;
}

/** Remembers which days of which currency have been seen. */
export class Days {
  private readonly seen = new Set<string>();

  /** Throws doubleDay. */
  add(currency: string, date: string): void {
    const key = `${currency} ${date}`;
    if (this.seen.has(key)) throw new LiveError("doubleDay", { currency, date });
    this.seen.add(key);
  }
}

/**
 * The rates in order: currencies as asked for, days as they follow one another. They must pass as planning rates, which
 * they are going to be. Throws noRates, noRatesOf, strangeRate.
 */
export function inOrder(
  rates: readonly LiveRate[],
  { currencies, from, to }: LiveRequest,
): readonly LiveRate[] {
  if (rates.length === 0) throw new LiveError("noRates", { from, to });
  for (const rate of rates) insistPlausible(rate);
  return currencies.flatMap((currency) => {
    const own = rates.filter((rate) => rate.currency === currency);
    if (own.length === 0) throw new LiveError("noRatesOf", { currency, from, to });
    return own.sort((a, b) => (a.date < b.date ? -1 : 1));
  });
}

function insistPlausible({ currency, date, perUsd }: LiveRate): void {
  try {
    planningRates([{ row: 1, currency, period: { kind: "date", ...dateOfIso(date) }, rate: perUsd }]);
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    throw new LiveError(
      "strangeRate",
      { currency, date, text: perUsd.round(6).toString() },
      { cause: error },
    );
  }
}
