// What the pane costs before it can be used: bytes of JavaScript, and time in Chromium.
import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import workbench from "../workbench/start.js";

const RUNS = 7;
const root = path.resolve(import.meta.dirname, "..");
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function record(figure) {
  const line = `${JSON.stringify(figure)}\n`;
  if (process.env.BENCH_FIGURES) appendFileSync(process.env.BENCH_FIGURES, line);
  else process.stdout.write(line);
}

/** The scripts that taskpane.html names, office.js aside, and those that the first screen asks for after them. */
function initialScripts() {
  const page = readFileSync(path.join(root, "dist/addin/taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*src="?([^" >]+)/g)]
    .map((match) => match[1])
    .filter((src) => !src.includes("office.js"));
}

const gzipped = (file) => gzipSync(readFileSync(path.join(root, "dist/addin", file)), { level: 9 }).length;
const scripts = initialScripts();
const named = scripts.reduce((sum, file) => sum + gzipped(file), 0);
record({
  name: "Pane: initial JavaScript, gzip, without office.js",
  measured: `${(named / 1000).toFixed(0)} KB (${scripts.join(", ")})`,
  goal: "≤ 250 KB",
});

const { url, close } = await workbench.startWorkbench({ port: 0, once: true });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
const usable = [];
const library = [];
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
  });
  await page.goto(url);
  const frame = page.frameLocator("#pane iframe");
  await frame.getByRole("button", { name: /^Danish contributions/ }).waitFor();
  const [now, ready] = await frame.locator("body").evaluate(() => [performance.now(), window.officeReadyAt]);
  await context.close();
  if (run === 0) continue;
  usable.push(now);
  library.push(ready);
}
await browser.close();
await close();
record({
  name: "Pane: navigation to usable pane in Chromium, against office.js alone being ready",
  measured: `${(median(usable) / median(library)).toFixed(2)} × (${median(usable).toFixed(0)} ms : ${median(library).toFixed(0)} ms)`,
});
