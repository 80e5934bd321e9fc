/** Fixes of formulas. */

import type { Area } from "../../workbook/address";
import type { CellInput, EditPlan } from "../../workbook/edits";
import type { SheetForms } from "./sheetForms";

/** Nobody looks through a larger change before applying it. */
const MOST_CELLS = 1_000;

/**
 * The plan that writes formulas into an area, cell by cell; null where there is none for one of its cells, or where a
 * cell holds what a plan cannot expect, and for a very large area.
 */
export function writeFormulas(
  { sheet }: SheetForms,
  area: Area,
  formulaFor: (cell: { readonly row: number; readonly column: number }) => string | null,
): EditPlan | null {
  if (area.rows * area.columns > MOST_CELLS) return null;
  const before: CellInput[][] = [];
  const after: CellInput[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    before.push([]);
    after.push([]);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = formulaFor({ row, column });
      const content = contentOf(sheet.cells.formula(row, column), sheet.cells.value(row, column));
      if (formula === null || content === undefined) return null;
      before[before.length - 1]!.push(content);
      after[after.length - 1]!.push({ formula });
    }
  }
  const range = { sheet: sheet.name, ...area };
  return {
    expects: [{ kind: "content", range, cells: before }],
    edits: [{ kind: "write", range, cells: after }],
  };
}

function contentOf(formula: string | null, value: unknown): CellInput | undefined {
  if (formula !== null) return { formula };
  return value === null || typeof value === "number" || typeof value === "string" ? value : undefined;
}

const LONGEST = 120;

/** A formula as it stands in a message: long ones are cut. */
export function shown(formula: string): string {
  return formula.length <= LONGEST ? formula : `${formula.slice(0, LONGEST - 1)}…`;
}
