import type { Page } from "playwright-core";
import { moving, narrowPane, overflows, speak, violations, wearTheme } from "./support/looks";
import { SCREENS } from "./support/screens";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { openSample } from "./support/workbench";

/** What a theme can break; all else is the same in each of them. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Colours are the same in every language: they are looked at in one. */
async function inOtherThemes(page: Page, language: string): Promise<{ otherThemes: string[] }> {
  const otherThemes: string[] = [];
  if (language !== "en") return { otherThemes };
  for (const theme of ["dark", "highContrast"] as const) {
    await wearTheme(page, theme);
    otherThemes.push(...(await violations(page, OF_COLOURS)).map((violation) => `${theme}: ${violation}`));
  }
  await wearTheme(page, "light");
  return { otherThemes };
}

describe.each(["en", "da"] as const)("in %s", (language) => {
  const workbench = workbenchPerTest({ width: 1000, height: 900 });

  test("every screen is whole, still and accessible at 320 px, in every theme", async () => {
    const { page, frame } = workbench;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openSample(page, "Budget with faults");
    await speak(page, language);
    await narrowPane(page);
    for (const screen of SCREENS) {
      await screen.open(frame, page);
      const found = {
        screen: screen.name,
        overflows: await overflows(page),
        moving: await moving(page),
        light: await violations(page),
        ...(await inOtherThemes(page, language)),
      };
      expect(found).toEqual({
        screen: screen.name,
        overflows: false,
        moving: 0,
        light: [],
        otherThemes: [],
      });
    }
  });
});
