import { BROWSER_ARGUMENTS, findBrowser } from "../../../scripts/find-browser.mjs";
import workbench from "../../../workbench/start.js";

/** Builds and serves the workbench once for all browser tests, and finds the browser that drives it. */
export default async function setUp() {
  const chromium = findBrowser();
  if (!chromium) {
    throw new Error(
      "The browser tests need Chromium. Debian or Ubuntu: sudo apt-get install -y chromium. " +
        "Elsewhere: install Chrome, Edge or Chromium, or set CHROMIUM to its path.",
    );
  }
  const { url, close } = await workbench.startWorkbench({ port: 0, once: true });
  process.env.TILSAGN_CHROMIUM = chromium;
  process.env.TILSAGN_CHROMIUM_ARGUMENTS = BROWSER_ARGUMENTS.join(" ");
  process.env.TILSAGN_WORKBENCH = url;
  globalThis.closeWorkbench = close;
}
