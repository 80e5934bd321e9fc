/** Currency and scale as people write them. */

import type { Scale, Unit } from "../../money/unit";
import { oncePerText } from "../memory";

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:[mkt]?dkk|danske kroner|danish kron(?:er|e))(?![a-z])|dkk(?=mn?\b|k\b|bn\b)/i, "DKK"],
  [/(?<![a-z])[mkt]?usd(?![a-z])|us\s?\$|(?<![a-z])us dollars?(?![a-z])|\bdollars?\b/i, "USD"],
  [/(?<![a-z])[mkt]?eur(?:os?)?(?![a-z])|€/i, "EUR"],
  [/(?<![a-z])chf(?![a-z])/i, "CHF"],
  [/(?<![a-z])(?:t\.?\s?|m\.?\s?)?kr(?:oner)?(?:\.|(?![a-z]))/i, "DKK"],
  [/\$/, "USD"],
];

const BILLION = /\bbillions?\b|\bmilliard(?:er|s)?\b|\bmia\b|\bbn\b|(?:dkk|usd|eur|chf|\$|€)\s?bn\b/i;
const MILLION =
  /\bmillion(?:s|er)?\b|\bmill?\b\.?|\bmio\b\.?|\bml?n\b\.?|\bm\.?\s?(?=dkk|usd|eur|kr)|(?:dkk|usd|eur|chf|\$|€)\s?m(?:l?n|io|ill?)?\b|1[.,\s]000[.,\s]000/i;
const THOUSAND =
  /\bthousands?\b|\bth(?:ous|s)\b|\btusind(?:er?)?\b|\b[kt](?=dkk|usd|eur|kr)|\bt\.\s?(?=kr|dkk)|(?:dkk|usd|eur|chf|\$|€)\s?k\b|['’‘´]\s?000|(?<![\d.,])1[.,\s]?000(?![.,]?\d)|\b000s\b|(?:dkk|usd|eur|chf|kr\.?|\$|€)\s?\(?000\b|(?<!\d[.,\s]?)\b000['’‘´]?s?\s?(?:dkk|usd|eur|chf|kr\b|us\$|\$|€)/i;
/** A scale that stands by itself, or ends a text: "(in millions)", "beløb i mio.", "thousands", "Pledge by area, thousands". */
const SCALE_ALONE =
  /\b(?:in|i)\s+(?:millions?|millioner|mill?\b|mio\b|thousands?|tusind(?:er?)?\b|billions|milliarder|mia\b|1[.,\s]?000|['’‘´]?000s?\b)|^\W*(?:millions|millioner|mio|thousands|tusind(?:er?)?|['’‘´]?\s?000s?)\W*$|(?:[,;:–—-]\s+|\()(?:millions|millioner|mio\.?|thousands|tusind(?:er?)?|['’‘´]\s?000s?)\W*$/i;
/** "DKK 375 million" is an amount, not the unit of a table; "PA1 DKK" and "Area 1 DKK" are none, nor is "000 DKK". */
const AMOUNT_IN_TEXT =
  /(?:dkk|usd|eur|chf|kr\.?|us\$|\$|€)\s*(?!(?:1[.,\s]?)?000\b)\d[\d.,\s]*(?:million(?:er|s)?|mill?\.?|mio\.?|m\b|k\b)?|(?<![\d.,a-z]|(?:pa|area|område) )(?!1[.,\s]?000\b|(?:(?<!\d\s)|(?<=(?<![\d.,]\s?)1\s))000\b)\d+(?:[.,]\d+)*\s*(?:million(?:er|s)?|mill?\.?|mio\.?|thousand|tusind|m|k)?\s*\.?(?:dkk|usd|eur|chf|kr\b\.?|\$|€)/gi;

/** "DKK per USD", "USD/DKK", "kr. pr. dollar": a rate speaks of currencies without stating the unit of amounts. */
const RATE_OF_CURRENCIES =
  /(?:dkk|usd|eur|chf|kr\.?|kroner|us\$|dollars?)\s*(?:\/|per|pr\.?|to|til)\s*(?:100\s*|1\s*)?(?:dkk|usd|eur|chf|kr\b\.?|kroner|us\$|us dollars?|dollars?)(?![a-z])/gi;

/** What a text says of a unit: a currency, a scale or both. Billions are known, though no unit of ours has them. */
export interface UnitStatement {
  /** Null where a scale stands alone. */
  readonly currency: string | null;
  /** "" where none is stated. */
  readonly scale: Scale | "billion";
}

/** What a title, header or note says of a unit; null when it says nothing. */
export const readStatement = oncePerText((text): UnitStatement | null => {
  const bare = text
    .replace(/\b(?:19|20)\d{2}\b[*]*/g, " ")
    .replace(AMOUNT_IN_TEXT, " ")
    .replace(RATE_OF_CURRENCIES, " ");
  const currency = firstCurrency(bare);
  if (currency === null && !SCALE_ALONE.test(bare)) return null;
  return { currency, scale: readScale(bare) };
});

/** The currency that is named first. */
function firstCurrency(text: string): string | null {
  let first: { readonly at: number; readonly currency: string } | null = null;
  for (const [pattern, currency] of CURRENCIES) {
    const at = text.search(pattern);
    if (at >= 0 && (first === null || at < first.at)) first = { at, currency };
  }
  return first?.currency ?? null;
}

/** The unit that a text states: "DKK million", "mio. kr.", "kDKK", "USD"; null when it states none that amounts can have. */
export function readUnit(text: string): Unit | null {
  const stated = readStatement(text);
  if (!stated || stated.currency === null || stated.scale === "billion") return null;
  return { currency: stated.currency, scale: stated.scale };
}

function readScale(text: string): UnitStatement["scale"] {
  if (BILLION.test(text)) return "billion";
  if (MILLION.test(text)) return "million";
  return THOUSAND.test(text) ? "thousand" : "";
}

/** The currency that a number format shows, with its scale where it says one; null when it shows none. */
export const unitOfFormat = oncePerText((format): Unit | null => {
  const shown = [...format.matchAll(/"([^"]*)"|\[\$([^\]-]*)(?:-[^\]]*)?\]/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .join(" ");
  return shown.trim() === "" ? null : readUnit(shown);
});
