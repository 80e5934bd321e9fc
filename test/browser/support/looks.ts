/** How the pane looks where it is narrowest, and whether everybody can use it. */

import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";
import type { ThemeChoice } from "../../../src/taskpane/settings";
import { pane } from "./workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LOCALES = { en: "en-US", da: "da-DK" };
/** How wide the pane is at the least; the workbench's separator goes there with its arrow keys. */
const NARROWEST = 320;

/** Office and pane in that language from now on. */
export async function speak(page: Page, language: keyof typeof LOCALES): Promise<void> {
  await page.getByRole("combobox").first().selectOption(LOCALES[language]);
}

/** The pane shows itself in that theme from now on: it follows what another workbook's pane has kept. */
export async function wearTheme(page: Page, theme: ThemeChoice): Promise<void> {
  await page.evaluate((wanted) => {
    const key = "tilsagn.settings";
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as object;
    localStorage.setItem(key, JSON.stringify({ ...kept, theme: wanted }));
  }, theme);
  const grounds = {
    auto: "",
    light: "rgb(255, 255, 255)",
    dark: "rgb(41, 41, 41)",
    highContrast: "rgb(0, 0, 0)",
  };
  await pane(page)
    .locator("body")
    .evaluate(
      (body, ground) =>
        new Promise<void>((done) => {
          const look = (): void => {
            const shown = getComputedStyle(body.querySelector(".fui-FluentProvider")!).backgroundColor;
            if (ground !== "" && shown !== ground) return void requestAnimationFrame(look);
            // Colours of texts and buttons pass into each other for a moment longer.
            requestAnimationFrame(() => {
              const moves = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
              const patience = new Promise((resolve) => setTimeout(resolve, 2000));
              void Promise.race([Promise.all(moves), patience]).then(() => setTimeout(done, 250));
            });
          };
          look();
        }),
      grounds[theme],
    );
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
 * @param rules the only ones that are asked; left out, all
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const body = pane(page).locator("body");
  const isThere = await body.evaluate(() => "axe" in window);
  if (!isThere) await body.evaluate((_, source) => void new Function(source)(), AXE);
  const results = await body.evaluate(
    (_, only) =>
      (window as unknown as { axe: typeof Axe }).axe.run(
        { exclude: [["[data-tabster-dummy]"]] },
        { resultTypes: ["violations"], ...(only ? { runOnly: [...only] } : {}) },
      ),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether something of the place reaches beyond the pane's right edge. */
export const overflows = (page: Page): Promise<boolean> =>
  pane(page)
    .locator("body")
    .evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Gives the pane that width at once, whatever has the focus. */
export async function widenPane(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    document.getElementById("pane")!.style.width = `${pixels}px`;
    window.dispatchEvent(new Event("resize"));
  }, width);
}

/** How many things of the pane move for longer than a moment, which nothing may where the system asks for less motion. */
export const moving = (page: Page): Promise<number> =>
  pane(page)
    .locator("body")
    .evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const { activeDuration } = effect?.getComputedTiming() ?? {};
          return typeof activeDuration === "number" && activeDuration > 500;
        }).length,
    );
