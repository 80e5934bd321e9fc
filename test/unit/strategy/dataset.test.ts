import { datasetOf, placeName, tableIds } from "../../../src/strategy/dataset";
import { findPack, loadPack, packIndex } from "../../../src/strategy/load";
import { getTable, listTables } from "../../../src/strategy/tables";
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
  ["P5", [1, 2]],
  ["2019", [3]],
  ["2019*", [3]],
  ["%", [4]],
  ["#5", [4]],
  ["# 1", [0]],
  ["5", []],
  ["1", []],
  ["#0", []],
  ["#6", []],
  ["2018", []],
  ["-2019", []],
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
  ["#4", [3]],
  ["#5", []],
  ["4", []],
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
  ["2", []],
  ["#2", [1]],
])("row %j of the donors, whose first column repeats itself, is %j", (name, rows) => {
  expect(donors.findRows(name)).toEqual(rows);
});

test("a year is a row's name, and never counts rows", () => {
  expect(years.findRows("2014")).toEqual([1]);
  expect(years.findRows("2015")).toEqual([]);
  expect(years.nearestRows("2015")).toEqual(["2014", "2013"]);
});

describe("where rows bear numbers, a number is a name: it never stands for a row's place", () => {
  const goals = datasetOf(
    table(
      [
        { name: "No.", type: "text" },
        { name: "Decision", type: "text" },
        { name: "As printed", type: "text" },
      ],
      [
        ["1", "Set up a committee", "7"],
        ["2", "Abolish another", "8"],
        ["3", "Its terms of reference", "4"],
        ["3 (a)", "Examine policies", null],
        ["3 (b)", "Examine budgets", null],
        ["6", "Rules of procedure", "12"],
        ["6", "Rules of procedure, amended", null],
      ],
    ),
    "table",
  );

  test.each([
    ["2", [1]],
    ["3", [2]],
    ["3b", [4]],
    ["3 (B)", [4]],
    ["4", []],
    ["5", []],
    ["12", []],
    ["-2", []],
    ["6", [5, 6]],
    ["#4", [3]],
    ["#6", [5]],
    ["#8", []],
    ["#2 ", [1]],
  ])("%j is %j", (name, rows) => {
    expect(goals.findRows(name)).toEqual(rows);
  });

  test("the nearest numbers are suggested, each once", () => {
    expect(goals.nearestRows("7")).toEqual(["6", "3", "3 (a)"]);
    expect(goals.nearestRows("2024")).toEqual([]);
  });

  test.each([
    ["dk-iom-2023/srf-objectives", "1", ["2", "3", "4"]],
    ["dk-iom-2023/gcm-objectives", "6", ["5", "7", "4"]],
    ["dk-iom-2018/sdgs", "2", ["1", "3", "4"]],
    ["dk-iom-2018/governing-bodies", "5", ["4", "3", "3 (a)"]],
  ])("%s has no row %s; nearest are %j", async (id, name, nearest) => {
    const dataset = datasetOf(await loadPack(id.split("/")[0]!), id);
    expect(dataset.findRows(name)).toEqual([]);
    expect(dataset.nearestRows(name)).toEqual(nearest);
  });
});

describe("rows go by every name that they have", () => {
  const pack = findPack("dk-iom-2023")!;
  const cells = (id: string, name: string) => {
    const { table, findRows } = datasetOf(pack, id);
    return findRows(name).map((at) => table.rows[at]!.find((cell) => typeof cell === "string"));
  };

  test.each([
    ["commitment", "Tilsagn", ["Commitment"]],
    ["commitment?lang=da", "Commitment", ["Tilsagn"]],
    ["budget", "Kernebidrag", ["a. Core funding"]],
    ["budget", "core", ["a. Core funding"]],
    ["budget", "Softly earmarked", [expect.stringMatching(/^b\. Soft earmarked/)]],
    ["budget", "total", ["Total funding"]],
    ["budget", "I alt", ["Total funding"]],
    ["budget?lang=da", "core", [expect.stringMatching(/^a\. /)]],
    ["budget?areas=1", "core", ["a. Core funding"]],
    ["budget?areas=1", "total", []],
    ["lines", "un-earmarked", ["Core funding"]],
    ["areas", "PA3", [expect.stringMatching(/^Supporting capacity building/)]],
    ["areas", "Køn", ["Gender responsiveness"]],
  ])("%s: %s", (id, name, rows) => {
    expect(cells(id, name)).toEqual(rows);
  });

  test("what is suggested stands in the table as it was asked for", () => {
    expect(datasetOf(pack, "commitment").nearestRows("Comitment")).toEqual(["Commitment"]);
    expect(datasetOf(pack, "commitment?lang=da").nearestRows("Tilsag")).toEqual(["Tilsagn"]);
    expect(datasetOf(pack, "commitment?lang=da").nearestColumns("I alltt")).toEqual(["I alt"]);
  });
});

test("what to type instead is near in letters, for a number near in years", () => {
  expect(staff.nearestColumns("P-4")).toEqual(expect.arrayContaining(["P-5"]));
  expect(staff.nearestColumns("2018")).toEqual(["2019"]);
  expect(staff.nearestColumns("7")).toEqual([]);
  expect(staff.nearestRows("Danmark")).toEqual(["Denmark"]);
  expect(donors.nearestRows("Norwey")).toEqual(["Norway"]);
});

test("a table is looked into as getTable gives it, and made once however its id is written", () => {
  const dataset = datasetOf(testPack, "dk-iom-2023/budget?areas=1");
  expect(dataset.table).toEqual(getTable(testPack, "budget", { areas: ["1"] }));
  expect(datasetOf(testPack, "Budget?AREAS=1&lang=en")).toBe(dataset);
  expect(() => datasetOf(testPack, "other-pack/budget?areas=1")).toThrow(/No table "other-pack/);
});

test("of tables asked for once and never again only so many are kept", () => {
  const first = datasetOf(testPack, "indicators?areas=1");
  const often = datasetOf(testPack, "indicators?areas=2");
  for (let more = 0; more < 150; more += 1) {
    datasetOf(testPack, `indicators?areas=${"1,".repeat(more)}2`);
    expect(datasetOf(testPack, "indicators?areas=2")).toBe(often);
  }
  expect(datasetOf(testPack, "indicators?areas=1")).not.toBe(first);
});

test.each(packIndex.map(({ id }) => id))(
  "%s: every row is found by its place, every column by its header and its place",
  async (id) => {
    const pack = await loadPack(id);
    expect(tableIds(pack).map((table) => `${pack.id}/${table}`)).toEqual(
      listTables(pack).map((entry) => entry.id),
    );
    for (const table of tableIds(pack)) {
      const dataset = datasetOf(pack, table);
      const { columns, rows } = dataset.table;
      columns.forEach(({ name, da = name }, at) => {
        expect(dataset.findColumns(name)).toEqual([at]);
        expect(dataset.findColumns(da)).toEqual([at]);
        expect(dataset.findColumns(placeName(at))).toEqual([at]);
      });
      rows.forEach(([first = null], at) => {
        expect(dataset.findRows(placeName(at))).toEqual([at]);
        if (first !== null) expect(dataset.findRows(String(first))).toContain(at);
      });
    }
  },
);
