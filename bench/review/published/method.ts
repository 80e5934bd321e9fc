/** What the published methods have in common: formulas in a form in which copies are equal, and areas they point at. */

import { tokenize, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area, RangeRef } from "../../../src/workbook/address";
import { cellAddress } from "../../../src/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** A way of finding faults in formulas that knows no strategy. */
export interface Method {
  readonly name: string;
  /** Where something looks wrong. */
  readonly find: (workbook: WorkbookSnapshot) => readonly RangeRef[];
}

/** One end of a reference, from the formula's own cell or, where `$` fixes it, from the sheet's first cell. */
export interface End {
  readonly rows: number;
  readonly columns: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly sheet: string | null;
  readonly from: End;
  readonly to: End;
}

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly r1c1: string;
  readonly references: readonly Reference[];
  /** How many numbers are written in the formula, and how many `$`. */
  readonly numbers: number;
  readonly anchors: number;
}

/** Every formula of the sheet by place, as `placeKey` names it. */
export function formulasOf(sheet: SheetSnapshot): Map<number, FormulaCell> {
  const found = new Map<number, FormulaCell>();
  for (const { row, column, formula } of sheet.cells.cells()) {
    if (formula === null) continue;
    const r1c1 = translateFormulaToR1C1(formula, cellAddress(row, column));
    const tokens = tokenize(r1c1, { r1c1: true, negativeNumbers: false });
    found.set(placeKey(row, column), {
      row,
      column,
      r1c1,
      references: tokens.flatMap(({ type, value }) => (type === "range" ? referenceOf(value) : [])),
      numbers: tokens.filter(({ type }) => type === "number").length,
      anchors: formula.split("$").length - 1,
    });
  }
  return found;
}

export const placeKey = (row: number, column: number): number => row * 16_384 + column;

export const on = (sheet: SheetSnapshot, area: Area): RangeRef => ({ sheet: sheet.name, ...area });

function referenceOf(text: string): Reference[] {
  const split = text.lastIndexOf("!");
  const [first, last] = text.slice(split + 1).split(":");
  const from = endOf(first!);
  const to = last === undefined ? from : endOf(last);
  return from && to ? [{ sheet: split < 0 ? null : text.slice(0, split), from, to }] : [];
}

function endOf(text: string): End | null {
  const match = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/.exec(text);
  if (!match) return null;
  const [, rowsBy, row, columnsBy, column] = match;
  return {
    rows: row === undefined ? Number(rowsBy ?? 0) : Number(row) - 1,
    columns: column === undefined ? Number(columnsBy ?? 0) : Number(column) - 1,
    rowFixed: row !== undefined,
    columnFixed: column !== undefined,
  };
}
