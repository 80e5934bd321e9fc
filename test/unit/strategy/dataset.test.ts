import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { datasetOf, tableIds } from "../../../src/strategy/dataset";
import { listTables } from "../../../src/strategy/tables";
import { getTable } from "../../../src/strategy/tables";
import type { ReferenceTable, StrategyPack } from "../../../src/strategy/pack";
import { testPack } from "../support/pack";

const citation = { section: "Test" };
const table = (columns: ReferenceTable["columns"], rows: ReferenceTable["rows"]): StrategyPack => ({
  ...testPack,
  tables: [{ id: "table", title: { en: "Table" }, columns, rows, notes: [], citation }],
});
const staff = datasetOf(
  table(
    [
      { name: "Nationality", da: "Nationalitet", type: "text" },
      { name: "P-5", type: "integer" },
      { name: "p 5", type: "integer" },
      { name: "2019", type: "integer" },
      { name: "%", type: "percentage" },
    ],
    [
      ["Côte d’Ivoire", 1, 2, 3, 4],
      ["Denmark", 5, 6, 7, 8],
      ["Total", 9, 9, 9, 9],
      ["TOTAL", 9, 9, 9, 9],
    ],
  ),
  "table",
);
const donors = datasetOf(
  table(
    [
      { name: "Region", type: "text" },
      { name: "Donor", type: "text" },
      { name: "Code", type: "text" },
      { name: "Rank", type: "integer" },
    ],
    [
      ["Africa", "Denmark", "AF.0001", 1],
      ["Africa", "Sweden", "AF.0002", 2],
      ["Asia", "Denmark", "AS.0001", 3],
      [null, "Norway", "Sweden", 40],
    ],
  ),
  "table",
);
const years = datasetOf(
  table(
    [
      { name: "Year", type: "year" },
      { name: "Amount", type: "amount", unit: "USD" },
    ],
    [
      [2013, 1],
      [2014, 2],
    ],
  ),
  "table",
);

test.each([
  ["Nationality", [0]],
  ["nationalitet", [0]],
  ["P-5", [1]],
  ["p 5", [2]],
  ["P 5", [1, 2]],
  ["2019", [3]],
  ["%", [4]],
  ["5", [4]],
  ["0", []],
  ["6", []],
  ["2018", []],
  ["", []],
])("column %j of the staff table is %j", (name, columns) => {
  expect(staff.findColumns(name)).toEqual(columns);
});

test.each([
  ["cote d'ivoire", [0]],
  ["DENMARK", [1]],
  ["Total", [2]],
  ["TOTAL", [3]],
  ["total", [2, 3]],
  ["4", [3]],
  ["5", []],
  ["Atlantis", []],
])("row %j of the staff table is %j", (name, rows) => {
  expect(staff.findRows(name)).toEqual(rows);
});

test.each([
  ["Africa", [0, 1]],
  ["AS.0001", [2]],
  ["as-0001", [2]],
  ["Norway", [3]],
  ["Denmark", [0, 2]],
  ["Sweden", [1, 3]],
  ["40", []],
])("row %j of the donors, whose first column repeats itself, is %j", (name, rows) => {
  expect(donors.findRows(name)).toEqual(rows);
});

test("a year is a row's name, and never counts rows", () => {
  expect(years.findRows("2014")).toEqual([1]);
  expect(years.findRows("2015")).toEqual([]);
  expect(years.nearestRows("2015")).toEqual(["2014", "2013"]);
});

test("what to type instead is near in letters, for a number near in years", () => {
  expect(staff.nearestColumns("P-4")).toEqual(expect.arrayContaining(["P-5"]));
  expect(staff.nearestColumns("2018")).toEqual(["2019"]);
  expect(staff.nearestColumns("7")).toEqual([]);
  expect(staff.nearestRows("Danmark")).toEqual(["Denmark"]);
  expect(donors.nearestRows("Norwey")).toEqual(["Norway"]);
});

test("a table is looked into as getTable gives it, and made once", () => {
  const dataset = datasetOf(testPack, "dk-iom-2023/budget?areas=1");
  expect(dataset.table).toEqual(getTable(testPack, "budget", { areas: ["1"] }));
  expect(datasetOf(testPack, "dk-iom-2023/budget?areas=1")).toBe(dataset);
});

test("every row of every table is found by its number, every column by its header", () => {
  for (const pack of builtinPacks) {
    expect(tableIds(pack).map((id) => `${pack.id}/${id}`)).toEqual(listTables(pack).map(({ id }) => id));
    for (const id of tableIds(pack)) {
      const dataset = datasetOf(pack, id);
      dataset.table.columns.forEach(({ name }, at) => expect(dataset.findColumns(name)).toEqual([at]));
    }
  }
});
