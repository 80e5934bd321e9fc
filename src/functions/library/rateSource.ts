import { describeRate } from "../../money/source";
import type { FunctionHelp } from "../help";
import { danishRateParameters, withRate } from "../rateArguments";

/**
 * Where a rate comes from: figure, period, publisher, series, definition and the day of the copy, as text.
 * Takes the same arguments as RATE.
 * @customfunction RATESOURCE
 * @param from Currency to convert from: DKK, USD, EUR or CHF.
 * @param to Currency to convert to: DKK, USD, EUR or CHF.
 * @param period A year (2022), a month ("2022-06", "Jun-22") or a date ("2022-06-30" or a cell with a date).
 * @param basis "average" (of the year or month) or "daily" (on a date). A date with "average" takes its month.
 * @param rates Planning rates that win over the published ones: a range with the columns currency, period and rate, the rate in units of the currency for 1 USD.
 * @returns {string} One line of text.
 */
export function rateSource(
  from: unknown,
  to: unknown,
  period: unknown,
  basis?: unknown,
  rates?: unknown[][],
) {
  return withRate({ from, to, period, basis, rates }, { from: "from", to: "to" }, describeRate);
}

export const rateSourceHelp: FunctionHelp = {
  group: "convert",
  danish: {
    description:
      "Hvor en kurs kommer fra: tal, periode, udgiver, serie, definition og dagen for kopien, som tekst (på engelsk). Tager de samme argumenter som RATE.",
    parameters: {
      from: "Valuta, der omregnes fra: DKK, USD, EUR eller CHF.",
      to: "Valuta, der omregnes til: DKK, USD, EUR eller CHF.",
      ...danishRateParameters,
    },
  },
  examples: [
    '=TILSAGN.RATESOURCE("DKK","USD",2022)',
    '=TILSAGN.RATESOURCE("EUR","DKK","2022-06")',
    '=TILSAGN.RATESOURCE("USD","DKK","2022-06-19")',
  ],
};
