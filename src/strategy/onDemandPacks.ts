/** Packs too large for the first bundle: each is imported when it is asked for. */

import type { PackEntry } from "./load";

export interface OnDemandPack extends PackEntry {
  readonly load: () => Promise<{ readonly default: unknown }>;
}

export const onDemandPacks: readonly OnDemandPack[] = [];
