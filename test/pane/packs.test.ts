import "./support/storage";
import "fake-indexeddb/auto";

import { act, renderHook, waitFor } from "@testing-library/react";
import dkIom2023 from "../../src/strategy/packs/dk-iom-2023.json";
import { library, PackIdTakenError } from "../../src/strategy/load";
import type { StrategyPack } from "../../src/strategy/pack";
import { browserPacks } from "../../src/strategy/storage/browserPacks";
import {
  forgetPack,
  isOwnPack,
  keepPack,
  listStrategies,
  useStrategies,
} from "../../src/taskpane/useCases/packs";

const mine = { ...(dkIom2023 as unknown as StrategyPack), id: "dk-unhcr-2025" };
beforeAll(() => library.attachStore(browserPacks(() => undefined)));

test("a pack is kept, listed where strategies are shown, and forgotten", async () => {
  const { result } = renderHook(() => useStrategies());
  const before = result.current.strategies.length;
  expect(listStrategies()).toBe(result.current.strategies);
  await act(async () => expect(await keepPack(mine)).toBe(true));
  expect(result.current.strategies.map(({ id }) => id).slice(before)).toEqual([mine.id]);
  expect(result.current.error).toBeNull();
  expect([isOwnPack(mine.id), isOwnPack("dk-iom-2023"), isOwnPack("dk-iom-2018")]).toEqual([
    true,
    false,
    false,
  ]);
  await act(() => forgetPack(mine.id));
  expect(result.current.strategies).toHaveLength(before);
});

test("packs of earlier sessions are listed once they have been read", async () => {
  await browserPacks(() => undefined).put(mine);
  const { result } = renderHook(() => useStrategies());
  expect(result.current.strategies.map(({ id }) => id)).not.toContain(mine.id);
  await waitFor(() => expect(result.current.strategies.map(({ id }) => id)).toContain(mine.id));
  await act(() => forgetPack(mine.id));
});

test("the id of a pack that comes with the program is not to be had", async () => {
  await expect(keepPack({ ...mine, id: "iom-ar-2019" })).rejects.toThrow(PackIdTakenError);
});
