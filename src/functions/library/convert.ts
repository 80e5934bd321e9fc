import type { FunctionHelp } from "../help";
import {
  convertAmounts,
  danishAmountParameters,
  danishConversion,
  danishRateParameters,
} from "../rateArguments";

/**
 * Converts an amount, or every amount of a range, from one currency to another at the rate of the period.
 * A blank cell is 0; the result keeps the range's shape and the amount's unit (millions stay millions). Currencies and periods may be ranges: cell by cell with the amounts, or a row or column of years beside them.
 * @customfunction CONVERT
 * @param amount An amount or a range of amounts.
 * @param from Currency of the amount: DKK, USD, EUR or CHF.
 * @param to Currency to convert to: DKK, USD, EUR or CHF.
 * @param period A year (2022), a month ("2022-06", "Jun-22") or a date ("2022-06-30" or a cell with a date).
 * @param basis "average" (of the year or month) or "daily" (on a date). A date with "average" takes its month.
 * @param rates Planning rates that win over the published ones: a range with the columns currency, period and rate, the rate in units of the currency for 1 USD.
 * @returns {number[][]} The amounts in the other currency.
 */
export function convert(
  amount: unknown[][],
  from: unknown[][],
  to: unknown[][],
  period: unknown[][],
  basis?: unknown[][],
  rates?: unknown[][],
) {
  return convertAmounts(amount, { from, to, period, basis, rates }, { from: "from", to: "to" });
}

export const convertHelp: FunctionHelp = {
  group: "convert",
  danish: {
    description: danishConversion("fra en valuta til en anden"),
    parameters: {
      amount: danishAmountParameters.amount,
      from: danishAmountParameters.currency,
      to: "Valuta, der omregnes til: DKK, USD, EUR eller CHF.",
      ...danishRateParameters,
    },
  },
  examples: ['=TILSAGN.CONVERT(1000,"EUR","DKK",2022)', '=TILSAGN.CONVERT({100,200},"USD","CHF","2022-06")'],
};
