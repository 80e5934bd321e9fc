import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const SCREENSHOTS = path.resolve(__dirname, "../../../test-output/screenshots");

/** How long to wait for something to appear: far longer than it ever takes, so that a busy machine fails no test. */
export const PATIENCE_MS = 90_000;

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run browser tests with npx jest --selectProjects browser.`);
  return value;
}

/** The address of the workbench that the setup of the browser tests has started. */
export const workbenchUrl = (): string => fromSetup("TILSAGN_WORKBENCH");

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: fromSetup("TILSAGN_CHROMIUM"),
    args: fromSetup("TILSAGN_CHROMIUM_ARGUMENTS").split(" "),
  });

/** A page in a context of its own, with what went wrong in it: uncaught errors and requests that left localhost. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
  readonly outside: string[];
}

export interface PageLooks {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Opens a page that can reach nothing but the workbench. */
export async function newWatchedPage(
  browser: Browser,
  { width = 1440, height = 900, colorScheme = "light" }: PageLooks = {},
): Promise<Watched> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await slowDown(page);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? String(error)));
  await context.route(
    (url) => url.hostname !== "localhost",
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return { page, errors, outside };
}

/** TILSAGN_SLOWDOWN=4 runs the pages' code four times slower, to see whether tests wait for what they should. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env["TILSAGN_SLOWDOWN"] ?? 1);
  if (rate > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
  }
}

/** Saves what the page shows as test-output/screenshots/<name>.png, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}
