/** Which strategies the user may work with, and the one in hand. */

import { useCallback, useEffect, useState } from "react";
import { library, type PackEntry } from "../../strategy/load";
import { entryOf } from "../../strategy/packEntry";
import { UnknownNameError } from "../../strategy/names";
import type { StrategyPack } from "../../strategy/pack";

export { listStrategies } from "./packs";

export type StrategyChoice = PackEntry;

/** Whether a budget can be reviewed against it. */
export function isReviewable(pack: StrategyPack): boolean {
  return entryOf(pack).reviewable;
}

/** A strategy on its way, there, or not to be had. */
export interface StrategyInHand {
  /** Of the strategy that is meant: the wanted one, or the first where there is no such strategy. */
  readonly id: string;
  readonly pack: StrategyPack | null;
  /** Why it could not be loaded; null when it was, or is still being loaded. */
  readonly error: unknown;
  retry(): void;
}

interface Failure {
  readonly id: string;
  readonly error: unknown;
}

/**
 * The strategy of that id: at once where it is there already, else when it has been loaded. One that is not listed may
 * be a pack of the user's that is still to be read from where it is kept.
 * @param strategies all that are listed now, never none
 */
export function useStrategy(wanted: string | null, strategies: readonly PackEntry[]): StrategyInHand {
  const first = strategies[0]!.id;
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Counts loadings and attempts: a loaded pack is found by asking the library again. */
  const [turn, setTurn] = useState(0);
  const asked = wanted ?? first;
  const isGone =
    failure?.id === asked &&
    failure.error instanceof UnknownNameError &&
    !strategies.some(({ id }) => id === asked);
  const id = isGone ? first : asked;
  const pack = library.findPack(id) ?? null;
  const isThere = pack !== null;

  useEffect(() => {
    if (isThere) return;
    let live = true;
    library.loadPack(id).then(
      () => live && setTurn((before) => before + 1),
      (error: unknown) => live && setFailure({ id, error }),
    );
    return () => {
      live = false;
    };
  }, [id, isThere, turn]);

  const retry = useCallback(() => {
    setFailure(null);
    setTurn((before) => before + 1);
  }, []);
  return { id, pack, error: isThere || failure?.id !== id ? null : failure.error, retry };
}
