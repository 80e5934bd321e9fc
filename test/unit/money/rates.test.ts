import { Decimal, toDouble } from "../../../src/money/decimal";
import { parsePeriod } from "../../../src/money/period";
import { convert, parseBasis } from "../../../src/money/rates";
import { CURRENCIES, parseCurrency } from "../../../src/money/currency";
import file from "../../../src/money/rates/h10.json";
import { rateAtOnce as findRate, problem } from "./support/rates";

describe("published rates", () => {
  it("turn 25 million DKK of 2022 into 3.53 million USD, as the 2023–2026 strategy reports it (3.5)", () => {
    const usd = convert(new Decimal(25), findRate("DKK", "USD", parsePeriod(2022)));
    expect(usd.toFixed(6)).toBe("3.531772");
  });

  it("are the figures as printed, with the series they stand in", () => {
    expect(findRate("USD", "DKK", parsePeriod(2022))).toMatchObject({
      legs: [
        { currency: "DKK", base: "USD", perBase: "7.0786", period: "2022", source: { series: "AEXDNUS" } },
      ],
    });
    expect(findRate("USD", "CHF", parsePeriod("2022-06"))).toMatchObject({
      legs: [
        {
          currency: "CHF",
          perBase: file.monthly.perUsd.CHF[22 * 12 + 5],
          period: "2022-06",
          source: { series: "EXSZUS" },
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
    expect(legs.map((leg) => leg.source?.series)).toEqual(["AEXUSEU", "AEXDNUS"]);
  });

  it("are 1 between a currency and itself, in any period", () => {
    expect(findRate("DKK", "DKK", parsePeriod(2031))).toMatchObject({ legs: [] });
    expect(toDouble(findRate("USD", "USD", parsePeriod(2031)).rate)).toBe(1);
  });

  it.each(CURRENCIES.flatMap((from) => CURRENCIES.map((to) => [from, to] as const)))(
    "from %s to %s and back give the amount again",
    (from, to) => {
      const period = parsePeriod(2022);
      const there = findRate(from, to, period).rate.times("123456.78");
      expect(convert(there, findRate(to, from, period))).toBe(123456.78);
    },
  );

  it("are never extrapolated: a period outside names the first and last there is", () => {
    const asked = (period: string | number) => problem(() => findRate("DKK", "USD", parsePeriod(period)));
    expect(asked(1999)).toEqual({
      problem: "noRate",
      currency: "DKK",
      period: "1999",
      first: "2000",
      last: "2025",
    });
    expect(asked(2026)).toEqual({
      problem: "noRate",
      currency: "DKK",
      period: "2026",
      first: "2000",
      last: "2025",
    });
    expect(asked("2026-07")).toEqual({
      problem: "noRate",
      currency: "DKK",
      period: "2026-07",
      first: "2000-01",
      last: "2026-06",
    });
    expect(problem(() => findRate("DKK", "USD", parsePeriod("2026-06")))).toBeNull();
    expect(problem(() => findRate("DKK", "USD", parsePeriod(2000)))).toBeNull();
  });

  it("of the month stand for a date where its average is asked for, beyond the daily rates too", () => {
    for (const day of ["2022-06-15", "2026-05-01", "2005-01-31"]) {
      const { legs } = findRate("DKK", "USD", parsePeriod(day), { basis: "average" });
      expect(legs[0]).toMatchObject({ period: day.slice(0, 7), source: { series: "EXDNUS" } });
    }
  });

  it("of a year or month are no daily rates", () => {
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
      known: ["DKK", "USD", "EUR", "CHF"],
    });
    expect(["average", "Gennemsnit", "daily", " dag ", "dagskurs"].map(parseBasis)).toEqual([
      "average",
      "average",
      "daily",
      "daily",
      "daily",
    ]);
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
