/**
 * Files by six writers, compared cell by cell with what another reader, openpyxl, sees in them. How the files and its
 * answers were made: test/fixtures/xlsx/make.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cells";
import { CellError } from "../../../src/workbook/cells";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readXlsx } from "../../../src/workbook/xlsx";
import { cellAt, cellsByAddress } from "./support";

const FOLDER = join(__dirname, "../../fixtures/xlsx");
const WRITERS = ["openpyxl", "libreoffice", "xlsxwriter", "sheetjs", "o-spreadsheet", "tilsagn"] as const;

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
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  readonly tables: readonly { name: string; ref: string; columns: readonly string[] }[];
  readonly notes: Readonly<Record<string, string>>;
  readonly validations: readonly {
    readonly places: string;
    readonly type: string;
    readonly operator: string | null;
    readonly formulas: readonly string[];
  }[];
  readonly cells: Readonly<Record<string, ExpectedCell>>;
}
interface Expected {
  readonly properties: Readonly<Record<string, string>>;
  readonly names: readonly { name: string; formula: string; scope: string | null; hidden: boolean }[];
  readonly sheets: readonly ExpectedSheet[];
}

const read = (writer: string) => readXlsx(readFileSync(join(FOLDER, `${writer}.xlsx`)));

/** In a file only the first cell of an array carries its formula; in Excel, and here, all of them show it. */
const covered = (formula: string): Partial<ExpectedCell> => ({ formula });

/** Where the other reader sees something else, each with the reason. */
const EXPLAINED: Readonly<Record<string, Partial<ExpectedCell>>> = {
  // It keeps characters as they are escaped in the file: _x0041_ is "A", _x005F_ an underscore (ECMA-376, 22.9.2.19).
  "openpyxl Types & kinds!B16": { value: "A stays" },
  "tilsagn Tal på dansk!E3": { value: "_x0041_ and \u0001" },
  // It knows no empty text as the result of a formula.
  "libreoffice Types & kinds!B12": { value: "" },
  "libreoffice Types & kinds!D2": covered("=B1:B3*2"),
  "libreoffice Types & kinds!D3": covered("=B1:B3*2"),
  "xlsxwriter Budget 2024–25!G5": covered("=B4:B6*2"),
  "xlsxwriter Budget 2024–25!G6": covered("=B4:B6*2"),
  "sheetjs Budget & tal!F3": covered("=B2:B4*2"),
  "sheetjs Budget & tal!F4": covered("=B2:B4*2"),
  // It shows functions with the prefixes that newer ones have in files.
  "xlsxwriter Budget 2024–25!H4": { formula: "=SORT(B4:B6)" },
  "tilsagn Budget!B10": { formula: '=TEXTJOIN(", ",TRUE,A5:A6)' },
};

/** What we see of a sheet beside its cells, in the other reader's words. */
const described = (sheet: SheetSnapshot, { tables }: WorkbookSnapshot) => ({
  name: sheet.name,
  visibility: sheet.visibility,
  merges: sheet.merges.map(areaAddress).sort(),
  hiddenRows: sheet.hiddenRows,
  hiddenColumns: sheet.hiddenColumns,
  protected: sheet.protected,
  tables: tables
    .filter(({ range }) => range.sheet === sheet.name)
    .map(({ name, range, columns }) => ({ name, ref: areaAddress(range), columns })),
  notes: Object.fromEntries(sheet.notes.map(({ row, column, text }) => [cellAddress(row, column), text])),
  validations: sheet.validations.map(({ areas, type, operator, formulas }) => ({
    places: areas.map(areaAddress).join(" "),
    type,
    operator,
    formulas,
  })),
});

describe.each(WRITERS)("a workbook written by %s", (writer) => {
  const workbook = read(writer);
  const expected = JSON.parse(readFileSync(join(FOLDER, `${writer}.expected.json`), "utf8")) as Expected;

  it("has its sheets in order, with what is hidden, merged, protected, noted, validated and made a table", () => {
    const theirs = expected.sheets.map(({ validations, ...sheet }) => ({
      ...sheet,
      cells: undefined,
      validations: validations.map(({ operator, ...rest }) => ({
        ...rest,
        // "between" is what the standard takes for granted; the other reader leaves it out.
        operator: operator ?? (rest.type === "list" ? null : "between"),
      })),
    }));
    expect(workbook.sheets.map((sheet) => described(sheet, workbook))).toEqual(theirs);
  });

  it("has its names and properties", () => {
    const names = workbook.names.filter(({ name }) => !name.startsWith("_xlnm."));
    expect(names).toEqual(expected.names.map((name) => ({ ...name, formula: `=${name.formula}` })));
    expect(workbook.properties).toMatchObject(expected.properties);
  });

  it.each(expected.sheets.map((sheet, index) => [sheet.name, index] as const))(
    "has every cell of %s",
    (name, index) => {
      const found = cellsByAddress(workbook.sheets[index]!);
      const theirs = Object.entries(expected.sheets[index]!.cells).map(
        ([address, cell]) => [address, { ...cell, ...EXPLAINED[`${writer} ${name}!${address}`] }] as const,
      );
      const ours = theirs.map(([address, cell]) => [address, comparable(found.get(address), cell)]);
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
      expect([...found.keys()].sort()).toEqual(theirs.map(([address]) => address).sort());
    },
  );
});

function comparable(cell: Cell | undefined, expected: ExpectedCell): ExpectedCell | undefined {
  if (!cell) return undefined;
  const value = cell.value instanceof CellError ? cell.value.code : cell.value;
  const format = expected.type === "d" ? expected.format : cell.numberFormat;
  return { value, type: expected.type, formula: cell.formula, format };
}

/** Values by writer, sheet and address. */
type Seen = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
const seenByLibreOffice = JSON.parse(readFileSync(join(FOLDER, "seen-by-libreoffice.json"), "utf8")) as Seen;

/** Where LibreOffice finds another value, each with the reason. */
const EXPLAINED_OF_LIBREOFFICE: Readonly<Record<string, unknown>> = {
  // Its answer was read by openpyxl, which keeps escapes.
  "openpyxl Types & kinds!B16": "_x0041_ stays",
  "tilsagn Tal på dansk!E3": "_x0041_ and _x0001_",
  // This version has no SORT.
  "xlsxwriter Budget 2024–25!H4": "#NAME?",
};

it.each(WRITERS)("LibreOffice finds the same values in the workbook written by %s", (writer) => {
  const sheets = read(writer).sheets.map(({ name, cells }) => {
    const values = [...cells.cells()].flatMap(({ row, column, value, formula }) => {
      const address = cellAddress(row, column);
      // What a formula without a stored result comes to is only known to who computes it.
      if (value === null || (value === "" && formula === null)) return [];
      return [[address, value instanceof CellError ? value.code : value] as const];
    });
    return [name, Object.fromEntries(values)] as const;
  });
  for (const [name, values] of sheets) {
    const theirs = seenByLibreOffice[writer]![name]!;
    const differences = Object.entries(values).flatMap(([address, value]) => {
      const other = theirs[address];
      const close =
        typeof value === "number" &&
        typeof other === "number" &&
        Math.abs(value - other) <= Math.abs(value) * 1e-14;
      return close || other === value ? [] : [[`${writer} ${name}!${address}`, other] as const];
    });
    const explained = Object.entries(EXPLAINED_OF_LIBREOFFICE).filter(([place]) =>
      place.startsWith(`${writer} ${name}!`),
    );
    expect(Object.fromEntries(differences)).toEqual(Object.fromEntries(explained));
  }
});

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
