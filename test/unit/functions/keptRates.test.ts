import { KeptRates } from "../../../src/functions/keptRates";
import { toUsd } from "../../../src/functions/library/toUsd";
import { withRate } from "../../../src/functions/rateArguments";
import type { FoundRate } from "../../../src/money/rates";

const NAMES = { from: "from", to: "to" };

/** The rate that a formula asks for, from kroner to dollars if it does not say. */
const rateOf = (asked: { period: unknown; from?: unknown; basis?: unknown; rates?: unknown }) =>
  withRate(
    { from: "DKK", to: "USD", basis: undefined, rates: undefined, ...asked },
    NAMES,
    (found: FoundRate) => found,
  ) as FoundRate;

const perDollar = (found: FoundRate): string => found.legs[0]!.perBase;

test("the same arguments find a rate once; others find their own", () => {
  const first = rateOf({ period: 2022 });
  expect(rateOf({ period: 2022 })).toBe(first);
  expect(perDollar(first)).toBe("7.0786");
  expect(rateOf({ period: 2023 }).period).toBe("2023");
  expect(rateOf({ period: 2022, from: "EUR" }).from).toBe("EUR");
});

test("a date's rate is found once its file is there, and then once only", async () => {
  const first = await rateOf({ period: "2022-06-30" });
  expect(first.period).toBe("2022-06-30");
  expect(rateOf({ period: "2022-06-30" })).toBe(first);
  expect(rateOf({ period: "2022-06-30", basis: "average" }).period).toBe("2022-06");
});

test("what is refused stays refused, also where a like argument has been answered", () => {
  expect(rateOf({ period: 44742.5, basis: "average" }).period).toBe("2022-06");
  expect(() => rateOf({ period: "44742.5", basis: "average" })).toThrow("badPeriod");
  expect(() => rateOf({ period: "44742.5", basis: "average" })).toThrow("badPeriod");
});

test("a table of planning rates that is handed over again is not read again; a changed one is, even in place", () => {
  const table = [["DKK", 2022, 6.5]];
  const first = rateOf({ period: 2022, rates: table });
  expect(perDollar(first)).toBe("6.5");
  expect(rateOf({ period: 2022, rates: [["DKK", 2022, 6.5]] })).toBe(first);
  table[0]![2] = 6.9;
  expect(perDollar(rateOf({ period: 2022, rates: table }))).toBe("6.9");
  expect(perDollar(rateOf({ period: 2022, rates: [...table, ["DKK", 2023, 7]] }))).toBe("6.9");
  expect(perDollar(rateOf({ period: 2022 }))).toBe("7.0786");
  expect(perDollar(rateOf({ period: 2022, rates: [[null, null, null]] }))).toBe("7.0786");
});

test("one cell as a range is taken for what it holds now", () => {
  const period = [[2022]];
  expect(rateOf({ period }).period).toBe("2022");
  period[0]![0] = 2023;
  expect(rateOf({ period }).period).toBe("2023");
});

test("amounts come back in the shape of their range", () => {
  expect(
    toUsd(
      [
        [7.0786, null],
        ["14,1572", -7.0786],
      ],
      [["DKK"]],
      [[2022]],
    ),
  ).toEqual([
    [1, 0],
    [2, -1],
  ]);
});

test("more rates than any sheet asks for are found as before", () => {
  const kept = new KeptRates();
  const found = rateOf({ period: 2022 });
  const asked = (period: number) => ({ from: "DKK", to: "USD", period, basis: undefined });
  for (let period = 0; period <= 5000; period++) kept.keep(asked(period), found);
  expect(kept.find(asked(5000))).toBe(found);
  expect(kept.find(asked(4999))).toBeUndefined();
});
