/**
 * Packs that come with the first bundle, so that the pane's first screen and the custom functions have them at once.
 * Every other pack in packs/ is loaded on demand (onDemandPacks): dk-iom-2018 alone would add a tenth to what the pane
 * loads before it can be used (bench/RESULTS.md).
 */

import dkIom2023 from "./packs/dk-iom-2023.json";
import type { StrategyPack } from "./pack";
import { asPack } from "./packEntry";

export const builtinPacks: readonly StrategyPack[] = [asPack(dkIom2023)];
