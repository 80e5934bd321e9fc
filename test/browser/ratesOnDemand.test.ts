/** Rates of single days, which are not in the first bundle, as the page loads them. */

import { workbenchPerTest } from "./support/workbenchPerTest";
import { cellShows, openWorkbench, pane, typeInCell } from "./support/workbench";

const workbench = workbenchPerTest();

test("a date loads the daily rates, once and only then; where they do not come the cell says so", async () => {
  const { page } = workbench;
  let asked = 0;
  let offline = true;
  await page.route(/\/rates-daily[^/]*\.js$/, async (route) => {
    asked += 1;
    await (offline ? route.abort() : route.continue());
  });
  await openWorkbench(page);
  await pane(page)
    .getByRole("button", { name: /^Danish contributions/ })
    .waitFor();
  await typeInCell(page, "B2", '=TILSAGN.TOUSD(25,"DKK",2022)');
  await cellShows(page, "B2", /^3\.53/);
  expect(asked).toBe(0);

  await typeInCell(page, "B3", '=TILSAGN.RATE("EUR","DKK","30.06.2022")');
  await cellShows(page, "B3", "#N/A");
  offline = false;
  await typeInCell(page, "A4", "2022-06-30");
  await typeInCell(page, "B4", '=TILSAGN.RATE("EUR","DKK",A4)');
  await cellShows(page, "B4", /^7\.4392/);
  await typeInCell(page, "B5", '=TILSAGN.RATESOURCE("EUR","DKK","19.06.2022")');
  await cellShows(page, "B5", /2022-06-17, the last working day before 2022-06-19/);
  expect(asked).toBe(2);
});
