/** The arguments that every function about rates shares: currencies, period, basis, planning rates. */

import { parseCurrency } from "../money/currency";
import type { FoundRate } from "../money/rates";
import { convert, findRate, parseBasis } from "../money/rates";
import { numbers, optionalText, period, text } from "./arguments";
import { keptRates } from "./keptRates";
import type { Asked } from "./keptRates";

export interface RateArguments extends Asked {
  readonly rates: unknown;
}

/** What the two currency parameters are called, for messages. */
interface CurrencyNames {
  readonly from: string;
  readonly to: string;
}

/**
 * What `answer` makes of the rate that the arguments ask for: at once, but for a date whose daily rates have to be
 * loaded first. Throws, or rejects with, FunctionError and MoneyError.
 */
export function withRate<T>(
  asked: RateArguments,
  names: CurrencyNames,
  answer: (rate: FoundRate) => T,
): T | Promise<T> {
  const kept = keptRates(asked.rates);
  const known = kept.find(asked);
  if (known) return answer(known);
  const basis = optionalText(asked.basis, "basis");
  const found = findRate(
    parseCurrency(text(asked.from, names.from)),
    parseCurrency(text(asked.to, names.to)),
    period(asked.period, "period"),
    { basis: basis === undefined ? undefined : parseBasis(basis), planning: kept.planning },
  );
  const keep = (rate: FoundRate): T => {
    kept.keep(asked, rate);
    return answer(rate);
  };
  return found instanceof Promise ? found.then(keep) : keep(found);
}

/** Each amount of a range at the rate, in the range's shape; a blank cell is 0. The nearest doubles. As withRate. */
export function convertAmounts(
  amount: unknown,
  asked: RateArguments,
  names: CurrencyNames,
): number[][] | Promise<number[][]> {
  const amounts = numbers(amount, "amount");
  return withRate(asked, names, (rate) => amounts.map((row) => row.map((one) => convert(one, rate))));
}

/** The Danish texts of the parameters that every function about rates ends with. */
export const danishRateParameters = {
  period: 'Et år (2022), en måned ("2022-06", "juni 2022") eller en dato ("30.06.2022" eller en datocelle).',
  basis:
    '"average" (årets eller månedens gennemsnit) eller "daily" (kursen på en dato). En dato med "average" tager månedens gennemsnit.',
  rates:
    "Planlægningskurser, der går forud for de offentliggjorte: et område med kolonnerne valuta, periode og kurs, hvor kursen er antal enheder af valutaen for 1 USD.",
} as const;

/** The Danish description of a function that converts amounts; `target` is "til danske kroner" or the like. */
export const danishConversion = (target: string): string =>
  `Omregner et beløb, eller hvert beløb i et område, ${target} efter periodens kurs. En tom celle er 0; resultatet har områdets form og beløbets enhed (millioner forbliver millioner).`;

/** The Danish texts of the parameters that say which amounts are converted. */
export const danishAmountParameters = {
  amount: "Et beløb eller et område med beløb.",
  currency: "Beløbets valuta: DKK, USD, EUR eller CHF.",
} as const;
