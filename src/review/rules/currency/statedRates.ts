/** Exchange rates that stand in a workbook beside or under the words that name them. */

import type { Currency } from "../../../money/currency";
import { CURRENCIES } from "../../../money/currency";
import { isDateFormat } from "../../../workbook/numberFormat";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { ReviewContext } from "../../types";
import { isRate, isRateLabel, rateInText } from "../../understand/rates";
import { normalise } from "../../understand/text";
import { readYear } from "../../understand/years";
import type { Pair } from "./publishedSpan";

/** The rates that one label names: a single one, or one for each of several years. */
export interface RateSeries {
  readonly sheet: SheetSnapshot;
  /** Between which currencies; where the label names one or none, the one that budgets of the strategy are converted at. */
  readonly pair: Pair;
  /** True where the label names both currencies. */
  readonly isNamed: boolean;
  readonly rates: readonly PlacedRate[];
}

interface PlacedRate {
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** Rates stand near the top of a sheet; what lies deeper is data. */
const MOST_ROWS = 300;
const LONGEST_LABEL = 120;
/** Words that say that a rate is one between currencies. */
const EXCHANGE =
  /\b(?:exchange|fx|forex|valuta|valutakurs\w*|omregningskurs\w*|dollarkurs\w*|kurs(?:en|er)?|conversion rate|planning rate|budget rate|operational rate|rate of exchange|rates of exchange|unore)\b/;
/** Words of labels whose figures are money or something else that has to do with rates. */
const NO_RATE =
  /\b(?:budget(?!(?: exchange)? rate)\w*|totals?|amounts?|beloeb\w*|equivalents?|modvaerdi|sum|costs?|converted|omregnet|gains?|loss(?:es)?|differ\w*|kursdifferencer?|kurs(?:tab|gevinst)\w*|variance|margin|contingency|fluctuations?|fee|fees|gebyr\w*|adjust\w*|change|aendring|overhead|percent|date|dato|local|lokal|million(?:er)?|mio|thousands?|tusind)\b/;
/** What is left of a label that names two currencies and says nothing else. */
const FILLERS =
  /\b(?:dkk|usd|eur|chf|us|dollars?|kr|kroner|euros?|per|pr|to|til|for|in|i|av|avg|average|gennemsnit\w*|un|year|aar|(?:19|20)\d\d|1|100)\b/g;
const NAMES: readonly (readonly [RegExp, Currency])[] = [
  [/\b(?:dkk|kr|kroner|danish kroner?)\b/, "DKK"],
  [/\b(?:usd|us dollars?|dollars?|dollarkurs\w*)\b/, "USD"],
  [/\b(?:eur|euros?)\b/, "EUR"],
  [/\bchf\b/, "CHF"],
];
/** Three capitals that are no currency's. */
const NO_CODES = new Set(["IOM", "OIM", "IMF", "ECB", "MFA", "UNO", "FMR", "AVG", "MID", "PLN"]);

/** Every series of rates of the visible sheets. A formula that takes a rate from elsewhere is none. */
export function statedRates({ workbook, budgets, strategy }: ReviewContext): RateSeries[] {
  if (budgets.length === 0) return [];
  const home = CURRENCIES.find((code) => strategy.commitment?.unit.startsWith(code)) ?? "DKK";
  const lines = new Set(
    budgets.flatMap(({ sheet, orientation, lines: rows }) =>
      orientation === "years-across"
        ? rows.flatMap(({ kind, index }) => (kind === "memo" ? [] : `${sheet}:${index}`))
        : [],
    ),
  );
  return workbook.sheets.flatMap((sheet) =>
    sheet.visibility === "visible" ? seriesOn(sheet, home, (row) => lines.has(`${sheet.name}:${row}`)) : [],
  );
}

function seriesOn(sheet: SheetSnapshot, home: Currency, isLine: (row: number) => boolean): RateSeries[] {
  const { used } = sheet.cells;
  if (!used) return [];
  const found: RateSeries[] = [];
  let title: { readonly text: string; readonly row: number } | null = EXCHANGE.test(normalise(sheet.name))
    ? { text: sheet.name, row: 0 }
    : null;
  for (const { row, column, value } of sheet.cells.cells({ ...used, rows: Math.min(used.rows, MOST_ROWS) })) {
    if (typeof value !== "string" || value.length > LONGEST_LABEL || isLine(row)) continue;
    const named = pairNamed(value, home) ?? (title && pairUnder(value, title, row, home));
    if (named) {
      const most = /\b100\b/.test(`${title?.text ?? ""} ${value}`) ? HUNDREDFOLD : 1;
      const rates = [...inText(row, column, value), ...beside(sheet, row, column, most)];
      const series = rates.length > 0 ? rates : below(sheet, row, column, most);
      if (series.length > 0) found.push({ sheet, ...named, rates: series });
    }
    if (!EXCHANGE.test(normalise(value))) continue;
    const isNear = title !== null && row - title.row <= TITLE_REACH;
    title = { text: isNear ? `${title!.text.slice(-LONGEST_LABEL)} ${value}` : value, row };
  }
  return found;
}

/** The currencies between which a label says that its rate is. */
function pairNamed(text: string, home: Currency): Pick<RateSeries, "pair" | "isNamed"> | null {
  const words = normalise(
    text
      .replace(/\$/g, " usd ")
      .replace(/€/g, " eur ")
      .replace(/[/()=:]/g, " "),
  );
  const bare = words.replace(/\b(dkk|usd|eur|chf)(?=(?:dkk|usd|eur|chf)\b)/g, "$1 ");
  const isExchange = EXCHANGE.test(bare);
  if (NO_RATE.test(bare)) return null;
  const names = namesIn(bare);
  const [a, b] = names;
  if (a && b) {
    const rest = bare.replace(FILLERS, " ").trim();
    const isPair = rest === "" && /\b(?:per|pr|to|til)\b|[/=:-]|(?:dkk|usd|eur|chf){2}/i.test(text);
    return names.length === 2 && (isPair || isExchange || isRateLabel(bare))
      ? { pair: turned(a, b), isNamed: true }
      : null;
  }
  if (!isExchange || foreign(text)) return null;
  const other = a ?? "USD";
  return { pair: turned(home === other ? "USD" : home, other), isNamed: false };
}

/** So far below the words "Exchange rates" a currency by itself names the rates beside it. */
const TITLE_REACH = 8;

/** The header of a column of rates, under a title that says between which currencies. */
const BARE_RATE = /^\W*(?:rates?|kurs(?:er|en)?)\W*$/i;

function pairUnder(
  text: string,
  title: { readonly text: string; readonly row: number },
  row: number,
  home: Currency,
): Pick<RateSeries, "pair" | "isNamed"> | null {
  if (row - title.row <= TITLE_REACH && BARE_RATE.test(text)) return pairNamed(title.text, home);
  if (
    row - title.row > TITLE_REACH ||
    !/^\W*(?:dkk|usd|eur|chf|us ?\$|us dollars?|euros?|\$|€)\W*$/i.test(text)
  )
    return null;
  const [own] = namesIn(normalise(text.replace(/\$/g, " usd ").replace(/€/g, " eur ")));
  const others = namesIn(normalise(title.text)).filter((one) => one !== own);
  const other = others[0] ?? (own === home ? "USD" : home);
  return own && own !== other && others.length <= 1 && !foreign(title.text)
    ? { pair: turned(own, other), isNamed: false }
    : null;
}

/** In the order in which currencies are quoted: kroner per dollar. */
function turned(a: Currency, b: Currency): Pair {
  return CURRENCIES.indexOf(a) <= CURRENCIES.indexOf(b) ? [a, b] : [b, a];
}

function namesIn(words: string): Currency[] {
  return NAMES.flatMap(([name, currency]) => (name.test(words) ? currency : []));
}

/** "KES", "Rate UGX": three capitals that may be another currency's. */
function foreign(text: string): boolean {
  const codes = text.match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? [];
  return codes.some((code) => !NO_CODES.has(code) && !CURRENCIES.some((known) => known === code));
}

function inText(row: number, column: number, text: string): PlacedRate[] {
  const value = /\d/.test(text) ? rateInText(text) : null;
  return value === null ? [] : [{ value, row, column }];
}

/** Rates for a hundred units are so many times as large. */
const HUNDREDFOLD = 100;
/** From its label to the first rate lie no more cells than these, of units and notes. */
const NEAR = 3;
const MOST = 40;

/** The rates to the right of their label. */
function beside(sheet: SheetSnapshot, row: number, label: number, most: number): PlacedRate[] {
  const rates: PlacedRate[] = [];
  let last = label;
  for (let column = label + 1; column <= last + NEAR && rates.length < MOST; column++) {
    const rate = rateAt(sheet, row, column, most);
    if (rate === "none") return [];
    if (rate === "other") {
      if (rates.length > 0 && typeof sheet.cells.value(row, column) === "string") break;
      continue;
    }
    last = column;
    if (rate !== "copied") rates.push({ value: rate, row, column });
  }
  return rates;
}

/** The rates under their label, without a gap. */
function below(sheet: SheetSnapshot, label: number, column: number, most: number): PlacedRate[] {
  const rates: PlacedRate[] = [];
  for (let row = label + 1; rates.length < MOST; row++) {
    const rate = rateAt(sheet, row, column, most);
    if (rate === "none") return [];
    if (rate === "other") break;
    if (rate !== "copied") rates.push({ value: rate, row, column });
  }
  return rates;
}

/** The rate typed into a cell; "copied" for a formula, "other" for words, dates and blanks, "none" for other figures. */
function rateAt(
  { cells }: SheetSnapshot,
  row: number,
  column: number,
  most: number,
): number | "copied" | "other" | "none" {
  const { value, formula, numberFormat } = cells.cell(row, column);
  if (formula !== null && /[A-Z]\$?\d|[[(]/i.test(formula))
    return typeof value === "number" ? "copied" : "other";
  if (typeof value !== "number" || isDateFormat(numberFormat)) return "other";
  if (readYear({ value, numberFormat }) !== null) return "other";
  return isRate(most > 1 && value >= most ? value / most : value) && !numberFormat.includes("%")
    ? value
    : "none";
}
