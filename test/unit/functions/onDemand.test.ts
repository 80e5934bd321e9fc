/** Functions that have to load a pack first, and what becomes of what goes wrong then, at the bundle's edge. */

import { testPack } from "../support/pack";
import { ExcelError, handedToExcel } from "./support/handedToExcel";

const load = jest.fn();

jest.mock("../../../src/strategy/onDemandPacks", () => ({
  onDemandPacks: [
    {
      id: "large",
      title: { en: "Large" },
      shortTitle: { en: "Large" },
      period: { from: 2023, to: 2026 },
      reviewable: true,
      load: () => load(),
    },
  ],
}));

const associated = handedToExcel();

const call = (id: string, ...args: unknown[]): unknown => associated.get(id)!(...args);

test("a pack whose file does not come is #N/A with what to do; the next calculation tries again", async () => {
  load.mockRejectedValueOnce(new Error("Loading chunk pack-large failed"));
  const failed = call("BUDGET", "large", "core", 2024);
  expect(failed).toBeInstanceOf(Promise);
  await expect(failed).rejects.toBeInstanceOf(ExcelError);
  await expect(failed).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringMatching(/^The tables of large could not be loaded\..*calculate again/),
  });
  load.mockResolvedValueOnce({ default: { ...testPack, id: "large" } });
  await expect(call("BUDGET", "large", "core", 2024)).resolves.toEqual([[48]]);
  expect(call("BUDGET", "large", "core", 2024)).toEqual([[48]]);
});

test("what cannot be right whatever the pack holds is refused before anything is loaded", () => {
  expect(() => call("DATASET", [["a", "b"]])).toThrow(ExcelError);
  expect(() => call("BUDGET", null)).toThrow(ExcelError);
});

test("without a place to keep packs in, a name that nobody has is told with what is amiss", async () => {
  await expect(call("CITE", "unheard/of")).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringMatching(/“unheard”.*your own packs could not be read/),
  });
});
