import "./support/storage";
import { fileOf } from "./support/files";
import "fake-indexeddb/auto";

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { library } from "../../src/strategy/load";
import type { StrategyPack } from "../../src/strategy/pack";
import { browserPacks } from "../../src/strategy/storage/browserPacks";
import { reportPack } from "../unit/support/reportPack";
import { click, renderPane } from "./support/renderPane";

const report = JSON.stringify(reportPack);

beforeAll(() => library.attachStore(browserPacks(() => undefined)));
beforeEach(() => window.localStorage.clear());
afterEach(async () => {
  await act(() => library.forgetPack(reportPack.id));
});

const chooser = (): HTMLElement => screen.getByRole("button", { name: /^Choose another strategy/ });

async function openLoader(): Promise<void> {
  await renderPane();
  await goToLoader();
}

async function goToLoader(): Promise<void> {
  fireEvent.click(chooser());
  fireEvent.click(await screen.findByRole("menuitem", { name: "Load a strategy…" }));
  await screen.findByRole("heading", { name: "Load a strategy" });
}

const choose = (...files: readonly File[]): void => {
  fireEvent.change(screen.getByLabelText("Choose a file…", { selector: "input" }), { target: { files } });
};

/** A pack in which `change` spoils something. */
const spoiled = (change: (pack: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(report) as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};

describe("a good pack", () => {
  test("says what it is before it is added, and is then there to work with", async () => {
    await openLoader();
    choose(fileOf(report));
    const offer = await screen.findByRole("group", { name: "Annual Report of the Test Agency" });
    expect(offer.textContent).toMatch(/Test Agency · 2019/);
    expect(offer.textContent).toMatch(/4 tables · 1 discrepancy · version 1\.0\.0/);
    expect(offer.textContent).toMatch(/workbooks cannot be reviewed against it/);
    expect(library.findPack(reportPack.id)).toBeUndefined();

    await click("Add to the strategies");
    expect(await screen.findByText(/^It is kept on this computer only/)).toBeTruthy();
    await click("Work with it");
    expect(chooser().textContent).toMatch(/Annual Report 2019/);
    expect(await screen.findByRole("button", { name: /^Revenue summary/ })).toBeTruthy();
    fireEvent.click(chooser());
    const item = await screen.findByRole("menuitemradio", { name: /^Annual Report 2019/ });
    expect(item.textContent).toMatch(/Loaded by you$/);
  });

  test("takes the place of an earlier version, and says so", async () => {
    await library.keepPack({ ...(JSON.parse(report) as StrategyPack), version: "0.9.0" });
    await openLoader();
    choose(fileOf(report));
    expect(await screen.findByText("It replaces version 0.9.0, which you loaded before.")).toBeTruthy();
    await click("Add to the strategies");
    await screen.findByText(/is now among the strategies$/);
    expect(library.findPack(reportPack.id)?.version).toBe("1.0.0");
  });

  test("can be removed again, after a question", async () => {
    await library.keepPack(reportPack);
    await openLoader();
    const own = await screen.findByRole("region", { name: "Loaded by you" });
    fireEvent.click(within(own).getByRole("button", { name: /^Remove Annual Report/ }));
    await click("Keep it");
    expect(library.findPack(reportPack.id)).toBeDefined();
    fireEvent.click(within(own).getByRole("button", { name: /^Remove Annual Report/ }));
    await click("Remove");
    expect(await screen.findByText(/was removed from this computer$/)).toBeTruthy();
    expect(library.findPack(reportPack.id)).toBeUndefined();
    expect(screen.queryByRole("region", { name: "Loaded by you" })).toBeNull();
  });

  test("that this computer cannot keep is there all the same, and says how long", async () => {
    const put = jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await openLoader();
    choose(fileOf(report));
    await click("Add to the strategies");
    expect(await screen.findByText(/It is there until the pane is closed/)).toBeTruthy();
    expect(library.findPack(reportPack.id)).toBeDefined();
    put.mockRestore();
  });
});

describe("a bad file changes nothing and says", () => {
  test.each([
    ["that it is not JSON", "strategy, budget", /Not JSON: line 1, column 1/],
    [
      "that it is of another version",
      spoiled((pack) => (pack["schema"] = "tilsagn-pack/7")),
      /schema version/,
    ],
    ["that a part has a forbidden name", '{"schema":"tilsagn-pack/1","__proto__":{}}', /“__proto__”/],
  ])("%s, in one line", async (_, content, words) => {
    const before = library.listPacks();
    await openLoader();
    choose(fileOf(content, "mine.json"));
    expect(await screen.findByText("mine.json was not loaded: 1 problem")).toBeTruthy();
    expect(screen.getByText("Nothing was changed.")).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(library.listPacks()).toBe(before);
  });

  test("that it is too large, without reading it", async () => {
    const huge = Object.assign(fileOf("{}"), { arrayBuffer: () => Promise.reject(new Error("was read")) });
    Object.defineProperty(huge, "size", { value: 50_000_000 });
    await openLoader();
    choose(huge);
    expect(await screen.findByText(/^The file is larger than/)).toBeTruthy();
  });

  test("where each problem stands, the first at once, all on request and to be copied", async () => {
    const written: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } });
    await openLoader();
    choose(
      fileOf(
        spoiled((pack) => {
          pack["version"] = 7;
          pack["tables"] = Array.from({ length: 8 }, () => ({ id: "?" }));
        }),
      ),
    );
    const title = await screen.findByText(/^pack\.json was not loaded: \d+ problems$/);
    const count = Number(/(\d+) problems/.exec(title.textContent!)![1]);
    const paths = (): string[] => screen.getAllByText(/^\$/).map(({ textContent }) => textContent!);
    expect(paths()).toHaveLength(5);
    await click(`Show ${count - 5} more`);
    expect(paths()).toHaveLength(count);
    expect(paths()).toContain("$.version");
    await click("Copy the list");
    expect(written[0]!.split("\n")).toHaveLength(count + 1);
  });

  test("that its id belongs to a strategy that comes with Tilsagn", async () => {
    await openLoader();
    choose(fileOf(spoiled((pack) => (pack["id"] = "dk-iom-2023"))));
    expect(await screen.findByText(/“dk-iom-2023” is the id of IOM 2023–2026/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add to the strategies" })).toBeNull();
  });

  test("that it could not be read", async () => {
    const gone = Object.assign(fileOf(report), {
      arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
    });
    await openLoader();
    choose(gone);
    expect(await screen.findByText("pack.json could not be read")).toBeTruthy();
  });
});

test("a file may be dropped; of several none is taken", async () => {
  await openLoader();
  const place = screen.getByText("or drop it here");
  const drop = (files: readonly File[]): void => {
    fireEvent.drop(place, { dataTransfer: { files } });
  };
  drop([fileOf(report), fileOf(report)]);
  expect(await screen.findByText("One file at a time, please")).toBeTruthy();
  drop([fileOf(report)]);
  expect(await screen.findByRole("button", { name: "Add to the strategies" })).toBeTruthy();
});

test("one that is kept but cannot be read is told where tables are inserted, and can be removed", async () => {
  const store = browserPacks(() => undefined);
  await store.put({ ...reportPack, id: "of-later", schema: "tilsagn-pack/9" } as never);
  library.attachStore(store);
  await renderPane();
  expect(await screen.findByText("A strategy that you loaded cannot be read now: of-later")).toBeTruthy();
  await goToLoader();
  const list = await screen.findByRole("region", { name: "Loaded by you, but not readable now" });
  fireEvent.click(within(list).getByRole("button", { name: "Remove of-later" }));
  expect(await screen.findByText("of-later was removed from this computer")).toBeTruthy();
  expect(library.leftOutPacks()).toEqual([]);
  await click("Back");
  await waitFor(() => expect(screen.queryByText(/cannot be read now/)).toBeNull());
});
