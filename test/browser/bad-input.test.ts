/** What goes wrong in daily work: each time the pane says what happened and what was not touched, and nothing is lost. */

import { screenshot } from "./support/chromium";
import {
  cellShows,
  goTo,
  openSample,
  press,
  pressRibbon,
  readCell,
  runInPane,
  typeInCell,
} from "./support/workbench";
import { workbenchPerTest } from "./support/workbenchPerTest";

const BUDGET = /^Danish contributions to IOM/;

const workbench = workbenchPerTest();

/** What the pane's message says; the first one that is there. */
async function message(title: string | RegExp): Promise<string> {
  const { frame } = workbench;
  await frame.getByText(title).first().waitFor();
  return (await frame.getByRole("group").filter({ hasText: title }).last().innerText()).replace(/\s+/g, " ");
}

/** Everything that the workbook holds: sheets, tables, and the contents of each sheet. */
const contents = (): Promise<unknown> =>
  runInPane(workbench.page, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getRange("A1:M60").load("formulas"));
    await context.sync();
    return {
      tables: tables.items.map(({ name }) => name),
      sheets: worksheets.items.map(({ name }, index) => ({ name, formulas: ranges[index]!.formulas })),
    };
  });

/** Opens the budget's preview with B2 selected, ready to be inserted. */
async function previewBudgetAtB2(): Promise<void> {
  const { page, frame } = workbench;
  await press(workbench.frame, BUDGET);
  await goTo(page, "B2");
  await frame.getByRole("button", { name: "Insert at Sheet1!B2" }).waitFor();
}

/** The same on a sheet called Other. */
async function previewBudgetOnOther(): Promise<void> {
  const { page, frame } = workbench;
  await runInPane(page, async (context) => {
    context.workbook.worksheets.add("Other").activate();
    await context.sync();
  });
  await press(workbench.frame, BUDGET);
  await goTo(page, "Other!B2");
  await frame.getByRole("button", { name: "Insert at Other!B2" }).waitFor();
}

test("inserting into a protected sheet names the sheet, writes nothing, and works once it is unprotected", async () => {
  const { page, frame } = workbench;
  await typeInCell(page, "A1", "mine");
  await previewBudgetAtB2();
  await runInPane(page, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  const before = await contents();
  await press(workbench.frame, "Insert at Sheet1!B2");
  const text = await message("The sheet Sheet1 is protected");
  expect(text).toContain("Nothing was written.");
  expect(text).toContain("Unprotect Sheet");
  await screenshot(page, "bad-1-protected-sheet");
  expect(await contents()).toEqual(before);

  await runInPane(page, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.unprotect();
    await context.sync();
  });
  await press(workbench.frame, "Insert at Sheet1!B2");
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
  expect(await readCell(page, "Sheet1!A1")).toBe("mine");
});

test("a protected structure keeps the new sheet away, and says where the table can go", async () => {
  const { page, frame } = workbench;
  await previewBudgetAtB2();
  await runInPane(page, async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = await contents();
  await press(workbench.frame, "New sheet");
  const text = await message("The workbook’s structure is protected");
  expect(text).toContain("Nothing was written.");
  await screenshot(page, "bad-2-protected-structure");
  expect(await contents()).toEqual(before);
  await press(workbench.frame, "Insert at Sheet1!B2");
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
});

test("inserting while a cell is being edited leaves the typing alone", async () => {
  const { page, frame } = workbench;
  await previewBudgetAtB2();
  await page.keyboard.type("12");
  await press(workbench.frame, "Insert at Sheet1!B2");
  const text = await message("A cell is being edited");
  expect(text).toContain("Nothing was written.");
  expect(text).toContain("Press Enter or Esc");
  await screenshot(page, "bad-3-cell-edit");

  await page.locator(".o-composer").first().click();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await cellShows(page, "Sheet1!B2", "123");
  await goTo(page, "B4");
  await press(workbench.frame, "Insert at Sheet1!B4");
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
  expect(await readCell(page, "Sheet1!B2")).toBe("123");
});

test("inserting over a table names what stands there and offers a place below it", async () => {
  const { page, frame } = workbench;
  await openSample(page, "Indicators");
  await goTo(page, "B5");
  await press(workbench.frame, BUDGET);
  await frame.getByRole("button", { name: "Insert at Indicators!B5" }).waitFor();
  const before = await contents();
  await press(workbench.frame, "Insert at Indicators!B5");
  const text = await message(/already holds something/);
  expect(text).toContain("Nothing was written.");
  await screenshot(page, "bad-4-over-a-table");
  expect(await contents()).toEqual(before);

  await press(workbench.frame, /^First free place: Indicators!B\d+/);
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
  await screenshot(page, "bad-4-below-the-table");
  expect(await readCell(page, "Indicators!A5")).not.toBe("");
});

test("the sheet is deleted between preview and press: the button names the place that is now selected", async () => {
  const { page, frame } = workbench;
  await previewBudgetOnOther();
  await runInPane(page, async (context) => {
    context.workbook.worksheets.getItem("Other").delete();
    await context.sync();
  });
  const before = await contents();
  await frame.getByRole("button", { name: /^Insert at Sheet1!/ }).waitFor();
  await screenshot(page, "bad-5-deleted-before");
  expect(await contents()).toEqual(before);
});

test("the sheet is deleted at the very moment of the press: the pane says that it is gone, and goes on", async () => {
  const { page, frame } = workbench;
  await typeInCell(page, "A1", "mine");
  await previewBudgetOnOther();
  await page.evaluate(() => {
    const { engine } = window.tilsagnWorkbench!;
    const { getters } = engine.model;
    const stop = engine.faults.beforeSync(() => {
      stop();
      engine.workbook.do("DELETE_SHEET", { sheetId: getters.getSheetIdByName("Other"), sheetName: "Other" });
    });
  });
  await press(workbench.frame, "Insert at Other!B2");
  const text = await message("Other is no longer in the workbook");
  expect(text).toContain("Nothing was written.");
  await frame.getByRole("button", { name: /^Insert at Sheet1!/ }).waitFor();
  await screenshot(page, "bad-5-deleted-sheet");
  expect(await contents()).toMatchObject({ tables: [], sheets: [{ name: "Sheet1" }] });
  expect(await readCell(page, "Sheet1!A1")).toBe("mine");
});

test("a sheet that was renamed meanwhile is found again under its new name", async () => {
  const { page, frame } = workbench;
  await previewBudgetOnOther();
  await runInPane(page, async (context) => {
    context.workbook.worksheets.getItem("Other").name = "Renamed";
    await context.sync();
  });
  await press(workbench.frame, "Insert at Other!B2");
  await message("Other is no longer in the workbook");
  await press(workbench.frame, "Insert at Renamed!B2");
  await frame.getByText(/^Inserted 5 rows at Renamed!/).waitFor();
});

test("a fix whose cell was changed meanwhile writes nothing over the newer entry", async () => {
  const { page } = workbench;
  await openSample(page, "Budget with faults");
  await pressRibbon(page, "Review");
  await press(workbench.frame, "Review this workbook");
  await press(workbench.frame, /D10/);
  await press(workbench.frame, "Fix…");
  await typeInCell(page, "Budget!D10", "31");
  await press(workbench.frame, "Change 1 cell");
  const text = await message("Budget!D10 has been changed since");
  await screenshot(page, "bad-6-changed-meanwhile");
  expect(text).toContain("Nothing was written.");
  expect(await readCell(page, "Budget!D10")).toBe("31.0");
});

test("functions with wrong arguments show Excel's errors, and the sheet goes on computing", async () => {
  const { page } = workbench;
  await typeInCell(page, "B2", '=TILSAGN.TOUSD("many","DKK",2022)');
  await cellShows(page, "B2", "#VALUE!");
  await typeInCell(page, "B3", '=TILSAGN.TOUSD(25,"DKK",1995)');
  await cellShows(page, "B3", "#N/A");
  await typeInCell(page, "B4", '=TILSAGN.TOUSD(25,"XYZ",2022)');
  await cellShows(page, "B4", "#VALUE!");
  await typeInCell(page, "B5", '=TILSAGN.BUDGET("no-such-strategy")');
  await cellShows(page, "B5", "#N/A");
  await typeInCell(page, "B6", '=TILSAGN.INDICATOR("dk-iom-2023","9z99")');
  await cellShows(page, "B6", "#N/A");
  await typeInCell(page, "B8", "=1/0");
  await typeInCell(page, "B9", '=TILSAGN.TOUSD(B8,"DKK",2022)');
  await cellShows(page, "B9", "#VALUE!");
  await typeInCell(page, "B10", '=TILSAGN.TOUSD(25,"DKK",2022)');
  await cellShows(page, "B10", /^3\.53/);
  const { x, y } = await page.evaluate(() => {
    const { getters } = window.tilsagnWorkbench!.model;
    const cell = getters.getRect({ left: 1, right: 1, top: 2, bottom: 2 });
    const grid = document.querySelector(".o-grid canvas")!.getBoundingClientRect();
    return { x: grid.x + cell.x + cell.width / 2, y: grid.y + cell.y + cell.height / 2 };
  });
  await page.mouse.move(x, y);
  await page.getByText(/^There is no rate for DKK in 1995: /).waitFor();
  await screenshot(page, "bad-7-functions");
});
