import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { openSample, pane } from "./support/workbench";

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LOCALES = { en: "en-US", da: "da-DK" };
/** How wide the pane is at the least; the workbench's separator goes there with its arrow keys. */
const NARROWEST = 320;
const PLACES = ["insert", "build", "functions", "review"] as const;

async function narrowPane(page: Page): Promise<void> {
  const separator = page.getByRole("separator");
  await separator.focus();
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
  expect(await separator.getAttribute("aria-valuenow")).toBe(String(NARROWEST));
}

/**
 * Ids of the rules of accessibility that the pane breaks, with the elements. Fluent's focus manager keeps invisible
 * elements that hand the focus on at once; nobody meets them, so they are left out.
 */
async function violations(page: Page): Promise<string[]> {
  const body = pane(page).locator("body");
  await body.evaluate((_, source) => void new Function(source)(), AXE);
  const results = await body.evaluate(() =>
    (window as unknown as { axe: typeof Axe }).axe.run({ exclude: [["[data-tabster-dummy]"]] }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether something of the place reaches beyond the pane's right edge. */
const overflows = (page: Page): Promise<boolean> =>
  pane(page)
    .locator("body")
    .evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Opens in each place what there is to open, so that it is seen with content. */
async function openDetails(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  const frame = pane(page);
  const inPlace = (css: string): Locator => frame.getByRole("tabpanel").locator(`${css}:visible`).first();
  await inPlace("button").waitFor();
  if (place === "review") {
    await inPlace("button").click();
    await inPlace("[role=region], section").waitFor();
  }
  if (place !== "build") {
    await inPlace("button[aria-expanded=false]").click();
    await inPlace("button[aria-expanded=true]").waitFor();
  }
  await page.waitForTimeout(400);
}

describe.each(["en", "da"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 900, colorScheme });

    test("every place is whole and accessible at 320 px", async () => {
      const { page, frame } = workbench;
      await openSample(page, "Budget with faults");
      await page.getByRole("combobox").first().selectOption(LOCALES[language]);
      await narrowPane(page);
      for (const [index, place] of PLACES.entries()) {
        await frame.getByRole("tab").nth(index).click();
        await openDetails(page, place);
        await screenshot(page, `look-${place}-${language}-${colorScheme}`);
        expect({ place, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          place,
          violations: [],
          overflows: false,
        });
      }
    });
  });
});
