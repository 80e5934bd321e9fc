/**
 * The two checks of formulas that Excel itself has switched on (File, Options, Formulas, Error checking rules), as
 * Microsoft's help describes them: "Formulas inconsistent with other formulas in the region" and "Formulas which omit
 * cells in a region". How Excel draws the region is not published: here a formula is inconsistent between two
 * neighbours that are copies of each other, and omits the number just before or after the row or column that it sums.
 */

import type { RangeRef } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { formulasOf, on, placeKey, type FormulaCell, type Method } from "./method";

export const excelChecks: Method = {
  name: "Excel's own checks",
  find: ({ sheets }) => sheets.flatMap(ofSheet),
};

function ofSheet(sheet: SheetSnapshot): RangeRef[] {
  const formulas = formulasOf(sheet);
  return [...formulas.values()]
    .filter((cell) => differsFromBoth(cell, formulas) || omitsNeighbour(cell, sheet))
    .map(({ row, column }) => on(sheet, { row, column, rows: 1, columns: 1 }));
}

function differsFromBoth({ row, column, r1c1 }: FormulaCell, all: ReadonlyMap<number, FormulaCell>): boolean {
  const between = (before: FormulaCell | undefined, after: FormulaCell | undefined): boolean =>
    before !== undefined && before.r1c1 === after?.r1c1 && before.r1c1 !== r1c1;
  return (
    between(all.get(placeKey(row, column - 1)), all.get(placeKey(row, column + 1))) ||
    between(all.get(placeKey(row - 1, column)), all.get(placeKey(row + 1, column)))
  );
}

function omitsNeighbour({ row, column, references }: FormulaCell, { cells }: SheetSnapshot): boolean {
  const omitted = (r: number, c: number): boolean =>
    r >= 0 &&
    c >= 0 &&
    (r !== row || c !== column) &&
    typeof cells.value(r, c) === "number" &&
    cells.formula(r, c) === null;
  return references.some(({ sheet, from, to }) => {
    if (sheet !== null || (from.rows === to.rows && from.columns === to.columns)) return false;
    const [top, bottom] = [from, to].map((end) => (end.rowFixed ? end.rows : row + end.rows));
    const [left, right] = [from, to].map((end) => (end.columnFixed ? end.columns : column + end.columns));
    if (left === right) return omitted(top! - 1, left!) || omitted(bottom! + 1, left!);
    if (top === bottom) return omitted(top!, left! - 1) || omitted(top!, right! + 1);
    return false;
  });
}
