/** CONVERT as cells use it: the result is a double, and goes back as one. */

import fc from "fast-check";
import { evaluate } from "../../../src/functions/evaluate";
import { findFunction } from "../../../src/functions/registry";
import { CURRENCIES } from "../../../src/money/currency";

const convert = findFunction("CONVERT")!;

beforeAll(() => evaluate('=RATE("EUR","DKK","2022-06-30")'));

const currency = fc.constantFrom(...CURRENCIES);
const period = fc.oneof(
  fc.integer({ min: 2000, max: 2025 }),
  fc
    .tuple(fc.integer({ min: 2000, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${m}`),
  // 2 January 2013 to 13 April 2026 and 26 June to 21 August 2026
  fc.integer({ min: 41276, max: 46125 }),
  fc.integer({ min: 46199, max: 46255 }),
);
const amount = fc
  .tuple(
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc.integer({ min: -9, max: 15 }),
    fc.constantFrom(1, -1),
  )
  .map(([digits, power, sign]) => sign * digits * 10 ** power);

test("an amount converted and converted back is the same to 1e-9 of itself, whatever the currencies and the period", () => {
  fc.assert(
    fc.property(amount, currency, currency, period, (given, from, to, when) => {
      const there = convert.run([[[given]], from, to, when, null, null]);
      const [[back = NaN] = []] = convert.run([there, to, from, when, null, null]) as number[][];
      expect(Math.abs(back / given - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 2000 },
  );
});

test("a rate and its inverse are each other's to the last place of a double", () => {
  const rate = findFunction("RATE")!;
  fc.assert(
    fc.property(currency, currency, period, (from, to, when) => {
      const product = (rate.run([from, to, when]) as number) * (rate.run([to, from, when]) as number);
      expect(Math.abs(product - 1)).toBeLessThanOrEqual(3 * Number.EPSILON);
    }),
    { numRuns: 2000 },
  );
});

test("nought stays nought, and amounts are not lost in a large range", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [index, -index]);
  const kroner = convert.run([rows, "DKK", "USD", 2022, null, null]) as number[][];
  expect(kroner[0]).toEqual([0, 0]);
  expect(kroner).toHaveLength(1000);
  kroner.forEach(([plus = NaN, minus = NaN], index) => {
    expect(minus).toBe(-plus + 0);
    expect(Math.abs(plus * 7.0786 - index)).toBeLessThan(1e-9 * (index + 1));
  });
});
