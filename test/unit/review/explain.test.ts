import Big from "big.js";
import fc from "fast-check";
import { explainGap } from "../../../src/review/explain";

const parts = (...amounts: number[]) =>
  amounts.map((amount, i) => ({ label: `line ${i + 1}`, amount: new Big(amount) }));
const sumOf = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

function explained(stated: number, amounts: number[], subtotals: number[] = []) {
  const explanation = explainGap({
    stated: new Big(stated),
    expected: new Big(sumOf(amounts)),
    tolerance: new Big("1e-9"),
    parts: parts(...amounts),
    subtotals: subtotals.map((amount) => ({ label: "subtotal", amount: new Big(amount) })),
  });
  if (!explanation) return null;
  const named =
    "part" in explanation
      ? explanation.part.label
      : "parts" in explanation
        ? explanation.parts.map(({ label }) => label).join("+")
        : "";
  return [explanation.kind, named].filter(Boolean).join(" ");
}

test.each<[string, number, number[], string]>([
  ["a line left out", 63, [12, 13, 38, 37], "left-out line 4"],
  ["a line counted twice", 113, [12, 13, 38, 37], "twice line 2"],
  ["a sign turned", 74, [12, 13, 38, 37], "sign line 2"],
  ["the whole in thousands", 100_000, [12, 13, 38, 37], "unit"],
  ["one line in thousands", 12_088, [12, 13, 38, 37], "part-unit line 1"],
  ["swapped digits", 181, [12, 13, 38, 55], "digits"],
  ["two lines left out together", 63, [12, 13, 38, 37, 24], "left-out line 5+line 4"],
])("%s", (_, stated, amounts, expected) => {
  expect(explained(stated, amounts)).toBe(expected);
});

test("a subtotal counted besides its lines", () => {
  expect(explained(125, [12, 13, 38, 37], [25])).toBe("subtotal-twice subtotal");
});

test("where several parts equal the gap nobody can say which was counted twice", () => {
  expect(explained(130, [30, 20, 30, 20])).toBeNull();
});

test("a gap that nothing simple equals is left without explanation", () => {
  expect(explained(103.37, [12, 13, 38, 37])).toBeNull();
});

test("leaving out any one line of any budget is always explained by a line of that amount", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 40 }),
      fc.nat(),
      (amounts, pick) => {
        const left = amounts[pick % amounts.length]!;
        const explanation = explainGap({
          stated: new Big(sumOf(amounts) - left),
          expected: new Big(sumOf(amounts)),
          tolerance: new Big("1e-9"),
          parts: parts(...amounts),
        });
        fc.pre(explanation?.kind !== "unit");
        expect(explanation).toMatchObject({ kind: "left-out" });
        expect(explanation?.kind === "left-out" && Number(explanation.parts[0]!.amount)).toBe(left);
      },
    ),
  );
});
