import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { places, words } = ruleTester("indicators/missing-disaggregation");
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const list = (disaggregation: string | null, wording = "# of officials"): Rows => [
  ["Code", "Indicator", "Disaggregated by"],
  ["E1.5", "% of multi-year funding committed", null],
  ["4b22b", "# of countries", "region"],
  ["3b41b", wording, disaggregation],
];
const at = (...args: Parameters<typeof list>) => places({ Results: list(...args) }, pack);

test("a blank cell is reported with what the strategy asks for", () => {
  expect(at(null)).toEqual(["Results!C4"]);
  expect(words({ Results: list(null) }, pack)).toEqual([
    "3b41b says nothing of its disaggregation; the strategy asks for it by type of official, gender.",
  ]);
});

test("one of two that is left out is named", () => {
  expect(words({ Results: list("gender") }, pack)).toEqual([
    "3b41b lacks a disaggregation that the strategy asks for: by type of official.",
  ]);
});

test.each([
  ["both", "type of official, gender"],
  ["both in other words", "Sex; types of officials"],
  ["both in Danish", "type embedsmand og køn"],
])("nothing is said of %s", (_, text) => {
  expect(at(text)).toEqual([]);
});

test("rows beneath the indicator and words in its wording count", () => {
  expect(at("gender", "# of officials (disaggregated by type of official)")).toEqual([]);
  const rows: Rows = [
    ...list(null),
    [null, "women", null],
    [null, "type of official", null],
    ["3b11d", "…", "type of initiative"],
  ];
  expect(places({ Results: rows }, pack)).toEqual([]);
});

test("a table without the column, or with nothing in it, is left alone", () => {
  expect(places({ Results: list(null).map((row) => row.slice(0, 2)) }, pack)).toEqual([]);
  const form = list(null).map((row, i) => (i === 0 ? row : [...row.slice(0, 2), null]));
  expect(places({ Results: form }, pack)).toEqual([]);
});
