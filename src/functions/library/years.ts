import { budgetYears } from "../../strategy/budget";
import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, strategyOf } from "../strategyArgument";

/**
 * The years of the strategy's budget, side by side.
 * @customfunction YEARS
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @returns A row of years.
 */
export function years(strategy: unknown): number[][] {
  return [[...budgetYears(strategyOf(strategy))]];
}

export const yearsHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description: "Årene i strategiens budget, ved siden af hinanden.",
    parameters: { strategy: DANISH_STRATEGY },
  },
  examples: ['=TILSAGN.YEARS("dk-iom-2023")'],
};
