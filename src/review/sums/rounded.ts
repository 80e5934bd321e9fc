/** Budgets whose whole figures are rounded ones. */

import type { BudgetFigures } from "../figures";
import { normalise } from "../understand/text";

const ROUNDING = /\b(?:round(?:ed|ing)|afrund\w*)\b/;
/** Notes on rounding stand this close above and below a table. */
const NEAR = 15;

const known = new WeakMap<BudgetFigures["sheet"], ReadonlyMap<BudgetFigures["budget"], boolean>>();

/**
 * Whether whole figures of a budget may each be off by half a unit: they are others in a second currency, or a note by
 * the table says that figures are rounded.
 */
export function areRounded({ budget, sheet }: BudgetFigures): boolean {
  const before = known.get(sheet)?.get(budget);
  if (before !== undefined) return before;
  const rounded = budget.equivalentOf !== undefined || hasNote(sheet, budget);
  known.set(sheet, new Map([...(known.get(sheet) ?? []), [budget, rounded]]));
  return rounded;
}

function hasNote({ cells, notes }: BudgetFigures["sheet"], { area }: BudgetFigures["budget"]): boolean {
  const { used } = cells;
  if (!used) return false;
  const from = Math.max(used.row, area.row - NEAR);
  const end = Math.min(used.row + used.rows, area.row + area.rows + NEAR);
  if (notes.some(({ text }) => ROUNDING.test(normalise(text)))) return true;
  for (const { value } of cells.cells({ ...used, row: from, rows: Math.max(1, end - from) }))
    if (typeof value === "string" && value.length <= 300 && ROUNDING.test(normalise(value))) return true;
  return false;
}
