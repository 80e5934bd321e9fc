import type { Currency } from "../../../src/money/currency";
import { dailyRates } from "../../../src/money/dailyTable";
import { toDouble } from "../../../src/money/decimal";
import { parsePeriod } from "../../../src/money/period";
import { findRate } from "../../../src/money/rates";
import file from "../../../src/money/rates/ecb.json";
import { describeRate } from "../../../src/money/source";
import { serialOfDate, dateOfIso } from "../../../src/money/serial";
import { isTargetDay } from "../../../src/money/targetDays";
import { problemOf } from "./support/rates";

const rateOn = async (from: Currency, to: Currency, date: string | number) =>
  findRate(from, to, parsePeriod(date));

describe("rates of single days", () => {
  it("are the ECB's figures for 1 euro, to four decimals", async () => {
    const { rate, legs } = await rateOn("EUR", "DKK", "2022-06-30");
    expect(toDouble(rate)).toBe(7.4392);
    expect(legs).toEqual([
      {
        currency: "DKK",
        base: "EUR",
        perBase: "7.4392",
        period: "2022-06-30",
        source: expect.objectContaining({
          publisher: "European Central Bank",
          series: "EXR.D.DKK.EUR.SP00.A",
          snapshot: "2026-04-13",
        }),
      },
    ]);
    expect((await rateOn("EUR", "CHF", "2013-01-02")).legs[0]!.perBase).toBe("1.2090");
    expect((await rateOn("EUR", "USD", "2022-08-31")).legs[0]!.perBase).toBe("1.0000");
    expect((await rateOn("EUR", "CHF", "2026-08-21")).legs[0]!.perBase).toBe("0.9353");
  });

  it("cross through the euro, naming both figures", async () => {
    const { rate, legs } = await rateOn("USD", "DKK", 44742);
    expect(legs.map(({ perBase, currency }) => `${perBase} ${currency}`)).toEqual([
      "1.0387 USD",
      "7.4392 DKK",
    ]);
    // 7.4392 / 1.0387 to the last place.
    expect(toDouble(rate)).toBe(7.162029459901801);
  });

  it("are there at once after the first", async () => {
    await rateOn("USD", "DKK", "2022-06-30");
    expect(findRate("USD", "DKK", parsePeriod("2022-06-29"))).not.toBeInstanceOf(Promise);
  });
});

describe("a day on which no rates are set has those of the last working day before", () => {
  it.each([
    ["2022-06-18", "2022-06-17", "a Saturday"],
    ["2022-06-19", "2022-06-17", "a Sunday"],
    ["2024-01-01", "2023-12-29", "New Year's Day after a weekend"],
    ["2024-03-29", "2024-03-28", "Good Friday"],
    ["2024-04-01", "2024-03-28", "Easter Monday, four days after Maundy Thursday"],
    ["2025-05-01", "2025-04-30", "1 May"],
    ["2025-12-26", "2025-12-24", "the second day of Christmas"],
    ["2026-07-05", "2026-07-03", "a Sunday of the supplement"],
  ])("%s that of %s: %s", async (asked, used) => {
    const { period, legs } = await rateOn("EUR", "DKK", asked);
    expect(period).toBe(asked);
    expect(legs[0]!.period).toBe(used);
  });

  it("Danish holidays that TARGET does not keep have their own", async () => {
    for (const day of ["2023-06-05", "2024-05-09", "2025-12-24", "2025-12-31"]) {
      expect((await rateOn("EUR", "DKK", day)).legs[0]!.period).toBe(day);
    }
  });
});

describe("a date for which nothing is known has no rate", () => {
  it.each(["2013-01-01", "2012-12-31", "1995-06-15"])("%s, before the first day of all", async (date) => {
    expect(await problemOf(() => rateOn("DKK", "USD", date))).toEqual({
      problem: "beforeDailyRates",
      currency: "DKK",
      date,
      month: date.slice(0, 7),
      first: "2013-01-02",
    });
  });

  it.each(["2026-08-22", "2026-08-24", "2031-01-01"])(
    "%s, after the last, though it be a weekend",
    async (date) => {
      expect(await problemOf(() => rateOn("USD", "CHF", date))).toEqual({
        problem: "afterDailyRates",
        // What a planning rate can be given for.
        currency: "CHF",
        date,
        last: "2026-08-21",
      });
    },
  );

  it.each(["2026-04-14", "2026-04-18", "2026-05-01", "2026-06-25"])(
    "%s, in the gap: not the rate of weeks before",
    async (date) => {
      expect(await problemOf(() => rateOn("DKK", "USD", date))).toEqual({
        problem: "dailyGap",
        currency: "DKK",
        date,
        before: "2026-04-13",
        after: "2026-06-26",
      });
    },
  );

  it("up to the edge of the gap there are rates", async () => {
    expect((await rateOn("EUR", "DKK", "2026-04-13")).legs[0]!.perBase).toBe("7.4727");
    expect((await rateOn("EUR", "DKK", "2026-06-26")).legs[0]!.perBase).toBe("7.4746");
  });
});

describe("the text of where a daily rate comes from", () => {
  const told = async (from: Currency, to: Currency, date: string) =>
    describeRate(await rateOn(from, to, date));

  it("names figures, day, publisher, series, definition and the day of the copy", async () => {
    expect(await told("USD", "DKK", "2022-06-30")).toBe(
      "USD to DKK through EUR: 1.0387 USD per EUR and 7.4392 DKK per EUR, 2022-06-30: European Central Bank, " +
        "euro foreign exchange reference rates, series EXR.D.USD.EUR.SP00.A and EXR.D.DKK.EUR.SP00.A " +
        "(reference rate of the day, set once on each TARGET working day), copy of 2026-04-13",
    );
  });

  it("says which day was used in place of a closed one", async () => {
    expect(await told("EUR", "DKK", "2022-06-19")).toMatch(
      /^7\.4384 DKK per EUR, 2022-06-17, the last working day before 2022-06-19 \(no rates that day\): /,
    );
    expect(await told("EUR", "DKK", "2022-06-17")).not.toMatch("last working day");
  });

  it("says where a figure was recovered from a copy", async () => {
    expect(await told("EUR", "DKK", "2026-07-01")).toMatch(
      /copy of 2026-08-22; recovered to 4 decimals from a copy/,
    );
    expect(await told("EUR", "DKK", "2022-06-17")).not.toMatch("recovered");
  });
});

describe("the bundled file", () => {
  it("has in each span a figure of each currency for every day on which rates are set", () => {
    expect(file.spans.map(({ first, last }) => [first, last])).toEqual([
      ["2013-01-02", "2026-04-13"],
      ["2026-06-26", "2026-08-21"],
    ]);
    for (const { first, last, steps } of file.spans) {
      let days = 0;
      for (let serial = serialOfDate(dateOfIso(first))!; serial <= serialOfDate(dateOfIso(last))!; serial++) {
        if (isTargetDay(serial)) days++;
      }
      expect(Object.values(steps).map(({ length }) => length)).toEqual([days, days, days]);
    }
  });

  it("never strays: kroner keep to their band against the euro, the others below 2", () => {
    const rates = dailyRates(file);
    for (const { first, last } of file.spans) {
      for (let serial = serialOfDate(dateOfIso(first))!; serial <= serialOfDate(dateOfIso(last))!; serial++) {
        const period = parsePeriod(serial);
        if (period.kind !== "date") throw new Error("no date");
        expect(Math.abs(Number(rates.rateOn("DKK", period).perBase) / 7.46038 - 1)).toBeLessThan(0.0225);
        expect(Math.abs(Math.log2(Number(rates.rateOn("USD", period).perBase)))).toBeLessThan(1);
        expect(Math.abs(Math.log2(Number(rates.rateOn("CHF", period).perBase)))).toBeLessThan(1);
      }
    }
  });
});
