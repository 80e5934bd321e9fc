import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, strategyOf } from "../strategyArgument";

/**
 * The strategy's priority areas in order: number, title and short title. A cross-cutting priority has no number.
 * @customfunction AREAS
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @returns Three columns, a row for each area.
 */
export function areas(strategy: unknown): unknown[][] {
  return strategyOf(strategy).areas.map(({ number, title, shortTitle }) => [
    number ?? "",
    title.en,
    shortTitle.en,
  ]);
}

export const areasHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "Strategiens prioritetsområder i rækkefølge: nummer, titel og kort titel (på engelsk som i strategien). En tværgående prioritet har intet nummer.",
    parameters: { strategy: DANISH_STRATEGY },
  },
  examples: ['=TILSAGN.AREAS("dk-iom-2023")'],
};
