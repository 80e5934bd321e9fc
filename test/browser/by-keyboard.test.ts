/** A budget from strategy to report, without a mouse, in the dark, in the narrowest pane, in both languages. */

import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { buildingTexts } from "../../src/i18n/building";
import { da } from "../../src/i18n/messages/da";
import { en } from "../../src/i18n/messages/en";
import { reviewingTexts } from "../../src/i18n/reviewing";
import { LANGUAGES } from "../../src/i18n/translator";
import { createText } from "../../src/taskpane/text";
import { screenshot } from "./support/chromium";
import { enterAt, enterPane, hasFocus, keyTo, writeAt } from "./support/keyboard";
import { narrowPane, overflows, speak } from "./support/looks";
import { cellShows, typeInCell } from "./support/workbench";
import { workbenchPerTest } from "./support/workbenchPerTest";

const WEIGHTS = { 1: "40", 2: "20", 3: "25", 4: "15" };
const TOTAL_2024 = "Budget!D16";

const workbench = workbenchPerTest({ width: 1000, colorScheme: "dark" });

test.each(LANGUAGES)("strategy, budget, review, fix, undo and report by keyboard (%s)", async (language) => {
  const { page, frame } = workbench;
  const { t } = createText(language, { en, da }[language]);
  const [b, v] = [buildingTexts(language), reviewingTexts(language)];
  const button = (name: string, exact = false): Locator => frame.getByRole("button", { name, exact });
  const option = (name: string): Locator => frame.getByRole("radio", { name, exact: true });
  const look = async (step: string): Promise<void> => {
    await screenshot(page, `by-keyboard-${language}-${step}`);
    expect({ step, overflows: await overflows(page) }).toEqual({ step, overflows: false });
  };
  await speak(page, language);
  await narrowPane(page);
  await button(t("welcome:close")).waitFor();

  // The strategy: a menu gives the focus back, and so does the welcome.
  await enterPane(page);
  const strategies = button(t("pane:strategy.choose"));
  await enterAt(page, strategies);
  await keyTo(page, frame.getByRole("menuitemradio", { name: "2018–2020" }).first(), "ArrowDown");
  await page.keyboard.press("Escape");
  await hasFocus(page, strategies);
  await enterAt(page, button(t("welcome:close")));
  await hasFocus(page, frame.getByRole("searchbox"));

  // The budget: weights of one's own; US dollars at published rates stand beside it.
  await keyTo(page, frame.getByRole("tab", { selected: true }), "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await enterAt(page, button(b("weights.title")));
  await keyTo(page, option(b("weights.equal")));
  await keyTo(page, option(b("weights.typed")), "ArrowRight");
  for (const [area, weight] of Object.entries(WEIGHTS))
    await writeAt(page, frame.getByRole("textbox", { name: new RegExp(` ${area}\\. `) }), weight);
  await enterAt(page, button(b("rates.title")));
  await keyTo(page, option(b("rates.published")));
  await frame.getByText(b("rates.publishedUnit", { currency: "DKK" })).waitFor();
  await look("1-build");
  await enterAt(page, button(b("create.none")));

  // The next step has the focus, and the review's answer gets it.
  const next = button(b("created.review"));
  await hasFocus(page, next);
  await look("2-created");
  await cellShows(page, "Budget!G7", "77");
  await cellShows(page, "Budget!M16", /^55[.,]6/);
  await page.keyboard.press("Enter");
  const verdict = frame.getByRole("region", { name: t("review:verdict") });
  await verdict.getByText(t("review:sound.title")).waitFor();
  await hasFocus(page, verdict);
  await look("3-sound");

  // A total is spoiled in the sheet, found, explained and fixed.
  await typeInCell(page, TOTAL_2024, "104");
  await verdict.getByText(v("stale.title")).waitFor();
  await enterPane(page);
  await enterAt(page, button(t("review:again")));
  await verdict.getByRole("heading", { name: /: 1 / }).waitFor();
  await enterAt(page, frame.getByRole("button", { name: /D16/, expanded: false }));
  await frame.getByText(/48 \+ 50 \+ 2 = 100/).waitFor();
  await look("4-finding");
  await enterAt(page, button(t("review:fix")));
  await enterAt(page, button(t("review:fix.apply", { count: 1 })));
  await cellShows(page, TOTAL_2024, "100");
  await verdict.getByText(t("review:sound.title")).waitFor();
  await look("5-fixed");

  // The message about the fix has the focus, and takes it back; the report is saved.
  await enterAt(page, button(t("pane:undo")));
  await cellShows(page, TOTAL_2024, "104");
  await verdict.getByRole("heading", { name: /: 1 / }).waitFor();
  await keyTo(page, option("HTML"));
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    enterAt(page, button(v("report.save"), true)),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.html$/);
  expect(readFileSync(await saved.path(), "utf8")).toContain("D16");
  await look("6-undone");
});
