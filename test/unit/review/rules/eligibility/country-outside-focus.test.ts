import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { ruleTester } from "../../../support/ruleTester";
import { testPack } from "../../../support/pack";
import type { Rows } from "../../../support/workbook";
import { area, workbook } from "../../../support/workbook";

const { places, words } = ruleTester("eligibility/country-outside-focus");
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const at = (rows: Rows) => places({ Cover: rows }, pack);

test("a country beside its label that the strategy does not name is reported", () => {
  const rows: Rows = [
    ["Organisation", "IOM"],
    ["Country", "Kenya"],
  ];
  expect(at(rows)).toEqual(["Cover!B2"]);
  expect(words({ Cover: rows }, pack)[0]).toMatch(/^Kenya is not among “Countries of focus” of /);
});

test("behind its label in one cell a country counts as well, other words don't", () => {
  expect(
    at([
      ["Country: Kenya"],
      ["Project country: Mali, Ghana"],
      ["Country: to be agreed"],
      ["Country strategy: Kenya"],
    ]),
  ).toEqual(["Cover!A1", "Cover!A2"]);
});

test("of several in one cell each that is outside is named", () => {
  expect(at([["Countries of implementation:", "Mali, Niger and Senegal; Ghana"]])).toEqual([
    "Cover!B1",
    "Cover!B1",
  ]);
});

test("Danish labels and names are read as well", () => {
  expect(
    at([
      ["Projektland", "Etiopien"],
      ["Indsatslande", "Egypten og Libyen"],
    ]),
  ).toEqual(["Cover!B2"]);
});

test("a column of countries is read down", () => {
  const rows: Rows = [
    ["Country", "Activity", 2024],
    ["Mali", "Workshops", 10],
    ["Senegal", "Workshops", 10],
    ["Somalia", "Travel", 5],
  ];
  expect(at(rows)).toEqual(["Cover!A3"]);
});

test.each<[string, Rows]>([
  [
    "countries of focus",
    [
      ["Country", "Burkina Faso"],
      ["Project country", "Nigeria"],
    ],
  ],
  [
    "an address",
    [
      ["Street", "17 Route des Morillons"],
      ["City", "Geneva"],
      ["Country", "Switzerland"],
    ],
  ],
  [
    "the donor's country",
    [
      ["Donor country", "Denmark"],
      ["Donor", "Denmark"],
    ],
  ],
  [
    "lists of countries that have nothing to do with the strategy",
    [
      ["Country", "Staff"],
      ["Norway", 2],
      ["Sweden", 3],
    ],
  ],
  [
    "words that are no country",
    [
      ["Country", "All regions"],
      ["Country", "to be decided"],
    ],
  ],
])("nothing is said of %s", (_, rows) => {
  expect(at(rows)).toEqual([]);
});

test("a strategy without countries has no say, nor have tables inserted from a source", () => {
  expect(places({ Cover: [["Country", "Kenya"]] }, testPack)).toEqual([]);
  const rows: Rows = [
    ["Country", "Amount"],
    ["Mali", 1],
    ["Sweden", 2],
  ];
  const range = { sheet: "Donors", ...area("A1:B3") };
  const tables = [
    { name: "Donors", range, hasHeaders: true, hasTotals: false, columns: ["Country", "Amount"] },
  ];
  const stamps = [
    { table: "donors", source: "iom-ar-2019/donors", packVersion: "1.0.0", date: "2026-01-02" },
  ];
  expect(places(workbook({ Donors: rows }, { tables, stamps }), pack)).toEqual([]);
});
