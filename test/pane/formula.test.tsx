import "./support/browser";
import { render } from "@testing-library/react";
import fc from "fast-check";
import { Formula } from "../../src/taskpane/common/Formula";

const shown = (formula: string, decimalSign = "."): HTMLElement =>
  render(<Formula formula={formula} host={{ decimalSign }} />).container.querySelector("code")!;

test.each([
  [".", "=SUM(D13:D15,D17)-B2", "=SUM(|D13:D15,|D17)-|B2"],
  [",", "=ROUND(B2*2.5,1)", "=ROUND(|B2*|2,5;|1)"],
  [".", "='Plan (A+B)'!D15&\"a, b\"", "='Plan (A+B)'!D15&|\"a, b\""],
])(
  "where the decimal sign is %s, %s goes on in the next line between operands alone",
  (sign, formula, pieces) => {
    expect(shown(formula, sign).innerHTML.replaceAll("<wbr>", "|").replaceAll("&amp;", "&")).toBe(pieces);
  },
);

test("nothing of a formula is lost, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."A1'\"(),;+-*/&= ") }), (rest) => {
      expect(shown(`=${rest}`).textContent).toBe(`=${rest}`);
    }),
    { numRuns: 50 },
  );
});
