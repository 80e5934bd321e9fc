/** Gathering single cells into few rectangles. */

import type { Area } from "../workbook/address";

/**
 * Rectangles that cover exactly the given cells, each once: runs within a row, joined with the equal run straight above.
 * In the order of their first cells.
 */
export function rectanglesOf(cells: Iterable<{ readonly row: number; readonly column: number }>): Area[] {
  const found: Area[] = [];
  /** Which of them ends straight above a place and is as wide, by "row,column,columns". */
  const ending = new Map<string, number>();
  for (const run of runsOf(cells)) {
    const under = `${run.row},${run.column},${run.columns}`;
    const at = ending.get(under) ?? found.length;
    const above = found[at];
    found[at] = above ? { ...above, rows: above.rows + 1 } : run;
    ending.delete(under);
    ending.set(`${run.row + 1},${run.column},${run.columns}`, at);
  }
  return found;
}

/** Neighbours within a row as one area each, row by row. */
function runsOf(cells: Iterable<{ readonly row: number; readonly column: number }>): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns > column) continue;
    if (last?.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
