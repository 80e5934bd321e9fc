import type { Locator } from "playwright-core";
import report from "../../src/strategy/packs/iom-ar-2019.json";
import { reportPack } from "../unit/support/reportPack";
import { screenshot } from "./support/chromium";
import { narrowPane, overflows, speak, violations } from "./support/looks";
import { cellShows, goTo, readCell } from "./support/workbench";
import { workbenchPerTest } from "./support/workbenchPerTest";

const annexIII = report.tables.find(({ id }) => id === "staff-professional")!;
const DENMARK = annexIII.rows.findIndex(([country]) => country === "Denmark");

describe("the library", () => {
  const workbench = workbenchPerTest();
  const button = (name: string | RegExp): Locator => workbench.frame.getByRole("button", { name }).first();

  async function chooseStrategy(name: RegExp): Promise<void> {
    await button(/^Choose another strategy/).click();
    await workbench.frame.getByRole("menuitemradio", { name }).click();
  }

  const search = (words: string): Promise<void> => workbench.frame.getByRole("searchbox").fill(words);

  test("a table of the Annual Report is found by a column, shown whole and inserted with its figures", async () => {
    const { page, frame } = workbench;
    await chooseStrategy(/^IOM Annual Report 2019/);
    await button(/^Financial highlights 2019/).waitFor();
    await search("P-5");
    const line = button(/^Professional and higher category staff/);
    await line.getByText("In column: P-5").waitFor();
    await screenshot(page, "library-1-found");

    await line.click();
    await button("Show all 187 rows").click();
    const table = frame.getByRole("table", { name: /^Professional and higher/ });
    // Rows far down are drawn when somebody gets there.
    await table.getByText("Afghanistan", { exact: true }).waitFor();
    expect(await table.getByText("Zimbabwe", { exact: true }).count()).toBe(0);
    await frame.getByRole("region", { name: /^Preview of Professional/ }).evaluate((box) => {
      box.scrollTop = box.scrollHeight;
    });
    await table.getByText("Zimbabwe", { exact: true }).waitFor();
    await screenshot(page, "library-2-whole");

    await goTo(page, "B2");
    await button("Insert at Sheet1!B2").click();
    const done = await frame.getByText(/^Inserted 187 rows at Sheet1!B2:P\d+$/).textContent();
    const header = Number(/\d+$/.exec(done!)![0]) - 187;
    await screenshot(page, "library-3-inserted");
    expect(await readCell(page, `Sheet1!B${header}`)).toBe("Country of nationality");
    const denmark = annexIII.rows[DENMARK]!;
    for (const [at, column] of [..."BCDEFGHIJKLMNOP"].entries()) {
      expect(await readCell(page, `Sheet1!${column}${header + 1 + DENMARK}`)).toBe(String(denmark[at] ?? ""));
    }
    const total = annexIII.rows.at(-1)!;
    await cellShows(page, `Sheet1!P${header + 187}`, Number(total.at(-1)).toLocaleString("en-US"));

    await button("Undo").click();
    await cellShows(page, `Sheet1!B${header}`, "");
  });

  test("a row of another strategy is found, and its table opens there", async () => {
    const { page, frame } = workbench;
    await search("Rohingya");
    const line = button(/^All projects with voluntary contributions/);
    await line.getByText(/^In row: .*Rohingya/).waitFor();
    await screenshot(page, "library-4-rohingya");
    await line.click();
    const region = frame.getByRole("region", { name: /^Preview of All projects/ });
    const mark = region.locator("mark").first();
    await mark.waitFor();
    expect(await mark.textContent()).toBe("Rohingya");
    const [box, cell] = [(await region.boundingBox())!, (await mark.boundingBox())!];
    expect(cell.y).toBeGreaterThan(box.y);
    expect(cell.y + cell.height).toBeLessThan(box.y + box.height);
    expect(cell.x).toBeGreaterThan(box.x);
    expect(cell.x).toBeLessThan(box.x + box.width);
    await screenshot(page, "library-5-row");
    expect(await button(/^Choose another strategy/).textContent()).toMatch(/IOM 2023–2026/);
  });

  test("a bad pack is refused with its faults; a good one is added, used, kept and removed", async () => {
    const { page, frame } = workbench;
    const file = (name: string, content: unknown) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(content)),
    });
    const openLoader = async (): Promise<void> => {
      await button(/^Choose another strategy/).click();
      await frame.getByRole("menuitem", { name: "Load a strategy…" }).click();
    };
    await openLoader();
    const input = frame.locator("input[type=file]");
    const table = { ...reportPack.tables[0], rows: [["Denmark", 1]] };
    await input.setInputFiles(file("bad.json", { ...reportPack, version: 3, tables: [table] }));
    await frame.getByText(/^bad\.json was not loaded/).waitFor();
    await frame.getByText("$.version").waitFor();
    await screenshot(page, "library-6-bad-pack");

    await input.setInputFiles(file("good.json", reportPack));
    await frame.getByRole("group", { name: "Annual Report of the Test Agency" }).waitFor();
    await screenshot(page, "library-7-good-pack");
    await button("Add to the strategies").click();
    await button("Work with it").click();
    await button(/^Revenue summary/).click();
    await screenshot(page, "library-8-own-pack");

    // It is there again when the workbench, and with it the pane, is opened anew.
    await page.reload();
    await button(/^Revenue summary/).waitFor();
    await openLoader();
    await button(/^Remove Annual Report of the Test Agency/).click();
    await screenshot(page, "library-9-remove");
    await button(/^Remove$/).click();
    await frame.getByText(/was removed from this computer$/).waitFor();
    await button("Back").click();
    await button(/^Danish contributions to IOM/).waitFor();
    expect(await button(/^Choose another strategy/).textContent()).toMatch(/IOM 2023–2026/);
  });
});

describe.each(["en", "da"] as const)("at 320 px in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 900, colorScheme });

    test("results, a long table, a document without a budget and the loader are whole and accessible", async () => {
      const { page, frame } = workbench;
      await speak(page, language);
      await narrowPane(page);
      const look = async (name: string): Promise<void> => {
        await page.waitForTimeout(500);
        await screenshot(page, `library-${name}-${language}-${colorScheme}`);
        expect({ name, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          name,
          violations: [],
          overflows: false,
        });
      };
      const chooser = frame.locator("header button").first();
      await chooser.click();
      await frame.getByRole("menuitemradio", { name: /2019/ }).click();
      await frame.getByRole("searchbox").fill("Denmark");
      await frame.locator("mark").first().waitFor();
      await look("results");

      await frame.getByRole("searchbox").fill("Annex III");
      const line = frame.getByRole("button", { name: /III/ }).first();
      await line.click();
      await frame.getByRole("button", { name: /187/, expanded: false }).last().click();
      await look("long-table");

      await frame.getByRole("tab").nth(3).click();
      await frame.getByRole("button", { name: "IOM 2018–2020" }).waitFor();
      await look("no-budget");

      await chooser.click();
      await frame.getByRole("menuitem").last().click();
      await frame.locator("input[type=file]").setInputFiles({
        name: "bad.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify({ ...reportPack, version: 3, areas: 7, lines: null })),
      });
      await frame.getByText("$.version").waitFor();
      await look("loader");
    });
  });
});
