import type { Page } from "playwright-core";
import { pane } from "./workbench";

/**
 * Drops files and folders of this computer on an element of the pane, as a person would from the system's own windows:
 * the browser itself hands them to the page.
 */
export async function dropOnPane(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await pane(page).locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen in the pane.`);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}
