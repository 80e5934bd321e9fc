/** Gathering single cells into few rectangles. */

import type { Area } from "../workbook/address";

/**
 * Rectangles that cover exactly the given cells, each once: runs within a row, joined with the equal run straight above.
 * In the order of their first cells.
 */
export function rectanglesOf(cells: Iterable<{ readonly row: number; readonly column: number }>): Area[] {
  const found: Area[] = [];
  for (const run of runsOf(cells)) {
    const above = found.findIndex(
      ({ row, rows, column, columns }) =>
        row + rows === run.row && column === run.column && columns === run.columns,
    );
    if (above < 0) found.push(run);
    else found[above] = { ...found[above]!, rows: found[above]!.rows + 1 };
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
