import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, budgetOf, withStrategy } from "../strategyArgument";

/**
 * The years of the strategy's budget, side by side.
 * @customfunction YEARS
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @returns {number[][]} A row of years.
 */
export function years(strategy: unknown[][]) {
  return withStrategy(strategy, (pack): number[][] => [[...budgetOf(pack).years]]);
}

export const yearsHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description: "Årene i strategiens budget, ved siden af hinanden.",
    parameters: { strategy: DANISH_STRATEGY },
  },
  examples: ['=TILSAGN.YEARS("dk-iom-2023")'],
};
