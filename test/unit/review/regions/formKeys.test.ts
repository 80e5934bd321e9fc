import fc from "fast-check";
import { keyOf, keyOfAny } from "../../../../src/review/regions/formKeys";

const pieces = fc.constantFrom(
  ..."A1 $B2 C$3 $D$4 AB12 XFD9 XFE9 ABCD1 A0 A01 A12345678 A:A $A:B 3:5 A1:B2 LOG10( SUM( Sheet1!B2 1E5 1.5 A.1 _A1 a1".split(
    " ",
  ),
  ...[
    "'My sheet'!A1",
    '"A1"',
    "[1]S!A1",
    "T[A1]",
    "é1",
    "A1$",
    "$$A1",
    "B2 C3",
    "+",
    "-",
    "*",
    ",",
    ")",
    ":",
    " ",
    "%",
  ],
);

test("the quick way to a formula's key gives what the way for any formula gives", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }),
      (drawn, row, column) => {
        const formula = `=${drawn.join("")}`;
        expect(keyOf(formula, row, column)).toBe(keyOfAny(formula, row, column));
      },
    ),
    { numRuns: 500 },
  );
});

test("copies have one key, other formulas another", () => {
  const key = keyOf("=SUM(B2:B5)*$F$1", 5, 1);
  expect(keyOf("=SUM(C2:C5)*$F$1", 5, 2)).toBe(key);
  expect(keyOf("=SUM(C2:C4)*$F$1", 5, 2)).not.toBe(key);
  expect(keyOf("=SUM(C2:C5)*G1", 5, 2)).not.toBe(key);
});
