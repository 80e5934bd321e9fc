/** Cells that lie side by side as the rectangles that they make, so that a list of them can be read. */

import type { RangeRef } from "../../workbook/address";

/** Columns of cells become one each, then such columns beside each other; in the order of sheets, rows and columns. */
export function mergedCells(cells: readonly RangeRef[]): RangeRef[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const columns = merged(own, {
      order: (a, b) => a.column - b.column || a.row - b.row,
      follows: (a, b) => a.column === b.column && a.columns === b.columns && a.row + a.rows === b.row,
      join: (a, b) => ({ ...a, rows: a.rows + b.rows }),
    });
    const blocks = merged(columns, {
      order: (a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column,
      follows: (a, b) => a.row === b.row && a.rows === b.rows && a.column + a.columns === b.column,
      join: (a, b) => ({ ...a, columns: a.columns + b.columns }),
    });
    return blocks.sort((a, b) => a.row - b.row || a.column - b.column);
  });
}

interface Way {
  readonly order: (a: RangeRef, b: RangeRef) => number;
  readonly follows: (a: RangeRef, b: RangeRef) => boolean;
  readonly join: (a: RangeRef, b: RangeRef) => RangeRef;
}

function merged(areas: readonly RangeRef[], { order, follows, join }: Way): RangeRef[] {
  const joined: RangeRef[] = [];
  for (const area of [...areas].sort(order)) {
    const last = joined.at(-1);
    if (last && follows(last, area)) joined[joined.length - 1] = join(last, area);
    else joined.push(area);
  }
  return joined;
}
