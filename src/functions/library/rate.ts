import { toDouble } from "../../money/decimal";
import type { FunctionHelp } from "../help";
import { danishRateParameters, withRate } from "../rateArguments";

/**
 * The exchange rate between two currencies in a period: amount × rate = amount in the other currency.
 * Yearly and monthly averages of the Federal Reserve (H.10), for dates the rates of the European Central Bank, or your planning rates.
 * @customfunction RATE
 * @param from Currency to convert from: DKK, USD, EUR or CHF.
 * @param to Currency to convert to: DKK, USD, EUR or CHF.
 * @param period A year (2022), a month ("2022-06", "Jun-22") or a date ("2022-06-30" or a cell with a date).
 * @param basis "average" (of the year or month) or "daily" (on a date). A date with "average" takes its month.
 * @param rates Planning rates that win over the published ones: a range with the columns currency, period and rate, the rate in units of the currency for 1 USD.
 * @returns {number} Units of the second currency for one unit of the first.
 */
export function rate(from: unknown, to: unknown, period: unknown, basis?: unknown, rates?: unknown[][]) {
  return withRate({ from, to, period, basis, rates }, { from: "from", to: "to" }, (found) =>
    toDouble(found.rate),
  );
}

export const rateHelp: FunctionHelp = {
  group: "convert",
  danish: {
    description:
      "Valutakursen mellem to valutaer i en periode: beløb × kurs = beløb i den anden valuta. Års- og månedsgennemsnit fra den amerikanske centralbank (H.10), for datoer Den Europæiske Centralbanks kurser, eller egne planlægningskurser.",
    parameters: {
      from: "Valuta, der omregnes fra: DKK, USD, EUR eller CHF.",
      to: "Valuta, der omregnes til: DKK, USD, EUR eller CHF.",
      ...danishRateParameters,
    },
  },
  examples: [
    '=TILSAGN.RATE("USD","DKK",2022)',
    '=TILSAGN.RATE("USD","DKK",{2022;2023;2024})',
    '=TILSAGN.RATE("EUR","DKK","2022-06")',
    '=TILSAGN.RATE("EUR","DKK","30.06.2022")',
    '=TILSAGN.RATE("USD","DKK",2027,,{"DKK",2027,6.5})',
  ],
};
