/** A year without a published average is converted at the nearest year's, and the table says so. */

import { withStandIns } from "../../../src/build/standInRates";
import { findRate } from "../../../src/money/rates";
import { publishedSpan } from "../../../src/money/published";
import { Decimal } from "../../../src/money/decimal";
import { planningRates } from "../../../src/money/planning";

const last = Number(publishedSpan("year").last);
const H10 = { rateSource: "H.10" };
const rate = (year: number, planning = withStandIns(H10, [year], "en").planning): string =>
  findRate("DKK", "USD", { kind: "year", year }, { planning }).rate.toFixed();

test("years after the last average have that one, years before the first the first, and both are said", () => {
  const { first } = publishedSpan("year");
  const stated = withStandIns(H10, [last + 2, last, last + 1, Number(first) - 1], "en");
  expect(stated.rateSource).toBe(
    `H.10. No annual average is published for ${Number(first) - 1}: that of ${first} stands in for it. ` +
      `No annual average is published for ${last + 1}–${last + 2}: that of ${last} stands in for it`,
  );
  expect(rate(last + 1, stated.planning)).toBe(rate(last));
  expect(rate(last, stated.planning)).toBe(rate(last));
});

test("nothing stands in where every year has its average, or where a rate is planned", () => {
  expect(withStandIns(H10, [last], "da")).toBe(H10);
  const planned = {
    rateSource: "6.90",
    planning: planningRates([
      { currency: "DKK", period: { kind: "year", year: last + 1 }, rate: new Decimal("6.9"), row: 1 },
    ]),
  };
  expect(withStandIns(planned, [last + 1], "en")).toBe(planned);
});
