import { screenshot } from "./support/chromium";
import { workbenchPerTest } from "./support/workbenchPerTest";
import {
  cellShows,
  goTo,
  openSample,
  press,
  pressRibbon,
  readCell,
  selectedCell,
  typeInCell,
} from "./support/workbench";

const BUDGET = /^Danish contributions to IOM/;

const workbench = workbenchPerTest();

/** Opens the budget's preview and inserts it at a cell of the sheet in view. */
async function insertBudgetAt(address: string): Promise<void> {
  const { page, frame } = workbench;
  await press(workbench.frame, BUDGET);
  await goTo(page, address);
  await press(workbench.frame, `Insert at Sheet1!${address}`);
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
}

async function reviewWorkbook(): Promise<void> {
  const { page, frame } = workbench;
  await pressRibbon(page, "Review");
  await press(workbench.frame, "Review this workbook");
  await frame.getByRole("region", { name: "Verdict" }).waitFor();
}

test("insert, calculate, spoil a total, review, go to the finding, fix it, undo", async () => {
  const { page } = workbench;
  await insertBudgetAt("B2");
  expect(await readCell(page, "Sheet1!D15")).toBe("75");
  expect(await readCell(page, "Sheet1!E15")).toBe("100");
  await screenshot(page, "main-1-inserted");

  await typeInCell(page, "B18", '=TILSAGN.TOUSD(25,"DKK",2022)');
  await cellShows(page, "B18", /^3\.53/);
  await screenshot(page, "main-2-calculated");

  await typeInCell(page, "E15", "99");
  await reviewWorkbook();
  await screenshot(page, "main-3-reviewed");
  await press(workbench.frame, /E15/);
  await screenshot(page, "main-4-finding");

  await goTo(page, "A1");
  await press(workbench.frame, "Show");
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>(".o-named-range-selector input")?.value === "E15",
  );
  expect(await selectedCell(page)).toBe("E15");

  await press(workbench.frame, "Fix…");
  await screenshot(page, "main-5-fix-preview");
  await press(workbench.frame, "Change 1 cell");
  await cellShows(page, "Sheet1!E15", "100");
  await screenshot(page, "main-6-fixed");

  await press(workbench.frame, "Undo");
  await cellShows(page, "Sheet1!E15", "99");
  await screenshot(page, "main-7-undone");
});

test("an inserted table is taken back by Undo, and the sheet is as it was", async () => {
  const { page } = workbench;
  await typeInCell(page, "A1", "mine");
  await insertBudgetAt("B2");
  await press(workbench.frame, "Undo");
  await cellShows(page, "Sheet1!B2", "");
  expect(await readCell(page, "Sheet1!A1")).toBe("mine");
});

test("filled cells are never written over: the pane asks where the table should go instead", async () => {
  const { page, frame } = workbench;
  await typeInCell(page, "C5", "mine");
  await press(workbench.frame, BUDGET);
  await goTo(page, "B2");
  await press(workbench.frame, "Insert at Sheet1!B2");
  await frame.getByText(/already holds something/).waitFor();
  await screenshot(page, "main-collision");
  expect(await readCell(page, "Sheet1!C5")).toBe("mine");
  expect(await readCell(page, "Sheet1!B2")).toBe("");

  await press(workbench.frame, /First free place/);
  await frame.getByText(/^Inserted 5 rows at/).waitFor();
  expect(await readCell(page, "Sheet1!C5")).toBe("mine");
});

test("the review of the faulty sample lists its faults by severity", async () => {
  const { page, frame } = workbench;
  await openSample(page, "Budget with faults");
  await reviewWorkbook();
  await screenshot(page, "main-faults");
  const text = await frame.getByRole("region", { name: "Verdict" }).innerText();
  expect(text).toMatch(/\d+ errors?/);
});

test("an example of the Functions screen inserts itself into the selected cell and computes", async () => {
  const { page, frame } = workbench;
  await goTo(page, "C5");
  await frame.getByRole("tab", { name: "Functions" }).click();
  await press(workbench.frame, /TOUSD/);
  await screenshot(page, "main-functions");
  await press(workbench.frame, "Insert in C5");
  await cellShows(page, "Sheet1!C5", /^3\.53/);
});
