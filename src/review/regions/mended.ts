/** What cells would hold once the errors that are told of them were mended, and what sums of them would come to. */

import Big from "big.js";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import { oncePer } from "../memory";
import { sumsOf } from "../sums/check";
import { add } from "../sums/compare";
import { amountAt } from "../sums/compute";
import type { ReviewContext } from "../types";
import { faultsOf } from "./faults";

/** A cell with an error, and what stands there without it: a formula that adds, or an amount. */
export interface MendedCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly holds: string | Big;
}

/** The cells that break a line of like formulas and those with which their totals would add up. */
export const mendedCells = oncePer((context: ReviewContext): readonly MendedCell[] => {
  const { tables } = context.workbook;
  const formulas = faultsOf(context).flatMap(({ oddity, expected, area, kind }): MendedCell[] => {
    const { sheet, row, column } = oddity;
    // A number typed over what another cell holds may be what its author means to ask for; over a sum it belies its parts.
    const isMeant = kind === "number" && oddity.like.pieces.length === 1;
    if (kind === "omits" || isMeant || expected === null || area.rows * area.columns > 1) return [];
    return readSum(expected, { row, column }, tables)
      ? [{ sheet: sheet.sheet, row, column, holds: expected }]
      : [];
  });
  const amounts = sumsOf(context).suspects.map(
    ({ figures, cell: { row, column }, expected }): MendedCell => ({
      sheet: figures.sheet,
      row,
      column,
      holds: expected,
    }),
  );
  return [...formulas, ...amounts];
});

/** Sums of sums are followed so deep, and so many cells in all; what lies beyond counts as it stands. */
const DEEPEST = 50;
const MOST_CELLS = 100_000;

/** What a cell comes to; null where it is no number. */
type AmountAt = (sheet: SheetSnapshot, row: number, column: number) => Big | null;

const NOTHING = new Big(0);

/** Amounts with some cells mended: each as it stands, and by how much the sums that take in a mended cell change with it. */
export function mendedAmount({ workbook }: ReviewContext, cells: readonly MendedCell[]): AmountAt {
  const keyOf = (sheet: SheetSnapshot, row: number, column: number): string =>
    `${sheet.name}!${row}:${column}`;
  const mended = new Map(cells.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell.holds]));
  const changes = new Map<string, Big>();
  let visited = 0;

  const stands: AmountAt = (sheet, row, column) => {
    const amount = amountAt(workbook, sheet, row, column);
    return amount.kind === "number" ? amount.value : null;
  };

  const summands = (sheet: SheetSnapshot, formula: string, row: number, column: number): Summand[] => {
    const found: Summand[] = [];
    for (const part of readSum(formula, { row, column }, workbook.tables)?.parts ?? []) {
      const from = part.sheet === undefined ? sheet : findSheet(workbook, part.sheet);
      if (!from) return [];
      for (const cell of from.cells.cells(part)) {
        if (++visited > MOST_CELLS) return [];
        found.push({ sheet: from, row: cell.row, column: cell.column });
      }
    }
    return found;
  };

  const changeAt = (sheet: SheetSnapshot, row: number, column: number, depth: number): Big => {
    const key = keyOf(sheet, row, column);
    const before = changes.get(key);
    if (before) return before;
    // Holds while the cell is being computed, so that a circle ends here.
    changes.set(key, NOTHING);
    const change = depth > DEEPEST ? NOTHING : workOut(sheet, row, column, depth);
    changes.set(key, change);
    return change;
  };

  const workOut = (sheet: SheetSnapshot, row: number, column: number, depth: number): Big => {
    const own = stands(sheet, row, column);
    const holds = mended.get(keyOf(sheet, row, column));
    if (!own) return NOTHING;
    if (holds instanceof Big) return holds.minus(own);
    const formula = holds ?? sheet.cells.formula(row, column);
    if (formula === null) return NOTHING;
    const parts = summands(sheet, formula, row, column);
    const changed = parts.map((part) => changeAt(part.sheet, part.row, part.column, depth + 1));
    const change = add(changed);
    return holds === undefined || parts.length === 0
      ? change
      : add(parts.map((part) => stands(part.sheet, part.row, part.column) ?? NOTHING))
          .plus(change)
          .minus(own);
  };

  return (sheet, row, column) => stands(sheet, row, column)?.plus(changeAt(sheet, row, column, 0)) ?? null;
}

interface Summand {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}
