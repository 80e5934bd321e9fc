import { findFreeBelow } from "../../../src/build/freePlace";
import { CellGridBuilder } from "../../../src/workbook/cells";
import { areaAddress, parseAddress, type Area } from "../../../src/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

interface On {
  readonly filled?: readonly string[];
  readonly tables?: readonly string[];
  readonly merges?: readonly string[];
}

const area = (address: string): Area => parseAddress(address)!;

/** Where a block that wants `wanted` may go on such a sheet. */
function place(wanted: string, { filled = [], tables = [], merges = [] }: On): string | null {
  const cells = new CellGridBuilder();
  for (const address of filled) cells.add(area(address).row, area(address).column, "x");
  const sheet: SheetSnapshot = {
    name: "Sheet1",
    visibility: "visible",
    cells: cells.build(),
    merges: merges.map(area),
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    notes: [],
    validations: [],
  };
  const workbook: WorkbookSnapshot = {
    name: "Book",
    sheets: [sheet],
    tables: tables.map((address, index) => ({
      name: `Table${index}`,
      range: { ...area(address), sheet: "sheet1" },
      hasHeaders: true,
      hasTotals: false,
      columns: [],
    })),
    names: [],
    stamps: [],
    parts: [],
    externalLinks: [],
    properties: {},
    omissions: [],
  };
  const found = findFreeBelow(workbook, sheet, area(wanted));
  return found && areaAddress(found);
}

test("a free place is taken as it is", () => {
  expect(place("B2:D5", { filled: ["A1", "E3", "B6"] })).toBe("B2:D5");
});

test("the block moves below what stands in its columns, leaving a blank row", () => {
  expect(place("B2:D5", { filled: ["C4", "A9"] })).toBe("B6:D9");
  expect(place("B2:D5", { filled: ["C4", "B8"] })).toBe("B10:D13");
});

test("blank cells of a table and merged cells count as taken", () => {
  expect(place("B2:D3", { tables: ["D2:F9"] })).toBe("B11:D12");
  expect(place("B2:D3", { merges: ["A3:B4"] })).toBe("B6:D7");
});

test("there is none when the sheet ends first", () => {
  expect(place("A1048570:B1048576", { filled: ["A1048575"] })).toBeNull();
});
