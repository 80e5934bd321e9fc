/** The pane without a mouse: where the keyboard goes, and that it never loses its place. */

import { choose, click, placeIsThere, renderPane } from "./support/renderPane";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { PLACE_EVENT } from "../../src/build/ribbon";
import { Choice } from "../../src/taskpane/common/Choice";

beforeEach(() => window.localStorage.clear());

const focused = (): string | null => document.activeElement!.textContent;
const focus = (element: HTMLElement): void => act(() => element.focus());
const press = (key: string): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement!, { key }));
const stops = (list: HTMLElement): (string | null)[] =>
  [...list.querySelectorAll<HTMLElement>("button")]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

function Weights(): ReactNode {
  const [chosen, choose] = useState("equal");
  const options = ["equal", "typed", "table"].map((value) => ({ value, label: value }));
  return <Choice label="Weights" options={options} chosen={[chosen]} onPress={choose} />;
}

function Currencies(): ReactNode {
  const [chosen, press] = useState("none");
  const options = ["DKK", "EUR"].map((value) => ({ value, label: value }));
  return <Choice several label="Currencies" options={options} chosen={[chosen]} onPress={press} />;
}

describe("options of which one is chosen", () => {
  test("are one stop of the Tab key, at the chosen one, and an arrow key chooses the next", async () => {
    render(<Weights />);
    const group = screen.getByRole("radiogroup", { name: "Weights" });
    const chosen = (): string | null => screen.getByRole("radio", { checked: true }).textContent;
    await choose("typed");
    expect([chosen(), stops(group)]).toEqual(["typed", ["typed"]]);
    focus(screen.getByRole("radio", { checked: true }));
    await press("ArrowRight");
    await press("ArrowDown");
    expect([chosen(), focused(), stops(group)]).toEqual(["equal", "equal", ["equal"]]);
    await press("ArrowLeft");
    expect(chosen()).toBe("table");
  });

  test("are gone through without being pressed where each is on or off by itself", async () => {
    render(<Currencies />);
    focus(screen.getByRole("button", { name: "DKK" }));
    await press("ArrowRight");
    expect(focused()).toBe("EUR");
    expect(screen.queryByRole("button", { pressed: true })).toBeNull();
    expect(stops(screen.getByRole("group"))).toEqual(["EUR"]);
  });
});

test("the places are one stop, at the one in view; an arrow key shows the next, and the ends meet", async () => {
  await renderPane();
  focus(screen.getByRole("tab", { name: "Insert" }));
  await press("ArrowLeft");
  expect(screen.getByRole("tab", { name: "Review", selected: true })).toBe(document.activeElement);
  await press("Home");
  await press("ArrowRight");
  await placeIsThere();
  expect(screen.getByRole("heading", { name: "Build a budget" })).toBeTruthy();
  await act(async () => void window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "functions" })));
  const shown = screen.getByRole("tab", { name: "Functions", selected: true });
  expect(stops(shown.closest<HTMLElement>("[role=tablist]")!)).toEqual(["Functions"]);
});

describe("the keyboard keeps its place", () => {
  const isIn = (name: string): Promise<void> =>
    waitFor(() =>
      expect(document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.textContent).toBe(
        name,
      ),
    );

  test("when the message with the pressed button goes, it goes on beside it", async () => {
    await renderPane({ newcomer: true });
    await click("Try it on a new sheet");
    focus(await screen.findByRole("button", { name: "Undo" }));
    await click("Undo");
    await isIn("Try it on a new sheet");
    focus(screen.getByRole("button", { name: "Got it" }));
    await click("Got it");
    await isIn("Search all strategies");
  });

  test("whoever leaves a page by Esc is back at what opened it", async () => {
    await renderPane();
    const menu = await screen.findByRole("button", { name: "Language, theme and about" });
    focus(menu);
    await click("Language, theme and about");
    const item = await screen.findByRole("menuitem", { name: "About Tilsagn" });
    focus(item);
    await act(async () => void fireEvent.click(item));
    await screen.findByRole("heading", { name: "Nothing leaves this computer" });
    focus(screen.getByRole("button", { name: "Back" }));
    await press("Escape");
    await isIn("Language, theme and about");
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
  });

  test("Esc that closes nothing leaves it where it is, whatever the host does with that key", async () => {
    await renderPane({ place: "build" });
    const host = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") document.querySelector("button")!.focus();
    };
    window.addEventListener("keydown", host);
    focus(screen.getByRole("button", { name: /^Weights/ }));
    await press("Escape");
    await waitFor(() => expect(focused()).toMatch(/^Weights/));
    window.removeEventListener("keydown", host);
  });
});
