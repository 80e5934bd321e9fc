import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchChromium, newWatchedPage, type PageLooks, type Watched } from "./chromium";
import { openWorkbench, pane } from "./workbench";

/** What a test of the workbench works with; each is that of the running test. */
export interface Workbench {
  readonly page: Page;
  /** The add-in's page in its frame. */
  readonly frame: FrameLocator;
}

/**
 * Gives every test of the file, or of the describe block, a workbench of its own with the empty workbook open, and lets
 * a test fail after which the page has thrown an error or asked for anything outside the workbench.
 */
export function workbenchPerTest(looks: PageLooks = {}): Workbench {
  let browser: Browser | undefined;
  let watched: Watched;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    watched = await newWatchedPage(browser!, looks);
    await openWorkbench(watched.page);
  });
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.errors).toEqual([]);
    expect(watched.outside).toEqual([]);
  });
  return {
    get page() {
      return watched.page;
    },
    get frame() {
      return pane(watched.page);
    },
  };
}
