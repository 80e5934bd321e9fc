// The pane at work, in Chromium: how long its thread is kept by the biggest insertion and by a review of 40,000 cells,
// and whether memory grows when both are done again and again.
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../scripts/find-browser.mjs";
import workbench from "../workbench/start.js";
import { record } from "./record.mjs";

const CELLS = 40_000;
const COLUMNS = 10;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 50);
/** Caches are filled by then. */
const FIRST_ROUNDS = 10;
const LONG = 300_000;

const { url, close } = await workbench.startWorkbench({ port: 0, once: true, mode: "production" });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });

const tasks = await longestTasks();
// Shorter tasks than these are not told.
const told = (duration) =>
  duration < 50 ? "under 50 ms" : `${duration.toFixed(0)} ms (${(duration / 100).toFixed(2)} × goal)`;
record({
  name: "Pane: longest task on its thread while the biggest table is inserted",
  measured: told(tasks.insert),
  goal: "< 100 ms",
});
record({
  name: `Pane: longest task on its thread while ${CELLS.toLocaleString("en")} cells are reviewed`,
  measured: told(tasks.review),
  goal: "< 100 ms",
});
const growth = await memoryGrowth();
record({
  name: `Pane: elements and listeners of its page after ${ROUNDS} insertions and reviews, against those after ${FIRST_ROUNDS}`,
  measured: `${growth.nodes.toFixed(2)} × and ${growth.listeners.toFixed(2)} ×`,
  goal: "no growth",
});
record({
  name: `Pane: memory after ${ROUNDS} insertions and reviews, the workbench and its undo history with it, against ${FIRST_ROUNDS}`,
  measured: `${growth.heap.toFixed(2)} × (${growth.megabytes.toFixed(1)} MB)`,
});
await browser.close();
await close();

async function openPane() {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(LONG);
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (window === window.top) return;
    window.longest = 0;
    new PerformanceObserver((list) => {
      // The page around the pane, which stands in for Excel, works on the same thread; its tasks have another name.
      for (const { duration, name } of list.getEntries())
        if (name === "self") window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(url);
  const frame = page.frameLocator("#pane iframe");
  await frame.getByRole("button", { name: "Got it" }).click();
  return { page, frame, body: frame.locator("body") };
}

async function longestTasks() {
  const { page, frame, body } = await openPane();
  const longest = async (work) => {
    await page.waitForTimeout(500);
    await body.evaluate(() => (window.longest = 0));
    await work();
    await page.waitForTimeout(500);
    return body.evaluate(() => window.longest);
  };
  await fillSheet(body);
  await frame.getByRole("tab", { name: "Review" }).click();
  const review = await longest(async () => {
    await frame.getByRole("button", { name: "Review this workbook" }).click();
    await shown(body, "[aria-label=Verdict]");
  });
  await frame.getByRole("tab", { name: "Insert" }).click();
  await frame.getByRole("searchbox").first().fill("staff by nationality");
  await frame.locator("h3 button:visible").filter({ hasText: "Professional and higher" }).first().click();
  const insert = await longest(async () => {
    await frame.getByRole("button", { name: "New sheet", exact: true }).click();
    await frame.getByText(/^Inserted \d+ rows/).waitFor();
  });
  await page.context().close();
  return { review, insert };
}

/** A sheet of labels, figures and sums, written as add-in code of the pane's page. */
function fillSheet(body) {
  return body.evaluate(
    (_, [rows, columns]) =>
      window.Excel.run(async (context) => {
        const cells = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) => {
            if (column === 0) return `Activity ${row + 1}`;
            return column === columns - 1 ? `=SUM(B${row + 1}:I${row + 1})` : (row * 7 + column * 13) % 1000;
          }),
        );
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRangeByIndexes(0, 0, rows, columns).formulas = cells;
        await context.sync();
      }),
    [CELLS / COLUMNS, COLUMNS],
  );
}

/** Asking for an element by its role, again and again, would itself keep the thread. */
function shown(body, selector) {
  return body.evaluate(
    (_, wanted) =>
      new Promise((resolve) => {
        const watch = setInterval(() => {
          if (!document.querySelector(wanted)) return;
          clearInterval(watch);
          resolve();
        }, 50);
      }),
    selector,
  );
}

async function memoryGrowth() {
  const { page, frame } = await openPane();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { nodes: value("Nodes"), listeners: value("JSEventListeners"), heap: value("JSHeapUsedSize") };
  };
  const tab = (name) => frame.getByRole("tab", { name, exact: true }).click();
  await frame.getByRole("button", { name: /^Danish contributions/ }).click();
  const round = async (count) => {
    await tab("Insert");
    await frame.getByRole("button", { name: "New sheet", exact: true }).click();
    await frame.getByText(/^Inserted \d+ rows/).waitFor();
    await tab("Review");
    await frame.getByRole("button", { name: count === 0 ? "Review this workbook" : "Review again" }).click();
    await frame.getByRole("region", { name: "Verdict" }).waitFor();
    await tab("Insert");
    await frame.getByRole("button", { name: "Undo" }).click();
    await frame.getByText(/is as it was before/).waitFor();
  };
  let before = null;
  for (let count = 0; count < ROUNDS; count++) {
    if (count === FIRST_ROUNDS) before = await measure();
    await round(count);
  }
  const after = await measure();
  await page.context().close();
  return {
    nodes: after.nodes / before.nodes,
    listeners: after.listeners / before.listeners,
    heap: after.heap / before.heap,
    megabytes: after.heap / 1e6,
  };
}
