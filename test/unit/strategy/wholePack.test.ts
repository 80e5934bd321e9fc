/** A pack that is taken for whole never makes a look-up fail, whatever part of it was lost or is another thing. */

import { createLibrary, loadPack, packIndex } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import { indexPack, runWhole } from "../../../src/strategy/search";
import { isWholePack } from "../../../src/strategy/wholePack";
import { testPack } from "../support/pack";
import { reportPack } from "../support/reportPack";

type Part = Record<string | number, unknown>;

/** Every part of a content, with its path; of long lists the first items. */
function* pathsOf(value: unknown, path: readonly (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== "object" || value === null) return;
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value);
  for (const key of keys) {
    yield [...path, key];
    yield* pathsOf((value as Part)[key], [...path, key]);
  }
}

/** A copy in which `change` was made to what holds the part. */
function changed(
  pack: StrategyPack,
  path: readonly (string | number)[],
  change: (holder: Part, key: string | number) => void,
) {
  const copy = structuredClone(pack) as unknown as Part;
  const holder = path.slice(0, -1).reduce((part, key) => part[key] as Part, copy);
  change(holder, path.at(-1)!);
  return copy as unknown;
}

/** What a library and its pages do with a pack of the user's. */
function lookInto(pack: StrategyPack): void {
  const library = createLibrary([], []);
  library.addPack(pack);
  library.nearestPacks("typo");
  runWhole(indexPack(pack));
}

test.each(packIndex.map(({ id }) => id))("%s is whole", async (id) => {
  expect(isWholePack(await loadPack(id))).toBe(true);
});

test("nothing else is", () => {
  const others = [null, 5, "pack", [], {}, { schema: "tilsagn-pack/1", id: "x" }];
  for (const other of [...others, { ...testPack, schema: "tilsagn-pack/9" }])
    expect(isWholePack(other)).toBe(false);
});

test("an indicator under an area that there is not makes a pack less than whole", () => {
  const [first, ...others] = testPack.indicators;
  expect(isWholePack({ ...testPack, indicators: [{ ...first!, area: "99" }, ...others] })).toBe(false);
});

test.each([testPack, reportPack])("of $id any part may be missing or wrong", (pack) => {
  let left = 0;
  for (const path of pathsOf(pack))
    for (const change of [
      (holder: Part, key: string | number) => void Reflect.deleteProperty(holder, key),
      (holder: Part, key: string | number) => void (holder[key] = null),
      (holder: Part, key: string | number) => void (holder[key] = { en: 5 }),
      (holder: Part, key: string | number) => void (holder[key] = [undefined]),
    ]) {
      const content = changed(pack, path, change);
      if (!isWholePack(content)) left += 1;
      else expect(() => lookInto(content)).not.toThrow();
    }
  expect(left).toBeGreaterThan(100);
});
