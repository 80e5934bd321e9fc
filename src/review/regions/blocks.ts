/**
 * Cells that break a column of like formulas which stands in blocks of a few lines between subtotals: no block is long
 * enough to tell by itself what belongs there, all of them together are. Only places are found here, as in oddities.ts.
 */

import { oncePer } from "../memory";
import type { Form } from "./forms";
import type { SheetForms } from "./sheetForms";
import { linesOfSums, spansOf } from "./sumLines";
import type { LineOfSums } from "./sumLines";
import type { SumCell } from "./sums";

/** A cell alone among cells of one form in the lines that subtotals of its column add up. */
export interface BlockBreak {
  /** Index among the sheet's formulas and numbers. */
  readonly at: number;
  /** Id of the form that all others have. */
  readonly form: number;
  /** Index of the nearest of them. */
  readonly example: number;
  readonly support: number;
}

/** Lines of one table lie no further apart: a subtotal, a blank row, a heading and a header may stand between them. */
const FARTHEST = 5;
/** As many others must be alike. */
const LEAST_OTHERS = 4;

export function blockBreaks(sheet: SheetForms, sums: readonly SumCell[]): BlockBreak[] {
  const lines = linesOfSums(sums, "column");
  if (lines.size === 0) return [];
  const tables = tablesIn(sheet, lines);
  return tables.flatMap((cells) => {
    if (cells.length <= LEAST_OTHERS || !isInBlocks(sheet, cells)) return [];
    const [first, second, third] = cells.map((at) => sheet.kinds[at]!);
    const form = first === second || first === third ? first! : second!;
    const odd = cells.filter((at) => sheet.kinds[at] !== form);
    const [at] = odd;
    if (form < 0 || odd.length !== 1 || at === undefined) return [];
    const others = cells.filter((cell) => cell !== at);
    if (!isAddedWith(others, at, sheet, lines.get(sheet.columns[at]!)!)) return [];
    const distance = (cell: number): number => Math.abs(sheet.rows[cell]! - sheet.rows[at]!);
    const example = others.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best));
    return [{ at, form, example, support: others.length }];
  });
}

/** The cells that sums of their column add up, without sums and shares of them, table by table. */
function tablesIn(sheet: SheetForms, lines: ReadonlyMap<number, LineOfSums>): number[][] {
  const tables: number[][] = [];
  let previous = -1;
  for (const at of sheet.order("column")) {
    const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
    const isNext =
      previous >= 0 && sheet.columns[previous] === column && row - sheet.rows[previous]! <= FARTHEST;
    previous = at;
    if (!isNext) tables.push([]);
    const kind = sheet.kinds[at]!;
    if (kind >= 0 && isOfOwnColumn(sheet.form(kind))) continue;
    if (lines.get(column)?.isCovered(row)) tables[tables.length - 1]!.push(at);
  }
  return tables;
}

/** The first and the last of one single block may differ by design; see credible.ts. */
function isInBlocks({ rows }: SheetForms, cells: readonly number[]): boolean {
  return cells.some((at, i) => i > 0 && rows[at]! - rows[cells[i - 1]!]! > 1);
}

/** Asked of every cell with the form, which may have thousands of references. */
const isOfOwnColumn = oncePer(
  ({ references }: Form): boolean =>
    references.length > 0 &&
    references.every(
      ({ sheet, from, to }) =>
        sheet === null && [from, to].every(({ column }) => !column.fixed && column.at === 0),
    ),
);

/** Whether the sum of the cell's own block adds one of the others too. */
function isAddedWith(others: readonly number[], at: number, sheet: SheetForms, sums: LineOfSums): boolean {
  const row = sheet.rows[at]!;
  const [next] = sums.within(row + 1, row + FARTHEST * FARTHEST);
  const sum = next === undefined ? undefined : sums.get(next);
  const span = sum && spansOf(sum, "column")?.find(([first, last]) => first <= row && row <= last);
  return span ? others.some((cell) => sheet.rows[cell]! >= span[0] && sheet.rows[cell]! <= span[1]) : false;
}
