import fc from "fast-check";
import { Decimal, toDouble } from "../../../src/money/decimal";
import { netOfOverhead, overhead } from "../../../src/money/overhead";

const decimal = (value: number | string) => new Decimal(value);

describe("7 per cent on total costs of projects", () => {
  it("is 7 of every 100 of the total, and 93 are left for direct costs", () => {
    expect(toDouble(overhead(decimal(93)))).toBe(7);
    expect(toDouble(netOfOverhead(decimal(100)))).toBe(93);
    expect(toDouble(overhead(decimal(100)))).toBe(700 / 93);
  });

  it("takes another rate, and none", () => {
    expect(toDouble(overhead(decimal(900), decimal("0.1")))).toBe(100);
    expect(toDouble(overhead(decimal(900), decimal(0)))).toBe(0);
    expect(toDouble(netOfOverhead(decimal(900), decimal(0)))).toBe(900);
  });

  it("serves the other reading, 7 per cent on top of direct costs, with the rate 0.07 / 1.07", () => {
    const onTop = decimal("0.07").div("1.07");
    expect(toDouble(overhead(decimal(100), onTop))).toBe(7);
    expect(toDouble(netOfOverhead(decimal(107), onTop))).toBe(100);
  });

  it.each([1, 7, -0.01])("refuses %p as rate", (rate) => {
    expect(() => overhead(decimal(1), decimal(rate))).toThrow("badOverheadRate");
    expect(() => netOfOverhead(decimal(1), decimal(rate))).toThrow("badOverheadRate");
  });
});

describe("the laws of indirect cost", () => {
  const amounts = fc
    .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([value, places]) => decimal(`${value}e-${places}`));
  const rates = fc.integer({ min: 0, max: 9999 }).map((value) => decimal(`${value}e-4`));
  const close = (a: Decimal, b: Decimal) => a.minus(b).abs().lte("1e-36");

  it("what is left of a gross amount is the direct cost that it was made from, and the other way round", () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const gross = amount.plus(overhead(amount, rate));
        const direct = netOfOverhead(amount, rate);
        return (
          close(netOfOverhead(gross, rate), amount) && close(direct.plus(overhead(direct, rate)), amount)
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it("indirect cost is the rate of both costs together", () => {
    fc.assert(
      fc.property(amounts, rates, (direct, rate) => {
        const indirect = overhead(direct, rate);
        return close(indirect, direct.plus(indirect).times(rate));
      }),
      { numRuns: 10_000 },
    );
  });
});
