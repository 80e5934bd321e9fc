/** Where everything stands on the budget's own sheet; the other sheets refer to it. */

import type { BudgetPreview, PreviewLine, PreviewRow } from "./preview";

export interface PlacedRow {
  readonly row: number;
  readonly figures: PreviewRow;
}

export interface PlacedLine {
  readonly figures: PreviewLine;
  readonly rows: readonly PlacedRow[];
  /** The row of its sum; its only row where it has but one. */
  readonly sumRow: number;
}

export interface BudgetLayout {
  /** Units over the columns; the years stand in the row beneath. */
  readonly unitRow: number;
  readonly yearRow: number;
  readonly firstRow: number;
  /** Of the lines, before the total. */
  readonly lastRow: number;
  readonly lines: readonly PlacedLine[];
  readonly totalRow: number;
  readonly commitmentRow: number;
  readonly headroomRow: number;
  readonly yearColumn: number;
  readonly totalColumn: number;
  readonly shareColumn: number;
  /** The first year in US dollars; their total stands behind the last. */
  readonly usdColumn: number;
  readonly usdTotalColumn: number;
  readonly columns: number;
}

export const LINE_COLUMN = 0;
export const AREA_COLUMN = 1;
const FIRST_YEAR_COLUMN = 2;

/** @param headRow the row of the units, behind title and notes */
export function layOut({ lines, years, rates }: BudgetPreview, headRow: number): BudgetLayout {
  const firstRow = headRow + 2;
  let row = firstRow;
  const placed = lines.map((figures): PlacedLine => {
    const rows = figures.rows.map((own): PlacedRow => ({ row: row++, figures: own }));
    return { figures, rows, sumRow: rows.length === 1 ? rows[0]!.row : row++ };
  });
  const totalColumn = FIRST_YEAR_COLUMN + years.length;
  const usdColumn = totalColumn + 2;
  return {
    unitRow: headRow,
    yearRow: headRow + 1,
    firstRow,
    lastRow: row - 1,
    lines: placed,
    totalRow: row,
    commitmentRow: row + 1,
    headroomRow: row + 2,
    yearColumn: FIRST_YEAR_COLUMN,
    totalColumn,
    shareColumn: totalColumn + 1,
    usdColumn,
    usdTotalColumn: usdColumn + years.length,
    columns: rates.length > 0 ? usdColumn + years.length + 1 : usdColumn,
  };
}
