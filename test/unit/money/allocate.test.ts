import fc from "fast-check";
import { allocate } from "../../../src/money/allocate";
import { Decimal, toDouble } from "../../../src/money/decimal";
import { share, shares } from "../../../src/money/shares";

const decimals = (values: readonly (number | string)[]) => values.map((value) => new Decimal(value));
const split = (total: number | string, weights: readonly (number | string)[], unit: number | string = 1) =>
  allocate(new Decimal(total), decimals(weights), new Decimal(unit)).map(toDouble);
const sum = (values: readonly Decimal[]) => values.reduce((all, value) => all.plus(value), new Decimal(0));

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

describe("the laws of allocate", () => {
  const scaled = (max: number, places: number) =>
    fc.integer({ min: 0, max }).map((n) => new Decimal(n).div(10 ** places));
  const weightList = fc
    .array(fc.oneof(fc.constant(new Decimal(0)), scaled(1_000_000, 3), scaled(20, 0)), {
      minLength: 1,
      maxLength: 25,
    })
    .filter((weights) => weights.some((weight) => weight.gt(0)));
  const units = fc.constantFrom("1", "0.01", "1000", "0.1", "0.3", "7").map((unit) => new Decimal(unit));
  const totals = fc.tuple(scaled(2_000_000_000, 3), fc.boolean()).map(([n, minus]) => (minus ? n.neg() : n));
  const cases = fc.tuple(totals, weightList, units);
  const check = (law: (total: Decimal, weights: Decimal[], unit: Decimal) => void) => {
    fc.assert(
      fc.property(cases, ([total, weights, unit]) => law(total, weights, unit)),
      { numRuns: 2500 },
    );
  };

  it("the parts add to the total exactly", () => {
    check((total, weights, unit) => expect(sum(allocate(total, weights, unit)).eq(total)).toBe(true));
  });

  it("each part is less than one unit from its exact share", () => {
    check((total, weights, unit) => {
      const all = sum(weights);
      allocate(total, weights, unit).forEach((part, i) => {
        // |part − total × weight / all| < unit, without dividing.
        const distance = part.times(all).minus(total.times(weights[i]!)).abs();
        expect(distance.lt(unit.times(all))).toBe(true);
      });
    });
  });

  it("a weight of zero gets zero, and only one part may be no multiple of the unit", () => {
    check((total, weights, unit) => {
      const parts = allocate(total, weights, unit);
      weights.forEach((weight, i) => weight.eq(0) && expect(parts[i]!.eq(0)).toBe(true));
      const odd = parts.filter((part) => !part.mod(unit).eq(0)).length;
      expect(odd).toBe(total.mod(unit).eq(0) ? 0 : 1);
    });
  });

  it("no larger weight gets a smaller part, but for the odd rest", () => {
    check((total, weights, unit) => {
      const parts = allocate(total.minus(total.mod(unit)).abs(), weights, unit);
      const byWeight = weights.map((_, i) => i).sort((a, b) => weights[a]!.cmp(weights[b]!));
      byWeight.slice(1).forEach((index, i) => {
        const before = byWeight[i]!;
        if (weights[index]!.gt(weights[before]!)) expect(parts[index]!.gte(parts[before]!)).toBe(true);
      });
    });
  });

  it("the order of the weights changes only which of equal weights is served first", () => {
    check((total, weights, unit) => {
      const backwards = allocate(total, [...weights].reverse(), unit).reverse();
      const sorted = (parts: Decimal[]) =>
        parts.map((part, i) => `${weights[i]!.toString()}:${part.toString()}`).sort();
      expect(sorted(backwards)).toEqual(sorted(allocate(total, weights, unit)));
    });
  });

  it("scaling the weights changes nothing", () => {
    check((total, weights, unit) => {
      const larger = weights.map((weight) => weight.times("12.5"));
      expect(allocate(total, larger, unit).map(String)).toEqual(allocate(total, weights, unit).map(String));
    });
  });

  it("a negative total gives the negatives", () => {
    check((total, weights, unit) => {
      const mirrored = allocate(total.neg(), weights, unit).map((part) => part.neg().plus(0).toString());
      expect(mirrored).toEqual(allocate(total, weights, unit).map((part) => part.plus(0).toString()));
    });
  });

  it("shares add to 1 exactly at every number of decimals", () => {
    fc.assert(
      fc.property(weightList, fc.integer({ min: 0, max: 12 }), (amounts, places) => {
        const found = shares(amounts, places);
        expect(sum(found).eq(1)).toBe(true);
        found.forEach((one) => expect(one.round(places + 2).eq(one)).toBe(true));
      }),
      { numRuns: 2500 },
    );
  });
});

describe("shares", () => {
  it("add to 100 % where plain rounding gives 99 %", () => {
    expect(shares(decimals([1, 1, 1]), 0).map(toDouble)).toEqual([0.34, 0.33, 0.33]);
    expect(shares(decimals([1, 1, 1]), 1).map(toDouble)).toEqual([0.334, 0.333, 0.333]);
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
