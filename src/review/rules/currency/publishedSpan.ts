/** Between which yearly averages every published rate of two currencies lies (Federal Reserve H.10). */

import type { Currency } from "../../../money/currency";
import { CURRENCIES } from "../../../money/currency";
import { publishedSpan } from "../../../money/published";
import { findRate } from "../../../money/rates";

/** Two currencies: so many of the first for one of the second. */
export type Pair = readonly [Currency, Currency];

export interface Span {
  readonly least: number;
  readonly most: number;
  readonly first: string;
  readonly last: string;
  readonly pair: { readonly en: string; readonly da: string };
}

/** A plan may go this much beyond anything that was ever the average of a year. */
const MARGIN = 0.05;

const known = new Map<string, Span>();

/** The smallest and the largest yearly average between two currencies. */
export function spanOf([a, b]: Pair): Span {
  const key = `${a} ${b}`;
  let span = known.get(key);
  if (!span) known.set(key, (span = read(a, b)));
  return span;
}

function read(a: Currency, b: Currency): Span {
  const { first, last } = publishedSpan("year");
  const rates: number[] = [];
  for (let year = Number(first); year <= Number(last); year++)
    rates.push(Number(findRate(b, a, { kind: "year", year }).rate.toString()));
  const pair = { en: `${a} per ${b}`, da: `${a} pr. ${b}` };
  return { least: Math.min(...rates), most: Math.max(...rates), first, last, pair };
}

/** The pair of two currency codes; null for the same one twice and for currencies without rates. */
export function pairOf(from: string, to: string): Pair | null {
  const [a, b] = [from, to].map((code) => CURRENCIES.find((currency) => currency === code));
  return a && b && a !== b ? [a, b] : null;
}

export function isFar(rate: number, { least, most }: Span): boolean {
  return rate < least * (1 - MARGIN) || rate > most * (1 + MARGIN);
}

/** Whether a rate is far whichever way round it is written, and as a price of a hundred units (Danmarks Nationalbank's). */
export function isFarEitherWay(rate: number, span: Span): boolean {
  return rate > 0 && [rate, 1 / rate, rate / 100].every((one) => isFar(one, span));
}
