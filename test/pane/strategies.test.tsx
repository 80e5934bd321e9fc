import { click, placeIsThere, renderPane } from "./support/renderPane";
import { act, fireEvent, screen } from "@testing-library/react";
import { library } from "../../src/strategy/load";
import { settingsStore, type SettingsStore } from "../../src/taskpane/settings";
import { reportPack } from "../unit/support/reportPack";

beforeEach(() => {
  window.localStorage.clear();
  library.addPack(reportPack);
});
afterEach(() => {
  jest.restoreAllMocks();
  library.removePack(reportPack.id);
});

const chooser = (): HTMLElement => screen.getByRole("button", { name: /^Choose another strategy/ });

async function choose(title: RegExp): Promise<void> {
  fireEvent.click(chooser());
  const item = await screen.findByRole("menuitemradio", { name: title });
  await act(async () => {
    fireEvent.click(item);
  });
}

/** Settings in which that strategy was worked with last. */
function workedWith(strategy: string): SettingsStore {
  const store = settingsStore({}, () => window.localStorage);
  store.save({ ...store.load(), strategy });
  return store;
}

describe("a strategy that is loaded when it is chosen", () => {
  test("is awaited under its own name, then shows its tables, and is kept for the next time", async () => {
    let arrive = (): void => undefined;
    const load = library.loadPack;
    jest.spyOn(library, "loadPack").mockImplementation(async (name) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return load(name);
    });
    await renderPane();
    await choose(/^IOM Annual Report 2019/);
    expect(chooser().textContent).toMatch(/IOM Annual Report 2019/);
    expect(screen.getByLabelText("Loading")).toBeTruthy();
    await act(async () => arrive());
    expect(
      await screen.findByRole("button", { name: /^Professional and higher category staff/ }),
    ).toBeTruthy();
    expect(settingsStore({}, () => window.localStorage).load().strategy).toBe("iom-ar-2019");
  });

  test("that does not come says so and is asked for again", async () => {
    jest.spyOn(library, "loadPack").mockRejectedValueOnce(new Error("offline"));
    const shown = renderPane({ store: workedWith("iom-eea-2014") });
    expect(await screen.findByText("This strategy could not be opened")).toBeTruthy();
    await click("Try again");
    await shown;
    expect(chooser().textContent).toMatch(/2014–2020/);
    expect(screen.queryByText("This strategy could not be opened")).toBeNull();
  });
});

test("a strategy that was worked with last and is gone since gives way to the first", async () => {
  await renderPane({ store: workedWith("no-such-pack") });
  expect(chooser().textContent).toMatch(/IOM 2023–2026/);
});

describe("a document without a budget", () => {
  test("lists what it has", async () => {
    await renderPane({ store: workedWith(reportPack.id) });
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "Structure",
      "Reference tables",
    ]);
    expect(chooser().textContent).toMatch(/Annual Report 20192019$/);
  });

  test.each(["build", "review"] as const)(
    "is told in %s to have none, with the strategies that do",
    async (place) => {
      await renderPane({ place, store: workedWith(reportPack.id) });
      expect(screen.getByRole("heading", { name: "Annual Report 2019 has no budget" })).toBeTruthy();
      expect(screen.queryByRole("button", { name: "Annual Report 2019" })).toBeNull();
      await click("IOM 2023–2026");
      await placeIsThere();
      expect(chooser().textContent).toMatch(/IOM 2023–2026/);
      expect(
        screen.getByRole("button", { name: /^Review this workbook$|^Create workbook sheets/ }),
      ).toBeTruthy();
    },
  );

  test("leads from there to its tables", async () => {
    await renderPane({ place: "review", store: workedWith(reportPack.id) });
    await click("See the tables of this document");
    await placeIsThere();
    expect(screen.getByRole("button", { name: /^Revenue summary/ })).toBeTruthy();
  });
});
