/** How the pane looks where it is narrowest, and whether everybody can use it. */

import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";
import { pane } from "./workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LOCALES = { en: "en-US", da: "da-DK" };
/** How wide the pane is at the least; the workbench's separator goes there with its arrow keys. */
const NARROWEST = 320;

/** Office and pane in that language from now on. */
export async function speak(page: Page, language: keyof typeof LOCALES): Promise<void> {
  await page.getByRole("combobox").first().selectOption(LOCALES[language]);
}

export async function narrowPane(page: Page): Promise<void> {
  const separator = page.getByRole("separator");
  await separator.focus();
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
  expect(await separator.getAttribute("aria-valuenow")).toBe(String(NARROWEST));
}

/**
 * Ids of the rules of accessibility that the pane breaks, with the elements. Fluent's focus manager keeps invisible
 * elements that hand the focus on at once; nobody meets them, so they are left out.
 */
export async function violations(page: Page): Promise<string[]> {
  const body = pane(page).locator("body");
  await body.evaluate((_, source) => void new Function(source)(), AXE);
  const results = await body.evaluate(() =>
    (window as unknown as { axe: typeof Axe }).axe.run({ exclude: [["[data-tabster-dummy]"]] }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether something of the place reaches beyond the pane's right edge. */
export const overflows = (page: Page): Promise<boolean> =>
  pane(page)
    .locator("body")
    .evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
