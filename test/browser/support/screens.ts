/**
 * Every screen of the pane, in an order in which each is reached from the one before with the faulty sample open. The looks
 * are tested on them, and `npm run screenshots` takes their pictures.
 */

import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";

export interface Screen {
  readonly name: string;
  open(frame: FrameLocator, page: Page): Promise<void>;
}

const PLACES = ["insert", "build", "functions", "review"] as const;

/** What is the same in every language: places by their order, the pane's own menus by theirs. */
async function place(frame: FrameLocator, name: (typeof PLACES)[number]): Promise<Locator> {
  await frame.getByRole("tablist").first().getByRole("tab").nth(PLACES.indexOf(name)).click();
  return frame.locator("#place-" + name);
}

const shown = (panel: Locator | FrameLocator, css: string): Locator =>
  panel.locator(`${css}:visible`).first();

/** Presses the n-th item of the pane's menu that does something. */
async function fromMenu(frame: FrameLocator, index: number): Promise<void> {
  await frame.locator("header button").nth(1).click();
  await frame.getByRole("menuitem").nth(index).click();
  await frame.locator("main article h2:visible").waitFor();
}

const back = (frame: FrameLocator): Promise<void> => shown(frame, "main article button").click();

/** Presses a button by its words in either language. */
const press = (panel: Locator | FrameLocator, words: RegExp): Promise<void> =>
  panel.locator("button:visible").filter({ hasText: words }).first().click();

const sample = (name: string): string => join(__dirname, "../../../workbench/samples", name);

async function openEntry(panel: Locator, index = 0): Promise<void> {
  await panel.locator("h3 button[aria-expanded=false]:visible").nth(index).click();
  await panel.locator("h3 button[aria-expanded=true]:visible").waitFor();
}

export const SCREENS: readonly Screen[] = [
  {
    name: "welcome",
    async open(frame) {
      await shown(frame, "main [role=region] ul").waitFor();
    },
  },
  {
    name: "insert-table",
    async open(frame) {
      await frame.locator("main [role=region] button:visible").last().click();
      const panel = await place(frame, "insert");
      await openEntry(panel);
      await panel.locator("table:visible").waitFor();
    },
  },
  {
    name: "insert-search",
    async open(frame) {
      const panel = frame.locator("#place-insert");
      await panel.getByRole("searchbox").fill("2018");
      await panel.locator("mark:visible").first().waitFor();
    },
  },
  {
    name: "build",
    async open(frame) {
      const panel = await place(frame, "build");
      await shown(panel, "button").waitFor();
    },
  },
  {
    name: "build-parts",
    async open(frame) {
      const panel = frame.locator("#place-build");
      await press(panel, /^(US dollars|Amerikanske dollar)/);
      await panel.getByRole("radio", { name: /^(Planning rate|Planlægningskurs)$/ }).click();
      await press(panel, /^(Weights|Vægte)/);
      await panel.locator("h3 button[aria-expanded=true]:visible").nth(1).waitFor();
    },
  },
  {
    name: "functions",
    async open(frame) {
      await openEntry(await place(frame, "functions"), 1);
    },
  },
  {
    name: "functions-form",
    async open(frame) {
      const panel = frame.locator("#place-functions");
      await press(panel, /^(Fill in and insert|Udfyld og indsæt)…$/);
      await panel.locator("form input:visible").first().waitFor();
    },
  },
  {
    name: "rates",
    async open(frame) {
      const panel = frame.locator("#place-functions");
      await panel.getByRole("tab").nth(1).click();
      await panel.locator("svg[role=img]:visible, table:visible").first().waitFor();
    },
  },
  {
    name: "review-start",
    async open(frame) {
      const panel = await place(frame, "review");
      await panel.locator("button:not([role=tab]):visible").first().waitFor();
    },
  },
  {
    name: "review",
    async open(frame) {
      const panel = frame.locator("#place-review");
      await panel.locator("button:not([role=tab]):visible").first().click();
      await panel.locator("section[aria-label][tabindex]:visible h2").waitFor();
    },
  },
  {
    name: "review-finding",
    async open(frame) {
      await openEntry(frame.locator("#place-review"));
    },
  },
  {
    name: "review-fix",
    async open(frame) {
      const panel = frame.locator("#place-review");
      await press(panel, /^(Fix|Ret)…$/);
      await panel.locator("[role=region] table:visible").first().waitFor();
    },
  },
  {
    name: "review-aside",
    async open(frame) {
      const panel = frame.locator("#place-review");
      await press(panel, /^(Cancel|Annuller)$/);
      await press(panel, /^(Set aside|Læg til side)…$/);
      await panel.locator("textarea:visible, input[type=text]:visible").first().waitFor();
    },
  },
  {
    name: "review-recognised",
    async open(frame) {
      const panel = frame.locator("#place-review");
      await press(panel, /^(Not right|Passer det ikke)\?$/);
      await panel.locator("h3 button[aria-expanded]:visible").first().waitFor();
    },
  },
  {
    name: "review-many",
    async open(frame) {
      const panel = frame.locator("#place-review");
      await panel.getByRole("tab").nth(1).click();
      await panel.locator("input[type=file]").first().waitFor({ state: "attached" });
      await panel.locator("h2:visible").first().waitFor();
    },
  },
  {
    name: "review-files",
    async open(frame) {
      const panel = frame.locator("#place-review");
      const noWorkbook = { name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("no workbook") };
      const chooser = panel.locator("input[type=file]").first();
      await chooser.setInputFiles([sample("sound-budget.xlsx"), sample("budget-with-faults.xlsx")]);
      await panel.locator("h3 button[aria-expanded]:visible").nth(1).waitFor();
      await panel.locator("input[type=file]").first().setInputFiles([noWorkbook]);
      await panel.locator("h2:visible").filter({ hasText: /^3 / }).waitFor();
      await panel.locator("h3 button[aria-expanded]:visible").nth(1).click();
    },
  },
  { name: "news", open: (frame) => fromMenu(frame, 0) },
  {
    name: "about",
    async open(frame) {
      await back(frame);
      await fromMenu(frame, 1);
    },
  },
  {
    name: "licences",
    async open(frame) {
      await shown(frame, "main article section:last-of-type button").click();
      await shown(frame, "main article h3 button").waitFor();
    },
  },
  {
    name: "strategy-file",
    async open(frame) {
      await back(frame);
      await back(frame);
      await frame.locator("header button").first().click();
      await frame.getByRole("menuitem").last().click();
      await frame.locator("main article:visible h2").waitFor();
    },
  },
  {
    name: "menu",
    async open(frame) {
      await back(frame);
      await frame.locator("header button").nth(1).click();
      await frame.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "freeze",
    async open(frame, page) {
      await page.keyboard.press("Escape");
      await page.locator("#ribbon button").nth(3).click();
      await frame.locator("main h2:visible").first().waitFor();
    },
  },
  {
    name: "explain",
    async open(frame, page) {
      await page.locator("#ribbon button").nth(5).click();
      await frame.locator("main dl:visible").first().waitFor();
    },
  },
  {
    name: "build-created",
    async open(frame) {
      const panel = await place(frame, "build");
      await press(panel, /^(Create workbook sheets|Opret ark)/);
      await panel.getByRole("button", { name: /^(Review it|Gennemgå det)$/ }).waitFor();
    },
  },
  {
    name: "insert-stamped",
    async open(frame) {
      const panel = await place(frame, "insert");
      await panel.getByRole("searchbox").fill("");
      await press(panel, /(Tilsagn|Up to date|Ajour)/);
    },
  },
];
