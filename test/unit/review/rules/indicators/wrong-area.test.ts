import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { places, words } = ruleTester("indicators/wrong-area");

const byColumn = (...rows: [area: string | null, code: string][]): Rows => [
  ["Priority area", "Code", "Indicator"],
  ...rows.map(([area, code]) => [area, code, "…"]),
];

test("an indicator in the row of another area is reported at that area's cell", () => {
  const rows = byColumn(
    ["Priority Area 1", "E1.5"],
    ["Priority Area 3", "4b22a"],
    ["Priority Area 3", "3b11d"],
  );
  expect(places({ Results: rows })).toEqual(["Results!A3"]);
  expect(words({ Results: rows })[0]).toMatch(
    /^4b22a is put under “Priority Area 3”\. The strategy has it under “Priority Area 2: Enhancement/,
  );
});

test("a blank cell continues the area above it", () => {
  expect(places({ Results: byColumn(["PA1", "E1.5"], [null, "E2.2"], [null, "3b11d"]) })).toEqual([
    "Results!B4",
  ]);
});

const byHeadings: Rows = [
  ["Code", "Indicator"],
  ["Priority Area 1: Organizational effectiveness"],
  ["E1.5", "…"],
  ["3b11d", "…"],
  ["Priority Area 3: Migration management"],
  ["Outcome 3b: Governments manage migration"],
  ["4a22c", "…"],
];

test("headings hold for the rows beneath them; the finding stands at the code", () => {
  expect(places({ Results: byHeadings })).toEqual(["Results!A4", "Results!A7"]);
});

test("a sheet may be about one area by its name", () => {
  const rows: Rows = [
    ["Code", "Indicator"],
    ["E1.5", "…"],
    ["3b11d", "…"],
  ];
  expect(places({ PA1: rows })).toEqual(["PA1!A3"]);
});

test.each<[string, Rows]>([
  ["indicators in their own areas", byColumn(["PA1", "E1.5"], ["PA2", "4b22a"], ["PA3", "3b11d"])],
  [
    "a list without areas",
    [
      ["Code", "Indicator"],
      ["E1.5", "…"],
      ["3b11d", "…"],
    ],
  ],
  ["codes that the strategy does not have", byColumn(["PA1", "E1.5"], ["PA2", "9x99z"])],
  ["words that name no area", byColumn(["Results", "E1.5"], ["Migration and development outcomes", "3b11d"])],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Results: rows })).toEqual([]);
});
