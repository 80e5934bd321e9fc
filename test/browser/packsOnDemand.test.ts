/** Packs that are not in the first bundle, as the page loads them. */

import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, openWorkbench, pane, typeInCell } from "./support/workbench";

const workbench = workbenchPerTest();

test("a figure of a report loads that report alone, and only then; where it does not come the cell says so", async () => {
  const { page } = workbench;
  const asked: string[] = [];
  let offline = true;
  await page.route(/\/pack-[^/]+\.js$/, async (route) => {
    asked.push(/pack-([a-z0-9-]+?)-json/.exec(route.request().url())![1]!);
    await (offline ? route.abort() : route.continue());
  });
  await openWorkbench(page);
  await pane(page)
    .getByRole("button", { name: /^Danish contributions/ })
    .waitFor();
  expect(asked).toEqual([]);

  await typeInCell(page, "B2", '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-4","Denmark")');
  await cellShows(page, "B2", "#N/A");
  offline = false;
  await typeInCell(page, "B3", '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-4","denmark")');
  await cellShows(page, "B3", "1");
  await typeInCell(page, "D2", '=TILSAGN.DATASET("iom-ar-2019/staff-by-sex")');
  await cellShows(page, "D3", "2015");
  expect(asked).toEqual(["iom-ar-2019", "iom-ar-2019"]);
});
