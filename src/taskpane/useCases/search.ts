/** Searching all strategies of the library: packs are loaded and indexed when a search first needs them. */

import { library } from "../../strategy/load";
import type { PackEntry } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";
import { indexPack, searchPack, type SearchHit, type SearchIndex } from "../../strategy/search";
import { inSlices } from "../../workbook/slices";

/** What a search has found in one strategy. */
export interface StrategyHits {
  readonly pack: StrategyPack;
  readonly hits: readonly SearchHit[];
}

export interface SearchResults {
  readonly query: string;
  /** The strategy in hand first; those without a hit are left out. */
  readonly found: readonly StrategyHits[];
  /** How many strategies are still to be searched. */
  readonly pending: number;
  /** Strategies that could not be loaded, so that nothing is known of them. */
  readonly failed: readonly PackEntry[];
}

/** Indexes of packs, kept as long as the packs. */
const indexes = new WeakMap<StrategyPack, SearchIndex>();

async function indexOf(pack: StrategyPack, signal: AbortSignal): Promise<SearchIndex> {
  const index = indexes.get(pack) ?? (await inSlices(indexPack(pack), signal));
  indexes.set(pack, index);
  return index;
}

/**
 * Searches the strategy in hand, then all others, and tells what is known after each.
 * Rejects only when the signal is aborted: a strategy that cannot be loaded is told as failed.
 */
export async function searchStrategies(
  query: string,
  inHand: StrategyPack,
  tell: (results: SearchResults) => void,
  signal: AbortSignal,
): Promise<void> {
  const others = library.listPacks().filter(({ id }) => id !== inHand.id);
  const found = new Map<string, StrategyHits>();
  const failed: PackEntry[] = [];
  let pending = others.length + 1;
  const report = (): void => {
    const order = [inHand.id, ...others.map(({ id }) => id)];
    tell({
      query,
      found: order.flatMap((id) => found.get(id) ?? []),
      pending,
      failed: others.filter((entry) => failed.includes(entry)),
    });
  };
  const search = async (pack: StrategyPack): Promise<void> => {
    const hits = await inSlices(searchPack(await indexOf(pack, signal), query), signal);
    if (hits.length > 0) found.set(pack.id, { pack, hits });
    pending--;
  };
  // All are on their way while the strategy in hand is being searched.
  const loading = others.map((entry) => ({
    entry,
    pack: library.loadPack(entry.id).catch(() => {
      failed.push(entry);
      pending--;
      return null;
    }),
  }));

  await search(inHand);
  signal.throwIfAborted();
  report();
  await Promise.all(
    loading.map(async ({ pack }) => {
      const loaded = await pack;
      signal.throwIfAborted();
      if (loaded) await search(loaded);
      signal.throwIfAborted();
      report();
    }),
  );
}
