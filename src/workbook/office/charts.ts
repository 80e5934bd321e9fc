/** Native charts, as the file writer draws them. Excel has no place for a chart's description by which add-ins reach it. */

import { areaAddress, contains, type RangeRef } from "../address";
import type { CellInput, Chart, EditPlan, WorkbookEdit } from "../edits";

type ChartEdit = Extract<WorkbookEdit, { readonly kind: "chart" }>;

const TYPES = {
  columnStacked: "ColumnStacked",
  doughnut: "Doughnut",
  barClustered: "BarClustered",
  line: "Line",
} as const satisfies Record<Chart["type"], Excel.ChartType | `${Excel.ChartType}`>;

/** Per cent of a bar's width. */
const GAP = 60;
/** Per cent of the ring. */
const HOLE = 60;

/**
 * Queues a chart, each series of it one by one: left to itself Excel would guess from the cells which of them are names,
 * and takes years for figures.
 * @param textAt what a cell will show, where it is known
 */
export function queueChart(
  workbook: Excel.Workbook,
  { range, name, chart }: ChartEdit,
  textAt: (cell: RangeRef) => string | null,
): void {
  const { worksheets } = workbook;
  const cells = (ref: RangeRef): Excel.Range => worksheets.getItem(ref.sheet).getRange(areaAddress(ref));
  const [first, ...others] = chart.series;
  const made = worksheets
    .getItem(range.sheet)
    .charts.add(TYPES[chart.type], cells(first!.values), first!.values.columns > 1 ? "Rows" : "Columns");
  made.name = name;
  made.title.text = chart.title;
  const begun = made.series.getItemAt(0);
  const named = textAt(first!.name);
  if (named !== null) begun.name = named;
  const series = [
    begun,
    ...others.map((other) => {
      const added = made.series.add(textAt(other.name) ?? undefined);
      added.setValues(cells(other.values));
      return added;
    }),
  ];
  for (const one of series) one.setXAxisValues(cells(chart.categories));
  giveChartLook(made, chart.type, series);
  const { row, column, rows, columns } = range;
  const corner = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  made.setPosition(areaAddress({ row, column, rows: 1, columns: 1 }), areaAddress(corner));
}

function giveChartLook(chart: Excel.Chart, type: Chart["type"], series: readonly Excel.ChartSeries[]): void {
  chart.legend.visible = type === "doughnut" || series.length > 1;
  if (type === "doughnut" || series.length > 1)
    chart.legend.position = type === "doughnut" ? "Right" : "Bottom";
  if (type === "columnStacked" || type === "barClustered") for (const one of series) one.gapWidth = GAP;
  if (type === "doughnut") {
    for (const one of series) {
      one.doughnutHoleSize = HOLE;
      one.hasDataLabels = true;
      one.dataLabels.showValue = false;
      one.dataLabels.showPercentage = true;
      one.dataLabels.numberFormat = "0%";
    }
  }
  // Bars that lie are read from the top: the first category stands there, and the values beneath the last.
  if (type === "barClustered") {
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = "Maximum";
  }
}

/** What a cell will show once the plan is carried out, as far as the plan writes it; null for a formula of unknown value. */
export function plannedText({ edits }: EditPlan): (cell: RangeRef) => string | null {
  return (cell) => {
    let text: string | null = null;
    for (const edit of edits) {
      if (edit.kind !== "write" || edit.range.sheet.toLowerCase() !== cell.sheet.toLowerCase()) continue;
      if (!contains(edit.range, cell.row, cell.column)) continue;
      text = shown(edit.cells[cell.row - edit.range.row]![cell.column - edit.range.column]!);
    }
    return text;
  };
}

function shown(input: CellInput): string | null {
  const value = input !== null && typeof input === "object" ? (input.value ?? null) : input;
  return value === null || value === "" ? null : String(value);
}
