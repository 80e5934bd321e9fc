/** A reviewer with ten submitted workbooks: from the drop to the consolidated table, with the mouse alone. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { dropOnPane } from "./support/drop";
import { narrowPane, overflows, speak, violations } from "./support/looks";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, press, pressRibbon, readCell } from "./support/workbench";

const BUDGETS = path.resolve(__dirname, "../fixtures/budgets");
/** In the order in which the list has them: a folder's contents sorted, folders among the files. */
const SUBMITTED = [
  "faulty-across-area.xlsx",
  "faulty-across-totals.xlsx",
  "faulty-lines-only-total.xlsx",
  "faulty-no-budget.xlsx",
  "late/broken.xlsx",
  "sound-excel-table.xlsx",
  "sound-lines-only.xlsx",
  "sound-rounded.xlsx",
  "sound-years-down.xlsx",
  "sound.xlsx",
];
const BROKEN = SUBMITTED[4]!;

let folder: string;
beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "tilsagn-many-")), "Submitted");
  mkdirSync(path.join(folder, "late"), { recursive: true });
  for (const name of SUBMITTED)
    cpSync(path.join(BUDGETS, name === BROKEN ? "sound.xlsx" : name), path.join(folder, name));
  // It lost its end on the way. What is no workbook is passed over.
  truncateSync(path.join(folder, BROKEN), 2_000);
  writeFileSync(path.join(folder, "readme.txt"), "not a workbook");
  writeFileSync(path.join(folder, "~$sound.xlsx"), "Excel has it open");
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const rowsOf = (frame: FrameLocator, list: string): Promise<string[]> =>
  frame.getByRole("list", { name: list, exact: true }).getByRole("listitem").allInnerTexts();

async function openMany(page: Page, frame: FrameLocator): Promise<void> {
  await pressRibbon(page, "Review");
  // The second of the views, whatever its language.
  await frame.getByRole("tabpanel").getByRole("tab").nth(1).click();
  await frame.locator("input[type=file]").first().waitFor({ state: "attached" });
}

describe("ten workbooks in a folder, one of them broken", () => {
  const workbench = workbenchPerTest();

  test("become a list of verdicts, a consolidated table in this workbook that Undo takes back, and a report", async () => {
    const { page, frame } = workbench;
    await openMany(page, frame);
    await dropOnPane(page, "h2:visible", [folder]);
    await frame.getByRole("heading", { name: "10 files" }).waitFor();
    await screenshot(page, "many-1-checked");

    const rows = await rowsOf(frame, "Files");
    expect(rows.map((row) => row.split("\n")[0])).toEqual(SUBMITTED.map((name) => path.basename(name)));
    expect(rows[0]).toMatch(/Not ready · \d+ errors?\s+DKK 375 million/);
    expect(rows[3]).toContain("Not ready · 1 error");
    expect(rows[4]).toMatch(/late\s+Not read\s+The file is incomplete: its end is missing\./);
    expect(rows[9]).toMatch(/No findings\s+DKK 375 million/);

    await press(frame, /^faulty-across-totals/);
    await frame.getByText("To mend it, open the file in Excel", { exact: false }).waitFor();
    await frame.getByText("Budget!A4:F9: DKK million, 2023–2026").waitFor();
    await press(frame, /^faulty-across-totals/);

    await press(frame, "Consolidated table");
    await press(frame, "Add to this workbook");
    await frame.getByText(/^The table stands on three new sheets/).waitFor();
    await screenshot(page, "many-2-table");
    // Nine files were read; each has a row with its total, each year of the four areas a sum over all of them.
    expect(await readCell(page, "Files!H5")).toBe("375,000,000");
    // Above the table stand as many notes as there is something to say.
    let first = 2;
    while (first < 20 && !/^1 Enhanced strategic/.test(await readCell(page, `Overview!A${first}`))) first++;
    const [sum, ...areas] = await Promise.all(
      [5, 0, 1, 2, 3, 4].map(async (row) =>
        Number((await readCell(page, `Overview!B${first + row}`)).replaceAll(",", "")),
      ),
    );
    expect(sum).toBeGreaterThan(0);
    expect(areas.reduce((all, amount) => all + amount, 0)).toBe(sum);

    await press(frame, "Undo");
    await frame.getByText(/^Taken back/).waitFor();
    await expect(readCell(page, "Overview!A1")).rejects.toThrow("No sheet");

    await press(frame, "Report");
    const saved = page.waitForEvent("download");
    await press(frame, "Save");
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^tilsagn-\d{4}-\d\d-\d\d\.html$/);
    const report = readFileSync(await download.path(), "utf8");
    expect(report).toContain("faulty-across-totals.xlsx");
    expect(report).toContain("its end is missing");
  });

  test("are counted at a planning rate where one is typed", async () => {
    const { page, frame } = workbench;
    await openMany(page, frame);
    await frame.getByLabel("Folder with workbooks to check").setInputFiles(folder);
    await frame.getByRole("heading", { name: "10 files" }).waitFor();
    await press(frame, "Consolidated table");
    await frame.getByRole("radio", { name: "a planning rate" }).click();
    await frame.getByLabel("DKK per USD").fill("7.5");
    await press(frame, "Add to this workbook");
    await frame.getByText(/^The table stands on three new sheets/).waitFor();
    // 375 million DKK.
    await cellShows(page, "Files!I13", "50,000,000");
  });
});

describe.each(["en", "da"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 900, colorScheme });

    test("Many files is whole and accessible at 320 px, empty, checked and opened", async () => {
      const { page, frame } = workbench;
      const look = async (name: string): Promise<void> => {
        await page.waitForTimeout(400);
        await screenshot(page, `many-${name}-${language}-${colorScheme}`);
        expect({ name, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          name,
          violations: [],
          overflows: false,
        });
      };
      await speak(page, language);
      await narrowPane(page);
      await frame.getByRole("tab").nth(3).click();
      await frame.getByRole("tabpanel").getByRole("tab").nth(1).click();
      await frame.locator("input[type=file]").first().waitFor({ state: "attached" });
      await look("empty");
      await frame.locator("input[type=file]").nth(1).setInputFiles(folder);
      await frame.getByRole("heading", { name: /^10 file[sr]$/ }).waitFor();
      await look("list");
      await frame.getByRole("button", { name: /^faulty-across-totals/ }).click();
      await frame.getByRole("button", { name: /^faulty-across-totals/ }).scrollIntoViewIfNeeded();
      await look("opened");
      await frame.getByRole("tabpanel").last().getByRole("button", { expanded: false }).first().click();
      await frame.getByRole("radiogroup").first().scrollIntoViewIfNeeded();
      await look("table");
    });
  });
});
