/** Files by other programs, compared cell by cell with what openpyxl reads from them (test/fixtures/xlsx/make). */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cells";
import { CellError } from "../../../src/workbook/cells";
import { readXlsx } from "../../../src/workbook/xlsx";
import { cellAt, cellsByAddress } from "./support";

const FOLDER = join(__dirname, "../../fixtures/xlsx");

interface ExpectedCell {
  readonly value: string | number | boolean | null;
  readonly type: string;
  readonly formula: string | null;
  readonly format: string;
}
interface ExpectedSheet {
  readonly name: string;
  readonly visibility: string;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly protected: boolean;
  readonly tables: readonly { name: string; ref: string; columns: readonly string[] }[];
  readonly cells: Readonly<Record<string, ExpectedCell>>;
}

/** Where the other reader is known to see less: it keeps escapes as written and knows no empty text of a formula. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "openpyxl Types & kinds!B16": "A stays",
  "libreoffice Types & kinds!B12": "",
};

const read = (writer: string) => readXlsx(readFileSync(join(FOLDER, `${writer}.xlsx`)));

describe.each(["openpyxl", "libreoffice"])("a workbook written by %s", (writer) => {
  const workbook = read(writer);
  const expected = JSON.parse(readFileSync(join(FOLDER, `${writer}.expected.json`), "utf8")) as {
    sheets: ExpectedSheet[];
  };

  it("has its sheets in order with what is hidden, merged and protected", () => {
    const found = workbook.sheets.map(({ name, visibility, merges, hiddenRows, protected: locked }) => ({
      name,
      visibility,
      merges: merges.map(areaAddress),
      hiddenRows,
      protected: locked,
    }));
    expect(found).toEqual(
      expected.sheets.map(({ name, visibility, merges, hiddenRows, protected: locked }) => ({
        name,
        visibility,
        merges,
        hiddenRows,
        protected: locked,
      })),
    );
    expect(workbook.sheets[0]!.hiddenColumns).toEqual([3]);
  });

  it("has its tables and names", () => {
    const tables = workbook.tables.map((table) => ({
      name: table.name,
      ref: areaAddress(table.range),
      columns: table.columns,
    }));
    expect(tables).toEqual(expected.sheets.flatMap((sheet) => sheet.tables));
    expect(workbook.tables[0]).toMatchObject({
      range: { sheet: "Budget" },
      hasHeaders: true,
      hasTotals: false,
    });
    const names = Object.fromEntries(workbook.names.map((name) => [name.name, name]));
    expect(names).toMatchObject({
      Rate: { formula: "=6.9", scope: null, hidden: false },
      Secret: { formula: "=Hidden!$B$2", scope: null },
      Local: { formula: "=Budget!$C$3:$F$6", scope: "Budget" },
    });
    // LibreOffice shows every name when it writes.
    expect(names["Secret"]!.hidden).toBe(writer === "openpyxl");
  });

  it.each(expected.sheets.map((sheet, index) => [sheet.name, index] as const))(
    "has every cell of %s as another reader sees it",
    (name, index) => {
      const found = cellsByAddress(workbook.sheets[index]!);
      const seen = Object.entries(expected.sheets[index]!.cells).map(([address, cell]) => [
        address,
        { ...cell, value: EXPLAINED[`${writer} ${name}!${address}`] ?? cell.value },
      ]);
      const ours = seen.map(([address, cell]) => [
        address,
        comparable(found.get(address as string), cell as ExpectedCell),
      ]);
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(seen));
      expect([...found.keys()].sort()).toEqual(seen.map(([address]) => address).sort());
    },
  );
});

function comparable(cell: Cell | undefined, expected: ExpectedCell): ExpectedCell | undefined {
  if (!cell) return undefined;
  const value = cell.value instanceof CellError ? cell.value.code : cell.value;
  // Only the first cell of an array carries its formula in the file; in Excel, and here, all of them show it.
  const covered = cell.formula === "=B1:B3*2" && cell.row > 0;
  const format = expected.type === "d" ? expected.format : cell.numberFormat;
  return { value, type: expected.type, formula: covered ? null : cell.formula, format };
}

it("an array formula stands in every cell that it fills", () => {
  const types = read("libreoffice").sheets[1]!;
  expect(cellAt(types, "D3")).toMatchObject({ value: 2e-300, formula: "=B1:B3*2" });
});

it("formulas without stored results are counted, not taken for blanks", () => {
  const workbook = read("openpyxl");
  expect(workbook.sheets[0]!.cells.isBlank(2, 6)).toBe(false);
  expect(workbook.omissions[0]).toBe(
    "Budget!G3 (and 8 more): the formulas have no stored results." +
      " Open the workbook in Excel, save it and check it again.",
  );
});
