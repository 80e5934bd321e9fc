import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { workbenchPerTest } from "./support/workbenchPerTest";
import {
  cellShows,
  chooseFromFile,
  goTo,
  openSample,
  openWorkbench,
  pane,
  pressRibbon,
  readCell,
  runInPane,
  typeInCell,
  workbookShown,
} from "./support/workbench";

const workbench = workbenchPerTest();

/** Saves the open workbook and opens what was saved in the page started afresh, under the name "saved". */
async function reopenSaved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    chooseFromFile(page, "Save as .xlsx"),
  ]);
  const bytes = readFileSync(await download.path());
  await openWorkbench(page);
  const file = { name: "saved.xlsx", mimeType: "application/octet-stream", buffer: bytes };
  await page.locator("input[type=file]").setInputFiles(file);
  await workbookShown(page, "saved");
  return { name: download.suggestedFilename(), bytes };
}

test("opens with an empty workbook, the pane beside it, and says that it is not Excel", async () => {
  const { page } = workbench;
  expect(await page.getByText("This is not Excel.").isVisible()).toBe(true);
  expect(await readCell(page, "Sheet1!A1")).toBe("");
  await pane(page).locator("body").waitFor();
  await screenshot(page, "workbench-empty");
});

test("a typed formula computes, follows its cells, and is undone", async () => {
  const { page } = workbench;
  await typeInCell(page, "B4", "48");
  await typeInCell(page, "B5", "25");
  await typeInCell(page, "B6", "=SUM(B4:B5)");
  await cellShows(page, "B6", "73");
  await typeInCell(page, "B5", "50");
  await cellShows(page, "B6", "98");
  await page.keyboard.press("Control+z");
  await cellShows(page, "B6", "73");
  await page.keyboard.press("Control+y");
  await cellShows(page, "B6", "98");
});

test("custom functions compute in office.js's own runtime, spill, and show errors", async () => {
  const { page } = workbench;
  await typeInCell(page, "B2", '=TILSAGN.TOUSD(25,"DKK",2022)');
  await cellShows(page, "B2", /^3\.53/);
  await typeInCell(page, "B4", "=TILSAGN.SHARES(D4:D5)");
  await cellShows(page, "B4", /^#/);
  await typeInCell(page, "D4", "1");
  await typeInCell(page, "D5", "3");
  await cellShows(page, "B4", "0.25");
  await cellShows(page, "B5", "0.75");
});

test("the pane may not change a workbook while a cell is being edited", async () => {
  const { page } = workbench;
  await goTo(page, "B4");
  await page.keyboard.type("12");
  const isEditing = (): Promise<boolean> =>
    page.evaluate(() => window.tilsagnWorkbench!.engine.faults.isCellEditing);
  expect(await isEditing()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await isEditing()).toBe(false);
});

test("a sample opens with its formulas computed and its faults kept", async () => {
  const { page } = workbench;
  await openSample(page, "Sound budget 2023–2026");
  expect(await readCell(page, "Budget!G14")).toBe("375.0");
  await screenshot(page, "workbench-sample");

  await openSample(page, "Budget with faults");
  const stored = await page.evaluate(() => {
    const { getters } = window.tilsagnWorkbench!.model;
    return getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), row: 9, col: 3 }).value;
  });
  expect(stored).toBe("30");
});

test("a saved workbook is an .xlsx that opens again with what was typed", async () => {
  const { page } = workbench;
  await openSample(page, "Budget with faults");
  await typeInCell(page, "Budget!C5", "16");
  const { name, bytes } = await reopenSaved(page);
  expect(name).toBe("Budget with faults.xlsx");
  expect(Object.keys(unzipSync(bytes))).toContain("xl/workbook.xml");

  expect(await readCell(page, "Budget!C5")).toBe("16.0");
  expect(await readCell(page, "Budget!C9")).toBe("50.0");
  expect(await readCell(page, "Budget!D10")).toBe("30");
  expect(await readCell(page, "Budget!D12")).toBe("20.0");
});

test("saving keeps the names of tables and cells and what the add-in has put into the file", async () => {
  const { page } = workbench;
  await openSample(page, "Indicators");
  await pane(page).locator("body").waitFor();
  const stamp = "<stamp xmlns='urn:test'>1 &amp; 2</stamp>";
  await runInPane(
    page,
    async (context, xml) => {
      context.workbook.names.add(
        "Targets",
        context.workbook.worksheets.getItem("Indicators").getRange("E5:E10"),
      );
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    },
    stamp,
  );
  await typeInCell(page, "Indicators!E12", "=SUM(Targets)");
  await reopenSaved(page);

  expect(await readCell(page, "Indicators!E12")).toBe("65,000,176");
  const kept = await runInPane(page, async (context) => {
    const { tables, customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace("urn:test");
    tables.load("items/name");
    parts.load("items/id");
    await context.sync();
    const xml = parts.items.map((part) => part.getXml());
    await context.sync();
    return { tables: tables.items.map(({ name }) => name), xml: xml.map(({ value }) => value) };
  });
  expect(kept).toEqual({ tables: ["ResultsFramework"], xml: [stamp] });
});

test("another workbook is not opened over changes without asking", async () => {
  const { page } = workbench;
  await typeInCell(page, "A1", "mine");
  await chooseFromFile(page, "Indicators");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await readCell(page, "Sheet1!A1")).toBe("mine");
  await chooseFromFile(page, "Indicators");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await workbookShown(page, "Indicators");
});

test("a file that is no workbook is refused in words, and the open workbook stays", async () => {
  const { page } = workbench;
  await typeInCell(page, "A1", "mine");
  const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("not a workbook") };
  await page.locator("input[type=file]").setInputFiles(notes);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .getByText("“notes.txt” is not an .xlsx workbook. The workbook you have open is unchanged.")
    .waitFor();
  expect(await readCell(page, "Sheet1!A1")).toBe("mine");
});

test("a closed pane goes on running, and a ribbon button opens it again", async () => {
  const { page } = workbench;
  await page.getByRole("button", { name: /^Close the pane/ }).click();
  await page.locator("#pane").waitFor({ state: "hidden" });
  await typeInCell(page, "A1", '=TILSAGN.TOUSD(25,"DKK",2022)');
  await cellShows(page, "A1", /^3\.53/);
  await pressRibbon(page, "Review");
  await page.locator("#pane").waitFor({ state: "visible" });

  await goTo(page, "A1");
  await page.locator(".o-grid-overlay").click({ button: "right", position: { x: 60, y: 40 } });
  await page.getByText("Explain this figure", { exact: true }).last().click();
  await pane(page).getByRole("heading", { name: "Explain this figure" }).waitFor();
});

test("the keyboard leaves the pane on both sides, and a list of any length is one stop on the way", async () => {
  const { page, frame } = workbench;
  /** On its way out the focus may pass an element that nobody sees. */
  const leave = async (key: string, selector: string): Promise<void> => {
    const isThere = (wanted: string): boolean => document.activeElement?.matches(wanted) ?? false;
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press(key);
      const arrival = page.waitForFunction(isThere, selector, { timeout: 2_000 });
      if (await arrival.catch(() => null)) return;
    }
    throw new Error(`${key} does not lead to ${selector}.`);
  };
  const first = frame.getByRole("button", { name: /^Danish contributions/ });
  await first.focus();
  await leave("Tab", ":is(#bar, #ribbon) *");

  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Shift+Tab");
  expect(await frame.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);

  await frame.locator("header button").first().focus();
  await leave("Shift+Tab", ".o-grid *");
});

test("the display language changes ribbon, bar and pane", async () => {
  const { page } = workbench;
  await page.getByLabel("Display language").selectOption("da-DK");
  await page.locator("#ribbon").getByRole("button", { name: "Indsæt" }).waitFor();
  expect(await page.getByText("Dette er ikke Excel.").isVisible()).toBe(true);
  await screenshot(page, "workbench-danish");
});
