import fc from "fast-check";
import {
  areaAddress,
  columnIndex,
  columnName,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  parseAddress,
  quoteSheet,
  rangeAddress,
} from "../../../src/workbook/address";

const area = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));

describe("addresses", () => {
  it("come back as they were written, with any sheet name", () => {
    const sheet = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\]\\/?*[:\n\r]/.test(name));
    fc.assert(
      fc.property(area, sheet, (where, name) => {
        expect(parseAddress(areaAddress(where))).toEqual(where);
        expect(parseAddress(rangeAddress({ ...where, sheet: name }))).toEqual({ ...where, sheet: name });
      }),
    );
  });

  it.each([
    ["B4", { row: 3, column: 1, rows: 1, columns: 1 }],
    ["$B$4:g10", { row: 3, column: 1, rows: 7, columns: 6 }],
    ["G10:B4", { row: 3, column: 1, rows: 7, columns: 6 }],
    ["Budget!A1", { row: 0, column: 0, rows: 1, columns: 1, sheet: "Budget" }],
    ["'It''s 2023!'!A1", { row: 0, column: 0, rows: 1, columns: 1, sheet: "It's 2023!" }],
  ])("%s is a place", (text, where) => {
    expect(parseAddress(text)).toEqual(where);
  });

  it.each([
    "",
    "A",
    "A0",
    "A01",
    "4B",
    "XFE1",
    "A1048577",
    "A1:B2:C3",
    "A:A",
    "1:2",
    "A1,B2",
    "Budget!",
    "TAX2023x",
  ])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it("columns count A … Z, AA … XFD and no further", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    for (let column = 0; column < MAX_COLUMNS; column++) expect(columnIndex(columnName(column))).toBe(column);
    expect([columnIndex("XFE"), columnIndex("ABCD"), columnIndex("")]).toEqual([null, null, null]);
  });

  it.each([
    ["Budget", "Budget"],
    ["Budget_2.1", "Budget_2.1"],
    ["Åbning", "Åbning"],
    ["My sheet", "'My sheet'"],
    ["It's", "'It''s'"],
    ["2023", "'2023'"],
    ["PA1", "'PA1'"],
    ["R1C1", "'R1C1'"],
    ["rc", "'rc'"],
    ["true-or", "'true-or'"],
  ])("the sheet %s stands in a formula as %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  it("two areas overlap exactly when some cell lies in both", () => {
    const small = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    const all = Array.from({ length: 100 }, (_, index) => [Math.floor(index / 10), index % 10] as const);
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(overlaps(a, b)).toBe(
          all.some(([row, column]) => contains(a, row, column) && contains(b, row, column)),
        );
      }),
    );
  });
});
