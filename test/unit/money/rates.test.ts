import { Decimal, toDouble } from "../../../src/money/decimal";
import { MoneyError } from "../../../src/money/errors";
import { parsePeriod } from "../../../src/money/period";
import { planningRates } from "../../../src/money/planning";
import { convert, findRate, parseBasis } from "../../../src/money/rates";
import type { Currency } from "../../../src/money/currency";
import { CURRENCIES, parseCurrency } from "../../../src/money/currency";
import file from "../../../src/money/rates/h10.json";

const planned = (...rows: [Currency, string, string][]) =>
  planningRates(
    rows.map(([currency, period, rate], index) => ({
      currency,
      period: parsePeriod(period),
      rate: new Decimal(rate),
      row: index + 1,
    })),
  );

const problem = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    if (error instanceof MoneyError) return { problem: error.problem, ...error.data };
    throw error;
  }
  return null;
};

describe("published rates", () => {
  it("turn 25 million DKK of 2022 into 3.53 million USD, as the 2023–2026 strategy reports it (3.5)", () => {
    const usd = convert(new Decimal(25), findRate("DKK", "USD", parsePeriod(2022)));
    expect(usd.toFixed(6)).toBe("3.531772");
  });

  it("are the figures as printed, with the series they stand in", () => {
    expect(findRate("USD", "DKK", parsePeriod(2022))).toMatchObject({
      legs: [{ currency: "DKK", perUsd: "7.0786", period: "2022", series: "AEXDNUS" }],
    });
    expect(findRate("USD", "CHF", parsePeriod("2022-06"))).toMatchObject({
      legs: [
        {
          currency: "CHF",
          perUsd: file.monthly.perUsd.CHF[22 * 12 + 5],
          period: "2022-06",
          series: "EXSZUS",
        },
      ],
    });
  });

  it("hold euro as EUR for one USD, the inverse of what the series prints", () => {
    const { rate } = findRate("EUR", "USD", parsePeriod(2022));
    expect(toDouble(rate)).toBeCloseTo(1.0534, 3);
  });

  it("cross through the dollar, naming both legs", () => {
    const { rate, legs } = findRate("EUR", "DKK", parsePeriod(2022));
    // 7.0786 / 0.9493 to the last place; a division of doubles ends in 3.
    expect(toDouble(rate)).toBe(7.456652270093754);
    expect(legs.map((leg) => leg.series)).toEqual(["AEXUSEU", "AEXDNUS"]);
  });

  it("are 1 between a currency and itself, in any period", () => {
    expect(findRate("DKK", "DKK", parsePeriod(2031))).toMatchObject({ legs: [] });
    expect(toDouble(findRate("USD", "USD", parsePeriod(2031)).rate)).toBe(1);
  });

  it.each(CURRENCIES.flatMap((from) => CURRENCIES.map((to) => [from, to] as const)))(
    "from %s to %s and back give the amount again",
    (from, to) => {
      const period = parsePeriod(2022);
      const there = convert(new Decimal("123456.78"), findRate(from, to, period));
      expect(toDouble(convert(there, findRate(to, from, period)))).toBe(123456.78);
    },
  );

  it("are never extrapolated: a period outside names the first and last there is", () => {
    const asked = (period: string | number) => problem(() => findRate("DKK", "USD", parsePeriod(period)));
    expect(asked(1999)).toEqual({ problem: "noRate", period: "1999", first: "2000", last: "2025" });
    expect(asked(2026)).toEqual({ problem: "noRate", period: "2026", first: "2000", last: "2025" });
    expect(asked("2026-07")).toEqual({
      problem: "noRate",
      period: "2026-07",
      first: "2000-01",
      last: "2026-06",
    });
    expect(problem(() => findRate("DKK", "USD", parsePeriod("2026-06")))).toBeNull();
    expect(problem(() => findRate("DKK", "USD", parsePeriod(2000)))).toBeNull();
  });

  it("have none for a single day, but the average of its month where that is asked for", () => {
    const day = parsePeriod("2022-06-15");
    expect(problem(() => findRate("DKK", "USD", day))).toEqual({
      problem: "noDailyRates",
      date: "2022-06-15",
      month: "2022-06",
      year: "2022",
    });
    expect(findRate("DKK", "USD", day, { basis: "average" }).legs[0]).toMatchObject({ period: "2022-06" });
    expect(problem(() => findRate("DKK", "USD", parsePeriod(2022), { basis: "daily" }))).toEqual({
      problem: "dailyNeedsDate",
      period: "2022",
    });
  });

  it("know four currencies in any case, and say which when asked for another", () => {
    expect(parseCurrency(" dkk ")).toBe("DKK");
    expect(problem(() => parseCurrency("SEK"))).toEqual({
      problem: "unknownCurrency",
      text: "SEK",
      known: "DKK, USD, EUR, CHF",
    });
    expect(problem(() => parseBasis("monthly"))).toEqual({ problem: "unknownBasis", text: "monthly" });
  });
});

describe("the bundled file", () => {
  it("has a figure for every currency in every period, first to last", () => {
    for (const currency of ["DKK", "CHF", "EUR"] as const) {
      expect(file.annual.perUsd[currency]).toHaveLength(26);
      expect(file.monthly.perUsd[currency]).toHaveLength(26 * 12 + 6);
    }
  });

  it("lies within one per cent between a year and the mean of its months", () => {
    for (const currency of ["DKK", "CHF", "EUR"] as const) {
      file.annual.perUsd[currency].forEach((figure, year) => {
        const months = file.monthly.perUsd[currency].slice(year * 12, year * 12 + 12).map(Number);
        const mean = months.reduce((sum, rate) => sum + rate, 0) / 12;
        expect(Math.abs(mean / Number(figure) - 1)).toBeLessThan(0.01);
      });
    }
  });
});

describe("planning rates", () => {
  const usd = (period: string | number, planning: ReturnType<typeof planned>) =>
    findRate("USD", "DKK", parsePeriod(period), { planning });

  it("win over the published rate of the same period, and say that they are planned", () => {
    const found = usd(2024, planned(["DKK", "2024", "6.90"]));
    expect(toDouble(found.rate)).toBe(6.9);
    expect(found.legs).toEqual([{ currency: "DKK", perUsd: "6.9", period: "2024", series: null }]);
  });

  it("leave other periods to the published rates", () => {
    expect(toDouble(usd(2022, planned(["DKK", "2024", "6.90"])).rate)).toBe(7.0786);
  });

  it("serve years that have no published rate", () => {
    expect(toDouble(usd(2027, planned(["DKK", "2027", "6.5"])).rate)).toBe(6.5);
  });

  it("hold for the year's months and days unless those have their own", () => {
    const rates = planned(["DKK", "2027", "6.5"], ["DKK", "2027-03", "6.6"]);
    expect(toDouble(usd("2027-02", rates).rate)).toBe(6.5);
    expect(toDouble(usd("2027-03", rates).rate)).toBe(6.6);
    expect(toDouble(usd("2027-03-31", rates).rate)).toBe(6.6);
  });

  it("in a row for USD are kroner for a dollar", () => {
    expect(toDouble(usd(2027, planned(["USD", "2027", "6.5"])).rate)).toBe(6.5);
  });

  it("mix with a published rate on the other side of a cross rate", () => {
    const { rate } = findRate("EUR", "DKK", parsePeriod(2024), { planning: planned(["DKK", "2024", "7"]) });
    expect(toDouble(rate)).toBe(7 / 0.9242);
  });

  it.each([
    ["turned round", "DKK", "0.145"],
    ["in kroner for a euro", "EUR", "7.45"],
    ["per hundred", "DKK", "690"],
  ] as const)("that are %s are refused with the published rate beside them", (_, currency, rate) => {
    expect(problem(() => planned([currency, "2024", rate]))).toMatchObject({
      problem: "strangePlanningRate",
      row: 1,
      rate,
    });
  });

  it("that are zero or negative, or given twice with different figures, are refused by row", () => {
    expect(problem(() => planned(["DKK", "2024", "6.9"], ["DKK", "2025", "0"]))).toMatchObject({
      problem: "badPlanningRate",
      row: 2,
    });
    expect(problem(() => planned(["DKK", "2024", "6.9"], ["USD", "2024", "6.8"]))).toMatchObject({
      problem: "doublePlanningRate",
      row: 2,
      period: "2024",
    });
    expect(problem(() => planned(["DKK", "2024", "6.9"], ["DKK", "2024", "6.90"]))).toBeNull();
  });
});
