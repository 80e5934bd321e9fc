/** The library: which strategy packs there are, and each by its id. */

import { builtinPacks } from "./builtinPacks";
import { NameIndex, UnknownNameError } from "./names";
import type { Named } from "./names";
import { onDemandPacks } from "./onDemandPacks";
import type { OnDemandPack } from "./onDemandPacks";
import type { StrategyPack } from "./pack";
import { asPack, entryOf } from "./packEntry";
import type { PackEntry } from "./packEntry";
import type { PackStore } from "./packStore";
import { isWholePack } from "./wholePack";

export type { PackEntry } from "./packEntry";

/** A pack that comes with the program could not be loaded, such as for want of a connection. Asking again tries again. */
export class PackLoadError extends Error {
  override readonly name = "PackLoadError";
  constructor(
    readonly id: string,
    options: ErrorOptions,
  ) {
    super(`The pack ${id} could not be loaded`, options);
  }
}

/** A pack of the user's has the id of one that comes with the program. */
export class PackIdTakenError extends Error {
  override readonly name = "PackIdTakenError";
  constructor(readonly id: string) {
    super(`The id ${id} belongs to a pack that comes with the program`);
  }
}

/** The user's own packs could not be read from where they are kept. */
export class PackStoreError extends Error {
  override readonly name = "PackStoreError";
}

export interface Library {
  /** The packs that come with the program, those that are there at once first. */
  readonly packIndex: readonly PackEntry[];
  /** Those of packIndex, then the user's own. The same array until that changes. */
  listPacks(): readonly PackEntry[];
  /** The pack of that id, title or short title in either language, if it is there already; else undefined. */
  findPack(name: string): StrategyPack | undefined;
  /**
   * The pack of that id or title, imported if need be; for a name that none has, the store is asked first.
   * Rejects with UnknownNameError, PackLoadError, PackStoreError.
   */
  loadPack(name: string): Promise<StrategyPack>;
  /** Ids to suggest for a name that no pack has. */
  nearestPacks(name: string): string[];
  /** Takes in a pack of the user's, in place of one of the same id. Throws PackIdTakenError. */
  addPack(pack: StrategyPack): void;
  /** Takes a pack of the user's out; packs that come with the program stay. */
  removePack(id: string): void;
  /** Adds a pack and keeps it for later sessions; false where storage would not take it. Rejects with PackIdTakenError. */
  keepPack(pack: StrategyPack): Promise<boolean>;
  /** Removes a pack, or what was left out, from the library and from what is kept. Rejects with PackStoreError, and then it stays. */
  forgetPack(id: string): Promise<void>;
  /** Takes in what is kept from earlier sessions; nothing is read again until another page changes it. Rejects with PackStoreError. */
  restorePacks(): Promise<void>;
  /**
   * Ids of what is kept but cannot be offered: it is not whole, it comes from another version of the program, or the
   * program has taken its id since. forgetPack removes it. The same array until that changes.
   */
  leftOutPacks(): readonly string[];
  /** Calls the listener whenever listPacks or leftOutPacks changes. Gives the function that ends it. */
  onChange(listener: () => void): () => void;
  /** Where the user's packs are kept; without one they last as long as the page. */
  attachStore(store: PackStore): void;
}

export function createLibrary(atOnce: readonly StrategyPack[], onDemand: readonly OnDemandPack[]): Library {
  const packIndex: readonly PackEntry[] = [...atOnce, ...onDemand].map(entryOf);
  const bundled = new NameIndex(packIndex.map(named));
  const ready = new Map(atOnce.map((pack) => [pack.id, pack]));
  const underWay = new Map<string, Promise<StrategyPack>>();
  const own = new Map<string, StrategyPack>();
  const listeners = new Set<() => void>();
  let all = packIndex;
  let names = bundled;
  let store: PackStore | undefined;
  let leftOut: readonly string[] = [];
  /** What is under way, or done and still true; undefined where the store is to be read. */
  let restored: Promise<void> | undefined;

  const changed = (): void => {
    all = [...packIndex, ...[...own.values()].map(entryOf)];
    names = new NameIndex(all.map(named));
    for (const listener of [...listeners]) listener();
  };
  const isBundled = (id: string): boolean => packIndex.some((entry) => entry.id === id);
  /** A pack of the user's never hides one that comes with the program, also when it bears its title. */
  const entryNamed = (name: string): PackEntry | undefined => bundled.find(name) ?? names.find(name);
  const packOf = ({ id }: PackEntry): StrategyPack | undefined => ready.get(id) ?? own.get(id);

  async function importPack({ id, load }: OnDemandPack): Promise<StrategyPack> {
    let content: unknown;
    try {
      content = (await load()).default;
    } catch (cause) {
      throw new PackLoadError(id, { cause });
    } finally {
      underWay.delete(id);
    }
    const pack = asPack(content);
    ready.set(id, pack);
    return pack;
  }

  async function restore(): Promise<void> {
    const from = store;
    let kept: ReadonlyMap<string, unknown>;
    try {
      kept = (await from?.all()) ?? new Map<string, unknown>();
    } catch (cause) {
      restored = undefined;
      throw new PackStoreError("Kept packs could not be read", { cause });
    }
    // Where nobody tells of changes, the next who asks must look again.
    if (from !== undefined && from.onChange === undefined) restored = undefined;
    const more = [...kept].flatMap(([id, content]) =>
      isWholePack(content) && content.id === id && !isBundled(id) && !own.has(id) ? [content] : [],
    );
    for (const pack of more) own.set(pack.id, pack);
    const others = [...kept.keys()].filter((id) => !own.has(id));
    const isNew = others.join("\n") !== leftOut.join("\n");
    if (isNew) leftOut = others;
    if (isNew || more.length > 0) changed();
  }

  /** What was kept under that id is gone, or has been replaced. */
  function noLongerLeftOut(id: string): void {
    if (!leftOut.includes(id)) return;
    leftOut = leftOut.filter((each) => each !== id);
    changed();
  }

  const library: Library = {
    packIndex,
    listPacks: () => all,
    findPack(name) {
      const entry = entryNamed(name);
      return entry && packOf(entry);
    },
    nearestPacks: (name) => names.nearest(name).map(({ id }) => id),
    async loadPack(name) {
      if (entryNamed(name) === undefined) await library.restorePacks();
      const entry = entryNamed(name);
      if (entry === undefined) throw new UnknownNameError("strategy", name, library.nearestPacks(name));
      const pack = packOf(entry);
      if (pack !== undefined) return pack;
      const loading = underWay.get(entry.id) ?? importPack(onDemand.find(({ id }) => id === entry.id)!);
      underWay.set(entry.id, loading);
      return loading;
    },
    addPack(pack) {
      if (isBundled(pack.id)) throw new PackIdTakenError(pack.id);
      own.set(pack.id, pack);
      changed();
    },
    removePack(id) {
      if (own.delete(id)) changed();
    },
    async keepPack(pack) {
      library.addPack(pack);
      if (store === undefined) return false;
      try {
        await store.put(pack);
        noLongerLeftOut(pack.id);
        return true;
      } catch {
        // Forbidden or full storage: the pack serves until the page is closed, which the caller can say.
        return false;
      }
    },
    async forgetPack(id) {
      try {
        await store?.remove(id);
      } catch (cause) {
        throw new PackStoreError(`${id} could not be removed from the kept packs`, { cause });
      }
      library.removePack(id);
      noLongerLeftOut(id);
    },
    restorePacks: () => (restored ??= restore()),
    leftOutPacks: () => leftOut,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attachStore(place) {
      store = place;
      restored = undefined;
      place.onChange?.(() => {
        if (store === place) restored = undefined;
      });
    },
  };
  return library;
}

function named<T extends PackEntry>(item: T): Named<T> {
  const { id, title, shortTitle } = item;
  return {
    item,
    names: [id, ...[title, shortTitle].flatMap(({ en, da }) => (da === undefined ? [en] : [en, da]))],
  };
}

/** The library of this page or process. */
export const library = createLibrary(builtinPacks, onDemandPacks);

export const { packIndex, listPacks, findPack, loadPack, nearestPacks } = library;
