import fc from "fast-check";
import { allocate } from "../../../src/money/allocate";
import type { ScaledIntegers } from "../../../src/money/decimal";
import { Decimal, toIntegers } from "../../../src/money/decimal";
import { shares } from "../../../src/money/shares";
import { fromInteger } from "./support/decimals";

const RUNS = 100_000;

/** Laws are checked on integers, all on one scale; a broken one throws with its name. */
function law(name: string, holds: boolean): void {
  if (!holds) throw new Error(`broken: ${name}`);
}
const add = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);
const size = (value: bigint) => (value < 0n ? -value : value);
const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const decimalsOf = ({ integers, decimals }: ScaledIntegers) =>
  integers.map((integer) => fromInteger(integer, decimals));
const decimal = (integer: number, places: number) => new Decimal(`${integer}e-${places}`);

// Weights from a small range are often equal, and many are zero.
const weightLists = fc
  .tuple(
    fc.array(fc.oneof(fc.nat(3), fc.nat(1_000_000)), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .filter(([weights]) => weights.some((weight) => weight > 0))
  .map(([weights, places]) => weights.map((weight) => decimal(weight, places)));
const totals = fc
  .tuple(fc.oneof(fc.nat(500), fc.nat(2_000_000_000)), fc.integer({ min: 0, max: 3 }))
  .map(([total, places]) => decimal(total, places));
const units = fc.constantFrom("1", "0.01", "1000", "0.1", "0.3", "7").map((unit) => new Decimal(unit));

/** What each part has beside its exact share rounded down, in the order in which the units left over are given out. */
function extrasInOrder(parts: bigint[], total: bigint, unit: bigint, weights: bigint[]): bigint[] {
  const all = add(weights);
  return parts
    .map((part, place) => {
      const exact = total * weights[place]!;
      return {
        place,
        weight: weights[place]!,
        remainder: exact % (all * unit),
        extra: part - (exact / (all * unit)) * unit,
      };
    })
    .sort((a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || a.place - b.place)
    .map(({ extra }) => extra);
}

/** Weight and part side by side, without the places they stand in. */
const pairs = (weights: readonly bigint[], parts: readonly bigint[]) =>
  parts
    .map((part, i) => ({ part, weight: weights[i]! }))
    .sort((a, b) => compare(a.weight, b.weight) || compare(a.part, b.part));

test("the laws of allocate", () => {
  fc.assert(
    fc.property(totals, weightLists, units, (total, weights, unit) => {
      const found = [
        allocate(total, weights, unit),
        allocate(total.neg(), weights, unit),
        allocate(
          total,
          weights.map((weight) => weight.times("12.5")),
          unit,
        ),
        allocate(total, [...weights].reverse(), unit),
      ];
      const { integers } = toIntegers([total, unit, ...found.flatMap(decimalsOf)]);
      const [whole = 0n, step = 1n] = integers;
      const lists = found.map((_, k) => integers.slice(2 + k * weights.length, 2 + (k + 1) * weights.length));
      const [parts = [], mirrored = [], scaled = [], backwards = []] = lists;
      const scale = toIntegers(weights).integers;
      const all = add(scale);

      law("the parts add to the total exactly", add(parts) === whole);
      law(
        "each part is less than one unit from its exact share",
        parts.every((part, i) => size(part * all - whole * scale[i]!) < step * all),
      );
      law(
        "a weight of zero gets zero",
        parts.every((part, i) => scale[i] !== 0n || part === 0n),
      );

      const extras = extrasInOrder(parts, whole, step, scale);
      const left = add(extras);
      law(
        "the units left over go to the largest remainders, then to the larger weight, then to the earlier place; " +
          "the odd rest goes where the next unit would",
        extras.every((extra, i) => {
          const still = left - BigInt(i) * step;
          return extra === (still <= 0n ? 0n : still < step ? still : step);
        }),
      );
      law(
        "one part is no multiple of the unit if the total is none, else no part",
        parts.filter((part) => part % step !== 0n).length === (whole % step === 0n ? 0 : 1),
      );

      law(
        "a negative total gives the negatives",
        mirrored.every((part, i) => part === -parts[i]!),
      );
      law(
        "scaling the weights changes nothing",
        scaled.every((part, i) => part === parts[i]),
      );
      const reordered = pairs([...scale].reverse(), backwards);
      law(
        "the order of the weights changes only which of equal weights is served first",
        pairs(scale, parts).every(
          ({ part, weight }, i) => reordered[i]!.part === part && reordered[i]!.weight === weight,
        ),
      );
    }),
    { numRuns: RUNS },
  );
});

test("the laws of shares", () => {
  fc.assert(
    fc.property(weightLists, fc.integer({ min: 0, max: 12 }), (amounts, decimals) => {
      const found = decimalsOf(shares(amounts, decimals));
      // 100 % as a whole number of the last decimal.
      const hundred = 10n ** BigInt(decimals + 2);
      const lasts = found.map((one) => BigInt(one.times(hundred.toString()).toFixed()));
      const scale = toIntegers(amounts).integers;
      const all = add(scale);
      law("shares add to exactly 100 %", add(lasts) === hundred);
      law(
        "each share is less than one of its last decimal from the exact one",
        lasts.every((last, i) => size(last * all - hundred * scale[i]!) < all),
      );
      law(
        "an amount of zero has no share",
        lasts.every((last, i) => scale[i] !== 0n || last === 0n),
      );
      law(
        "equal amounts have shares that differ by one of the last decimal at most",
        lasts.every((last, i) =>
          lasts.every((other, k) => scale[i] !== scale[k] || size(last - other) <= 1n),
        ),
      );
    }),
    { numRuns: RUNS },
  );
});
