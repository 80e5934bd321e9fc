/** The pane by keyboard alone: keys go to where the focus is, and nothing is clicked. */

import type { FrameLocator, Locator, Page } from "playwright-core";
import { pane } from "./workbench";

/** More stops than any place of the pane has. */
const MOST_PRESSES = 120;

const inHand = (frame: FrameLocator): Locator => frame.locator(":focus");

/** Waits until it has the focus. */
export const hasFocus = (page: Page, target: Locator): Promise<void> =>
  target.and(inHand(pane(page))).waitFor({ state: "attached" });

/** F6 is Excel's own key: office.js then puts the focus on the first element of the pane. */
export async function enterPane(page: Page): Promise<void> {
  await pane(page).locator("header button").first().focus();
}

/** What has the focus, in a word; null where that is nothing of the pane. */
async function focused(page: Page): Promise<string | null> {
  const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  if (!isInPane) return null;
  return pane(page)
    .locator("body")
    .evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return null;
      return (activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "").slice(0, 60);
    });
}

/** Presses a key until that has the focus; fails where the keyboard leaves the pane on its way. */
export async function keyTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await target.first().waitFor();
  const way: string[] = [];
  const isThere = async (): Promise<boolean> => (await target.and(inHand(pane(page))).count()) > 0;
  while (!(await isThere())) {
    if (way.length === MOST_PRESSES) throw new Error(`${key} never comes to ${String(target)}.`);
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at === null) throw new Error(`${key} leaves the pane after: ${way.slice(-8).join(" | ")}`);
    way.push(at);
  }
  if (!(await isInSight(target.and(inHand(pane(page)))))) {
    throw new Error(`${String(target)} has the focus where nobody sees it.`);
  }
}

/** Whether nothing stands over its middle. */
const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

/** Goes there with the Tab key and presses Enter. */
export async function enterAt(page: Page, target: Locator): Promise<void> {
  await keyTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field with the Tab key and writes in it. */
export async function writeAt(page: Page, field: Locator, text: string): Promise<void> {
  await keyTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}
