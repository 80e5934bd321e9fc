/** Parts of the pane that are loaded when they are needed, where they do not come at first. */

import type { Page } from "playwright-core";
import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, goTo, openWorkbench, pane, typeInCell } from "./support/workbench";

const workbench = workbenchPerTest();

/** Lets no file of that name come, until the function that it gives is called. */
async function without(page: Page, name: RegExp): Promise<() => Promise<void>> {
  await page.route(name, (route) => route.abort());
  return () => page.unroute(name);
}

test("where its language does not come the pane says so, the functions answer, and it can be tried again", async () => {
  const { page } = workbench;
  const again = await without(page, /\/language-en[^/]*\.js$/);
  await openWorkbench(page);
  await pane(page).getByRole("alert").getByText("The pane could not be loaded").waitFor();
  await typeInCell(page, "B2", "=TILSAGN.SHARE(25,100)");
  await cellShows(page, "B2", "0.25");
  await again();
  await pane(page).getByRole("button", { name: "Try again" }).click();
  await pane(page)
    .getByRole("button", { name: /^Danish contributions/ })
    .waitFor();
});

test("where the way to Excel does not come nothing is inserted, and it is once it comes", async () => {
  const { page } = workbench;
  const again = await without(page, /\/door[^/]*\.js$/);
  await openWorkbench(page);
  const frame = pane(page);
  await goTo(page, "B2");
  await frame.getByRole("button", { name: /^Danish contributions/ }).click();
  await frame.getByRole("button", { name: "Insert at the selection" }).click();
  await frame.getByText("A part of Tilsagn could not be loaded").waitFor();
  await again();
  await frame.getByRole("button", { name: "Insert at the selection" }).click();
  await frame.getByText(/^Inserted \d+ rows/).waitFor();
});

test("where a menu does not come the header says so, the places stay, and it can be tried again", async () => {
  const { page } = workbench;
  const again = await without(page, /\/menu[^/]*\.js$/);
  await openWorkbench(page);
  const frame = pane(page);
  await frame.getByRole("button", { name: "Language, theme and about" }).click();
  await frame.getByText("This part of the pane could not be loaded").waitFor();
  await frame.getByRole("tab", { name: "Review" }).click();
  await again();
  await frame.getByRole("button", { name: "Try again" }).click();
  await frame.getByRole("button", { name: "Language, theme and about" }).click();
  await frame.getByRole("menuitemradio", { name: "Dansk" }).click();
  await frame.getByRole("tab", { name: "Gennemgå", selected: true }).waitFor();
});
