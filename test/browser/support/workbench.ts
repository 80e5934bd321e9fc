import type { FrameLocator, Page } from "playwright-core";
import { cellAddress, parseAddress } from "../../../src/workbook/address";
import { PATIENCE_MS, workbenchUrl } from "./chromium";

/** Opens the workbench with its empty workbook and waits until grid and pane are on the screen. */
export async function openWorkbench(page: Page): Promise<void> {
  await page.goto(workbenchUrl());
  await workbookShown(page);
}

/** Waits for the workbook that has been asked for; the page replaces its test hook when that is on the screen. */
export async function workbookShown(page: Page, name?: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      window.tilsagnWorkbench !== undefined &&
      (wanted === undefined || document.getElementById("workbook-name")?.textContent === wanted),
    name,
  );
}

/** The add-in's page in its frame. */
export const pane = (page: Page): FrameLocator => page.frameLocator("#pane iframe");

/** Chooses an entry of the workbench's File menu by its English label. */
export async function chooseFromFile(page: Page, entry: string): Promise<void> {
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

/** Presses a button of the add-in's ribbon by its English label. */
export async function pressRibbon(page: Page, label: string): Promise<void> {
  await page.locator("#ribbon").getByRole("button", { name: label, exact: true }).click();
}

export async function openSample(page: Page, title: string): Promise<void> {
  await chooseFromFile(page, title);
  await workbookShown(page, title);
}

function cellAt(address: string): { sheet: string | undefined; row: number; column: number } {
  const place = parseAddress(address);
  if (!place) throw new Error(`"${address}" is not the address of a cell.`);
  return { sheet: place.sheet, row: place.row, column: place.column };
}

/** Goes to a cell ("B4", "Budget!B4") as a person would: the sheet's tab, then the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const { sheet, row, column } = cellAt(address);
  if (sheet !== undefined) await page.locator(".o-sheet").filter({ hasText: sheet }).click();
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.click();
  await nameBox.fill(cellAddress(row, column));
  await nameBox.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches(".o-grid *"));
  await drawn(page);
}

/** The grid draws a moment after it has been told something. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );

/** Goes to a cell, types and presses Enter. */
export async function typeInCell(page: Page, address: string, content: string): Promise<void> {
  await goTo(page, address);
  // The first key opens the cell for typing; what follows within the same moment would land in its old content.
  await page.keyboard.type(content.slice(0, 1));
  await drawn(page);
  await page.keyboard.type(content.slice(1));
  await page.keyboard.press("Enter");
}

/** What a cell shows, number format included; "" when it is blank. */
export const readCell = (page: Page, address: string): Promise<string> =>
  page.evaluate(({ sheet, row, column }) => {
    const { getters } = window.tilsagnWorkbench!.model;
    const sheetId = sheet === undefined ? getters.getActiveSheetId() : getters.getSheetIdByName(sheet);
    if (sheetId === undefined) throw new Error(`No sheet "${sheet}".`);
    return getters.getEvaluatedCell({ sheetId, row, col: column }).formattedValue;
  }, cellAt(address));

/** Waits until a cell shows a text, or a text that fits; custom functions answer a moment later. */
export async function cellShows(page: Page, address: string, expected: string | RegExp): Promise<void> {
  const fits = (text: string): boolean =>
    typeof expected === "string" ? text === expected : expected.test(text);
  const deadline = Date.now() + PATIENCE_MS;
  let shown = await readCell(page, address);
  while (!fits(shown) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    shown = await readCell(page, address);
  }
  if (!fits(shown)) throw new Error(`${address} shows "${shown}", not ${String(expected)}.`);
}

/** The cell that is selected, as the name box has it. */
export const selectedCell = (page: Page): Promise<string> =>
  page.locator(".o-named-range-selector input").inputValue();

/** Runs a function in the pane's page as add-in code: inside Excel.run of the real office.js. */
export async function runInPane<Argument, Result>(
  page: Page,
  work: (context: Excel.RequestContext, argument: Argument) => Promise<Result>,
  argument?: Argument,
): Promise<Result> {
  const handle = await page.waitForFunction(() => window.tilsagnWorkbench?.frame);
  const frame = await handle.asElement()!.contentFrame();
  await frame!.waitForFunction(() => typeof Excel !== "undefined" && Office.context?.host !== undefined);
  return frame!.evaluate(
    ([code, value]) =>
      Excel.run((context) => {
        const run = new Function(`return (${code});`)() as (c: Excel.RequestContext, a: unknown) => unknown;
        return run(context, value) as Promise<unknown>;
      }),
    [work.toString(), argument] as const,
  ) as Promise<Result>;
}

/** Presses the first button of that name in the pane. */
export const press = (frame: FrameLocator, name: string | RegExp): Promise<void> =>
  frame.getByRole("button", { name }).first().click();
