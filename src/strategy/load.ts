/** The library: which strategy packs there are, and each by its id. */

import type { LocalText, StrategyPack } from "./pack";
import { asPack, builtinPacks } from "./builtinPacks";
import { NameIndex, UnknownNameError } from "./names";
import type { Named } from "./names";
import { onDemandPacks } from "./onDemandPacks";
import type { OnDemandPack } from "./onDemandPacks";

/** What a list of strategies shows of each. */
export interface PackEntry {
  readonly id: string;
  readonly title: LocalText;
  readonly shortTitle: LocalText;
  readonly period: { readonly from: number; readonly to: number };
}

export interface Library {
  /** All packs, those that are there at once first. */
  readonly packIndex: readonly PackEntry[];
  /** The pack of that id, title or short title in either language, if it is there at once; else undefined. */
  findPack(name: string): StrategyPack | undefined;
  /** The pack of that id or title, imported if need be. Rejects with UnknownNameError. */
  loadPack(name: string): Promise<StrategyPack>;
  /** Ids to suggest for a name that no pack has. */
  nearestPacks(name: string): string[];
}

export function createLibrary(atOnce: readonly StrategyPack[], onDemand: readonly OnDemandPack[]): Library {
  const packIndex = [...atOnce, ...onDemand].map(({ id, title, shortTitle, period }) => ({
    id,
    title,
    shortTitle,
    period,
  }));
  const index = new NameIndex(packIndex.map(named));
  const ready = new NameIndex(atOnce.map(named));
  const waiting = new NameIndex(onDemand.map(named));
  const nearestPacks = (name: string): string[] => index.nearest(name).map(({ id }) => id);
  return {
    packIndex,
    findPack: (name) => ready.find(name),
    nearestPacks,
    async loadPack(name) {
      const pack = ready.find(name);
      if (pack !== undefined) return pack;
      const source = waiting.find(name);
      if (source === undefined) throw new UnknownNameError("strategy", name, nearestPacks(name));
      return asPack((await source.load()).default);
    },
  };
}

function named<T extends PackEntry>(item: T): Named<T> {
  const { id, title, shortTitle } = item;
  return {
    item,
    names: [id, ...[title, shortTitle].flatMap(({ en, da }) => (da === undefined ? [en] : [en, da]))],
  };
}

export const { packIndex, findPack, loadPack, nearestPacks } = createLibrary(builtinPacks, onDemandPacks);
