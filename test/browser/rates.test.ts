import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type * as Axe from "axe-core";
import type { FrameLocator, Page } from "playwright-core";
import { screenshot } from "./support/chromium";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, goTo, pane, press, readCell, typeInCell } from "./support/workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SERVICE = "https://api.frankfurter.dev";
const WORDS = {
  en: { locale: "en-US", rates: "Rates", make: "Make a Rates table…", fill: "Fill in published averages" },
  da: {
    locale: "da-DK",
    rates: "Kurser",
    make: "Opret en kurstabel…",
    fill: "Udfyld med offentliggjorte gennemsnit",
  },
} as const;

async function openRates(frame: FrameLocator, words: string = WORDS.en.rates): Promise<void> {
  await frame.getByRole("tab").nth(2).click();
  await frame.getByRole("tab", { name: words, exact: true }).click();
  await frame.getByRole("slider").waitFor();
}

/** A service on this computer in the place of Frankfurter; the pane itself asks the real address. */
let server: Server;
let answer: RequestListener;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function serveLocally(page: Page): Promise<void> {
  asked = [];
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.route(`${SERVICE}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    try {
      const response = await route.fetch({ url: local + pathname + search, maxRedirects: 0 });
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          "access-control-allow-origin": "*",
          "access-control-expose-headers": "Retry-After",
        },
      });
    } catch {
      // The pane no longer waits, or the page is closed: nobody is there to be answered.
    }
  });
}

/** The days that are asked for, as Frankfurter would answer them, with rates that rise from day to day. */
const asAsked: RequestListener = (request, response) => {
  const query = new URL(request.url!, SERVICE).searchParams;
  const first = { DKK: 6.5, EUR: 0.87, CHF: 0.8 };
  const quotes = query.get("quotes")!.split(",") as (keyof typeof first)[];
  const days = [query.get("from")!, query.get("to")!];
  const rates = days.flatMap((date, at) =>
    quotes.map((quote) => ({ date, base: "USD", quote, rate: Number((first[quote] + at / 100).toFixed(4)) })),
  );
  response.setHeader("content-type", "application/json").end(JSON.stringify(rates));
};

describe("rates in the pane", () => {
  const workbench = workbenchPerTest();

  test("a year is chosen on the line by keyboard, and its formula computes in the selected cell", async () => {
    const { page, frame } = workbench;
    await openRates(frame);
    const slider = frame.getByRole("slider");
    await slider.focus();
    for (let step = 0; step < 3; step++) await slider.press("ArrowLeft");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2022: 7.0786");
    await goTo(page, "C5");
    await press(frame, "Insert in C5");
    await cellShows(page, "Sheet1!C5", /^7\.0786/);
  });

  test("the pointer chooses, too, and the table beneath follows", async () => {
    const { frame } = workbench;
    await openRates(frame);
    const slider = frame.getByRole("slider");
    const { width } = (await slider.boundingBox())!;
    await slider.click({ position: { x: 31, y: 60 } });
    expect(await slider.getAttribute("aria-valuetext")).toBe("2000: 8.0953");
    await slider.click({ position: { x: width - 11, y: 60 } });
    expect(await slider.getAttribute("aria-valuetext")).toBe("2025: 6.6137");
    const marked = frame.locator("tr[aria-current=true]");
    expect(await marked.innerText()).toMatch(/^2025\s+6\.6137/);
  });

  test("planning rates are made, used in a formula, changed in the pane and taken back", async () => {
    const { page, frame } = workbench;
    await openRates(frame);
    await press(frame, WORDS.en.make);
    await press(frame, WORDS.en.fill);
    await frame.getByLabel("DKK per USD, 2026").fill("6,90");
    await press(frame, "New sheet");
    await frame.getByText(/^Inserted 4 rows at Rates!/).waitFor();
    await press(frame, "Close");
    await typeInCell(page, "Sheet1!A1", '=TILSAGN.TOUSD(69,"DKK",2026,,Rates)');
    await cellShows(page, "Sheet1!A1", "10");
    const field = frame.getByLabel(/^Rate of DKK 2026 in Rates!/);
    expect(await field.inputValue()).toBe("6.9");
    await field.fill("7.5");
    await screenshot(page, "rates-changed");
    await press(frame, "Change 1 rate");
    await cellShows(page, "Rates!C9", "7.5000");
    await cellShows(page, "Sheet1!A1", "9.2");
    await press(frame, "Undo");
    await cellShows(page, "Rates!C9", "6.9000");
  });

  test("nothing is fetched until it is turned on and asked for; then the rates become a table that formulas take", async () => {
    const { page, frame } = workbench;
    await serveLocally(page);
    answer = asAsked;
    await openRates(frame);
    await frame.getByRole("switch").check();
    await frame.getByLabel("First day").fill("2026-09-14");
    await frame.getByLabel("Last day").fill("2026-09-15");
    expect(asked).toEqual([]);
    await press(frame, "Fetch from api.frankfurter.dev");
    await frame.getByText("6 rates received").waitFor();
    expect(asked).toEqual([
      "/v2/rates?base=USD&quotes=DKK,EUR,CHF&from=2026-09-14&to=2026-09-15&providers=ECB",
    ]);
    await frame.getByRole("button", { name: "New sheet" }).last().click();
    await frame.getByText(/^Inserted 6 rows at Rates!/).waitFor();
    await cellShows(page, "Rates!B6", "2026-09-14");
    expect(await readCell(page, "Rates!A2")).toMatch(/retrieved \d{4}-\d\d-\d\d$/);
    await typeInCell(page, "Sheet1!A1", '=TILSAGN.RATE("USD","DKK","2026-09-15",,Rates)');
    await cellShows(page, "Sheet1!A1", "6.51");
  });

  test("a service that fails, hangs or talks nonsense is told in a line, and the workbook stays as it is", async () => {
    const { page, frame } = workbench;
    await serveLocally(page);
    await openRates(frame);
    await frame.getByRole("switch").check();
    const ask = (): Promise<void> => press(frame, "Fetch from api.frankfurter.dev");
    const told = (words: RegExp): Promise<void> => frame.getByText(words).waitFor();

    answer = (_, response) => response.writeHead(503).end();
    await ask();
    await told(/has a fault of its own \(status 503\)/);
    answer = (_, response) => response.end("<!doctype html><title>Log in</title>");
    await ask();
    await told(/answered with a web page instead of rates/);
    answer = () => undefined;
    await ask();
    await told(/^Waiting for api\.frankfurter\.dev/);
    await screenshot(page, "rates-live-waiting");
    await press(frame, "Cancel");
    await told(/^Stopped\. Nothing was changed\.$/);
    answer = (_, response) => response.writeHead(429, { "Retry-After": "600" }).end();
    await ask();
    await told(/asks to wait until \d\d:\d\d\./);
    await screenshot(page, "rates-live-busy");
    const times = asked.length;
    const button = frame.getByRole("button", { name: "Fetch from api.frankfurter.dev" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.click({ force: true });
    expect(asked).toHaveLength(times);
    expect(await page.locator(".o-sheet").count()).toBe(1);
  });

  test("the page can reach no other host", async () => {
    const { frame } = workbench;
    const refused = await frame.locator("body").evaluate(async () => {
      try {
        await fetch("https://example.org/");
        return "reached";
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toMatch(/TypeError/);
  });
});

async function violations(page: Page): Promise<string[]> {
  const body = pane(page).locator("body");
  await body.evaluate((_, source) => void new Function(source)(), AXE);
  const results = await body.evaluate(() =>
    (window as unknown as { axe: typeof Axe }).axe.run({ exclude: [["[data-tabster-dummy]"]] }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const overflows = (page: Page): Promise<boolean> =>
  pane(page)
    .locator("main")
    .evaluate((main) => main.scrollWidth > main.clientWidth);

describe.each(["en", "da"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    const workbench = workbenchPerTest({ width: 1000, height: 900, colorScheme });
    const { locale, rates, make, fill } = WORDS[language];

    test("every part of the screen is whole and accessible at 320 px", async () => {
      const { page, frame } = workbench;
      await page.getByRole("combobox").first().selectOption(locale);
      const separator = page.getByRole("separator");
      await separator.focus();
      for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
      await serveLocally(page);
      answer = asAsked;
      await openRates(frame, rates);
      const look = async (part: string): Promise<void> => {
        await page.waitForTimeout(300);
        await screenshot(page, `rates-${part}-${language}-${colorScheme}`);
        expect({ part, violations: await violations(page), overflows: await overflows(page) }).toEqual({
          part,
          violations: [],
          overflows: false,
        });
      };
      await look("years");
      await frame.getByRole("radiogroup").nth(1).getByRole("radio").nth(1).click();
      await look("months");
      await press(frame, make);
      await press(frame, fill);
      await frame.getByRole("button", { name: fill }).scrollIntoViewIfNeeded();
      await look("make");
      await frame.getByRole("button", { name: /^(New sheet|Nyt ark)$/ }).click();
      const table = frame.getByRole("region", { name: /^(Table|Tabellen) Rates$/ });
      await table.scrollIntoViewIfNeeded();
      await look("workbook");
      await frame.getByRole("switch").check();
      await frame.getByRole("switch").scrollIntoViewIfNeeded();
      await press(frame, /api\.frankfurter\.dev$/);
      await frame
        .getByRole("button", { name: /^(New sheet|Nyt ark)$/ })
        .last()
        .scrollIntoViewIfNeeded();
      await look("live");
    });
  });
});
