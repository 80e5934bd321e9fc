import type { Currency } from "../../../src/money/currency";
import { toDouble } from "../../../src/money/decimal";
import { parsePeriod } from "../../../src/money/period";
import type { PlanningRates } from "../../../src/money/planning";
import { findRate } from "../../../src/money/rates";
import { planned, problem, problemOf, rateAtOnce } from "./support/rates";

const kroner = (period: string | number, planning: PlanningRates): number =>
  toDouble(rateAtOnce("USD", "DKK", parsePeriod(period), { planning }).rate);

/** The rate on a date, which the bundled rates may have to be loaded for. */
const found = async (from: Currency, to: Currency, date: string, planning: PlanningRates) =>
  findRate(from, to, parsePeriod(date), { planning });

describe("planning rates", () => {
  it("win over the published rate of the same period, and say that they are planned", () => {
    const rate = rateAtOnce("USD", "DKK", parsePeriod(2024), { planning: planned(["DKK", 2024, "6.90"]) });
    expect(toDouble(rate.rate)).toBe(6.9);
    expect(rate.legs).toEqual([
      { currency: "DKK", base: "USD", perBase: "6.9", period: "2024", source: null },
    ]);
  });

  it("leave other periods to the published rates", () => {
    expect(kroner(2022, planned(["DKK", 2024, "6.90"]))).toBe(7.0786);
  });

  it("serve years that have no published rate", () => {
    expect(kroner(2027, planned(["DKK", 2027, "6.5"]))).toBe(6.5);
  });

  it("in a row for USD are kroner for a dollar", () => {
    expect(kroner(2027, planned(["USD", 2027, "6.5"]))).toBe(6.5);
  });
});

describe("the narrowest row decides", () => {
  const rates = planned(
    ["DKK", 2027, "6.5"],
    ["DKK", "2027-03", "6.6"],
    ["DKK", "2027-03-12", "6.7"], // a Friday
  );

  it.each([
    [2027, 6.5],
    ["2027-02", 6.5],
    ["2027-02-28", 6.5],
    ["2027-03", 6.6],
    ["2027-03-11", 6.6],
    ["2027-03-12", 6.7],
  ])("%p has %p", (period, rate) => {
    expect(kroner(period, rates)).toBe(rate);
  });

  it("and a date's row holds for the weekend after it, no longer", () => {
    expect(kroner("2027-03-13", rates)).toBe(6.7);
    expect(kroner("2027-03-14", rates)).toBe(6.7);
    expect(kroner("2027-03-15", rates)).toBe(6.6);
  });

  it("and months say nothing of their year", () => {
    const months = planned(
      ...[...Array(12)].map((_, i) => ["DKK", `${i + 1}-2022`, "6.0"] as [Currency, string, string]),
    );
    expect(kroner(2022, months)).toBe(7.0786);
  });

  it("where the month's average of a date is asked for, rows of dates do not count", () => {
    const rate = rateAtOnce("USD", "DKK", parsePeriod("2027-03-12"), { planning: rates, basis: "average" });
    expect(toDouble(rate.rate)).toBe(6.6);
  });
});

describe("a first of a month, as which Excel keeps a typed month", () => {
  const [january, february] = [45292, 45323];

  it("holds for the month and its dates as well", () => {
    const rates = planned(["DKK", january, "7.5"], ["DKK", february, "7.6"], ["DKK", 2024, "7"]);
    expect(["2024-01", "2024-01-17", "2024-02", "2024-03"].map((period) => kroner(period, rates))).toEqual([
      7.5, 7.5, 7.6, 7,
    ]);
  });

  it("is a day where the month has a row of its own, or the table more days of the month", () => {
    expect(kroner("2024-01", planned(["DKK", january, "7.5"], ["DKK", "2024-01", "7.4"]))).toBe(7.4);
    expect(kroner("2024-01", planned(["DKK", january, "7.5"], ["DKK", "2024-01-02", "7.4"]))).toBe(6.8418);
    expect(kroner("2024-01", planned(["DKK", "2024-01-02", "7.4"]))).toBe(6.8418);
  });

  it("does so for each currency by itself", () => {
    const rates = planned(["DKK", january, "7.5"], ["EUR", january, "0.9"], ["EUR", january + 1, "0.95"]);
    expect(kroner("2024-01", rates)).toBe(7.5);
    expect(toDouble(rateAtOnce("USD", "EUR", parsePeriod("2024-01"), { planning: rates }).rate)).not.toBe(
      0.9,
    );
  });
});

describe("a planning rate on one side of a cross rate", () => {
  it("goes with the published average on the other", () => {
    const { rate } = rateAtOnce("EUR", "DKK", parsePeriod(2024), { planning: planned(["DKK", 2024, "7"]) });
    expect(toDouble(rate)).toBe(7 / 0.9242);
  });

  it("goes with the other's rate of the day, through the euro and the dollar", async () => {
    const planning = planned(["DKK", 2022, "7"]);
    const eur = await found("EUR", "DKK", "2022-06-30", planning);
    expect(eur.legs.map(({ perBase, currency, base }) => [perBase, currency, base])).toEqual([
      ["1.0387", "USD", "EUR"],
      ["7", "DKK", "USD"],
    ]);
    expect(toDouble(eur.rate)).toBe(7.2709);
    const chf = await found("DKK", "CHF", "2022-06-30", planning);
    expect(toDouble(chf.rate)).toBeCloseTo(0.996 / 1.0387 / 7, 15);
    expect(chf.legs).toHaveLength(3);
  });

  it("answers on dates for which none is published", async () => {
    const planning = planned(["DKK", 2026, "6.4"]);
    expect(kroner("2026-05-04", planning)).toBe(6.4);
    expect(await problemOf(() => found("EUR", "DKK", "2026-05-04", planning))).toMatchObject({
      problem: "dailyGap",
    });
  });
});

describe("a row without a rate", () => {
  const rates = planned(
    ["DKK", 2024, "6.9"],
    ["DKK", "2024-05", null],
    ["DKK", 2025, null],
    ["DKK", "2025-01", "7"],
  );

  it("is named by a formula that needs it, instead of a published rate unasked", () => {
    const missing = { problem: "emptyPlanningRate", row: 3, currency: "DKK", period: "2025" };
    expect(problem(() => kroner(2025, rates))).toEqual(missing);
    expect(problem(() => kroner("2025-02", rates))).toEqual(missing);
  });

  it("does not stand in the way of the others", () => {
    expect(kroner("2024-05", rates)).toBe(6.9);
    expect(kroner("2025-01", rates)).toBe(7);
    expect(kroner(2023, rates)).toBe(6.89);
    expect(kroner(2026, planned(["DKK", 2026, null], ["DKK", 2026, "6.4"], ["DKK", 2026, null]))).toBe(6.4);
  });
});

describe("planning rates that cannot be meant", () => {
  it.each([
    ["in kroner for a euro", "EUR", "7.45"],
    ["per hundred", "DKK", "690"],
  ] as const)("%s: refused with the published rate beside them", (_, currency, rate) => {
    expect(problem(() => planned([currency, 2024, rate]))).toMatchObject({
      problem: "strangePlanningRate",
      row: 1,
      rate,
    });
  });

  it.each([
    ["DKK", 2024, "0.145", "6.8966"],
    ["EUR", 2024, "1.08", "0.92593"],
    ["EUR", 2027, "1.12", "0.89286"],
    ["CHF", 2024, "1.13", "0.88496"],
  ] as const)("turned round (%s, %p, %s): refused, and %s offered", (currency, year, rate, turned) => {
    expect(problem(() => planned([currency, year, rate]))).toMatchObject({
      problem: "turnedPlanningRate",
      row: 1,
      rate,
      turned,
    });
  });

  it.each([
    ["EUR", 2024, "1.00"],
    ["EUR", 2002, "1.10"],
    ["EUR", 2022, "1.02"],
    ["CHF", 2024, "0.80"],
    ["DKK", 2024, "5.50"],
  ] as const)("a plan may well be off (%s, %p, %s)", (currency, year, rate) => {
    expect(problem(() => planned([currency, year, rate]))).toBeNull();
  });

  it("zero, negative, or given twice with different figures: refused by row", () => {
    expect(problem(() => planned(["DKK", 2024, "6.9"], ["DKK", 2025, "0"]))).toMatchObject({
      problem: "badPlanningRate",
      row: 2,
    });
    expect(problem(() => planned(["DKK", 2024, "6.9"], ["USD", 2024, "6.8"]))).toMatchObject({
      problem: "doublePlanningRate",
      row: 2,
      period: "2024",
    });
    expect(problem(() => planned(["DKK", 2024, "6.9"], ["DKK", 2024, "6.90"]))).toBeNull();
  });
});
