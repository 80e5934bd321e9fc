import { ruleTester } from "../../../support/ruleTester";
import type { CellInit, Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const { places, words } = ruleTester("indicators/missing-baseline");
const list = (...baselines: CellInit[]): Rows => [
  ["Code", "Indicator", "Baseline 2022", "Target 2026"],
  ...["E1.5", "4b22a", "3b11d"].map((code, i) => [code, "…", baselines[i], 10 * (i + 1)]),
];

test.each([null, "-", "–", "  "])("a baseline that is “%s” is reported", (blank) => {
  expect(places({ Results: list(5, blank, 7) })).toEqual(["Results!C3"]);
  expect(words({ Results: list(5, blank, 7) })).toEqual(["4b22a has no baseline."]);
});

test("a column that is blank throughout is one finding", () => {
  expect(places({ Results: list(null, null, null) })).toEqual(["Results!C2:C4"]);
  expect(words({ Results: list(null, null, null) })).toEqual(["None of the 3 indicators has a baseline."]);
});

test("Danish headers, over two rows and merged, are read as well", () => {
  const rows: Rows = [
    ["Kode", "Indikator", "Udgangspunkt", "Måltal", null],
    [null, null, null, 2025, 2026],
    ["E1.5", "…", 5, 6, 7],
    ["4b22a", "…", null, 6, 7],
  ];
  expect(places({ Resultater: { rows, merges: ["D1:E1"] } })).toEqual(["Resultater!C4"]);
});

test.each<[string, Rows]>([
  ["baselines that are there, zero among them", list(5, 0, f("=1+1", 2))],
  ["a placeholder, which has a rule of its own", list(5, "TBD", 7)],
  ["an untouched form", [list()[0]!, ...["E1.5", "4b22a"].map((code) => [code, "…", null, null])]],
  [
    "a table without a column for it",
    [
      ["Code", "Indicator", "Target"],
      ["E1.5", "…", 1],
      ["4b22a", "…", 2],
    ],
  ],
  [
    "baselines of the parts beneath",
    [...list(5, null).slice(0, 3), [null, "women", 3], [null, "men", 4], ["3b11d", "…", 7, 9]],
  ],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Results: rows })).toEqual([]);
});
