import { click, placeIsThere, renderPane } from "./support/renderPane";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { settingsStore } from "../../src/taskpane/settings";
import { workbookMemory } from "../../src/taskpane/workbookMemory";

const storage = (): Storage => window.localStorage;
const inWorkbook = (documentUrl: string | undefined, partitionKey = "site") =>
  workbookMemory({ documentUrl, partitionKey }, storage);
const BUDGET = "https://example.org/files/Budget.xlsx";
const NOTHING = { place: null, strategy: null, openTable: null };

beforeEach(() => window.localStorage.clear());

describe("how the pane was left", () => {
  test("is remembered for each workbook apart, and for each site that embeds the pane", () => {
    inWorkbook(BUDGET).keep({ place: "review", strategy: "dk-iom-2018" });
    inWorkbook(BUDGET).keep({ openTable: "dk-iom-2018/budget" });
    inWorkbook("C:\\Files\\Budget.xlsx").keep({ place: "build" });
    expect(inWorkbook(BUDGET).recall()).toEqual({
      place: "review",
      strategy: "dk-iom-2018",
      openTable: "dk-iom-2018/budget",
    });
    expect(inWorkbook("c:\\files\\budget.xlsx").recall()).toEqual({ ...NOTHING, place: "build" });
    expect(inWorkbook(BUDGET, "other").recall()).toEqual(NOTHING);
  });

  test("is not remembered for a workbook that was never saved: “Book1” is many", () => {
    for (const url of ["Book1", "", undefined]) {
      inWorkbook(url).keep({ place: "review" });
      expect(inWorkbook(url).recall()).toEqual(NOTHING);
    }
    expect(window.localStorage).toHaveLength(0);
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
    const forbidden = workbookMemory({ documentUrl: BUDGET }, () => {
      throw new Error("SecurityError");
    });
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
