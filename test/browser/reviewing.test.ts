/** The review of the open workbook as a reviewer works with it: find, set aside, take up, fix, undo, keep. */

import { reviewingTexts } from "../../src/i18n/reviewing";
import { screenshot } from "./support/chromium";
import { narrowPane, overflows, speak, violations } from "./support/looks";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, openSample, press, pressRibbon, typeInCell } from "./support/workbench";

describe("a reviewer's way through the findings", () => {
  const workbench = workbenchPerTest({ height: 1200 });

  test("spoil a total, find it, set it aside, take it up, fix all, undo, write the review on a sheet", async () => {
    const { page, frame } = workbench;
    const verdict = frame.getByRole("region", { name: "Verdict" });
    await openSample(page, "Sound budget 2023–2026");
    await pressRibbon(page, "Review");
    await press(frame, "Review this workbook");
    await frame.getByText("No findings").waitFor();

    await typeInCell(page, "Budget!F14", "99");
    await press(frame, "Review again");
    await verdict.getByRole("heading", { name: /error/ }).waitFor();
    await screenshot(page, "reviewing-1-found");

    await press(frame, /F14/);
    await press(frame, "Set aside…");
    await frame.getByLabel(/Why it may stay/).fill("Agreed with the embassy");
    await frame.getByLabel(/Your name/).fill("Anna Holm");
    await frame.getByRole("button", { name: /^Set aside$/ }).click();
    await frame.getByText("Set aside; the reason is kept in the workbook").waitFor();
    await press(frame, /^Set aside \(1\)/);
    await frame.getByText(/Anna Holm, .*: Agreed with the embassy/).waitFor();
    await screenshot(page, "reviewing-2-set-aside");

    await press(frame, /F14/);
    await press(frame, "Take up again");
    await frame.getByText(/^Taken up again/).waitFor();

    await press(frame, /^Fix all that are certain/);
    await screenshot(page, "reviewing-3-fix-all");
    await press(frame, /^Change \d+ cells?$/);
    await frame.getByText(/findings? fixed$/).waitFor();
    await screenshot(page, "reviewing-4-fixed");
    await press(frame, "Undo");
    await cellShows(page, "Budget!F14", /99/);

    await press(frame, "Write review into the workbook");
    await frame.getByText("The review stands on the sheet Review").waitFor();
    await screenshot(page, "reviewing-5-sheet");
    await cellShows(page, "Review!A1", "Not ready: there are errors");
  });
});

describe.each(["en", "da"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 1700, colorScheme });

    test("everything that opens in the review is whole and accessible at 320 px", async () => {
      const v = reviewingTexts(language);
      const { page, frame } = workbench;
      const look = async (name: string): Promise<void> => {
        await page.waitForTimeout(400);
        await screenshot(page, `reviewing-${name}-${language}-${colorScheme}`);
        expect({ name, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          name,
          violations: [],
          overflows: false,
        });
      };
      await openSample(page, "Budget with faults");
      await speak(page, language);
      await narrowPane(page);
      await frame.getByRole("tab").nth(3).click();
      await look("start");
      const panel = frame.getByRole("tabpanel").first();
      await panel.locator("button.fui-Button:not([role=tab])").filter({ hasNotText: /\d/ }).first().click();
      await panel.getByRole("region").first().waitFor();
      await frame.getByRole("table", { name: v("picture.title") }).waitFor({ state: "attached" });
      await look("verdict");

      await press(frame, v("fixAll.button", { count: "" }).slice(0, 12));
      await look("fix-all");
      await press(frame, language === "en" ? "Cancel" : /^(Annuller|Fortryd)$/);

      const entry = frame.locator("h3 button[aria-expanded=false]:visible").first();
      await entry.click();
      await press(frame, v("aside.button"));
      await frame.getByLabel(v("aside.reason")).fill("…");
      await look("set-aside");
      await frame.getByRole("button", { name: v("aside.apply", { count: 1 }), exact: true }).click();
      await frame.getByRole("button", { name: v("aside.heading", { count: 1 }) }).click();
      await look("aside-list");

      await frame.locator("h3 button[aria-expanded=false]:visible").first().click();
      await press(frame, v("rule.about"));
      await look("rule");
      await frame.getByRole("article").getByRole("button", { name: /\d+/ }).click();
      await look("rules");
      await frame.getByRole("article").getByRole("button").first().click();

      await press(frame, v("recognised.button"));
      await frame.locator("h4 button:visible").nth(1).click();
      await look("recognised");
    });
  });
});
