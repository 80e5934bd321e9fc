/**
 * Packs small enough to come with the first bundle, so that the pane's first screen and the custom functions have them
 * at once. Larger ones are in onDemandPacks.
 */

import dkIom2023 from "./packs/dk-iom-2023.json";
import type { StrategyPack } from "./pack";
import { asPack } from "./packEntry";

export const builtinPacks: readonly StrategyPack[] = [asPack(dkIom2023)];
