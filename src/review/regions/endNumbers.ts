/**
 * Numbers typed over the first or the last of a row or column of sums. Elsewhere the ends of a line of formulas differ
 * by design; among sums that each add up their own column (or row) they do not, where what they would add is there.
 */

import Big from "big.js";
import { isDateFormat } from "../../workbook/numberFormat";
import type { WorkbookContext } from "../types";
import { resultOf } from "../sums/compute";
import type { Form } from "./forms";
import { formulaAt } from "./forms";
import type { Oddity } from "./oddities";
import { totalAt } from "./owners";
import type { Direction, SheetForms } from "./sheetForms";
import { NUMBER } from "./sheetForms";
import { spansOf } from "./sumLines";
import type { SumCell } from "./sums";

/** So many sums beside it must be alike. */
const LEAST_SUMS = 4;
/** What is further from the sum than this part of all that would be added is no total: a rate, an average, a number of posts. */
const FAR = 1 / 3;

interface Line {
  readonly sheet: SheetForms;
  readonly direction: Direction;
  readonly sums: ReadonlyMap<number, SumCell>;
}

/** The numbers typed at the ends of lines of like sums on a sheet, each told once. */
export function endNumbersOf(
  context: WorkbookContext,
  sheet: SheetForms,
  sums: readonly SumCell[],
): Oddity[] {
  if (sums.length < LEAST_SUMS) return [];
  const byCell = new Map(sums.map((sum) => [sheet.at(sum.row, sum.column), sum]));
  const found = new Map<number, Oddity>();
  for (const direction of ["row", "column"] as const) {
    const line = { sheet, direction, sums: byCell };
    for (const stretch of sheet.stretches(direction)) {
      if (stretch.length <= LEAST_SUMS) continue;
      for (const place of ["first", "last"] as const) {
        const cell = place === "first" ? stretch[0]! : stretch[stretch.length - 1]!;
        const oddity = found.has(cell) ? null : oddityAt(context, line, stretch, place);
        if (oddity) found.set(cell, oddity);
      }
    }
  }
  return [...found.values()];
}

function oddityAt(
  context: WorkbookContext,
  { sheet, direction, sums }: Line,
  stretch: Uint32Array,
  place: "first" | "last",
): Oddity | null {
  const inward = place === "first" ? stretch : stretch.slice().reverse();
  const [cell, nearest] = [inward[0]!, inward[1]!];
  const kind = sheet.kinds[nearest]!;
  if (sheet.kinds[cell] !== NUMBER || kind < 0) return null;
  let support = 0;
  while (sheet.kinds[inward[support + 1]!] === kind) support++;
  const example = sums.get(nearest);
  const addsAcross = example && spansOf(example, direction === "row" ? "column" : "row") !== null;
  if (support < LEAST_SUMS || !addsAcross) return null;
  const at = { row: sheet.rows[cell]!, column: sheet.columns[cell]! };
  const like = sheet.form(kind);
  if (totalAt(context, sheet.sheet.name, at) || !isTotal(context, sheet, like, at, example)) return null;
  return {
    sheet,
    ...at,
    length: 1,
    direction,
    kind: NUMBER,
    like,
    example: { row: example.row, column: example.column },
    support,
    around: 0,
    place,
    both: false,
  };
}

/** Whether what the sums beside it would add here is there, and the number is of the kind and size of their result. */
function isTotal(
  { workbook }: WorkbookContext,
  sheet: SheetForms,
  like: Form,
  at: { readonly row: number; readonly column: number },
  example: SumCell,
): boolean {
  const { cells } = sheet.sheet;
  const format = cells.numberFormat(at.row, at.column);
  if (
    isDateFormat(format) ||
    format.includes("%") !== cells.numberFormat(example.row, example.column).includes("%")
  )
    return false;
  const formula = formulaAt(like, at);
  const sum = formula === null ? null : resultOf(workbook, sheet.sheet, formula, at);
  const value = sheet.value(at.row, at.column);
  if (!sum || typeof value !== "number") return false;
  const [down, right] = [at.row - example.row, at.column - example.column];
  let size = new Big(0);
  for (const { area } of example.targets) {
    const own = { ...area, row: area.row + down, column: area.column + right };
    if (sheet.countFilled(own) < Math.max(2, sheet.countFilled(area))) return false;
    for (const { row, column } of cells.cells(own)) {
      const part = sheet.value(row, column);
      if (typeof part === "number") size = size.plus(new Big(String(part)).abs());
    }
  }
  return new Big(String(value)).minus(sum).abs().lt(size.times(FAR));
}
