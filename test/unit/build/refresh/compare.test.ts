import type { DataTable } from "../../../../src/strategy/tables/dataTable";
import { BUDGET, compared, differences, insertedTable, NEWER, resize } from "./support";

test("a table as inserted does not differ", async () => {
  expect(await differences(await insertedTable(), BUDGET)).toEqual([]);
});

test("what the user changed is told from what the strategy changed, and from what both did", async () => {
  const workbook = await insertedTable();
  workbook.set("B7", 47);
  workbook.set("C8", 31);
  const today = { ...NEWER, rows: NEWER.rows.map((row) => (row[0] === "Soft" ? ["Soft", 26, 33] : row)) };
  expect(await differences(workbook, today)).toEqual([
    "B7: 47 → 48 (you)",
    "C7: 50 → 52 (strategy)",
    "B8: 25 → 26 (strategy)",
    "C8: 31 → 33 (both)",
  ]);
});

test("a total that still adds up its rows is no difference of its own; one that was typed over is", async () => {
  const workbook = await insertedTable();
  workbook.set("B7", 47);
  expect(await differences(workbook, BUDGET)).toEqual(["B7: 47 → 48 (you)"]);
  workbook.set("B10", 80);
  expect(await differences(workbook, BUDGET)).toEqual(["B7: 47 → 48 (you)", "B10: 80 → 75 (you)"]);
});

test("rows: taken out by the user, new in the strategy, no longer in the strategy", async () => {
  const workbook = await insertedTable();
  for (const column of ["A", "B", "C"]) workbook.set(`${column}9`, null);
  const today: DataTable = {
    ...BUDGET,
    rows: [
      ["Core", 48, 50],
      ["Staff", 2, 2],
      ["Gender", 10, 12],
      ["Total", 60, 64],
    ],
  };
  expect(await differences(workbook, today)).toEqual([
    "Staff missing (you)",
    "Gender missing (strategy)",
    "Soft gone (strategy)",
  ]);
  workbook.set("B8", 24);
  expect(await differences(workbook, today)).toContain("Soft gone (both)");
});

test("another order, rows and columns of the user's own, and text for a number are no differences", async () => {
  const workbook = await insertedTable();
  for (const [address, content] of Object.entries({
    A7: "Soft",
    B7: 25,
    C7: "30",
    A8: "Core",
    B8: 48,
    C8: 50,
    A11: "Ours",
    B11: 3,
    D6: "Remark",
    D7: "mine",
  }))
    workbook.set(address, content);
  resize(workbook, 1, 1);
  expect(await differences(workbook, BUDGET)).toEqual([]);
  expect(await compared(workbook, BUDGET)).toMatchObject({ ownRows: [10], ownColumns: [3] });
});

test("headers renamed by the user or by the strategy are found again", async () => {
  const workbook = await insertedTable();
  workbook.set("B6", "Year one");
  const [line, one, two] = BUDGET.columns;
  const renamed: DataTable = { ...BUDGET, columns: [line!, one!, { ...two!, name: "2027*" }] };
  expect(await differences(workbook, renamed)).toEqual([
    "B6: Year one → 2026 (you)",
    "C6: 2027 → 2027* (strategy)",
  ]);
});

test("a column that the strategy added is missing, as is one that the user took out", async () => {
  const wider: DataTable = {
    ...BUDGET,
    columns: [...BUDGET.columns, { name: "2028", type: "amount" }],
    rows: BUDGET.rows.map((row) => [...row, 1]),
    sums: undefined,
  };
  expect(await differences(await insertedTable(), wider)).toEqual(["column 2028 missing (strategy)"]);
  const workbook = await insertedTable();
  resize(workbook, 0, -1);
  expect(await differences(workbook, BUDGET)).toEqual(["column 2027 missing (you)"]);
});

test("a stamp of the version at hand tells by the pack what was inserted; of another version nobody knows", async () => {
  const workbook = await insertedTable();
  const [{ table, source, packVersion, date }] = workbook.door.stamps as [
    (typeof workbook.door.stamps)[number],
  ];
  workbook.door.stamps = [{ table, source, packVersion, date }];
  workbook.set("B7", 47);
  expect(await differences(workbook, BUDGET, "1.0.0")).toEqual(["B7: 47 → 48 (you)"]);
  expect(await differences(workbook, BUDGET, "1.1.0")).toEqual(["B7: 47 → 48 (unknown)"]);
});
