import type { RangeRef } from "../workbook/address";
import type { EditPlan } from "../workbook/edits";

/** Plans one formula in a blank cell. `formula` has its leading "=" and English names with commas. */
export function planInsertFormula(cell: RangeRef, formula: string): EditPlan {
  const range: RangeRef = { ...cell, rows: 1, columns: 1 };
  return {
    expects: [{ kind: "blank", range }],
    edits: [
      { kind: "write", range, cells: [[{ formula }]] },
      { kind: "select", range },
    ],
  };
}
