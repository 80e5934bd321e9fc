import { ruleTester } from "../../../support/ruleTester";
import { fixOf } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { error, formatted } from "../../../support/workbook";

const { find, places, words } = ruleTester("indicators/not-a-number");
const list = (baseline: CellInit, target: CellInit): Rows => [
  ["Code", "Indicator", "Baseline", "Target 2026"],
  ["E1.5", "% of multi-year funding committed", 10, 20],
  ["4b22a", "# of governments supported by IOM", baseline, target],
];

test.each(["many", "increase", "as last year", "high"])("“%s” is no number", (text) => {
  expect(places({ Results: list(text, 12) })).toEqual(["Results!C3"]);
  expect(words({ Results: list(5, text) })).toEqual([
    `The target of 4b22a is “${text}”; the indicator asks for a number.`,
  ]);
});

test("an error value is none either", () => {
  expect(places({ Results: list(error("#REF!"), 12) })).toEqual(["Results!C3"]);
});

test("a number stored as text is a note, and can be made a number", () => {
  const [finding] = find({ Results: list("1 200", formatted(7, "0")) });
  expect(finding!.severity).toBe("note");
  expect(fixOf(finding!)).toEqual(['C3: "1 200" → 1200']);
  expect(fixOf(find({ Results: list(formatted("12", "@"), 7) })[0]!)).toEqual([
    "C3: format General",
    'C3: "12" → 12',
  ]);
});

test.each([0, "45 %", "> 50", "12 (2022)", "5 of 12", "+10 %", "TBD", "n/a", "–", null, "1.234"])(
  "nothing is said of “%s”",
  (value) => {
    expect(places({ Results: list(value, 12) })).toEqual([]);
  },
);
