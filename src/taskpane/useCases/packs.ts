/** The packs the user may work with: those that come with the program, and the user's own, which are kept in the browser. */

import { useEffect, useState, useSyncExternalStore } from "react";
import { library, PackIdTakenError, PackStoreError, type PackEntry } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";

export { PackIdTakenError, PackStoreError };

/** All strategies, those of the user's last. */
export function listStrategies(): readonly PackEntry[] {
  return library.listPacks();
}

/** Whether a pack is one of the user's, which can be forgotten. */
export function isOwnPack(id: string): boolean {
  return !library.packIndex.some((entry) => entry.id === id);
}

export interface StrategiesInHand {
  readonly strategies: readonly PackEntry[];
  /** Ids of the user's packs that are kept but cannot be offered; forgetPack removes them. */
  readonly leftOut: readonly string[];
  /** Why packs of earlier sessions could not be read; null when they were, or are still being read. */
  readonly error: unknown;
}

/** All strategies, with those kept from earlier sessions; renders again when one comes or goes. */
export function useStrategies(): StrategiesInHand {
  const strategies = useSyncExternalStore(library.onChange, library.listPacks);
  const leftOut = useSyncExternalStore(library.onChange, library.leftOutPacks);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let live = true;
    library.restorePacks().catch((problem: unknown) => live && setError(problem));
    return () => {
      live = false;
    };
  }, []);
  return { strategies, leftOut, error };
}

/**
 * Offers a checked pack from now on, in pane and formulas, in place of one of the user's of the same id. Gives false
 * where storage would not keep it beyond this session. Rejects with PackIdTakenError for an id of the program's own.
 */
export function keepPack(pack: StrategyPack): Promise<boolean> {
  return library.keepPack(pack);
}

/** Takes one of the user's packs out, for good. Rejects with PackStoreError, and then it stays. */
export function forgetPack(id: string): Promise<void> {
  return library.forgetPack(id);
}
