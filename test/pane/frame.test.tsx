import { click, placeIsThere, renderPane } from "./support/renderPane";
import { act, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { PLACE_EVENT } from "../../src/build/ribbon";
import { LANGUAGES } from "../../src/i18n/translator";
import { PlaceBoundary } from "../../src/taskpane/frame/PlaceBoundary";
import { StrayFault } from "../../src/taskpane/frame/StrayFault";
import { DoorError } from "../../src/workbook/door";
import { placeFromHash, PLACES } from "../../src/taskpane/places";
import { settingsStore } from "../../src/taskpane/settings";
import { TextProvider } from "../../src/taskpane/text";
import { textIn } from "./support/text";

/** The place in view; places may have tabs of their own. */
const tab = (): string | null => screen.getAllByRole("tab", { selected: true })[0]!.textContent;

beforeEach(() => window.localStorage.clear());

describe("language and settings", () => {
  test("the pane speaks Office's language until the user chooses another, which is kept", async () => {
    const host = { displayLanguage: "da-DK", partitionKey: "site" };
    await renderPane({ host });
    expect(tab()).toBe("Indsæt");
    await click("Sprog, tema og om");
    await act(async () => {
      fireEvent.click(await screen.findByRole("menuitemradio", { name: "English" }));
    });
    expect(await screen.findByRole("tab", { name: "Insert", selected: true })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(settingsStore(host, () => window.localStorage).load().language).toBe("en");
    expect(settingsStore({ ...host, partitionKey: "other" }, () => window.localStorage).load().language).toBe(
      "da",
    );
  });

  test("forbidden or damaged storage is no obstacle", () => {
    const forbidden = settingsStore({}, () => {
      throw new Error("SecurityError");
    });
    expect(forbidden.load()).toEqual({
      language: "en",
      theme: "auto",
      strategy: null,
      liveRates: false,
      reviewer: "",
      seenVersion: null,
    });
    expect(forbidden.save(forbidden.load())).toBe(false);
    window.localStorage.setItem("tilsagn.settings", "{");
    expect(settingsStore({}, () => window.localStorage).load().theme).toBe("auto");
  });
});

describe("places", () => {
  test("a place is as it was left when the user comes back to it", async () => {
    await renderPane();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "budget" } });
    fireEvent.click(screen.getByRole("tab", { name: "Build" }));
    await placeIsThere();
    fireEvent.click(screen.getByRole("tab", { name: "Insert" }));
    expect((await screen.findByRole<HTMLInputElement>("searchbox")).value).toBe("budget");
  });

  test("ribbon commands ask for a place by an event", async () => {
    await renderPane();
    await act(async () => {
      window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "review" }));
    });
    expect(tab()).toBe("Review");
    await act(async () => {
      window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "nowhere" }));
    });
    expect(tab()).toBe("Review");
  });

  test("a place that a ribbon command asked for while the pane was being drawn is shown", async () => {
    window.location.hash = "review";
    await renderPane();
    expect(tab()).toBe("Review");
    window.location.hash = "";
  });

  test("a hash names a place; Office's own hashes name none", () => {
    expect(placeFromHash("#Review")).toBe("review");
    expect(placeFromHash("#_xdm_Info=1|2")).toBeNull();
  });
});

test("a crash in a place is reported there, with a way out, and the report can be copied", async () => {
  const written: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } });
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  function Fragile(): ReactNode {
    if (broken) throw new Error("no row for 375 million for Mali");
    return <p>well again</p>;
  }
  render(
    <TextProvider text={textIn("en")}>
      <PlaceBoundary name="review">
        <Fragile />
      </PlaceBoundary>
    </TextProvider>,
  );
  expect(screen.getByText("This part of the pane has stopped")).toBeTruthy();
  await click("Copy the report");
  expect(written[0]).toMatch(/^Tilsagn \d+\.\d+\.\d+ · review\n.*\n.*\nError\n\s+at Fragile/);
  expect(written[0]).not.toContain("375 million for Mali");
  broken = false;
  await click("Try again");
  expect(screen.getByText("well again")).toBeTruthy();
  silent.mockRestore();
});

test("a fault that no place has answered for is said and can be reported; those of others on the page are not", async () => {
  const written: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } });
  render(
    <TextProvider text={textIn("en")}>
      <StrayFault />
    </TextProvider>,
  );
  const tell = (error: unknown): void => {
    act(() => void window.dispatchEvent(new ErrorEvent("error", { error, cancelable: true })));
  };
  const foreign = Object.assign(new Error("busy"), {
    stack: "Error\n at x (https://cdn.example/office.js:1:2)",
  });
  for (const error of [foreign, null, "text"]) tell(error);
  expect(screen.queryByRole("alert")).toBeNull();
  tell(new DoorError("protected", { name: "Secret sheet" }, { cause: new Error("375 million for Mali") }));
  expect(screen.getByText("A step was not finished")).toBeTruthy();
  await click("Copy the report");
  expect(written[0]).toMatch(/DoorError protected\n[^]*because: Error/);
  expect(written[0]).not.toMatch(/Secret|Mali/);
  await click("Close this message");
  expect(screen.queryByRole("alert")).toBeNull();
});

describe.each(LANGUAGES)("accessibility in %s", (language) => {
  test.each(PLACES)("%s has no violation that axe can find without a browser", async (place) => {
    await renderPane({ place, host: { displayLanguage: language } });
    // Tabster's guards catch the focus at the edges of a list; they are hidden and focusable by design.
    const { violations } = await axe.run(
      { include: document.body, exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } },
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
