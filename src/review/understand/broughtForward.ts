/** Tables that go over pages, each under its own header: the sum of one is brought forward as a line of the next. */

import { contains } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { BudgetLine, RecognisedBudget } from "../types";
import { isBorneOut, saysForward } from "./carriedForward";

/** The other budget whose sum a line brings forward: its money is counted there. Null where it is money of its own. */
export function broughtForward(
  budgets: readonly RecognisedBudget[],
  index: number,
  line: BudgetLine,
  workbook: WorkbookSnapshot,
): number | null {
  const own = budgets[index]!;
  if (line.kind !== "line" || own.form === "list" || !saysForward(line.label)) return null;
  const from = budgets.findIndex(
    (other, at) =>
      at !== index && other.form !== "list" && other.unit === own.unit && isSumOf(own, line, other, workbook),
  );
  return from < 0 ? null : from;
}

/** Whether a line's figures are taken from the other budget's sums, or most of them typed as they are. */
function isSumOf(
  own: RecognisedBudget,
  line: BudgetLine,
  other: RecognisedBudget,
  workbook: WorkbookSnapshot,
): boolean {
  const { cells } = findSheet(workbook, own.sheet)!;
  const theirs = findSheet(workbook, other.sheet)!.cells;
  const sums = other.lines.filter(({ kind }) => kind === "total" || kind === "subtotal");
  let filled = 0;
  let taken = 0;
  let typed = 0;
  for (const { year, index } of own.years) {
    const { row, column } = place(own, line, index);
    const value = cells.value(row, column);
    if (value === null) continue;
    filled++;
    const formula = cells.formula(row, column);
    if (formula !== null) {
      const parts = readSum(formula, { row, column }, workbook.tables)?.parts ?? [];
      const [part] = parts;
      const isTaken =
        part !== undefined &&
        parts.length === 1 &&
        part.rows === 1 &&
        part.columns === 1 &&
        (part.sheet ?? own.sheet).toLowerCase() === other.sheet.toLowerCase() &&
        contains(other.area, part.row, part.column) &&
        sums.some((sum) => sum.index === (other.orientation === "years-across" ? part.row : part.column));
      if (!isTaken) return false;
      taken++;
      continue;
    }
    const same = other.years.find((one) => one.year === year);
    const isSame =
      same !== undefined &&
      value !== 0 &&
      sums.some((sum) => {
        const at = place(other, sum, same.index);
        return theirs.value(at.row, at.column) === value;
      });
    if (isSame) typed++;
  }
  return taken > 0 || isBorneOut(line.label, typed, filled);
}

function place(
  { orientation }: RecognisedBudget,
  { index: line }: BudgetLine,
  position: number,
): { row: number; column: number } {
  return orientation === "years-across" ? { row: line, column: position } : { row: position, column: line };
}
