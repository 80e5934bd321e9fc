import { ruleTester } from "../../../support/ruleTester";
import { soundBudget } from "../../../support/budgets";
import type { CellInit, Rows } from "../../../support/workbook";

const { places, words } = ruleTester("structure/missing-cover-field");
const cover = (fields: Readonly<Record<string, CellInit>>): Rows => [
  ["Budget for the Danish contribution"],
  [],
  ...Object.entries(fields).map(([label, value]) => [label, value]),
];
const whole = {
  "Organisation:": "International Organization for Migration",
  "Project title:": "Contribution to IOM",
  "Period:": "2023–2026",
  "Currency:": "DKK million",
  "Contact person:": "Budget unit",
};

test("a label without its value is reported where the value should stand", () => {
  const sheets = { Cover: cover({ ...whole, "Period:": null }), Budget: soundBudget() };
  expect(places(sheets)).toEqual(["Cover!B5"]);
  expect(words(sheets)).toEqual(["“Period” is blank."]);
});

test("spaces alone are no value; Danish covers are read as well", () => {
  const fields = {
    Organisation: "IOM",
    Projekttitel: "Bidrag til IOM",
    Periode: "  ",
    Valuta: "DKK",
    Kontaktperson: "NN",
  };
  expect(places({ Forside: cover(fields), Budget: soundBudget() })).toEqual(["Forside!B5"]);
});

test("a block above the budget on its own sheet counts", () => {
  const rows: Rows = [["Organisation", "IOM"], ["Period", "2023–2026"], ["Currency"], [], ...soundBudget()];
  expect(places({ Budget: rows })).toEqual(["Budget!B3"]);
});

test("a value behind a merged label or one cell further is a value", () => {
  const rows: Rows = [
    ["Organisation", null, "IOM"],
    ["Period", null, "2023–2026"],
    ["Currency", null, null, "DKK"],
  ];
  expect(places({ Cover: { rows, merges: ["A3:B3"] }, Budget: soundBudget() })).toEqual([]);
});

test.each<[string, Rows]>([
  ["a cover that is filled in", cover(whole)],
  ["an untouched form", cover(Object.fromEntries(Object.keys(whole).map((label) => [label, null])))],
  ["a field that may be left to others", cover({ ...whole, "Reference no.:": null, "Telephone:": null })],
  ["fields with their values in one cell", [["Organisation: IOM"], ["Period: 2023–2026"], ["Currency: DKK"]]],
  ["a list of words", [["Organisation"], ["Period"], ["Currency"]]],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Cover: rows, Budget: soundBudget() })).toEqual([]);
});
