/** Where arrays spill. */

import { areaAddress, type RangeRef } from "../address";
import { send, type Piece } from "./batches";
import { rangeOf } from "./addresses";
import { inExcel } from "./session";

const BYTES = 300;

/** For each cell the range that its formula's array fills, itself included; null where it fills its own cell alone. */
export async function spillsOf(cells: readonly RangeRef[]): Promise<(RangeRef | null)[]> {
  if (cells.length === 0) return [];
  return inExcel(async (session) => {
    const spills: (RangeRef | null)[] = cells.map(() => null);
    const pieces = cells.map((cell, index): Piece => {
      let spill: Excel.Range;
      return {
        reads: true,
        bytes: BYTES,
        queue: () => {
          const { worksheets } = session.workbook;
          spill = worksheets.getItem(cell.sheet).getRange(areaAddress(cell)).getSpillingToRangeOrNullObject();
          spill.load("address");
        },
        take: () => {
          spills[index] = wider(spill, cell);
        },
      };
    });
    await send(session, pieces);
    return spills;
  });
}

function wider(spill: Excel.Range, cell: RangeRef): RangeRef | null {
  const range = spill.isNullObject ? null : rangeOf(spill.address);
  return range && range.rows * range.columns > 1 ? { ...range, sheet: cell.sheet } : null;
}
