import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, requirePart, withStrategy } from "../strategyArgument";

/**
 * The strategy's priority areas in order: number, title and short title. A cross-cutting priority has no number.
 * @customfunction AREAS
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @returns {unknown[][]} Three columns, a row for each area.
 */
export function areas(strategy: unknown[][]) {
  return withStrategy(strategy, (pack): unknown[][] => {
    requirePart(pack, "areas");
    return pack.areas.map(({ number, title, shortTitle }) => [number ?? "", title.en, shortTitle.en]);
  });
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
