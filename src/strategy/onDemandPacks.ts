/** Packs too large for the first bundle: each is a chunk of its own, imported when it is asked for. */

import index from "./onDemandIndex.json";
import type { PackEntry } from "./packEntry";

export interface OnDemandPack extends PackEntry {
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** In onDemandIndex.json stands of each what can be said before it is loaded; `npm run generate` takes it from the packs. */
export const onDemandPacks: readonly OnDemandPack[] = (index as readonly PackEntry[]).map((entry) => ({
  ...entry,
  load: () => importPack(entry.id),
}));

async function importPack(id: string): Promise<{ readonly default: unknown }> {
  // The build makes a chunk of each pack in the folder that is not in the first bundle already.
  return (await import(/* webpackChunkName: "pack-[request]" */ `./packs/${id}.json`)) as {
    readonly default: unknown;
  };
}
