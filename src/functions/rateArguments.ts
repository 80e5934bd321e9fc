/** The arguments that every function about rates shares: currencies, period, basis, planning rates. */

import { parseCurrency } from "../money/currency";
import { isZero, type Decimal } from "../money/decimal";
import type { FoundRate } from "../money/rates";
import { convert, findRate, parseBasis } from "../money/rates";
import { isBlank, numbers, optionalText, period, text, unwrapped } from "./arguments";
import { keptRates } from "./keptRates";
import type { Asked } from "./keptRates";
import { paired } from "./pairs";

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

/**
 * Each amount of a range at the rate, in the range's shape; a blank cell is 0. Currencies and periods may be ranges as
 * well, and go with the amounts as in paired(): amounts by year with the years above them. The nearest doubles.
 * As withRate and paired().
 */
export function convertAmounts(
  amount: unknown,
  given: RateArguments,
  names: CurrencyNames,
): number[][] | Promise<number[][]> {
  const [from, to, period] = [unwrapped(given.from), unwrapped(given.to), unwrapped(given.period)];
  const asked = { from, to, period, basis: unwrapped(given.basis), rates: given.rates };
  const amounts = numbers(amount, "amount");
  if ([from, to, period].some(Array.isArray)) return convertPairs(amounts, asked, names);
  return withRate(asked, names, (rate) => amounts.map((row) => row.map((one) => convert(one, rate))));
}

function convertPairs(
  amounts: Decimal[][],
  asked: RateArguments,
  names: CurrencyNames,
): number[][] | Promise<number[][]> {
  const cells = paired([
    { name: "amount", value: amounts },
    { name: names.from, value: asked.from },
    { name: names.to, value: asked.to },
    { name: "period", value: asked.period },
  ]);
  const converted = cells.map((row) =>
    row.map(([amount, from, to, period]) => {
      // Rows that are not filled in yet stand at the end of many tables.
      if (isZero(amount as Decimal) && (isBlank(period) || isBlank(from))) return 0;
      return withRate({ ...asked, from, to, period }, names, (rate) => convert(amount as Decimal, rate));
    }),
  );
  if (converted.some((row) => row.some((one) => one instanceof Promise))) {
    return Promise.all(converted.map((row) => Promise.all(row)));
  }
  return converted as number[][];
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
  `Omregner et beløb, eller hvert beløb i et område, ${target} efter periodens kurs. En tom celle er 0; resultatet har områdets form og beløbets enhed (millioner forbliver millioner). Valutaer og perioder kan være områder: celle for celle med beløbene eller en række eller kolonne med år ved siden af dem.`;

/** The Danish texts of the parameters that say which amounts are converted. */
export const danishAmountParameters = {
  amount: "Et beløb eller et område med beløb.",
  currency: "Beløbets valuta: DKK, USD, EUR eller CHF.",
} as const;
