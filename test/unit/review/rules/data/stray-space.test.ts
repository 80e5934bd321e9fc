import { ruleTester } from "../../../support/ruleTester";
import { fixOf } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("data/stray-space");

test.each([
  ["Priority Area 2 ", "Priority Area 2"],
  [" Priority Area 2", "Priority Area 2"],
  ["Priority  Area 2", "Priority Area 2"],
  ["Priority Area 2\u00a0", "Priority Area 2"],
])("“%s” is reported and can be put right", (text, tidy) => {
  const rows = soundBudget({ A4: text });
  expect(places({ Budget: rows })).toEqual(["Budget!A4"]);
  expect(fixOf(find({ Budget: rows })[0]!)).toEqual([
    `A4: ${JSON.stringify(text)} → ${JSON.stringify(tidy)}`,
  ]);
});

test("many on one sheet are one finding, with one fix for all", () => {
  const rows = soundBudget({ A3: "PA1 ", A4: "PA2 ", A5: "PA3 ", A6: "PA4 " });
  expect(places({ Budget: rows })).toEqual(["Budget!A3:A6"]);
  expect(words({ Budget: rows })[0]).toMatch(/^4 labels have stray spaces \(A3, A4, A5, A6\)/);
  expect(find({ Budget: rows })[0]!.fix!.edits).toHaveLength(4);
});

test("codes of indicators are looked at too", () => {
  const results: Rows = [
    ["Code", "Indicator"],
    ["E1.5 ", "% of multi-year  funding committed"],
    ["4b22a", "# of governments"],
  ];
  expect(places({ Budget: soundBudget(), Results: results })).toEqual(["Results!A2"]);
});

test.each<[string, Rows]>([
  ["a sound budget", soundBudget()],
  ["labels set in by spaces", soundBudget({ A4: "   Priority Area 2", A5: "   Priority Area 3" })],
  ["a single line set in that is part of the one above", soundBudget({ A4: "   of which equipment" })],
  ["the same in Danish", soundBudget({ A4: "  heraf udstyr" })],
  ["a line break", soundBudget({ A4: "Priority Area 2:\nUN role and partnerships" })],
  ["figures and years, which have their own rules", soundBudget({ C4: " 13 ", C2: " 2024" })],
  ["a title", soundBudget({ A1: " Danish contribution to IOM (DKK million) " })],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});
