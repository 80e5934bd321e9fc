/**
 * `npm run screenshots`: every screen of the pane in every theme, in both languages and two widths, as
 * test-output/screenshots/pane/<screen>-<theme>-<language>-<width>.png, to be looked at.
 *
 *   node scripts/screenshots.mjs [part of a screen's name ...]
 */

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BROWSER_ARGUMENTS, findBrowser } from "./find-browser.mjs";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDER = join(root, "test-output/screenshots/pane");
const WIDTHS = [320, 560];
const THEMES = ["light", "dark", "highContrast"];
const LANGUAGES = ["en", "da"];

const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part));

process.env.TILSAGN_CHROMIUM = findBrowser();

process.env.TILSAGN_CHROMIUM_ARGUMENTS = BROWSER_ARGUMENTS.join(" ");
const given = process.env.TILSAGN_WORKBENCH;
const { url, close } = given
  ? { url: given, close: () => undefined }
  : await require("../workbench/start.js").startWorkbench({ port: 0, once: true });
process.env.TILSAGN_WORKBENCH = url;

const { launchChromium, newWatchedPage } = require("../test/browser/support/chromium.ts");
const { SCREENS } = require("../test/browser/support/screens.ts");
const { speak, wearTheme, widenPane } = require("../test/browser/support/looks.ts");
const { openSample, openWorkbench, pane } = require("../test/browser/support/workbench.ts");

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
let count = 0;
try {
  for (const language of LANGUAGES) {
    const { page } = await newWatchedPage(browser, { width: 1440, height: 900 });
    page.setDefaultTimeout(60_000);
    await openWorkbench(page);
    await openSample(page, "Budget with faults");
    await speak(page, language);
    const frame = pane(page);
    for (const screen of SCREENS) {
      try {
        await screen.open(frame, page);
      } catch (error) {
        console.error(`${screen.name} (${language}): ${error.message}`);
        await page.screenshot({ path: join(FOLDER, `failed-${screen.name}-${language}.png`) });
        process.exitCode = 1;
        break;
      }
      if (!isWanted(screen)) continue;
      for (const theme of THEMES) {
        await wearTheme(page, theme);
        for (const width of WIDTHS) {
          await widenPane(page, width);
          const path = join(FOLDER, `${screen.name}-${theme}-${language}-${width}.png`);
          await page.locator("#pane iframe").screenshot({ path, animations: "disabled" });
          count++;
        }
      }
      await wearTheme(page, "light");
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await close();
}
console.log(`${count} pictures in ${FOLDER}`);
