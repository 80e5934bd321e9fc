/** Currency and scale as people write them. */

import type { Scale, Unit } from "../../money/unit";

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:[mkt]?dkk|danske kroner|danish kron(?:er|e))(?![a-z])|dkk(?=m\b|k\b)/i, "DKK"],
  [/(?<![a-z])m?usd(?![a-z])|us\s?\$|(?<![a-z])us dollars?(?![a-z])|\bdollars?\b/i, "USD"],
  [/(?<![a-z])m?eur(?:os?)?(?![a-z])|€/i, "EUR"],
  [/(?<![a-z])chf(?![a-z])/i, "CHF"],
  [/(?<![a-z])(?:t\.?\s?|m)?kr(?:oner)?(?:\.|(?![a-z]))/i, "DKK"],
  [/\$/, "USD"],
];

const MILLION =
  /\bmillion(?:s|er)?\b|\bmill?\b\.?|\bmio\b\.?|\bm(?=dkk|usd|eur|kr)|(?:dkk|usd|eur|chf|\$|€)\s?m(?:n|io|ill?)?\b|1[.,\s]000[.,\s]000/i;
const THOUSAND =
  /\bthousands?\b|\btusinder?\b|\btusinde\b|\b[kt](?=dkk|usd|eur|kr)|\bt\.\s?(?=kr|dkk)|(?:dkk|usd|eur|chf|\$|€)\s?k\b|['’‘´]\s?000|(?<![\d.,])1[.,\s]?000(?![.,]?\d)|\b000s\b/i;
/** "DKK 375 million" is an amount, not the unit of a table. */
const AMOUNT_IN_TEXT =
  /(?:dkk|usd|eur|chf|kr\.?|us\$|\$|€)\s*(?!1[.,\s]?000\b)\d[\d.,\s]*(?:million(?:er|s)?|mill?\.?|mio\.?|m\b|k\b)?|(?<![\d.,])(?!1[.,\s]?000\b)\d+(?:[.,]\d+)*\s*(?:million(?:er|s)?|mill?\.?|mio\.?|thousand|tusind|m|k)?\s*\.?(?:dkk|usd|eur|chf|kr\b\.?|\$|€)/gi;

/** The unit that a title, header or note states: "DKK million", "mio. kr.", "kDKK", "USD"; null when it states none. */
export function readUnit(text: string): Unit | null {
  const bare = text.replace(/\b(?:19|20)\d{2}\b[*]*/g, " ").replace(AMOUNT_IN_TEXT, " ");
  const currency = CURRENCIES.find(([pattern]) => pattern.test(bare))?.[1];
  if (!currency) return null;
  return { currency, scale: readScale(bare) };
}

function readScale(text: string): Scale {
  if (MILLION.test(text)) return "million";
  return THOUSAND.test(text) ? "thousand" : "";
}

/** The currency that a number format shows, with its scale where it says one; null when it shows none. */
export function unitOfFormat(format: string): Unit | null {
  const shown = [...format.matchAll(/"([^"]*)"|\[\$([^\]-]*)(?:-[^\]]*)?\]/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .join(" ");
  return shown.trim() === "" ? null : readUnit(shown);
}
