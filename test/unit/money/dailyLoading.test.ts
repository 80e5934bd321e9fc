/** The file of daily rates comes when a date first needs it, and not before. */

import { toDouble } from "../../../src/money/decimal";
import { parsePeriod } from "../../../src/money/period";
import { findRate } from "../../../src/money/rates";
import { planned, problemOf, rateAtOnce } from "./support/rates";

const load = jest.fn(() => jest.requireActual<object>("../../../src/money/rates/ecb.json"));
jest.mock("../../../src/money/rates/ecb.json", () => ({ __esModule: true, default: load() }));

const day = parsePeriod("2022-06-30");

test("years, months, averages of a date, planned dates and a currency in itself load nothing", () => {
  for (const period of [2022, "2022-06"]) rateAtOnce("DKK", "USD", parsePeriod(period));
  rateAtOnce("DKK", "USD", day, { basis: "average" });
  rateAtOnce("DKK", "DKK", day);
  const planning = planned(["DKK", 2022, "7"], ["EUR", 2022, "0.95"]);
  expect(toDouble(rateAtOnce("USD", "DKK", day, { planning }).rate)).toBe(7);
  // 7 / 0.95 to the last place; a division of doubles ends in 8.
  expect(toDouble(rateAtOnce("EUR", "DKK", day, { planning }).rate)).toBe(7.368421052631579);
  expect(load).not.toHaveBeenCalled();
});

test("where the file does not come the problem says so, and the next question tries again, once for all", async () => {
  load.mockImplementationOnce(() => {
    throw new Error("Loading chunk rates-daily failed");
  });
  const failing = [findRate("EUR", "DKK", day), findRate("EUR", "USD", day)];
  for (const one of failing) {
    expect(one).toBeInstanceOf(Promise);
    expect(await problemOf(() => one)).toEqual({ problem: "dailyNotLoaded" });
  }
  await Promise.all([findRate("EUR", "DKK", day), findRate("EUR", "USD", day)]);
  expect(toDouble(rateAtOnce("EUR", "DKK", day).rate)).toBe(7.4392);
  expect(load).toHaveBeenCalledTimes(2);
});
