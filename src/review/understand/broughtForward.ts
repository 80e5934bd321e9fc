/** Tables that go over pages: the sum of one is carried forward, and brought forward as the first line of the next. */

import { contains } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { BudgetLine, RecognisedBudget } from "../types";
import { normalise } from "./text";

const FORWARD = /\b(?:(?:brought|carried) (?:forward|over|down)|b f|c f|overfoert|transport|transporteret)\b/;

/** The budgets whose sum a line of another brings forward: their money is in its total again. */
export function broughtForward(
  budgets: readonly RecognisedBudget[],
  index: number,
  workbook: WorkbookSnapshot,
): number[] {
  const own = budgets[index]!;
  if (own.form === "list") return [];
  const lines = own.lines.filter(({ kind, label }) => kind === "line" && FORWARD.test(normalise(label)));
  return budgets.flatMap((other, at) =>
    at !== index &&
    other.form !== "list" &&
    other.unit === own.unit &&
    lines.some((line) => isSumOf(own, line, other, workbook))
      ? [at]
      : [],
  );
}

/** Whether every figure of a line is taken from the other budget's sums, or typed as they are. */
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
      continue;
    }
    const same = other.years.find((one) => one.year === year);
    const isTyped =
      same !== undefined &&
      value !== 0 &&
      sums.some((sum) => {
        const at = place(other, sum, same.index);
        return theirs.value(at.row, at.column) === value;
      });
    if (!isTyped) return false;
  }
  return filled > 0;
}

function place(
  { orientation }: RecognisedBudget,
  { index: line }: BudgetLine,
  position: number,
): { row: number; column: number } {
  return orientation === "years-across" ? { row: line, column: position } : { row: position, column: line };
}
