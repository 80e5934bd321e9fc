import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("structure/missing-line");
const byLine = (...lines: string[]): Rows => [
  ["Funding line (DKK million)", 2023, 2024],
  ...lines.map((line) => [line, 10, 12]),
  ["Total", 10 * lines.length, 12 * lines.length],
];

test("the one funding line that a budget by funding lines leaves out is named, at the table", () => {
  const rows = byLine("Core funding", "Personnel support");
  expect(places({ Budget: rows })).toEqual(["Budget!A1:C4"]);
  expect(words({ Budget: rows })[0]).toMatch(/^“Soft earmarked: .+” has no line in the budget/);
});

test("in a budget by lines and areas it is a note", () => {
  const rows = byArea("").filter(([, line]) => line !== "Personnel support");
  expect(places({ Budget: rows })).toEqual(["Budget!A1:D8"]);
  expect(find({ Budget: rows })[0]!.severity).toBe("note");
});

const byArea = (without: string): Rows => [
  ["Priority area", "Funding line", 2023, 2024],
  ...["PA1", "PA2", "PA3", "PA4"].flatMap((area) =>
    ["Core funding", "Softly earmarked", "Personnel support"]
      .filter((line) => line !== "Softly earmarked" || area > "PA2")
      .filter((line) => `${area} ${line}` !== without)
      .map((line) => [area, line, 1, 1]),
  ),
  ["Total", null, 9, 9],
];

test("a line that all other areas have is missing under the one that lacks it", () => {
  expect(places({ Budget: byArea("PA3 Core funding") })).toEqual(["Budget!A6"]);
  expect(words({ Budget: byArea("PA3 Core funding") })[0]).toMatch(
    /“Core funding” has no line under “Priority Area 3/,
  );
});

test.each<[string, Rows]>([
  ["all lines", byLine("Core funding", "Softly earmarked", "Personnel support")],
  ["core funding alone", byLine("Core funding")],
  ["a row by a name of the author's own", byLine("Core funding", "Personnel support", "Africa window")],
  ["softly earmarked money in its two areas alone", byArea("")],
  [
    "areas that use different lines",
    [
      ["Priority area", "Funding line", 2023, 2024],
      ["PA1", "Core funding", 1, 1],
      ["PA2", "Personnel support", 1, 1],
      ["PA3", "Softly earmarked", 1, 1],
      ["PA4", "Core funding", 1, 1],
      ["Total", null, 4, 4],
    ],
  ],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});
