import { click, placeIsThere, renderPane } from "./support/renderPane";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import packageJson from "../../package.json";
import { RELEASES, releasesSince, type Release } from "../../src/taskpane/frame/news/releases";
import { settingsStore } from "../../src/taskpane/settings";

const storage = (): Storage => window.localStorage;

beforeEach(() => window.localStorage.clear());

test("somebody new is welcomed in three sentences, tries a table on a new sheet, and is not welcomed again", async () => {
  const door = await renderPane({ newcomer: true });
  const welcome = await screen.findByRole("region", { name: "Welcome to Tilsagn" });
  expect(welcome.querySelectorAll("li")).toHaveLength(3);
  await click("Try it on a new sheet");
  expect(await screen.findByText(/^Inserted 5 rows at Budget!A1:F\d+$/)).toBeTruthy();
  expect([...door.sheets.keys()]).toEqual(["Sheet1", "Budget"]);
  await click("Undo");
  expect([...door.sheets.keys()]).toEqual(["Sheet1"]);
  await click("Got it");
  expect(screen.queryByRole("region", { name: "Welcome to Tilsagn" })).toBeNull();
  cleanup();
  await renderPane({ newcomer: true });
  expect(screen.queryByText("Welcome to Tilsagn")).toBeNull();
});

test("after an update there is one line of news, which leads to what each version brought", async () => {
  settingsStore({}, storage).save({ seenVersion: "0.0.9" });
  await renderPane({ newcomer: true });
  await click(`What’s new in version ${packageJson.version}`);
  expect(await screen.findByRole("heading", { name: "What’s new" })).toBeTruthy();
  expect(screen.getByText(RELEASES[0]!.notes[0]!.en)).toBeTruthy();
  await click("Back");
  await placeIsThere();
  expect(screen.queryByText(/What’s new in version/)).toBeNull();
  expect(settingsStore({}, storage).load().seenVersion).toBe(packageJson.version);
});

test("the notes begin with the version that is shipped, and each is in both languages", () => {
  expect(RELEASES[0]!.version).toBe(packageJson.version);
  expect(RELEASES.map(({ date }) => date)).toEqual(
    RELEASES.map(({ date }) => date)
      .sort()
      .reverse(),
  );
  const halves = RELEASES.flatMap(({ notes }) => notes).filter(({ en, da }) => !en || !da || en === da);
  expect(halves).toEqual([]);
});

test("what is new is what came since the version that was seen, or the newest where that one is not known", () => {
  const all: Release[] = ["1.2.0", "1.1.0", "1.0.0"].map((version) => ({ version, date: "", notes: [] }));
  const since = (version: string): string[] => releasesSince(version, all).map((release) => release.version);
  expect(since("1.0.0")).toEqual(["1.2.0", "1.1.0"]);
  expect(since("1.2.0")).toEqual([]);
  expect(since("0.9.0")).toEqual(["1.2.0"]);
});

test("About names every version at work, and the licences of what is shipped once they have come", async () => {
  const shipped = [
    { packages: [{ name: "react", version: "19.0.0" }], licence: "MIT", text: "Permission is" },
  ];
  const answers = [
    { ok: false, status: 404 },
    { ok: true, json: async () => shipped },
  ];
  globalThis.fetch = jest.fn(async () => answers.shift() as unknown as Response);
  await renderPane({ host: { hasShortcuts: true } });
  await click("Language, theme and about");
  await act(async () => {
    fireEvent.click(await screen.findByRole("menuitem", { name: "About Tilsagn" }));
  });
  expect(await screen.findByRole("heading", { name: "Nothing leaves this computer" })).toBeTruthy();
  const versions = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(versions.slice(0, 7).filter((version) => !/^\d+(\.\d+)+$/.test(version))).toEqual([]);
  expect(versions.slice(9)).toEqual(["Insert", "Review", "Explain this figure"]);
  await click("Licences of the packages in it");
  await click("Try again");
  await click(/^react/);
  expect(screen.getByText("Permission is")).toBeTruthy();
  await click("Back");
  await click("Back");
  expect(await screen.findByRole("searchbox")).toBeTruthy();
});
