import { indicatorsOf } from "../../strategy/indicators";
import type { StrategyPack } from "../../strategy/pack";
import { optionalText } from "../arguments";
import type { FunctionHelp } from "../help";
import { definitionOf } from "../indicatorFields";
import { DANISH_STRATEGY, areaOf, requirePart, withStrategy } from "../strategyArgument";

/**
 * The strategy's indicators in its own order: code (or id where none is printed), priority area, definition.
 * @customfunction INDICATORS
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @param area Number or name of one priority area: 2. Left out: all of them.
 * @returns {unknown[][]} Three columns, a row for each indicator.
 */
export function indicators(strategy: unknown[][], area?: unknown[][]) {
  const name = optionalText(area, "area");
  return withStrategy(strategy, (pack) => listed(pack, name));
}

function listed(pack: StrategyPack, name: string | undefined): unknown[][] {
  requirePart(pack, "indicators");
  const chosen = indicatorsOf(pack, name === undefined ? undefined : [areaOf(pack, name).id]);
  const label = new Map(pack.areas.map(({ id, number, shortTitle }) => [id, number ?? shortTitle.en]));
  return chosen.map((one) => [one.id, label.get(one.area) ?? one.area, definitionOf(one, pack)]);
}

export const indicatorsHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "Strategiens indikatorer i dens egen rækkefølge: kode (eller id, hvor ingen er trykt), prioritetsområde og definition.",
    parameters: {
      strategy: DANISH_STRATEGY,
      area: "Nummer eller navn på ét prioritetsområde: 2. Udeladt: alle.",
    },
  },
  examples: ['=TILSAGN.INDICATORS("dk-iom-2023",4)'],
};
