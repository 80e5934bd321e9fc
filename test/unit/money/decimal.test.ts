import fc from "fast-check";
import {
  Decimal,
  Factor,
  isNegative,
  isZero,
  toDouble,
  toDoubles,
  toIntegers,
} from "../../../src/money/decimal";
import { fromInteger } from "./support/decimals";

/** Numbers of 1 to 50 digits, from 10^-40 to 10^60. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 50n), max: 10n ** 50n }), fc.nat(49), fc.integer({ min: -10, max: 40 }))
  .map(([integer, cut, places]) => new Decimal(`${integer / 10n ** BigInt(cut)}e${-places}`));

test("a double is the one that the number's text says, however many digits there are", () => {
  fc.assert(
    fc.property(decimals, (value) => {
      expect(toDouble(value)).toBe(Number(value.toFixed()) + 0);
    }),
    { numRuns: 20_000 },
  );
  expect(toDouble(new Decimal("-0"))).toBe(0);
  expect(toDouble(new Decimal("0.1").plus("0.2"))).toBe(0.3);
});

test("integers of one scale are the numbers, exactly, and lead back to them", () => {
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 5 }), (values) => {
      const scaled = toIntegers(values);
      const back = scaled.integers.map((integer) => fromInteger(integer, scaled.decimals));
      expect(back.every((value, i) => value.eq(values[i]!))).toBe(true);
      expect(toDoubles(scaled)).toEqual(values.map((value) => toDouble(value)));
    }),
    { numRuns: 5_000 },
  );
});

test("a factor gives the double nearest to the exact product, whatever the length and the size of both", () => {
  fc.assert(
    fc.property(decimals, decimals, (value, factor) => {
      expect(new Factor(factor).times(value)).toBe(Number(value.times(factor).toFixed()) + 0);
    }),
    { numRuns: 20_000 },
  );
  expect(new Factor(new Decimal("1e30")).times(new Decimal(2))).toBe(2e30);
  expect(new Factor(new Decimal("-1")).times(new Decimal("-0"))).toBe(0);
});

test.each([
  ["0", true, false],
  ["-0", true, false],
  ["-0.01", false, true],
  ["1e-30", false, false],
])("%s: zero is %p, negative %p", (text, zero, negative) => {
  const value = new Decimal(text);
  expect([isZero(value), isNegative(value)]).toEqual([zero, negative]);
});
