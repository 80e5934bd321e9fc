import { moving, narrowPane, overflows, speak, violations, wearTheme } from "./support/looks";
import { SCREENS } from "./support/screens";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { openSample } from "./support/workbench";

/** What a theme can break; all else is the same in each of them. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

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
        dark: await wearTheme(page, "dark").then(() => violations(page, OF_COLOURS)),
        highContrast: await wearTheme(page, "highContrast").then(() => violations(page, OF_COLOURS)),
      };
      await wearTheme(page, "light");
      expect(found).toEqual({
        screen: screen.name,
        overflows: false,
        moving: 0,
        light: [],
        dark: [],
        highContrast: [],
      });
    }
  });
});
