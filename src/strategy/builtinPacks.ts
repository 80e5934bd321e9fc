/** Packs small enough to be there at once, for custom functions, which cannot wait. Larger ones are in onDemandPacks. */

import dkIom2023 from "./packs/dk-iom-2023.json";
import type { StrategyPack } from "./pack";

/** Takes a pack file's content as a pack. The whole shape is checked by the tests against schema.json. */
export function asPack(content: unknown): StrategyPack {
  const { schema, id } = content as Partial<StrategyPack>;
  if (schema !== "tilsagn-pack/1")
    throw new Error(`Not a strategy pack of this version: ${id ?? "without id"}`);
  return content as StrategyPack;
}

export const builtinPacks: readonly StrategyPack[] = [asPack(dkIom2023)];
