/** The strategy's indicators where a workbook lists them, with what it says of each. */

import type { Indicator } from "../../../strategy/pack";
import { findIndicator } from "../../../strategy/indicators";
import { findSheet } from "../../../workbook/snapshot";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { IndicatorRow, RecognisedIndicators, ReviewContext } from "../../types";
import { isPlaceholder } from "../../placeholders";

export interface PlacedIndicator {
  readonly list: RecognisedIndicators;
  readonly row: IndicatorRow;
  readonly indicator: Indicator;
  readonly sheet: SheetSnapshot;
}

/** Every row of a table of indicators whose code the strategy has. */
export function placedIndicators({ workbook, indicators, strategy }: ReviewContext): PlacedIndicator[] {
  return indicators.flatMap((list) => {
    const sheet = findSheet(workbook, list.sheet);
    if (!sheet) return [];
    return list.rows.flatMap((row) => {
      const indicator = findIndicator(strategy, row.code);
      return indicator ? [{ list, row, indicator, sheet }] : [];
    });
  });
}

/** How the strategy prints the indicator's code; its own id where none is printed. */
export function codeOf({ code, id }: Indicator): string {
  return code ?? id;
}

/** Words for "nothing": a dash is no value, a zero is one. */
const DASHES = /^[-–—.\s]*$/;

/** A cell in which nothing, or a dash, stands. */
export function isEmpty({ cells }: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cells.cell(row, column);
  if (formula !== null) return false;
  return value === null || (typeof value === "string" && DASHES.test(value));
}

/**
 * Rows that belong to an indicator: its own and those beneath it up to the next code, in which parts and
 * disaggregations may have a line each.
 */
export function rowsOf({ list, row }: PlacedIndicator): number[] {
  const next = list.rows.find((other) => other.row > row.row)?.row;
  const end = next ?? row.row + MOST_PARTS + 1;
  return Array.from({ length: Math.min(end - row.row, MOST_PARTS + 1) }, (_, i) => row.row + i);
}
const MOST_PARTS = 12;

/** Whether somebody has begun to fill in the baselines and targets of a table: an untouched form lacks nothing yet. */
export function isBegun(list: RecognisedIndicators, sheet: SheetSnapshot): boolean {
  const columns = valueColumns(list);
  return list.rows.some(({ row }) => columns.some((column) => !isEmpty(sheet, row, column)));
}

export function valueColumns({ columns }: RecognisedIndicators): number[] {
  return [
    ...(columns.baseline === null ? [] : [columns.baseline]),
    ...columns.targets.map(({ column }) => column),
  ];
}

/** Whether a column holds a value (not a placeholder) for the indicator, in its own row or in one of its parts. */
export function hasValue(placed: PlacedIndicator, column: number): boolean {
  return rowsOf(placed).some((row) => !isEmpty(placed.sheet, row, column));
}

export function isOpenText(value: unknown): boolean {
  return typeof value === "string" && isPlaceholder(value);
}
