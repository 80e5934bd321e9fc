/** What a formula that only adds comes to, for workbooks that were saved without results. */

import Big from "big.js";
import type { Area } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import { NumberAmount, readAmount } from "../understand/amounts";
import type { Amount } from "../understand/amounts";

const UNCOMPUTED: Amount = { kind: "uncomputed" };
/** Sums of sums of sums: more levels than this are left alone. */
const DEEPEST = 500;
/** A sum over whole columns of a long list is no total of a budget. */
const MOST_CELLS = 20_000;
/** Cells that all sums of one workbook may add together; what lies beyond stays uncomputed, and the review says so. */
const MOST_CELLS_OF_ALL = 500_000;

interface Computation {
  readonly amounts: Map<string, Amount>;
  cells: number;
}
const computations = new WeakMap<WorkbookSnapshot, Computation>();

function computationOf(workbook: WorkbookSnapshot): Computation {
  const known = computations.get(workbook);
  if (known) return known;
  const fresh: Computation = { amounts: new Map(), cells: 0 };
  computations.set(workbook, fresh);
  return fresh;
}

/**
 * The amount of a cell, computed where its formula has no stored result and only adds cells that are numbers or such
 * sums themselves; else as it stands, "uncomputed" for any other formula and for circles.
 */
export function amountAt(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  depth = 0,
): Amount {
  const amount = readAmount(sheet.cells.cell(row, column));
  if (amount.kind !== "uncomputed" || depth > DEEPEST) return amount;
  const { amounts } = computationOf(workbook);
  const key = `${sheet.name}!${row}:${column}`;
  const before = amounts.get(key);
  if (before) return before;
  // Holds while the cell is being computed, so that a circle ends here.
  amounts.set(key, UNCOMPUTED);
  const formula = sheet.cells.formula(row, column)!;
  const computed = compute(workbook, sheet, formula, { row, column }, depth);
  amounts.set(key, computed);
  return computed;
}

/** What a formula that only adds would come to in that cell of the workbook as it stands; null for any other. */
export function resultOf(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  formula: string,
  at: { readonly row: number; readonly column: number },
): Big | null {
  const amount = compute(workbook, sheet, formula, at, 0);
  if (amount.kind !== "number") return null;
  const calls = formula.toUpperCase().split("ROUND(").length - 1;
  if (calls === 0) return amount.value;
  const places = /^=ROUND\(.*,\s*(\d)\)$/i.exec(formula)?.[1];
  return calls === 1 && places !== undefined ? amount.value.round(Number(places)) : null;
}

function compute(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  formula: string,
  at: { readonly row: number; readonly column: number },
  depth: number,
): Amount {
  const sum = readSum(formula, at, workbook.tables);
  if (!sum) return UNCOMPUTED;
  const computation = computationOf(workbook);
  let total = new Big(0);
  let cells = 0;
  for (const part of sum.parts) {
    const from = part.sheet === undefined ? sheet : findSheet(workbook, part.sheet);
    if (!from) return UNCOMPUTED;
    for (const place of placesOf(part, from)) {
      if (++cells > MOST_CELLS || ++computation.cells > MOST_CELLS_OF_ALL) return UNCOMPUTED;
      const own = amountAt(workbook, from, place.row, place.column, depth + 1);
      if (own.kind === "number") total = total.plus(own.value);
      else if (own.kind === "error" || own.kind === "uncomputed") return UNCOMPUTED;
      // "=B2+B3" reads text as numbers or fails on it; SUM passes over it.
      else if (own.kind !== "blank" && sum.coercesText) return UNCOMPUTED;
    }
  }
  return NumberAmount.of(total);
}

/** The cells of an area within the part of a sheet that is used. */
function* placesOf(area: Area, { cells }: SheetSnapshot): Iterable<{ row: number; column: number }> {
  const { used } = cells;
  if (!used) return;
  const bottom = Math.min(area.row + area.rows, used.row + used.rows);
  const right = Math.min(area.column + area.columns, used.column + used.columns);
  for (let row = Math.max(area.row, used.row); row < bottom; row++) {
    for (let column = Math.max(area.column, used.column); column < right; column++) yield { row, column };
  }
}
