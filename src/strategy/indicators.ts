/** Indicators by code. */

import { distance } from "fastest-levenshtein";

import type { Indicator, StrategyPack } from "./pack";
import { selectAreas } from "./areas";
import { UnknownNameError } from "./names";

/** A code without case, points, blanks and colon: "e 1.3:" and "E.1.3" are both "E13". Hyphens belong to ids and stay. */
export function normaliseCode(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[.:\s]/g, "");
}

/**
 * The indicator of that code, first exactly as printed, then regardless of case, points and blanks. An indicator
 * without a printed code answers to its id. Undefined when none has the code, or more than one has.
 */
export function findIndicator(pack: StrategyPack, code: string): Indicator | undefined {
  const { exactly, alike } = codesOf(pack);
  const wanted = normaliseCode(code);
  return exactly.get(code.trim()) ?? (wanted === "" ? undefined : (alike.get(wanted) ?? undefined));
}

interface Codes {
  /** Indicators by id; null for an id that several have. */
  readonly exactly: ReadonlyMap<string, Indicator | null>;
  readonly alike: ReadonlyMap<string, Indicator | null>;
}

const codes = new WeakMap<StrategyPack, Codes>();

function codesOf(pack: StrategyPack): Codes {
  let known = codes.get(pack);
  if (!known) {
    const by = (key: (id: string) => string): Map<string, Indicator | null> => {
      const found = new Map<string, Indicator | null>();
      for (const indicator of pack.indicators) {
        const id = key(indicator.id);
        found.set(id, found.has(id) ? null : indicator);
      }
      return found;
    };
    codes.set(pack, (known = { exactly: by((id) => id), alike: by(normaliseCode) }));
  }
  return known;
}

/** Indicators under these areas (any of their names) in the source's order; all when none is named. Throws UnknownNameError. */
export function indicatorsOf(pack: StrategyPack, areas?: readonly string[]): readonly Indicator[] {
  const chosen = selectAreas(pack, areas).map(({ id }) => id);
  return pack.indicators.filter(({ area }) => chosen.includes(area));
}

/** The indicators of these codes or ids, in the source's order. Throws UnknownNameError. */
export function selectIndicators(pack: StrategyPack, codes: readonly string[]): readonly Indicator[] {
  const chosen = new Set(
    codes.map((code) => {
      const found = findIndicator(pack, code);
      if (found === undefined) throw new UnknownNameError("indicator", code, nearestIndicators(pack, code));
      return found;
    }),
  );
  return pack.indicators.filter((indicator) => chosen.has(indicator));
}

/** A typing slip away: at most this many letters differ, and at least half of them are the same. */
const SLIP = 2;

/** Up to `limit` codes (or ids) a slip away from one that no indicator has, nearest first; empty when none is near. */
export function nearestIndicators(pack: StrategyPack, code: string, limit = 3): string[] {
  const wanted = normaliseCode(code);
  return pack.indicators
    .map(({ id }) => ({ id, far: distance(wanted, normaliseCode(id)) }))
    .filter(({ far }) => far <= SLIP && far * 2 <= wanted.length)
    .sort((one, other) => one.far - other.far)
    .slice(0, limit)
    .map(({ id }) => id);
}
