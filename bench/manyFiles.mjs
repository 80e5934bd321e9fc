// Review, Many files: 200 workbooks of 25,000 cells chosen in the pane, in Chromium. What counts for the user is the
// longest task on the pane's thread; how many files a second is told against the command line on the same files.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../scripts/find-browser.mjs";
import workbench from "../workbench/start.js";
import { record } from "./record.mjs";

const FILES = Number(process.env.BENCH_MANY_FILES ?? 200);
const CELLS = 25_000;

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "tilsagn-many-"));
const submitted = path.join(folder, "submitted");
mkdirSync(submitted);
for (let file = 0; file < FILES; file++)
  writeFileSync(path.join(submitted, `budget-${String(file).padStart(3, "0")}.xlsx`), workbookOf(file));

const pane = await inPane();
const commandLine = onCommandLine();
rmSync(folder, { recursive: true });

const cores = os.availableParallelism();
const files = `${FILES} files of ${CELLS.toLocaleString("en")} cells`;
record({
  name: `Many files: longest task on the pane's thread while ${files} are checked`,
  measured: `${pane.checking.toFixed(0)} ms (${(pane.checking / 100).toFixed(2)} × goal)`,
  goal: "< 100 ms",
});
record({
  name: "Many files: longest task while the report on them is made and while the consolidated table is written",
  measured: `${pane.report.toFixed(0)} ms and ${pane.table.toFixed(0)} ms`,
});
record({
  name: `Many files: time for ${files}, against the command line on ${cores} processors`,
  measured: `${(pane.seconds / commandLine).toFixed(2)} × (${(FILES / pane.seconds).toFixed(1)} : ${(FILES / commandLine).toFixed(1)} files a second, ${pane.threads} : ${cores} threads)`,
});

async function inPane() {
  const { url, close } = await workbench.startWorkbench({ port: 0, once: true, mode: "production" });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
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
  const body = frame.locator("body");
  await frame.getByRole("tab", { name: "Review" }).click();
  await frame.getByRole("tab", { name: "Many files" }).click();
  await frame.getByText("Drop workbooks or a folder here").waitFor();
  const longest = async (work) => {
    await page.waitForTimeout(500);
    await body.evaluate(() => (window.longest = 0));
    await work();
    await page.waitForTimeout(500);
    return body.evaluate(() => window.longest);
  };
  let seconds = 0;
  const checking = await longest(async () => {
    const from = performance.now();
    await frame.getByLabel("Folder with workbooks to check").setInputFiles(submitted);
    // Asking for it by its role, again and again, would itself keep the thread.
    await body.evaluate(
      (_, title) =>
        new Promise((resolve) => {
          const watch = setInterval(() => {
            if (![...document.querySelectorAll("h2")].some(({ textContent }) => textContent === title))
              return;
            clearInterval(watch);
            resolve();
          }, 100);
        }),
      `${FILES} files`,
    );
    seconds = (performance.now() - from) / 1000;
  });
  const report = await longest(async () => {
    await frame.getByRole("button", { name: "Report" }).click();
    const saved = page.waitForEvent("download");
    await frame.getByRole("button", { name: "Save" }).click();
    await saved;
  });
  const table = await longest(async () => {
    await frame.getByRole("button", { name: "Consolidated table" }).click();
    await frame.getByRole("button", { name: "Add to this workbook" }).click();
    await frame.getByText(/^The table stands/).waitFor({ timeout: 300_000 });
  });
  const threads = await body.evaluate(() => Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)));
  await browser.close();
  await close();
  return { checking, report, table, seconds, threads };
}

/** Seconds. */
function onCommandLine() {
  const built = path.join(folder, "cli");
  const build = [
    "webpack",
    "--mode",
    "production",
    "--config-name",
    "cli",
    "--stats",
    "errors-only",
    "-o",
    built,
  ];
  if (spawnSync("npx", build, { cwd: root, stdio: "inherit" }).status !== 0) process.exit(1);
  const from = performance.now();
  const script = `require(${JSON.stringify(path.join(built, "tilsagn.js"))}).run()`;
  const report = path.join(folder, "report.json");
  const call = ["-e", script, "--", "tilsagn", "check", submitted, "--format", "json", "--out", report];
  const run = spawnSync("node", call, { stdio: "inherit" });
  if (run.status !== 0 && run.status !== 1) throw new Error(`tilsagn check ended with ${run.status}`);
  const seconds = (performance.now() - from) / 1000;
  const { summary } = JSON.parse(readFileSync(report, "utf8"));
  if (summary.files !== FILES || summary.unreadable > 0)
    throw new Error(`Not all files were checked: ${JSON.stringify(summary)}`);
  return seconds;
}

/** A budget with sound totals, and a sheet of activities that makes it 25,000 cells. */
function workbookOf(file) {
  const header = ["Priority area", 2023, 2024, 2025, 2026, "Total"];
  const areas = [
    ["Priority Area 1", 24, 24, 24, 24],
    ["Priority Area 2", 24, 24, 24, 24],
    ["Priority Area 3", 13, 25, 25, 25],
    ["Priority Area 4", 12, 25, 25, 25],
  ];
  const budget = [
    [`Budget ${file} for IOM (DKK million)`],
    [],
    header,
    ...areas.map((cells, index) => [...cells, { f: `SUM(B${index + 4}:E${index + 4})`, v: sum(cells) }]),
    [
      "Total",
      ...[1, 2, 3, 4].map((at) => {
        const column = "ABCDE"[at];
        return { f: `SUM(${column}4:${column}7)`, v: areas.reduce((all, cells) => all + cells[at], 0) };
      }),
      { f: "SUM(F4:F7)", v: areas.reduce((all, cells) => all + sum(cells), 0) },
    ],
  ];
  const columns = 10;
  const rows = Math.floor((CELLS - budget.flat().length) / columns);
  const activities = Array.from({ length: rows }, (_, row) => [
    `Activity ${row + 1}`,
    ...Array.from({ length: columns - 1 }, (__, column) => ((row * 7 + column * 13 + file) % 1000) / 10),
  ]);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(relationships([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/><sheet name="Activities" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relationships([
        ["worksheet", "sheet1.xml"],
        ["worksheet", "sheet2.xml"],
      ]),
    ),
    "xl/sheet1.xml": strToU8(sheetOf(budget)),
    "xl/sheet2.xml": strToU8(sheetOf(activities)),
  });
}

function sum(cells) {
  return cells.slice(1).reduce((all, cell) => all + cell, 0);
}

function relationships(targets) {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function sheetOf(rows) {
  const cell = (content, row, column) => {
    const at = `${"ABCDEFGHIJ"[column]}${row + 1}`;
    if (typeof content === "string") return `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;
    if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
    return `<c r="${at}"><f>${content.f}</f><v>${content.v}</v></c>`;
  };
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((one, column) => cell(one, row, column)).join("")}</row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}
