import type { Locator, Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { narrowPane, overflows, speak, violations } from "./support/looks";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { openSample, pane } from "./support/workbench";

const PLACES = ["insert", "build", "functions", "review"] as const;

/** Opens in each place what there is to open, so that it is seen with content. */
async function openDetails(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  const frame = pane(page);
  const inPlace = (css: string): Locator => frame.getByRole("tabpanel").locator(`${css}:visible`).first();
  await inPlace("button").waitFor();
  if (place === "review") {
    await inPlace("button:not([role=tab])").click();
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
      await speak(page, language);
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
