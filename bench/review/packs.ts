/** The strategies that the bench makes budgets for. */

import type { StrategyPack } from "../../src/strategy/pack";
import dk2018 from "../../src/strategy/packs/dk-iom-2018.json";
import dk2023 from "../../src/strategy/packs/dk-iom-2023.json";

export const packs: Readonly<Record<string, StrategyPack>> = {
  "dk-iom-2018": dk2018 as StrategyPack,
  "dk-iom-2023": dk2023 as StrategyPack,
};
