/** What a chart shows: references to cells, and what stands in them, for readers that don't look there. */

import type { RangeRef } from "../../../address";
import { faultOfChart } from "../../../editFaults";
import type { CellInput, Chart } from "../../../edits";
import { refused } from "../errors";
import { absoluteReference } from "../references";

export interface ChartValues {
  readonly reference: string;
  /** null for a blank cell and for a formula whose value is not known. */
  readonly values: readonly (string | number | null)[];
  readonly numberFormat: string;
}

export interface ChartSeries {
  readonly name: ChartValues;
  readonly values: ChartValues;
}

export interface ChartData {
  readonly categories: ChartValues;
  readonly series: readonly ChartSeries[];
}

/** Looks into the cells of any sheet of the workbook. */
export interface CellLookup {
  content(sheet: string, row: number, column: number): CellInput;
  numberFormat(sheet: string, row: number, column: number): string;
}

/** Throws XlsxWriteError where a chart's ranges are not single rows or columns. */
export function checkChart(range: RangeRef, chart: Chart): void {
  const fault = faultOfChart(chart);
  if (fault !== null) throw refused("chart", fault.range ?? range, fault.what);
}

export function chartData(chart: Chart, cells: CellLookup): ChartData {
  return {
    categories: valuesOf(chart.categories, cells),
    series: chart.series.map(({ name, values }) => ({
      name: valuesOf(name, cells),
      values: valuesOf(values, cells),
    })),
  };
}

function valuesOf(range: RangeRef, cells: CellLookup): ChartValues {
  const values: (string | number | null)[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      values.push(shown(cells.content(range.sheet, row, column)));
    }
  }
  return {
    reference: absoluteReference(range),
    values,
    numberFormat: cells.numberFormat(range.sheet, range.row, range.column),
  };
}

function shown(content: CellInput): string | number | null {
  if (content === null) return null;
  const value = typeof content === "object" ? (content.value ?? null) : content;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
