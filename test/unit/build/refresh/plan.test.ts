import type { DataTable } from "../../../../src/strategy/tables/dataTable";
import { contentOf } from "../../../../src/build/insertedContent";
import {
  allTaken,
  BUDGET,
  differences,
  insertedTable,
  NEWER,
  picture,
  planned,
  refresh,
  resize,
  rowsOf,
} from "./support";

const WITH_GENDER: DataTable = {
  ...BUDGET,
  rows: [
    ["Core", 48, 50],
    ["Soft", 25, 30],
    ["Gender", 10, 12],
    ["Staff", 2, 2],
    ["Total", 85, 94],
  ],
  kinds: ["line", "line", "line", "line", "total"],
  sums: [null, null, null, null, [0, 1, 2, 3]],
  levels: [1, 1, 1, 1, 0],
};
const WITHOUT_SOFT: DataTable = {
  ...BUDGET,
  rows: [
    ["Core", 48, 50],
    ["Staff", 2, 2],
    ["Total", 50, 52],
  ],
  kinds: ["line", "line", "total"],
  sums: [null, null, [0, 1]],
  levels: [1, 1, 0],
};
const HEADER = ["Line", "2026", "2027"];

test("figures of the strategy come, the user's own stay, and the line above says from which version", async () => {
  const workbook = await insertedTable();
  workbook.set("B8", 26);
  const { taken, kept } = await refresh(workbook, NEWER);
  expect({ taken, kept }).toEqual({ taken: 1, kept: 1 });
  expect(rowsOf(workbook)).toEqual([
    HEADER,
    ["Core", 48, 52],
    ["Soft", 26, 30],
    ["Staff", 2, 2],
    ["Total", "=SUM(B7:B9)", "=SUM(C7:C9)"],
  ]);
  expect(workbook.get("A5")).toBe("Tilsagn · dk-test 1.1.0 · inserted 2026-11-22");
  expect(await differences(workbook, NEWER)).toEqual(["B8: 26 → 25 (you)"]);
});

test("the strategy's comes in place of the user's where that was chosen, a typed-over sum as its formula", async () => {
  const workbook = await insertedTable();
  workbook.set("B8", 26);
  workbook.set("C8", 29);
  workbook.set("B10", 80);
  await refresh(workbook, BUDGET, { "cell 1 1": "strategy", "cell 3 1": "strategy" });
  expect(rowsOf(workbook).slice(2)).toEqual([
    ["Soft", 25, 29],
    ["Staff", 2, 2],
    ["Total", "=SUM(B7:B9)", "=SUM(C7:C9)"],
  ]);
});

test("the plan refuses cells that were changed after it was made", async () => {
  const workbook = await insertedTable();
  const result = await planned(workbook, NEWER);
  workbook.set("C7", 51);
  if (result.kind === "blocked") throw new Error(result.why);
  await expect(workbook.door.apply(result.plan)).rejects.toMatchObject({
    problem: "collision",
    details: { changed: true },
  });
  expect(workbook.get("C7")).toBe(51);
});

describe("rows", () => {
  test("a new row comes where the strategy has it, and the sums count it", async () => {
    const workbook = await insertedTable();
    expect(await refresh(workbook, WITH_GENDER)).toMatchObject({ added: 1, atEnd: false });
    expect(rowsOf(workbook)).toEqual([
      HEADER,
      ["Core", 48, 50],
      ["Soft", 25, 30],
      ["Gender", 10, 12],
      ["Staff", 2, 2],
      ["Total", "=SUM(B7:B10)", "=SUM(C7:C10)"],
    ]);
  });

  test("the row of a total has its look, and the row that stood there loses it", async () => {
    const workbook = await insertedTable();
    const { plan } = await refresh(workbook, WITH_GENDER);
    const styles = plan.edits.flatMap((edit) =>
      edit.kind === "style" ? [`${edit.range.row + 1} ${edit.range.column} ${edit.role} ${edit.indent}`] : [],
    );
    expect(styles).toEqual(
      expect.arrayContaining(["10 0 line undefined", "10 0 label 1", "11 0 label 0", "11 0 total undefined"]),
    );
  });

  test("a row that the strategy dropped goes, and the table ends a row sooner", async () => {
    const workbook = await insertedTable();
    expect(await refresh(workbook, WITHOUT_SOFT)).toMatchObject({ removed: 1, atEnd: false });
    expect(rowsOf(workbook)).toEqual([
      HEADER,
      ["Core", 48, 50],
      ["Staff", 2, 2],
      ["Total", "=SUM(B7:B8)", "=SUM(C7:C8)"],
    ]);
    expect(workbook.get("A10")).toBeNull();
  });

  test("a dropped row in which the user has written something stays unless he lets it go", async () => {
    const workbook = await insertedTable();
    workbook.set("B8", 24);
    expect(await refresh(workbook, WITHOUT_SOFT)).toMatchObject({ removed: 0, kept: 1 });
    expect(rowsOf(workbook)).toContainEqual(["Soft", 24, 30]);
    expect(await differences(workbook, WITHOUT_SOFT)).toEqual([]);
  });

  test("a row that the user took out comes back only where that was chosen", async () => {
    const workbook = await insertedTable();
    for (const [address, content] of Object.entries({
      ...{ A8: "Staff", B8: 2, C8: 2, A9: "Total" },
      ...{ B9: { formula: "=SUM(B7:B8)" }, C9: { formula: "=SUM(C7:C8)" }, A10: null, B10: null, C10: null },
    }))
      workbook.set(address, content);
    resize(workbook, -1);
    expect(await refresh(workbook, BUDGET)).toMatchObject({ added: 0, kept: 1 });
    await refresh(workbook, BUDGET, await allTaken(workbook, BUDGET));
    expect(rowsOf(workbook)).toEqual([
      HEADER,
      ["Core", 48, 50],
      ["Soft", 25, 30],
      ["Staff", 2, 2],
      ["Total", "=SUM(B7:B9)", "=SUM(C7:C9)"],
    ]);
  });

  const AT_END = [
    HEADER,
    ["Core", 48, 50],
    ["Soft", 25, 30],
    ["Staff", 2, 2],
    ["Total", "=SUM(B7:B9,B11)", "=SUM(C7:C9,C11)"],
    ["Gender", 10, 12],
  ];
  test.each<[string, string, string | { formula: string }]>([
    ["a note of the user's stands beside a row", "E9", "mine"],
    ["a formula elsewhere means a row's cell", "H1", { formula: "=B10*2" }],
    ["a formula means it with its sheet's name", "H1", { formula: "=Sheet1!$B$10" }],
  ])("where %s, no row moves: new rows come at the end", async (_, address, content) => {
    const workbook = await insertedTable();
    workbook.set(address, content);
    expect(await refresh(workbook, WITH_GENDER)).toMatchObject({ added: 1, atEnd: true });
    expect(rowsOf(workbook)).toEqual(AT_END);
    expect(workbook.get(address)).toEqual(content);
    expect(await differences(workbook, WITH_GENDER)).toEqual([]);
  });

  test("where no row may move, a row that the strategy dropped stays, and no sum counts it", async () => {
    const workbook = await insertedTable();
    workbook.set("E9", "mine");
    expect(await refresh(workbook, WITHOUT_SOFT)).toMatchObject({ removed: 0, atEnd: true });
    expect(rowsOf(workbook).slice(1)).toEqual([
      ["Core", 48, 50],
      ["Soft", 25, 30],
      ["Staff", 2, 2],
      ["Total", "=SUM(B7,B9)", "=SUM(C7,C9)"],
    ]);
    expect(await differences(workbook, WITHOUT_SOFT)).toEqual([]);
  });
});

describe("refused", () => {
  test("where the table would grow into filled cells: the first of them, and how many rows are needed", async () => {
    const workbook = await insertedTable();
    workbook.set("B11", "mine");
    expect(await planned(workbook, WITH_GENDER)).toEqual({
      kind: "blocked",
      why: "filled",
      at: { sheet: "Sheet1", row: 10, column: 1, rows: 1, columns: 1 },
      rows: 1,
    });
  });

  test("where Excel's own total row keeps the table from growing", async () => {
    const workbook = await insertedTable();
    workbook.set("A11", "Total");
    const [table] = workbook.door.tables;
    workbook.door.tables = [{ ...table!, hasTotals: true, range: { ...table!.range, rows: 6 } }];
    expect(await planned(workbook, WITH_GENDER)).toEqual({ kind: "blocked", why: "totals" });
    expect(await planned(workbook, NEWER)).toMatchObject({ kind: "plan" });
  });

  test("where the strategy has other columns now", async () => {
    const wider: DataTable = {
      ...BUDGET,
      columns: [...BUDGET.columns, { name: "2028", type: "amount" }],
      rows: BUDGET.rows.map((row) => [...row, 1]),
      sums: undefined,
    };
    expect(await planned(await insertedTable(), wider)).toEqual({
      kind: "blocked",
      why: "columns",
      headers: ["2028"],
    });
  });
});

describe("the lines above", () => {
  test("a line that the user changed stays, others follow the strategy within their rows", async () => {
    const workbook = await insertedTable();
    workbook.set("A1", "Our budget");
    await refresh(workbook, { ...BUDGET, title: "Budget 2026", notes: ["New note.", "Second.", "Third."] });
    expect(["A1", "A2", "A3", "A4", "A5"].map(workbook.get)).toEqual([
      "Our budget",
      "Source: A strategy, p. 13",
      "New note.",
      "Second. Third.",
      "Tilsagn · dk-test 1.1.0 · inserted 2026-11-22",
    ]);
    await refresh(workbook, { ...BUDGET, notes: [] });
    expect(["A3", "A4"].map(workbook.get)).toEqual([null, null]);
  });
});

test("the stamp says version, day and what was inserted; undo brings the old one back", async () => {
  const workbook = await insertedTable();
  const before = picture(workbook);
  const { undo } = await refresh(workbook, WITH_GENDER);
  const [stamp] = workbook.door.stamps;
  expect(stamp).toMatchObject({ packVersion: "1.1.0", date: "2026-11-22", source: "dk-test/budget" });
  expect(contentOf(stamp!.inserted)!.rows).toContainEqual(["Gender", 10, 12]);
  await workbook.door.apply(undo);
  expect(picture(workbook)).toEqual(before);
});
