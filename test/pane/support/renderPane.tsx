import "./browser";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { App } from "../../../src/taskpane/App";
import type { PaneHost } from "../../../src/taskpane/host";
import type { Place } from "../../../src/taskpane/places";
import { settingsStore, type SettingsStore } from "../../../src/taskpane/settings";
import { VERSION } from "../../../src/taskpane/version";
import { workbookMemory } from "../../../src/taskpane/workbookMemory";
import { FakeDoor } from "./fakeDoor";
import { textIn } from "./text";

interface PaneOptions {
  readonly door?: FakeDoor;
  readonly host?: PaneHost;
  readonly place?: Place;
  readonly store?: SettingsStore;
  /** Somebody who has never seen the pane, and is welcomed. */
  readonly newcomer?: boolean;
}

/** The whole pane before a workbook in memory; resolves when the first place is there. */
export async function renderPane({
  door = new FakeDoor(),
  host = {},
  place,
  store,
  newcomer = false,
}: PaneOptions = {}): Promise<FakeDoor> {
  const kept = store ?? settingsStore(host, () => window.localStorage);
  if (!newcomer) kept.save({ seenVersion: VERSION });
  const firstText = textIn(kept.load().language);
  const memory = workbookMemory(
    host,
    () => window.localStorage,
    () => window.sessionStorage,
  );
  render(
    <App
      door={door}
      host={host}
      store={kept}
      memory={memory}
      firstText={firstText}
      firstPlace={place ?? memory.recall().place ?? undefined}
    />,
  );
  await placeIsThere();
  return door;
}

/** Waits until the code of the visible place has been loaded. */
export async function placeIsThere(): Promise<HTMLElement> {
  // The place itself, not the views within it.
  const [panel] = await screen.findAllByRole("tabpanel");
  await within(panel!).findAllByRole("button");
  return panel!;
}

/** Clicks the button of that name and lets what follows at once happen. */
export const click = (name: string | RegExp): Promise<void> => clickOn("button", name);

/** Chooses the option of that name, of those of which one is chosen. */
export const choose = (name: string | RegExp): Promise<void> => clickOn("radio", name);

/** Turns to the view of that name. */
export const turnTo = (name: string | RegExp): Promise<void> => clickOn("tab", name);

async function clickOn(role: "button" | "radio" | "tab", name: string | RegExp): Promise<void> {
  const found = await screen.findByRole(role, { name });
  await act(async () => {
    fireEvent.click(found);
  });
}
