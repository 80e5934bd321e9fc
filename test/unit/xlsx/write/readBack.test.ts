/** What is written reads back as what was asked for: a whole sample, and random plans by the thousand cells. */

import fc from "fast-check";
import { areaAddress, cellAddress } from "../../../../src/workbook/address";
import { CellError } from "../../../../src/workbook/cells";
import type { CellInput, EditPlan, WorkbookEdit } from "../../../../src/workbook/edits";
import { readXlsx, writeXlsx } from "../../../../src/workbook/xlsx";
import { cellAt, cellsByAddress } from "../support";
import { SAMPLE, onSheet, range, write } from "./support/sample";

const readBack = (plan: EditPlan) => readXlsx(writeXlsx(plan));
const sheetOf = (...edits: WorkbookEdit[]) => readBack(onSheet(...edits)).sheets[0]!;

describe("the sample read back", () => {
  const workbook = readXlsx(
    writeXlsx(SAMPLE, {
      properties: { title: "A & B", creator: "Desk" },
      now: new Date("2024-05-06T07:08:09Z"),
    }),
  );
  const [budget, lists] = workbook.sheets;

  it("has its sheets, table, names, stamp and part", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Budget", "Lists & choices", "Tal på dansk"]);
    expect(workbook.tables).toEqual([
      {
        name: "Budget_table",
        range: range("Budget!A4:E7"),
        hasHeaders: true,
        hasTotals: false,
        columns: ["Priority area", "2024", "2025", "2026", "Total"],
      },
    ]);
    expect(workbook.names.map(({ name, formula, scope }) => [name, formula, scope])).toEqual([
      ["_xlnm.Print_Titles", "=Budget!$1:$4", "Budget"],
      ["Rate", "=6.9", null],
      ["Amounts", "=Budget!$B$5:$D$7", null],
      ["Here", "=Budget!$A$1", "Budget"],
    ]);
    expect(workbook.stamps).toEqual(
      SAMPLE.edits.flatMap((edit) => (edit.kind === "stamp" ? [edit.stamp] : [])),
    );
    expect(workbook.parts).toEqual([
      {
        namespace: "urn:tilsagn:test:1",
        xml: '<choices xmlns="urn:tilsagn:test:1"><unit>million</unit></choices>',
      },
    ]);
  });

  it("has formulas with their known values, and says which has none", () => {
    expect(cellAt(budget!, "B8")).toMatchObject({ value: 50, formula: "=SUM(B5:B7)" });
    expect(cellAt(budget!, "E8")).toMatchObject({ value: 150, formula: "=SUM(Budget_table[Total])" });
    expect(cellAt(budget!, "B10")).toMatchObject({ value: null, formula: '=TEXTJOIN(", ",TRUE,A5:A6)' });
    expect(cellAt(budget!, "D10").value).toEqual(new CellError("#N/A"));
    expect(workbook.omissions).toHaveLength(1);
  });

  it("has years as text where they head the columns of a table, as Excel makes them", () => {
    expect(cellAt(budget!, "B4").value).toBe("2024");
  });

  it("has notes, validations and properties", () => {
    expect(budget!.notes.map(({ row, column, text }) => [cellAddress(row, column), text])).toEqual([
      ["B4", "First year"],
      ["E8", "The commitment is DKK 150 million.\nSource: the strategy, section 4."],
    ]);
    const seen = budget!.validations.map(({ areas, type, operator, formulas }) => [
      areas.map(areaAddress).join(),
      type,
      operator,
      ...formulas,
    ]);
    expect(seen).toEqual([
      ["B5:D7", "decimal", "greaterThanOrEqual", "0"],
      ["B11", "list", null, "'Lists & choices'!$A$1:$A$3"],
      ["C11", "list", null, '"ja,nej,""måske"""'],
      ["D11", "whole", "between", "2000", "2100"],
    ]);
    expect(lists!.validations).toEqual([]);
    expect(workbook.properties).toEqual({
      title: "A & B",
      creator: "Desk",
      created: "2024-05-06T07:08:09Z",
      modified: "2024-05-06T07:08:09Z",
      application: "Tilsagn",
    });
  });
});

describe("edits follow one another", () => {
  it("a later write wins, null clears, and cleared cells are as if nothing had been there", () => {
    const sheet = sheetOf(
      write("S!A1", [
        [1, 2, 3],
        [4, 5, 6],
      ]),
      write("S!B1", [["two", null]]),
      { kind: "numberFormat", range: range("S!A2:C2"), formats: [["0.0", "0.0", "0.0"]] },
      { kind: "clear", range: range("S!B2:XFD2") },
    );
    expect(
      [...cellsByAddress(sheet)].map(([address, cell]) => [address, cell.value, cell.numberFormat]),
    ).toEqual([
      ["A1", 1, "General"],
      ["B1", "two", "General"],
      ["A2", 4, "0.0"],
    ]);
  });

  it("a number in a cell formatted as text is a number: the format gives way", () => {
    const sheet = sheetOf(
      { kind: "numberFormat", range: range("S!A1:B1"), formats: [["@", "@"]] },
      write("S!A1", [[7, "7"]]),
    );
    expect(cellAt(sheet, "A1")).toMatchObject({ value: 7, numberFormat: "General" });
    expect(cellAt(sheet, "B1")).toMatchObject({ value: "7", numberFormat: "@" });
  });

  it("what a plan makes and takes away again is not there", () => {
    const workbook = readBack(
      onSheet(
        write("S!A1", [["Header"], [1], [2], [3]]),
        { kind: "table", range: range("S!A1:A2"), name: "Kept" },
        { kind: "resizeTable", name: "kept", range: range("S!A1:A4") },
        { kind: "addSheet", sheet: "Gone" },
        write("Gone!A1", [["Header"], [1]]),
        { kind: "table", range: range("Gone!A1:A2"), name: "Gone_table" },
        {
          kind: "stamp",
          stamp: { table: "Gone_table", source: "a/b", packVersion: "1", date: "2024-01-01" },
        },
        { kind: "name", name: "Gone_name", formula: "=1", scope: "Gone" },
        { kind: "name", name: "Removed", formula: "=1", scope: null },
        { kind: "removeName", name: "REMOVED", scope: null },
        { kind: "part", namespace: "urn:tilsagn:x:1", xml: '<x xmlns="urn:tilsagn:x:1"/>' },
        { kind: "part", namespace: "urn:tilsagn:x:1", xml: null },
        { kind: "deleteSheet", sheet: "gone" },
      ),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["S"]);
    expect(workbook.tables.map(({ name, range: at }) => [name, areaAddress(at)])).toEqual([
      ["Kept", "A1:A4"],
    ]);
    expect(workbook).toMatchObject({ names: [], stamps: [], parts: [] });
  });

  it("a table that becomes plain cells keeps its contents", () => {
    const workbook = readBack(
      onSheet(
        write("S!A1", [["Header"], [1]]),
        { kind: "table", range: range("S!A1:A2"), name: "T_1" },
        { kind: "removeTable", name: "T_1" },
      ),
    );
    expect(workbook.tables).toEqual([]);
    expect(cellAt(workbook.sheets[0]!, "A2").value).toBe(1);
  });
});

/** Text of all kinds: what people write, what XML and the escapes of spreadsheets stumble over, any code units. */
const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        "_",
        "x",
        "0041",
        "_x0041_",
        "_x005F_",
        "\u0001",
        "\ud800",
        "\n",
        "\r\n",
        "\t",
        " ",
        "=",
      ),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "=1+1",
    "+SUM(A1)",
    "-1",
    "@x",
    "2023",
    "1-2",
    "TRUE",
    "#N/A",
    "'quoted",
    "</t><f>1</f>",
    "&amp;",
  ),
);
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyValue = fc.oneof(anyNumber, anyText, fc.boolean());
const anyFormula = fc.constantFrom(
  "=1+1",
  "=SUM(A1:B2)",
  '=IF(A1="a & b","<",">")',
  '=TEXTJOIN(",",TRUE,$A$1:B2)',
  "=SORT(A1:A9)",
  "='S'!A1*2%",
  '="TEXTJOIN("&_xlfn',
  "=T.DIST.2T(1,A2)+LOG10(A1)",
);
const anyCell: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: anyValue },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.record({ formula: anyFormula, value: anyValue }, { requiredKeys: ["formula"] }),
  },
);
const anyFormat = fc.constantFrom(
  "General",
  "0",
  "0.00%",
  '#,##0.0" mio."',
  "yyyy-mm-dd",
  '"<&>"@',
  "[Red]-0;0",
  "@",
);
const SIZE = 5;
const anyArea = fc
  .tuple(fc.nat(SIZE), fc.nat(SIZE), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([row, column, rows, columns]) => ({ sheet: "S", row, column, rows, columns }));
const matrix = <T>(rows: number, columns: number, cell: fc.Arbitrary<T>) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const anyEdit: fc.Arbitrary<WorkbookEdit> = anyArea.chain((area) =>
  fc.oneof(
    matrix(area.rows, area.columns, anyCell).map((cells) => ({ kind: "write" as const, range: area, cells })),
    matrix(area.rows, area.columns, anyFormat).map((all) => ({
      kind: "numberFormat" as const,
      range: area,
      formats: all,
    })),
    fc
      .constantFrom("title", "note", "header", "label", "figure", "total", "input")
      .map((role) => ({ kind: "style", range: area, role }) as const),
    fc.constant({ kind: "clear", range: area } as const),
    fc.constant({ kind: "wrap", range: area } as const),
  ),
);

interface Expected {
  content: CellInput;
  format: string;
}

/** What the edits mean, worked out cell by cell and as plainly as can be. */
function expectedCells(edits: readonly WorkbookEdit[]): Map<string, Expected> {
  const cells = new Map<string, Expected>();
  for (const edit of edits) {
    if (edit.kind !== "write" && edit.kind !== "numberFormat" && edit.kind !== "clear") continue;
    for (let r = 0; r < edit.range.rows; r++) {
      for (let c = 0; c < edit.range.columns; c++) {
        const address = cellAddress(edit.range.row + r, edit.range.column + c);
        const cell = cells.get(address) ?? { content: null, format: "General" };
        if (edit.kind === "clear") cells.delete(address);
        else if (edit.kind === "numberFormat") cells.set(address, { ...cell, format: edit.formats[r]![c]! });
        else {
          const content = edit.cells[r]![c]!;
          const keepsText = content === null || typeof content === "string";
          cells.set(address, {
            content,
            format: cell.format === "@" && !keepsText ? "General" : cell.format,
          });
        }
      }
    }
  }
  return cells;
}

const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

function readable({ content, format }: Expected): unknown {
  const formula = content !== null && typeof content === "object" ? content.formula : null;
  const value = content !== null && typeof content === "object" ? (content.value ?? null) : content;
  const seen = typeof value === "string" ? (value === "" && !formula ? null : lines(value)) : value;
  // A file knows one zero.
  return { value: seen === 0 ? 0 : seen, formula, numberFormat: format };
}

it("random plans read back cell by cell, whatever their text holds", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const expected = expectedCells(edits);
      const sheet = sheetOf(...edits);
      for (let row = 0; row < SIZE + 4; row++) {
        for (let column = 0; column < SIZE + 4; column++) {
          const { value, formula, numberFormat } = sheet.cells.cell(row, column);
          const wanted = expected.get(cellAddress(row, column)) ?? { content: null, format: "General" };
          expect({ value, formula, numberFormat }).toEqual(readable(wanted));
        }
      }
    }),
    { numRuns: 150 },
  );
});

it("a random text as header, note, part and property comes back", () => {
  const visible = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(visible, visible, (header, note) => {
      const workbook = readBack(
        onSheet(
          write("S!A1", [[header], [1]]),
          { kind: "table", range: range("S!A1:A2"), name: "T_1" },
          { kind: "note", range: range("S!A2"), text: note },
        ),
      );
      expect(workbook.tables[0]!.columns).toEqual([header]);
      expect(cellAt(workbook.sheets[0]!, "A1").value).toBe(header);
      expect(workbook.sheets[0]!.notes[0]!.text).toBe(note);
    }),
    { numRuns: 60 },
  );
});
