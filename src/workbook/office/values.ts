/** What stands in some ranges, and nothing else about them. */

import type { RangeRef } from "../address";
import type { CellValue } from "../cells";
import { readBands, send } from "./batches";
import { valueOf, type RangeContent } from "./content";
import { inExcel } from "./session";

/** JSON bytes that a cell takes in the answer on average: value and type. */
const BYTES_PER_CELL = 32;

/** The values of each range, in its shape; blank is null. One round trip unless their size forces more. */
export async function valuesOf(ranges: readonly RangeRef[]): Promise<CellValue[][][]> {
  if (ranges.length === 0) return [];
  return inExcel(async (session) => {
    const { worksheets } = session.workbook;
    const found = ranges.map((): CellValue[][] => []);
    const pieces = ranges.flatMap((range, index) =>
      readBands(range, BYTES_PER_CELL, ({ row, column, rows, columns }) => {
        const band = worksheets.getItem(range.sheet).getRangeByIndexes(row, column, rows, columns);
        band.load("values,valueTypes");
        return () => void found[index]!.splice(row - range.row, rows, ...cellsOf(band));
      }),
    );
    await send(session, pieces);
    return found;
  });
}

function cellsOf({ values, valueTypes }: Pick<RangeContent, "values" | "valueTypes">): CellValue[][] {
  return values.map((row, r) => row.map((value, c) => valueOf(value, valueTypes[r]![c]!)));
}
