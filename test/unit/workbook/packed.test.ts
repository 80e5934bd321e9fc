import fc from "fast-check";
import { CellError, CellGridBuilder, type CellValue, type FormulaSource } from "../../../src/workbook/cells";
import { packWorkbook, unpackWorkbook } from "../../../src/workbook/packed";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** A formula that its cells share as copies, as files hold them. */
const copied = { at: (row: number, column: number) => `=copy of ${row} ${column}` };
const cell = fc.record({
  row: fc.nat(30),
  column: fc.nat(10),
  value: fc.oneof(
    fc.double({ noNaN: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("#N/A", "#REF!").map((code) => new CellError(code)),
  ),
  formula: fc.constantFrom<FormulaSource | null>(null, "=A1", "=1+1", copied),
  format: fc.constantFrom("General", "0.00"),
});
type Added = {
  row: number;
  column: number;
  value: CellValue;
  formula: FormulaSource | null;
  format: string;
};

function workbookOf(cells: readonly Added[]): WorkbookSnapshot {
  const grid = new CellGridBuilder();
  for (const { row, column, value, formula, format } of cells) grid.add(row, column, value, formula, format);
  return {
    name: "Budget.xlsx",
    sheets: [
      {
        name: "Budget",
        visibility: "visible",
        cells: grid.build(),
        merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
        hiddenRows: [3],
        hiddenColumns: [],
        protected: true,
        notes: [],
        validations: [],
      },
    ],
    tables: [],
    names: [{ name: "total", formula: "=Budget!A1", scope: null, hidden: false }],
    stamps: [],
    parts: [],
    externalLinks: [],
    properties: {},
    omissions: [],
  };
}

/** A workbook in words: what its cells answer, one by one, and all the rest as it is. */
const told = ({ sheets, ...rest }: WorkbookSnapshot): unknown => ({
  ...rest,
  sheets: sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    used: cells.used,
    cells: [...cells.cells()].map(({ row, column, value, formula, numberFormat }) => [
      row,
      column,
      value,
      formula,
      numberFormat,
      cells.value(row, column),
    ]),
  })),
});

test("a workbook that passed to another thread reads as before, shared formulas written out", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const workbook = workbookOf(cells);
      expect(told(unpackWorkbook(structuredClone(packWorkbook(workbook))))).toEqual(told(workbook));
    }),
  );
});
