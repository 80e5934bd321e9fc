import Big from "big.js";
import fc from "fast-check";
import { insertSize, NoRoomError, planInsertTable } from "../../../src/build/insertTable";
import type { DataTable } from "../../../src/strategy/tables/dataTable";
import { getTable } from "../../../src/strategy/tables";
import { findPack } from "../../../src/strategy/load";
import { areaAddress } from "../../../src/workbook/address";
import type { CellInput, EditPlan, WorkbookEdit } from "../../../src/workbook/edits";

const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "1.0.0" } as const;
const AT_B4 = { sheet: "Budget", row: 3, column: 1 };

const SMALL: DataTable = {
  id: "dk-test/budget?areas=3",
  title: "Budget",
  unit: "DKK million",
  columns: [
    { name: "Line", da: "Linje", type: "text" },
    { name: "2023", type: "amount" },
    { name: "Share", da: "Andel", type: "percentage" },
    { name: "Started", da: "Begyndt", type: "year" },
  ],
  rows: [
    ["Core", 48, 65.8, 2023],
    ["Soft", 25, 34.2, null],
    ["Total", 73, 100, null],
    ["Printed wrongly", 99, null, null],
  ],
  kinds: ["line", "line", "total", "total"],
  sums: [null, null, [0, 1], [0, 1]],
  notes: ["Subject to approval."],
  source: "A strategy, 6. Budget, p. 13",
  discrepancies: [],
};

function edits<K extends WorkbookEdit["kind"]>(
  plan: EditPlan,
  kind: K,
): Extract<WorkbookEdit, { kind: K }>[] {
  return plan.edits.filter((edit): edit is Extract<WorkbookEdit, { kind: K }> => edit.kind === kind);
}

/** Everything that the plan writes, by address. */
function written(plan: EditPlan): Record<string, CellInput> {
  const cells: Record<string, CellInput> = {};
  for (const { range, cells: rows } of edits(plan, "write")) {
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        cells[areaAddress({ row: range.row + r, column: range.column + c, rows: 1, columns: 1 })] = cell;
      }),
    );
  }
  return cells;
}

describe("inserting a table at a cell", () => {
  const plan = planInsertTable(SMALL, AT_B4, OPTIONS);

  test("puts title, unit with source, notes and stamp above the table", () => {
    expect(written(plan)).toMatchObject({
      B4: "Budget",
      B5: "DKK million · Source: A strategy, 6. Budget, p. 13",
      B6: "Subject to approval.",
      B7: "Tilsagn · dk-test 1.0.0 · inserted 2026-11-22",
      B8: "Line",
      C8: "2023",
      B9: "Core",
      C9: 48,
    });
    expect(areaAddress(plan.table)).toBe("B8:E12");
    expect(areaAddress(plan.range)).toBe("B4:E12");
  });

  test("writes a printed sum as a formula, and leaves a printed figure that the parts do not give", () => {
    const cells = written(plan);
    expect(cells["C11"]).toEqual({ formula: "=SUM(C9:C10)" });
    expect(cells["C12"]).toBe(99);
  });

  test("percentages are true percentages and figures stand under one another", () => {
    expect(written(plan)["D9"]).toBe(0.658);
    expect(edits(plan, "numberFormat")[0]!.formats[0]).toEqual(["General", "#,##0", "0.0%", "0"]);
  });

  test("expects blank cells without a table, and a table name that nobody has", () => {
    expect(plan.expects).toEqual([
      { kind: "sheetExists", sheet: "Budget" },
      { kind: "blank", range: plan.range },
      { kind: "noTable", range: plan.range },
      { kind: "tableNameFree", name: "dk_test_budget" },
    ]);
  });

  test("sets parts in under their sum and lets headers stand over their columns", () => {
    const leveled = planInsertTable({ ...SMALL, levels: [1, 1, 0, 0] }, AT_B4, OPTIONS);
    const styles = edits(leveled, "style").map(({ range, role, indent }) => [
      areaAddress(range),
      role,
      indent,
    ]);
    expect(styles).toEqual(
      expect.arrayContaining([
        ["B8:B12", "label", undefined],
        ["C8:C12", "figure", undefined],
        ["B8:E8", "header", undefined],
        ["B9:B10", "label", 1],
        ["B11:E11", "total", undefined],
      ]),
    );
  });

  test("stamps the table with where it came from, selection included", () => {
    expect(edits(plan, "stamp")).toEqual([
      {
        kind: "stamp",
        stamp: {
          table: "dk_test_budget",
          source: SMALL.id,
          packVersion: "1.0.0",
          date: "2026-11-22",
          inserted: expect.stringContaining('["Core",48,0.658,2023]') as string,
        },
      },
    ]);
  });

  test("hides the filter buttons where formulas refer to other rows, which sorting would spoil", () => {
    expect(edits(plan, "table")[0]!.filterButtons).toBe(false);
    const list = planInsertTable({ ...SMALL, sums: undefined }, AT_B4, OPTIONS);
    expect(edits(list, "table")[0]!.filterButtons).toBe(true);
  });

  test("never makes a column of the user's narrower", () => {
    expect(edits(plan, "columnWidth").every(({ onlyWiden }) => onlyWiden)).toBe(true);
  });

  test("takes the next free table name", () => {
    const again = planInsertTable(SMALL, AT_B4, {
      ...OPTIONS,
      takenNames: ["DK_test_budget", "dk_test_budget_2"],
    });
    expect(again.tableName).toBe("dk_test_budget_3");
  });

  test("says that there is no room instead of planning beyond the sheet", () => {
    expect(() => planInsertTable(SMALL, { ...AT_B4, row: 1_048_570 }, OPTIONS)).toThrow(NoRoomError);
    expect(() => planInsertTable(SMALL, { ...AT_B4, column: 16_382 }, OPTIONS)).toThrow(NoRoomError);
  });

  test("says beforehand how much room it takes", () => {
    expect(insertSize(SMALL, OPTIONS)).toEqual({ rows: plan.range.rows, columns: plan.range.columns });
  });
});

test("a new sheet is added first and needs nothing but a free name", () => {
  const plan = planInsertTable(SMALL, { sheet: "Budget", row: 0, column: 0, newSheet: true }, OPTIONS);
  expect(plan.edits[0]).toEqual({ kind: "addSheet", sheet: "Budget" });
  expect(plan.expects).toEqual([
    { kind: "sheetFree", sheet: "Budget" },
    { kind: "tableNameFree", name: "dk_test_budget" },
  ]);
  expect(edits(plan, "columnWidth").some(({ onlyWiden }) => onlyWiden)).toBe(false);
});

test("in Danish the words around the table and its headers are Danish", () => {
  const cells = written(planInsertTable(SMALL, AT_B4, { ...OPTIONS, language: "da" }));
  expect(cells).toMatchObject({
    B5: "mio. kr. · Kilde: A strategy, 6. Budget, p. 13",
    B7: "Tilsagn · dk-test 1.0.0 · indsat 2026-11-22",
    B8: "Linje",
  });
});

test("headers that repeat are told apart, as an Excel table needs it", () => {
  const columns = ["Item", "item", "Item 2"].map((name) => ({ name, type: "text" as const }));
  const table = { ...SMALL, columns, rows: [["a", "b", "c"]], kinds: undefined, sums: undefined };
  expect(edits(planInsertTable(table, AT_B4, OPTIONS), "write")[1]!.cells).toEqual([
    ["Item", "item 2", "Item 2 2"],
  ]);
});

test("a table without rows gets one blank row, as an Excel table needs it", () => {
  const plan = planInsertTable({ ...SMALL, rows: [], kinds: undefined, sums: undefined }, AT_B4, OPTIONS);
  expect(plan.table.rows).toBe(2);
  expect(plan.rows).toBe(0);
});

test("law: whatever the figures, a sum's formula yields exactly the printed figure", () => {
  const figure = fc.integer({ min: -99_999, max: 999_999 }).map((n) => new Big(n).div(100).toNumber());
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), (parts) => {
      const printed = parts.reduce((sum, part) => sum.plus(part), new Big(0)).toNumber();
      const table: DataTable = {
        ...SMALL,
        columns: [{ name: "2023", type: "amount" }],
        rows: [...parts, printed].map((n) => [n]),
        kinds: undefined,
        sums: [...parts.map(() => null), parts.map((_, index) => index)],
      };
      const cell = edits(planInsertTable(table, AT_B4, OPTIONS), "write")[2]!.cells.at(-1)![0];
      const formula = (cell as { formula: string }).formula;
      const binary = parts.reduce((sum, part) => sum + part, 0);
      const decimals = /^=ROUND\(.*,(\d+)\)$/.exec(formula)?.[1];
      const yields = decimals === undefined ? binary : Number(new Big(binary).round(Number(decimals)));
      expect(yields).toBe(printed);
    }),
  );
});

describe("the budget of the strategy for IOM 2023–2026", () => {
  const pack = findPack("dk-iom-2023")!;
  const table = getTable(pack, "budget");
  const plan = planInsertTable(table, AT_B4, OPTIONS);

  test("computes every total that the strategy prints", () => {
    const formulas = edits(plan, "write")
      .at(-1)!
      .cells.map((row) => row.filter((cell) => cell !== null && typeof cell === "object").length);
    const years = pack.budget!.years.length;
    expect(formulas).toEqual(table.kinds!.map((kind) => (kind === "line" ? 0 : years)));
  });

  test("has years as text headers", () => {
    expect(edits(plan, "write")[1]!.cells[0]).toEqual(
      expect.arrayContaining(["2023", "2024", "2025", "2026"]),
    );
  });
});
