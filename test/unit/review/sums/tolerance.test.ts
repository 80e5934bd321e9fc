import Big from "big.js";
import fc from "fast-check";
import { toleranceOf } from "../../../../src/review/sums/tolerance";

const big = (values: readonly (number | string)[]) => values.map((value) => new Big(value));
const within = (stated: number | string, parts: readonly (number | string)[]): boolean => {
  const values = big(parts);
  const sum = values.reduce((a, b) => a.plus(b), new Big(0));
  return new Big(stated)
    .minus(sum)
    .abs()
    .lte(toleranceOf(values, new Big(stated)));
};

test("whole figures are exact: a budget in millions that is 1 short is wrong", () => {
  expect(within(100, [12, 13, 38, 37])).toBe(true);
  expect(within(99, [12, 13, 38, 37])).toBe(false);
});

test("a krone in millions may come from rounding", () => {
  expect(within(18_443_312, [4_610_828, 4_610_828, 4_610_828, 4_610_829])).toBe(true);
  expect(within(18_443_323, [4_610_828, 4_610_828, 4_610_828, 4_610_829])).toBe(false);
});

test("round figures are not rounded ones", () => {
  expect(within(75_001, [12_000, 13_000, 25_000, 25_000])).toBe(false);
});

test("figures with decimals may differ by what rounding them can make, and no more", () => {
  expect(within(10.8, [1.8, 1.6, 3.9, 3.6])).toBe(true);
  expect(within(11.3, [1.8, 1.6, 3.9, 3.6])).toBe(false);
});

test("a zero beside figures with decimals may be a rounded one", () => {
  expect(within(0.3, [0.1, 0, 0, 0, 0, 0])).toBe(true);
  expect(within(0.5, [0.1, 0, 0, 0, 0, 0])).toBe(false);
});

test("where figures are said to be rounded, zeros may be rounded ones", () => {
  const years = big([0, 0, 0, 0]);
  expect(toleranceOf(years, new Big(1), true).gte(1)).toBe(true);
  expect(toleranceOf(years, new Big(1)).lt(1)).toBe(true);
});

test("a total that is written more coarsely than its parts may be rounded itself", () => {
  expect(within(49, [12.15, 12.15, 12.15, 12.15])).toBe(true);
  expect(within(50, [12.15, 12.15, 12.15, 12.15])).toBe(false);
});

test("what binary arithmetic leaves over is no difference", () => {
  expect(within(0.1 + 0.2, ["0.1", "0.2"])).toBe(true);
  expect(within(99.63333333333333, [13.333333333333334, 13.1, 36.7, 36.5])).toBe(true);
});

test("rounding to one decimal is practically never taken for an error", () => {
  let missed = 0;
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 2, maxLength: 12 }),
      (exact) => {
        const total = exact.reduce((a, b) => a + b, 0);
        if (
          !within(
            total.toFixed(1),
            exact.map((value) => value.toFixed(1)),
          )
        )
          missed++;
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
  expect(missed).toBeLessThanOrEqual(10);
});
