/**
 * Frankfurter (frankfurter.dev), version 2: reference rates of the European Central Bank, which Frankfurter converts from
 * the euro to the dollar and rounds. Answers are `[{"date":"2026-06-15","base":"USD","quote":"DKK","rate":6.5381}, …]`.
 */

import { Days, dayOf, figureOf, inOrder, isPage } from "./check";
import { LiveError } from "./errors";
import type { LiveRate, LiveRequest, LiveService } from "./service";

const BASE = "USD";

/** Numbers of the property "rate", put in quotation marks before JSON is read: a figure never passes through a double. */
const RATE = /("rate"\s*:\s*)(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=\s*[,}])/g;

function entriesOf(text: string): readonly unknown[] {
  if (isPage(text)) throw new LiveError("page", {});
  let answer: unknown;
  try {
    answer = JSON.parse(text.replace(/^\uFEFF/, "").replace(RATE, '$1"$2"'));
  } catch (error) {
    throw new LiveError("garbage", {}, { cause: error });
  }
  if (!Array.isArray(answer)) throw new LiveError("garbage", {});
  return answer;
}

interface Entry {
  readonly date: string;
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
}

function entryOf(value: unknown, entry: number): Entry {
  const { date, base, quote, rate } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const texts = [date, base, quote, rate];
  if (!texts.every((text) => typeof text === "string")) throw new LiveError("badEntry", { entry });
  return { date, base, quote, rate } as Entry;
}

function parse(text: string, request: LiveRequest): readonly LiveRate[] {
  const days = new Days();
  const rates = entriesOf(text).map((value, index): LiveRate => {
    const { base, quote, rate, ...entry } = entryOf(value, index + 1);
    if (base !== BASE) throw new LiveError("otherBase", { found: base, wanted: BASE });
    const currency = request.currencies.find((asked) => asked === quote);
    if (!currency) throw new LiveError("otherCurrency", { found: quote });
    const date = dayOf(entry.date, request);
    days.add(currency, date);
    return { currency, date, perUsd: figureOf(rate, currency, date) };
  });
  return inOrder(rates, request);
}

export const frankfurter: LiveService = {
  id: "frankfurter",
  origin: "https://api.frankfurter.dev",
  first: "1999-01-04",
  path: ({ currencies, from, to }) =>
    `/v2/rates?base=${BASE}&quotes=${currencies.join(",")}&from=${from}&to=${to}&providers=ECB`,
  parse,
  source:
    "European Central Bank, euro foreign exchange reference rates, converted to 1 USD by Frankfurter (api.frankfurter.dev)",
};
