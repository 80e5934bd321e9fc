import "fake-indexeddb/auto";

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { onDemandIndex } from "../../../scripts/packs/onDemandIndex";
import { builtinPacks } from "../../../src/strategy/builtinPacks";
import {
  createLibrary,
  findPack,
  loadPack,
  packIndex,
  PackIdTakenError,
  PackLoadError,
  PackStoreError,
} from "../../../src/strategy/load";
import { UnknownNameError } from "../../../src/strategy/names";
import { onDemandPacks } from "../../../src/strategy/onDemandPacks";
import type { StrategyPack } from "../../../src/strategy/pack";
import { asPack, entryOf } from "../../../src/strategy/packEntry";
import type { PackStore } from "../../../src/strategy/packStore";
import { browserPacks } from "../../../src/strategy/storage/browserPacks";
import { testPack } from "../support/pack";

const root = join(__dirname, "../../..");
const packNamed = (id: string, title = `Strategy ${id}`): StrategyPack => ({
  ...testPack,
  id,
  title: { en: title },
  shortTitle: { en: id },
});
const onDemand = (pack: StrategyPack, load = () => Promise.resolve({ default: pack as unknown })) => ({
  ...entryOf(pack),
  load,
});

describe("the packs that come with the program", () => {
  test("what is listed of those that are not loaded yet is what they say themselves (npm run generate)", () => {
    expect(readFileSync(join(root, "src/strategy/onDemandIndex.json"), "utf8")).toBe(
      onDemandIndex(join(root, "src/strategy/packs")),
    );
  });

  test("each loads, as what its entry says it is, and then is at hand", async () => {
    for (const pack of onDemandPacks) {
      const loaded = await loadPack(pack.id);
      expect(entryOf(loaded)).toEqual(entryOf(pack));
      expect(findPack(pack.id)).toBe(loaded);
    }
  });

  test("are found by id in any case, or by title in either language", async () => {
    const [pack] = builtinPacks;
    expect(packIndex[0]).toMatchObject({
      id: "dk-iom-2023",
      period: { from: 2023, to: 2026 },
      reviewable: true,
    });
    await expect(loadPack("DK-IOM-2023")).resolves.toBe(pack);
    expect(findPack("iom 2023-2026")).toBe(pack);
    await expect(loadPack("dk-iom-2032")).rejects.toThrow(/nearest: dk-iom-2023/);
  });

  test("a large one is imported when it is asked for, once, and then is at hand", async () => {
    const large = packNamed("large");
    const load = jest.fn(() => Promise.resolve({ default: large as unknown }));
    const library = createLibrary([], [onDemand(large, load)]);
    expect(library.findPack("large")).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([library.loadPack("large"), library.loadPack("Strategy large")]);
    expect(one).toBe(other);
    expect(library.findPack("large")).toBe(one);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("one that cannot be fetched says so, and is fetched when it is asked for again", async () => {
    const large = packNamed("large");
    const load = jest
      .fn(() => Promise.resolve({ default: large as unknown }))
      .mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
    const library = createLibrary([], [onDemand(large, load)]);
    await expect(library.loadPack("large")).rejects.toThrow(PackLoadError);
    await expect(library.loadPack("large")).resolves.toBe(large);
  });

  test("a file of another schema version is refused", () => {
    expect(() => asPack({ ...testPack, schema: "tilsagn-pack/2" })).toThrow(
      /Not a strategy pack of this version/,
    );
    expect(() => asPack(null)).toThrow(/Not a strategy pack/);
  });
});

describe("the user's own packs", () => {
  const bundled = packNamed("dk-iom-2023");
  const mine = packNamed("dk-unhcr-2025");

  test("are listed after the others and found by their names, until they are removed", async () => {
    const library = createLibrary([bundled], []);
    const lists: string[][] = [];
    const stop = library.onChange(() => lists.push(library.listPacks().map(({ id }) => id)));
    library.addPack(mine);
    expect(library.findPack("Strategy DK-UNHCR-2025")).toBe(mine);
    expect(library.nearestPacks("dk-unhcr-2026")).toContain("dk-unhcr-2025");
    library.removePack(mine.id);
    expect(library.findPack(mine.id)).toBeUndefined();
    library.removePack("never was there");
    stop();
    library.addPack(mine);
    expect(lists).toEqual([["dk-iom-2023", "dk-unhcr-2025"], ["dk-iom-2023"]]);
  });

  test("the list stays the same array while nothing changes", () => {
    const library = createLibrary([bundled], []);
    library.addPack(mine);
    expect(library.listPacks()).toBe(library.listPacks());
  });

  test("a newer one takes the place of the one that had its id", () => {
    const library = createLibrary([bundled], []);
    library.addPack(mine);
    const newer = { ...mine, version: "2.0.0" };
    library.addPack(newer);
    expect(library.findPack(mine.id)).toBe(newer);
    expect(library.listPacks()).toHaveLength(2);
  });

  test("neither take the id of one that comes with the program, nor hide it behind its title", () => {
    const library = createLibrary([bundled], [onDemand(packNamed("large"))]);
    expect(() => library.addPack({ ...mine, id: "dk-iom-2023" })).toThrow(PackIdTakenError);
    expect(() => library.addPack({ ...mine, id: "large" })).toThrow(PackIdTakenError);
    library.addPack({ ...mine, title: bundled.title });
    expect(library.findPack(bundled.title.en)).toBe(bundled);
    library.removePack("dk-iom-2023");
    expect(library.findPack("dk-iom-2023")).toBe(bundled);
  });
});

/** A channel that keeps nothing running, and the moment after which its messages have come. */
class QuietChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    (this as unknown as { unref(): void }).unref();
  }
}
const told = () => new Promise((resolve) => setTimeout(resolve, 50));

describe("own packs in the browser's storage", () => {
  const { BroadcastChannel } = globalThis;
  beforeAll(() => void (globalThis.BroadcastChannel = QuietChannel));
  afterAll(() => void (globalThis.BroadcastChannel = BroadcastChannel));
  const bundled = packNamed("dk-iom-2023");
  const mine = packNamed("dk-unhcr-2025");
  let sessions = 0;
  let partition = "";
  /** A library as a new session has it, over what earlier sessions of the same test kept. */
  const session = (more: readonly StrategyPack[] = []) => {
    const library = createLibrary([bundled, ...more], []);
    library.attachStore(browserPacks(() => partition));
    return library;
  };
  beforeEach(() => (partition = String(++sessions)));

  test("are there again next session: in the list after restoring, or when they are first asked for", async () => {
    await expect(session().keepPack(mine)).resolves.toBe(true);
    const listed = session();
    await listed.restorePacks();
    expect(listed.listPacks().map(({ id }) => id)).toEqual(["dk-iom-2023", "dk-unhcr-2025"]);
    const asked = session();
    expect(asked.findPack("dk-unhcr-2025")).toBeUndefined();
    await expect(asked.loadPack("DK-UNHCR-2025")).resolves.toEqual(mine);
    await expect(asked.loadPack("dk-unhcr-2026")).rejects.toThrow(/nearest: dk-unhcr-2025/);
  });

  test("a forgotten one does not come back", async () => {
    const first = session();
    await first.keepPack(mine);
    await first.forgetPack(mine.id);
    expect(first.findPack(mine.id)).toBeUndefined();
    await expect(session().loadPack(mine.id)).rejects.toThrow(UnknownNameError);
  });

  test("each site that embeds the page has its own", async () => {
    await session().keepPack(mine);
    partition = "another site";
    await expect(session().loadPack(mine.id)).rejects.toThrow(UnknownNameError);
  });

  test("one whose id the program has taken since, or that another version kept, is not offered", async () => {
    await session().keepPack(mine);
    await browserPacks(() => partition).put({ ...mine, id: "later", schema: "tilsagn-pack/9" } as never);
    const library = session([packNamed("dk-unhcr-2025", "Denmark and UNHCR")]);
    await library.restorePacks();
    expect(library.listPacks().map(({ id }) => id)).toEqual(["dk-iom-2023", "dk-unhcr-2025"]);
    expect(library.findPack("dk-unhcr-2025")?.title.en).toBe("Denmark and UNHCR");
  });

  test("what is kept and not whole is left out, can be removed, and makes no look-up fail", async () => {
    const broken = { schema: "tilsagn-pack/1", id: "x" };
    const store = browserPacks(() => partition);
    await store.put(broken as never);
    await store.put({ ...mine, id: "later", schema: "tilsagn-pack/9" } as never);
    await store.put(mine);
    const library = session();
    await expect(library.loadPack("typo")).rejects.toThrow(UnknownNameError);
    expect(library.listPacks().map(({ id }) => id)).toEqual(["dk-iom-2023", "dk-unhcr-2025"]);
    expect(library.leftOutPacks()).toEqual(["later", "x"]);
    expect(library.leftOutPacks()).toBe(library.leftOutPacks());

    const told = jest.fn();
    library.onChange(told);
    await library.forgetPack("x");
    expect(library.leftOutPacks()).toEqual(["later"]);
    await library.keepPack({ ...mine, id: "later" });
    expect(library.leftOutPacks()).toEqual([]);
    expect(told).toHaveBeenCalled();
    expect([...(await store.all()).keys()]).toEqual(["dk-unhcr-2025", "later"]);
  });

  test("are read once, however many names are unknown, and again when another page has changed them", async () => {
    const read = jest.spyOn(IDBObjectStore.prototype, "getAll");
    const library = session();
    const misses = () =>
      Promise.allSettled(Array.from({ length: 50 }, (_, at) => library.loadPack(`unheard ${String(at)}`)));
    await misses();
    await misses();
    expect(read).toHaveBeenCalledTimes(1);

    const otherPage = session();
    await otherPage.keepPack(mine);
    await told();
    await expect(library.loadPack(mine.id)).resolves.toEqual(mine);
    expect(read).toHaveBeenCalledTimes(2);

    await otherPage.keepPack({ ...mine, id: "another" });
    await told();
    await misses();
    expect(library.listPacks().map(({ id }) => id)).toEqual(["dk-iom-2023", mine.id, "another"]);
    read.mockRestore();
  });

  test("a store that tells nobody of changes is asked each time; one that failed is asked again", async () => {
    const all = jest
      .fn<Promise<ReadonlyMap<string, unknown>>, []>()
      .mockRejectedValueOnce(new Error("busy"))
      .mockResolvedValue(new Map());
    const done = () => Promise.resolve();
    const silent = createLibrary([bundled], []);
    silent.attachStore({ all, put: done, remove: done });
    await expect(silent.loadPack("unheard")).rejects.toThrow(PackStoreError);
    await expect(silent.loadPack("unheard")).rejects.toThrow(UnknownNameError);
    await expect(silent.loadPack("unheard")).rejects.toThrow(UnknownNameError);
    expect(all).toHaveBeenCalledTimes(3);
  });

  test("where storage is forbidden a pack lasts as long as the page, and an unknown name says what is amiss", async () => {
    const forbidden = () => Promise.reject(new DOMException("denied", "SecurityError"));
    const store: PackStore = { all: forbidden, put: forbidden, remove: forbidden };
    const library = createLibrary([bundled], []);
    library.attachStore(store);
    await expect(library.keepPack(mine)).resolves.toBe(false);
    expect(library.findPack(mine.id)).toBe(mine);
    await expect(library.loadPack("unheard")).rejects.toThrow(PackStoreError);
    await expect(library.forgetPack(mine.id)).rejects.toThrow(PackStoreError);
    expect(library.findPack(mine.id)).toBe(mine);
  });
});
