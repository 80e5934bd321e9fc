import type { Locator, Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { narrowPane, overflows, speak, violations } from "./support/looks";
import { cellShows, goTo, pane, pressRibbon, readCell, runInPane, typeInCell } from "./support/workbench";
import { workbenchPerTest, type Workbench } from "./support/workbenchPerTest";

const button = ({ frame }: Workbench, name: string | RegExp): Locator =>
  frame.getByRole("button", { name }).first();
const field = ({ frame }: Workbench, name: string): Locator =>
  frame
    .locator("form")
    .getByLabel(new RegExp(`^${name}`))
    .locator("visible=true")
    .and(frame.locator("input"));

async function openForm(workbench: Workbench, name: string): Promise<void> {
  await workbench.frame.getByRole("tab").nth(2).click();
  await button(workbench, new RegExp(`^${name}(?![A-Z])`)).click();
  await button(workbench, /^(Fill in and insert…|Udfyld og indsæt…)$/).click();
  await workbench.frame.locator("form").waitFor();
}

/** Writes contents from A1 on, as add-in code would once its page is drawn and its functions are known. */
async function fill(page: Page, rows: (string | number)[][]): Promise<void> {
  await pane(page).getByRole("tab").first().waitFor();
  await runInPane(
    page,
    async (context, contents) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").getResizedRange(contents.length - 1, contents[0]!.length - 1).formulas = contents;
      await context.sync();
    },
    rows,
  );
}

describe("the form", () => {
  const workbench = workbenchPerTest();

  test("asks for arguments with the keyboard, takes cells from the sheet, and inserts an array that spills", async () => {
    const { page, frame } = workbench;
    await fill(page, [[48], [25], [2]]);
    await goTo(page, "C5");
    await openForm(workbench, "TOUSD");
    // Typing begins in the first field; Tab leads to its button, which waits for cells.
    await page.waitForTimeout(300);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await frame.getByText("Select the cells in the sheet").first().waitFor();
    await page.locator(".o-named-range-selector input").fill("A1:A3");
    await page.locator(".o-named-range-selector input").press("Enter");
    await frame.getByText("= {48;25;2}").waitFor();
    await field(workbench, "currency").fill("DKK");
    await page.keyboard.press("Escape");
    // What is typed stays, though the list offers 2022-06: Tab takes nothing from it.
    await field(workbench, "period").pressSequentially("2022");
    await page.keyboard.press("Tab");
    expect(await field(workbench, "period").inputValue()).toBe("2022");
    await frame.getByText("Fills C5:C7, 3 × 1 cells.").waitFor();
    await screenshot(page, "functions-1-filled");
    await field(workbench, "period").press("Enter");
    await cellShows(page, "Sheet1!C6", /^3\.53/);
    await cellShows(page, "Sheet1!C7", /^0\.28/);
    await screenshot(page, "functions-2-inserted");
    await button(workbench, "Undo").click();
    await cellShows(page, "Sheet1!C6", "");
  });

  test("offers what the library holds; a report is loaded when its table is named", async () => {
    const { page, frame } = workbench;
    await openForm(workbench, "DATASET");
    await field(workbench, "id").fill("financial");
    await frame.getByRole("option", { name: /^iom-ar-2019\/financial-highlights/ }).click();
    await field(workbench, "column").click();
    // The arrow opens the list where its table was still on its way at the click, and goes down where it is open.
    const option = frame.getByRole("option").first();
    for (let tries = 0; tries < 30 && !(await option.isVisible()); tries++) {
      await page.waitForTimeout(1000);
      if (!(await option.isVisible())) await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("ArrowDown");
    await screenshot(page, "functions-3-choices");
    await page.keyboard.press("Enter");
    await frame.getByText(/^Fills /).waitFor();
    expect(await field(workbench, "column").inputValue()).not.toBe("");
    await screenshot(page, "functions-4-table");
  });

  test("says what stands in an array's way before it is written, and never writes over it", async () => {
    const { page, frame } = workbench;
    await typeInCell(page, "C6", "mine");
    await goTo(page, "C5");
    await openForm(workbench, "ALLOCATE");
    await field(workbench, "total").fill("98");
    await field(workbench, "weights").fill("{40;20;25;15}");
    await frame.getByText("Sheet1!C6 already holds something. The result needs C5:C8.").waitFor();
    await screenshot(page, "functions-5-in-the-way");
    await button(workbench, "Insert in C5").click();
    await button(workbench, "First free place: Sheet1!C8").click();
    await cellShows(page, "Sheet1!C8", "39");
    expect(await readCell(page, "Sheet1!C6")).toBe("mine");
  });
});

describe("freezing and repairing", () => {
  const workbench = workbenchPerTest();

  test("the ribbon lists what will change, then turns it into values, which can be undone", async () => {
    const { page, frame } = workbench;
    await fill(page, [
      [
        '=TILSAGN.TOUSD({48;25;2},"DKK",2022)',
        '=TILSAGN.RATESOURCE("USD","DKK",2022)',
        "=TILSAGN.RATE(1,2,3)",
      ],
    ]);
    await cellShows(page, "Sheet1!A2", /^3\.53/);
    await pressRibbon(page, "Freeze values");
    await button(workbench, "Turn 2 formulas into values").waitFor();
    await screenshot(page, "freeze-1-listed");
    expect(await readCell(page, "Sheet1!A2")).toMatch(/^3\.53/);
    await button(workbench, "Turn 2 formulas into values").click();
    await frame.getByText("2 Tilsagn formulas are now values").waitFor();
    await screenshot(page, "freeze-2-done");
    const formulas = await runInPane(page, async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3");
      range.load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
    expect(formulas[1]![0]).toBeCloseTo(3.53, 2);
    expect(String(formulas[0]![2])).toMatch(/^=TILSAGN\.RATE/);
    await button(workbench, "Undo").click();
    await cellShows(page, "Sheet1!A3", /^0\.28/);
  });

  test("formulas from before the add-in was there are entered again", async () => {
    const { page, frame } = workbench;
    await fill(page, [['=_xldudf_TILSAGN_RATE("USD","DKK",2022)']]);
    await pressRibbon(page, "Repair functions");
    await button(workbench, "Enter 1 formula again").click();
    await frame.getByText("1 Tilsagn formula was entered again").waitFor();
    await cellShows(page, "Sheet1!A1", /^7\.0/);
  });
});

describe.each(["en", "da"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 1400, colorScheme });

    test("every state of form and lists is whole and accessible at 320 px", async () => {
      const { page, frame } = workbench;
      const look = async (state: string): Promise<void> => {
        await page.waitForTimeout(500);
        await screenshot(page, `functions-${state}-${language}-${colorScheme}`);
        expect({ state, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          state,
          violations: [],
          overflows: false,
        });
      };
      await fill(page, [
        [48, '=TILSAGN.TOUSD({48;25;2},"DKK",2022)', "=TILSAGN.RATE(1,2,3)"],
        [25, "", ""],
      ]);
      await speak(page, language);
      await narrowPane(page);
      await frame.getByRole("tab").nth(2).click();
      await look("list");
      await goTo(page, "C3");
      await openForm(workbench, "TOUSD");
      await look("form-blank");
      await field(workbench, "amount").fill("2,5");
      await field(workbench, "currency").fill("SEK");
      await page.keyboard.press("Escape");
      await field(workbench, "period").fill("B4");
      await look("form-error");
      await field(workbench, "currency").fill("");
      await page.keyboard.press("Escape");
      await frame.locator("form button[type=submit]").click();
      await look("form-wanting");
      await field(workbench, "currency").click();
      await frame.getByRole("option").first().waitFor();
      await look("form-choices");
      await page.keyboard.press("Escape");
      await field(workbench, "currency").fill("DKK");
      await page.keyboard.press("Escape");
      await field(workbench, "period").fill("2022");
      await frame
        .getByRole("button", { name: /amount/ })
        .first()
        .click();
      await goTo(page, "A1");
      await look("form-picking");
      await frame.locator("form button[type=submit]").click();
      await frame
        .getByText(/Sheet1!C3/)
        .first()
        .waitFor();
      await look("form-done");
      await pressRibbon(page, language === "en" ? "Freeze values" : "Frys værdier");
      await frame.getByRole("checkbox").waitFor();
      await look("freeze");
    });
  });
});
