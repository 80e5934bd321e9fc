// What the pane costs before it can be used: bytes of JavaScript, and time in Chromium.
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../scripts/find-browser.mjs";
import workbench from "../workbench/start.js";
import { gzipped, kilobytes, record } from "./record.mjs";

const RUNS = 7;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const { url, close } = await workbench.startWorkbench({ port: 0, once: true, mode: "production" });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
const usable = [];
const library = [];
/** Scripts that the frame had asked for when the pane was usable, office.js aside. */
let scripts = [];
for (let run = 0; run <= RUNS; run++) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (window === window.top) return;
    const watch = setInterval(() => {
      if (!window.Office?.onReady) return;
      clearInterval(watch);
      void window.Office.onReady(() => (window.officeReadyAt = performance.now()));
    }, 1);
    // Usable is the pane once the first table of the library can be opened.
    new MutationObserver((_, observer) => {
      const buttons = [...document.querySelectorAll("button")];
      if (!buttons.some(({ textContent }) => textContent.startsWith("Danish contributions"))) return;
      observer.disconnect();
      window.usableAt = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  const loaded = new Map();
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (
      response.frame() === page.mainFrame() ||
      !pathname.endsWith(".js") ||
      pathname.startsWith("/office-js/")
    )
      return;
    loaded.set(pathname, response.body());
  });
  await page.goto(url);
  const frame = page.frameLocator("#pane iframe");
  await frame.getByRole("button", { name: /^Danish contributions/ }).waitFor();
  const [now, ready, asked] = await frame.locator("body").evaluate(() => [
    window.usableAt,
    window.officeReadyAt,
    performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime <= window.usableAt)
      .map(({ name }) => new URL(name).pathname),
  ]);
  const wanted = [...loaded].filter(([name]) => asked.includes(name));
  scripts = await Promise.all(wanted.map(([, body]) => body));
  await context.close();
  if (run === 0) continue;
  usable.push(now);
  library.push(ready);
}
await browser.close();
await close();
const bytes = scripts.reduce((sum, body) => sum + gzipped(body), 0);
record({
  name: "Pane: JavaScript loaded until it is usable, gzip, without office.js",
  measured: `${kilobytes(bytes)} (${scripts.length} files)`,
  goal: "≤ 250 KB",
});
record({
  name: "Pane: navigation to usable pane in Chromium, against office.js alone being ready",
  measured: `${(median(usable) / median(library)).toFixed(2)} × (${median(usable).toFixed(0)} ms : ${median(library).toFixed(0)} ms)`,
});
