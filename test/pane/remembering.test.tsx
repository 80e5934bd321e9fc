import { choose, click, placeIsThere, renderPane } from "./support/renderPane";
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { settingsStore } from "../../src/taskpane/settings";
import { workbookMemory } from "../../src/taskpane/workbookMemory";

const storage = (): Storage => window.localStorage;
const ofWindow = (): Storage => window.sessionStorage;
const inWorkbook = (documentUrl: string | undefined, partitionKey = "site") =>
  workbookMemory({ documentUrl, partitionKey }, storage, ofWindow);
const BUDGET = "https://example.org/files/Budget.xlsx";
const NOTHING = { place: null, strategy: null, openTable: null, drafts: {} };

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

describe("how the pane was left", () => {
  test("is remembered for each workbook apart, and for each site that embeds the pane", () => {
    inWorkbook(BUDGET).keep({ place: "review", strategy: "dk-iom-2018" });
    inWorkbook(BUDGET).keep({ openTable: "dk-iom-2018/budget" });
    inWorkbook("C:\\Files\\Budget.xlsx").keep({ place: "build" });
    expect(inWorkbook(BUDGET).recall()).toEqual({
      place: "review",
      strategy: "dk-iom-2018",
      openTable: "dk-iom-2018/budget",
      drafts: {},
    });
    expect(inWorkbook("c:\\files\\budget.xlsx").recall()).toEqual({ ...NOTHING, place: "build" });
    expect(inWorkbook(BUDGET, "other").recall()).toEqual(NOTHING);
  });

  test("is remembered for a workbook that was never saved as long as its window is open: “Book1” is many", () => {
    for (const url of ["Book1", "Book2"]) inWorkbook(url).keep({ strategy: url });
    inWorkbook(undefined).keep({ place: "review" });
    expect(["Book1", "Book2"].map((url) => inWorkbook(url).recall().strategy)).toEqual(["Book1", "Book2"]);
    expect(inWorkbook(undefined).recall()).toEqual(NOTHING);
    expect(window.localStorage).toHaveLength(0);
    window.sessionStorage.clear();
    expect(inWorkbook("Book1").recall()).toEqual(NOTHING);
  });

  test("names no file in the storage, and forgets the workbooks that were open longest ago", () => {
    const now = jest.spyOn(Date, "now");
    for (let n = 0; n < 60; n++) {
      now.mockReturnValue(n);
      inWorkbook(`${BUDGET}${n}`).keep({ place: "review" });
    }
    now.mockRestore();
    const kept = window.localStorage.getItem("tilsagn.workbooks.site")!;
    expect(kept).not.toMatch(/example|budget/i);
    expect(Object.keys(JSON.parse(kept) as object)).toHaveLength(40);
    expect(inWorkbook(`${BUDGET}0`).recall().place).toBeNull();
    expect(inWorkbook(`${BUDGET}59`).recall().place).toBe("review");
  });

  test("is as if nothing were remembered where the storage is forbidden, full or damaged", () => {
    const refuse = (): Storage => {
      throw new Error("SecurityError");
    };
    const forbidden = workbookMemory({ documentUrl: BUDGET }, refuse, refuse);
    forbidden.keep({ place: "review" });
    expect(forbidden.recall()).toEqual(NOTHING);
    for (const damaged of ["{", "[]", "null", '{"1":{"place":7}}']) {
      window.localStorage.setItem("tilsagn.workbooks.site", damaged);
      expect(inWorkbook(BUDGET).recall()).toEqual(NOTHING);
    }
  });
});

test("the panes of two workbooks change the user's settings side by side without undoing each other's", () => {
  const [one, other] = [settingsStore({}, storage), settingsStore({}, storage)];
  one.save({ language: "da" });
  other.save({ theme: "highContrast" });
  expect(settingsStore({}, storage).load()).toMatchObject({ language: "da", theme: "highContrast" });
});

test("a pane that is opened again is as it was left in that workbook; another workbook's begins at Insert", async () => {
  const host = { documentUrl: BUDGET };
  await renderPane({ host });
  await click(/^Choose another strategy/);
  await act(async () => {
    fireEvent.click(await screen.findByRole("menuitemradio", { name: /2018–2020/ }));
  });
  fireEvent.click(screen.getByRole("tab", { name: "Functions" }));
  await placeIsThere();
  cleanup();
  await renderPane({ host });
  expect(screen.getByRole("tab", { name: "Functions", selected: true })).toBeTruthy();
  expect(screen.getByRole("button", { name: /2018–2020/ })).toBeTruthy();
  cleanup();
  await renderPane({ host: { documentUrl: `${BUDGET}2` } });
  expect(screen.getByRole("tab", { name: "Insert", selected: true })).toBeTruthy();
});

test("a budget that is half filled in is there again after a reload; another workbook, and another strategy, have their own", async () => {
  const host = { documentUrl: "Book1" };
  await renderPane({ host, place: "build" });
  expect(screen.queryByRole("button", { name: "Start over" })).toBeNull();
  await click(/^Weights/);
  await choose("My own");
  await act(async () => {
    fireEvent.change(screen.getByRole("textbox", { name: /1\. Org/ }), { target: { value: "40" } });
  });
  cleanup();
  await renderPane({ host, place: "build" });
  await click(/^Weights/);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: /1\. Org/ }).value).toBe("40");
  await click("Start over");
  await waitFor(() => expect(screen.getByRole("radio", { name: "Equal", checked: true })).toBeTruthy());
  cleanup();
  await renderPane({ host, place: "build" });
  expect(screen.queryByRole("button", { name: "Start over" })).toBeNull();
  cleanup();
  inWorkbook("Book1", "").keep({ drafts: { "dk-iom-2023": { from: "2024", unit: 7, weights: ["typed"] } } });
  await renderPane({ host, place: "build" });
  expect(screen.getByRole("button", { name: /^Years.*2024–2026 · DKK million/ })).toBeTruthy();
  cleanup();
  await renderPane({ host: { documentUrl: "Book2" }, place: "build" });
  expect(screen.getByRole("button", { name: /^Years.*2023–2026/ })).toBeTruthy();
});
