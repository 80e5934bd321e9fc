import type { FunctionHelp } from "../help";
import {
  convertAmounts,
  danishAmountParameters,
  danishConversion,
  danishRateParameters,
} from "../rateArguments";

/**
 * Converts an amount, or every amount of a range, to Danish kroner at the rate of the period.
 * A blank cell is 0; the result keeps the range's shape and the amount's unit (millions stay millions). Currencies and periods may be ranges: cell by cell with the amounts, or a row or column of years beside them.
 * @customfunction TODKK
 * @param amount An amount or a range of amounts.
 * @param currency Currency of the amount: DKK, USD, EUR or CHF.
 * @param period A year (2022), a month ("2022-06", "Jun-22") or a date ("2022-06-30" or a cell with a date).
 * @param basis "average" (of the year or month) or "daily" (on a date). A date with "average" takes its month.
 * @param rates Planning rates that win over the published ones: a range with the columns currency, period and rate, the rate in units of the currency for 1 USD.
 * @returns {number[][]} The amounts in Danish kroner.
 */
export function toDkk(
  amount: unknown[][],
  currency: unknown[][],
  period: unknown[][],
  basis?: unknown[][],
  rates?: unknown[][],
) {
  return convertAmounts(
    amount,
    { from: currency, to: "DKK", period, basis, rates },
    { from: "currency", to: "to" },
  );
}

export const toDkkHelp: FunctionHelp = {
  group: "convert",
  danish: {
    description: danishConversion("til danske kroner"),
    parameters: {
      ...danishAmountParameters,
      ...danishRateParameters,
    },
  },
  examples: ['=TILSAGN.TODKK(3.5,"USD",2022)', '=TILSAGN.TODKK({100,200},"CHF","juni 2022")'],
};
