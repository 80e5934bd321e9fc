import { useCallback, useEffect, useState } from "react";
import type { StrategyPack } from "../../strategy/pack";
import { searchStrategies, type SearchResults } from "../useCases/search";
import { useStrategies } from "../useCases/packs";

/** Who types on is not interrupted by results for half a word. */
const DEBOUNCE_MS = 120;

export interface Search {
  /** What was found last; it may answer an earlier query while the next is being searched. Null before the first answer. */
  readonly results: SearchResults | null;
  readonly isSearching: boolean;
  /** Searches again, for strategies that could not be loaded. */
  retry(): void;
}

/** The results of a query in all strategies; they come as the strategies are loaded and searched. */
export function useSearch(query: string, strategy: StrategyPack): Search {
  const [results, setResults] = useState<SearchResults | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { strategies } = useStrategies();

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      searchStrategies(query, strategy, setResults, stop.signal).catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, strategy, strategies, attempt]);

  return {
    results,
    isSearching: results === null || results.query !== query || results.pending > 0,
    retry: useCallback(() => setAttempt((before) => before + 1), []),
  };
}
