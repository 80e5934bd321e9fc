import { allocate } from "../../../src/money/allocate";
import { Decimal, toDouble, toDoubles } from "../../../src/money/decimal";
import { share, shares } from "../../../src/money/shares";

const decimals = (values: readonly (number | string)[]) => values.map((value) => new Decimal(value));
const split = (total: number | string, weights: readonly (number | string)[], unit: number | string = 1) =>
  toDoubles(allocate(new Decimal(total), decimals(weights), new Decimal(unit)));

describe("allocate", () => {
  it("gives the units left over to the largest remainders", () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(25, [40, 20, 25, 15], 0.1)).toEqual([10, 5, 6.3, 3.7]);
    expect(split(10, [3.3, 3.3, 3.4])).toEqual([3, 3, 4]);
  });

  it("takes the larger weight first among equal remainders, then the earlier place", () => {
    // Exact shares 0.5 and 1.5: both lose a half.
    expect(split(2, [1, 3])).toEqual([0, 2]);
    expect(split(3, [1, 1])).toEqual([2, 1]);
  });

  it("gives an odd rest, smaller than the unit, to the part that would have had the next unit", () => {
    // 100.5 in whole units: 33 each, then 1 to the first, and the half to the second.
    expect(split(100.5, [1, 1, 1])).toEqual([34, 33.5, 33]);
    expect(split(0.4, [1, 3])).toEqual([0, 0.4]);
  });

  it("mirrors negative totals and splits nothing into nothing", () => {
    expect(split(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(split(0, [1, 2])).toEqual([0, 0]);
  });

  it("splits in thousands and in øre alike", () => {
    expect(split(98_000_000, [40, 20, 25, 15], 1000)).toEqual([
      39_200_000, 19_600_000, 24_500_000, 14_700_000,
    ]);
    expect(split(0.05, [1, 1], 0.01)).toEqual([0.03, 0.02]);
  });

  it.each([
    ["badUnit", 10, [1], 0],
    ["badUnit", 10, [1], -1],
    ["noWeights", 10, [], 1],
    ["negativeWeight", 10, [1, -1], 1],
    ["zeroWeights", 10, [0, 0], 1],
  ] as const)("refuses with %s: total %p, weights %p, unit %p", (problem, total, weights, unit) => {
    expect(() => split(total, weights, unit)).toThrow(problem);
  });
});

describe("shares", () => {
  it("add to 100 % where plain rounding gives 99 %", () => {
    expect(toDoubles(shares(decimals([1, 1, 1]), 0))).toEqual([0.34, 0.33, 0.33]);
    expect(toDoubles(shares(decimals([1, 1, 1]), 1))).toEqual([0.334, 0.333, 0.333]);
  });

  it("refuse decimals that no percentage has", () => {
    expect(() => shares(decimals([1]), 1.5)).toThrow("badDecimals");
    expect(() => shares(decimals([1]), -1)).toThrow("badDecimals");
    expect(() => shares(decimals([1]), 13)).toThrow("badDecimals");
  });

  it("a single share is part over whole, and none of nothing", () => {
    expect(toDouble(share(new Decimal(2), new Decimal(73)))).toBe(2 / 73);
    expect(() => share(new Decimal(2), new Decimal(0))).toThrow("zeroWhole");
  });
});
