import fc from "fast-check";
import type { Area } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cells";
import { CellError, CellGridBuilder } from "../../../src/workbook/cells";

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!").map((code) => new CellError(code)),
);
const place = { row: fc.nat(12), column: fc.nat(8) };
const cells = fc.array(
  fc.record({
    ...place,
    value: fc.option(value),
    formula: fc.option(fc.constantFrom("=A1", "=1+1")),
    format: fc.constantFrom("General", "0.00", "#,##0"),
  }),
  { maxLength: 40 },
);
const area: fc.Arbitrary<Area> = fc.record({
  ...place,
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

function gridOf(
  list: readonly { row: number; column: number; value: CellValue; formula: string | null; format: string }[],
) {
  const builder = new CellGridBuilder();
  for (const cell of list) builder.add(cell.row, cell.column, cell.value, cell.formula, cell.format);
  return builder.build();
}

describe("a grid", () => {
  it("answers like a map of its cells, in whatever order they were added; the last at a place wins", () => {
    fc.assert(
      fc.property(cells, area, (list, within) => {
        const grid = gridOf(list);
        const kept = list.filter((c) => c.value !== null || c.formula !== null || c.format !== "General");
        const map = new Map(kept.map((c) => [c.row * 100 + c.column, c]));
        const sorted = [...map.entries()].sort(([a], [b]) => a - b).map(([, c]) => c);
        const shown = (c: (typeof kept)[number]) => ({
          row: c.row,
          column: c.column,
          value: c.value,
          formula: c.formula,
          numberFormat: c.format,
        });
        expect([...grid.cells()]).toEqual(sorted.map(shown));
        const inside = sorted.filter(
          (c) =>
            c.row >= within.row &&
            c.row < within.row + within.rows &&
            c.column >= within.column &&
            c.column < within.column + within.columns,
        );
        expect([...grid.cells(within)]).toEqual(inside.map(shown));
        for (const c of sorted) expect(grid.cell(c.row, c.column)).toEqual(shown(c));
        expect(grid.size).toBe(map.size);
      }),
    );
  });

  it("tells blank from empty text and from a formula without a result", () => {
    const grid = gridOf([
      { row: 0, column: 0, value: "", formula: null, format: "General" },
      { row: 0, column: 1, value: null, formula: "=A1", format: "General" },
      { row: 0, column: 2, value: null, formula: null, format: "0.00" },
    ]);
    expect([0, 1, 2, 3].map((column) => grid.isBlank(0, column))).toEqual([false, false, true, true]);
    expect(grid.numberFormat(0, 2)).toBe("0.00");
    expect(grid.numberFormat(5, 5)).toBe("General");
  });

  it("knows the rectangle that is used, and that an empty one has none", () => {
    const at = (row: number, column: number) => ({ row, column, value: 1, formula: null, format: "General" });
    expect(gridOf([at(9, 2), at(3, 7)]).used).toEqual({ row: 3, column: 2, rows: 7, columns: 6 });
    expect(gridOf([]).used).toBeNull();
  });

  it("writes a formula that cells share out only where it is looked at, and says that they share it", () => {
    const asked: string[] = [];
    const shared = { at: (row: number, column: number) => `=A${asked.push(`${row},${column}`)}` };
    const builder = new CellGridBuilder();
    builder.add(0, 0, 1, shared);
    builder.add(1, 0, 1, shared);
    builder.add(2, 0, 1, "=A1");
    const grid = builder.build();
    const rows = [...grid.cells()].map(({ row, value }) => [row, value, grid.copyOf(row, 0) === shared]);
    expect(rows).toEqual([
      [0, 1, true],
      [1, 1, true],
      [2, 1, false],
    ]);
    expect(asked).toEqual([]);
    expect([grid.formula(1, 0), grid.cell(0, 0).formula, asked]).toEqual(["=A1", "=A2", ["1,0", "0,0"]]);
  });

  it("walks an area without walking what stands beside it in the same rows", () => {
    const builder = new CellGridBuilder();
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 9; column++) builder.add(row, column, row * 10 + column);
    const within = { row: 1, column: 4, rows: 2, columns: 2 };
    expect([...builder.build().cells(within)].map(({ value }) => value)).toEqual([14, 15, 24, 25]);
  });
});
