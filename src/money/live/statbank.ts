/**
 * StatBank of Statistics Denmark, table DNVALD: exchange rates that Danmarks Nationalbank sets on banking days, in kroner
 * for 100 units of the currency. Answers are lines of text: `VALUTA;KURTYP;TID;INDHOLD`, then `USD;KBH;2026M06D15;653.81`;
 * ".." where there is none.
 */

import type { Decimal } from "../decimal";
import { Days, dayOf, figureOf, inOrder, isPage } from "./check";
import { LiveError } from "./errors";
import type { LiveRate, LiveRequest, LiveService, Quoted } from "./service";

const COLUMNS = ["VALUTA", "KURTYP", "TID", "INDHOLD"];
/** The rate itself; the table has indices of it, too. */
const SERIES = "KBH";
const MISSING = "..";
const UNITS = 100;

/** Currencies that stand in the table: the dollar always, for all others are wanted against it; the krone is the measure. */
function askedOf({ currencies }: LiveRequest): readonly string[] {
  return ["USD", ...currencies.filter((currency) => currency !== "DKK")];
}

/** "2026-06-15" → "2026M06D15". */
const timeCode = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)$/, "$1M$2D$3");

function dateOf(code: string): string {
  const match = /^(\d{4})M(\d{2})D(\d{2})$/.exec(code);
  if (!match) throw new LiveError("badDate", { text: code });
  return match.slice(1).join("-");
}

const cellsOf = (line: string): string[] =>
  line.split(";").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));

function linesOf(text: string): readonly (readonly string[])[] {
  if (isPage(text)) throw new LiveError("page", {});
  const [header = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (cellsOf(header).join().toUpperCase() !== COLUMNS.join()) throw new LiveError("garbage", {});
  return lines.filter((line) => line.trim() !== "").map(cellsOf);
}

/** Kroner for 100 units of each currency, by day. */
function kronerByDay(text: string, request: LiveRequest): Map<string, Map<string, Decimal>> {
  const asked = askedOf(request);
  const days = new Days();
  const byDay = new Map<string, Map<string, Decimal>>();
  linesOf(text).forEach((cells, index) => {
    if (cells.length !== COLUMNS.length) throw new LiveError("badEntry", { entry: index + 1 });
    const [currency, series, time, figure] = cells as [string, string, string, string];
    if (!asked.includes(currency)) throw new LiveError("otherCurrency", { found: currency });
    if (series !== SERIES) throw new LiveError("otherSeries", { found: series });
    const date = dayOf(dateOf(time), request);
    days.add(currency, date);
    if (figure === MISSING) return;
    const day = byDay.get(date) ?? new Map<string, Decimal>();
    byDay.set(date, day.set(currency, figureOf(figure, currency, date)));
  });
  return byDay;
}

/** Units of the currency for 1 dollar; null where one of the two has no rate that day. */
function perUsd(currency: Quoted, day: ReadonlyMap<string, Decimal>): Decimal | null {
  const dollar = day.get("USD");
  if (!dollar) return null;
  if (currency === "DKK") return dollar.div(UNITS);
  const other = day.get(currency);
  return other ? dollar.div(other) : null;
}

function parse(text: string, request: LiveRequest): readonly LiveRate[] {
  const rates: LiveRate[] = [];
  for (const [date, day] of kronerByDay(text, request)) {
    for (const currency of request.currencies) {
      const rate = perUsd(currency, day);
      if (rate) rates.push({ currency, date, perUsd: rate });
    }
  }
  return inOrder(rates, request);
}

export const statbank: LiveService = {
  id: "statbank",
  origin: "https://api.statbank.dk",
  first: "1999-01-04",
  path: (request) => {
    const { from, to } = request;
    const time = encodeURIComponent(`>=${timeCode(from)}<=${timeCode(to)}`);
    return (
      "/v1/data/DNVALD/BULK?lang=en&valuePresentation=Code" +
      `&VALUTA=${askedOf(request).join(",")}&KURTYP=${SERIES}&Tid=${time}`
    );
  },
  parse,
  source:
    "Danmarks Nationalbank, exchange rates, DKK per 100 units, StatBank table DNVALD of Statistics Denmark (api.statbank.dk); per 1 USD by division",
};
