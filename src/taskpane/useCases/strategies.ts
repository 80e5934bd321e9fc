/** Which strategies the user may work with, and the one in hand. */

import { useEffect, useState } from "react";
import { findPack, loadPack, type PackEntry } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";

export { listStrategies } from "./packs";

export type StrategyChoice = PackEntry;

/** A strategy on its way, there, or not to be had. */
export interface StrategyInHand {
  readonly pack: StrategyPack | null;
  readonly error: unknown;
}

/** The pack of that id: at once where it is bundled, else when it has been loaded. */
export function useStrategy(id: string): StrategyInHand {
  const atOnce = findPack(id) ?? null;
  const [loaded, setLoaded] = useState<StrategyInHand & { readonly id: string }>({
    id: "",
    pack: null,
    error: null,
  });
  useEffect(() => {
    if (atOnce) return;
    let live = true;
    loadPack(id).then(
      (pack) => live && setLoaded({ id, pack, error: null }),
      (error: unknown) => live && setLoaded({ id, pack: null, error }),
    );
    return () => {
      live = false;
    };
  }, [id, atOnce]);
  if (atOnce) return { pack: atOnce, error: null };
  return loaded.id === id ? loaded : { pack: null, error: null };
}
