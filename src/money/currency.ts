/** The currencies that rates exist for. */

import { MoneyError } from "./errors";

export const CURRENCIES = ["DKK", "USD", "EUR", "CHF"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** The currency of a code in any case: "dkk" → "DKK". Throws unknownCurrency. */
export function parseCurrency(text: string): Currency {
  const code = text.trim().toUpperCase();
  const found = CURRENCIES.find((currency) => currency === code);
  if (!found) throw new MoneyError("unknownCurrency", { text: text.trim(), known: CURRENCIES });
  return found;
}
