/** Excel's chart types and data as o-spreadsheet has them. */

import type { UID } from "@odoo/o-spreadsheet";
import type { Workbook } from "../workbook";
import { readCell } from "./cells";
import { columnsOf, rowsOf, sheetAndZoneText } from "./zones";
import type { Zone } from "./zones";

export type SeriesBy = "Auto" | "Columns" | "Rows";

export const chartTypes = {
  ColumnClustered: { type: "bar", stacked: false, horizontal: false },
  ColumnStacked: { type: "bar", stacked: true, horizontal: false },
  BarClustered: { type: "bar", stacked: false, horizontal: true },
  BarStacked: { type: "bar", stacked: true, horizontal: true },
  Line: { type: "line", stacked: false, labelsAsText: true, cumulative: false },
  Pie: { type: "pie", isDoughnut: false },
  Doughnut: { type: "pie", isDoughnut: true },
} as const;

export type ChartType = keyof typeof chartTypes;

/** The type whose every mark the definition has. */
export function readChartType(definition: object): ChartType | "Invalid" {
  const marks = definition as Record<string, unknown>;
  const found = Object.entries(chartTypes).find(([, wanted]) =>
    Object.entries(wanted).every(([mark, value]) => (marks[mark] ?? false) === value),
  );
  return (found?.[0] as ChartType | undefined) ?? "Invalid";
}

/**
 * Series and labels of a rectangle. A first column (row) that holds text is taken for labels, a first row (column) for the series'
 * names. By itself Excel makes a series of each column unless there are more columns than rows.
 */
export function chartSource(workbook: Workbook, sheetId: UID, zone: Zone, seriesBy: SeriesBy): object {
  workbook.settle();
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columnsOf(zone) > rowsOf(zone));
  const isText = (row: number, col: number): boolean =>
    readCell(workbook.model, { sheetId, row, col }).type !== "Double";
  const labelColumn = isText(zone.bottom, zone.left) && columnsOf(zone) > 1;
  const labelRow = isText(zone.top, zone.right) && rowsOf(zone) > 1;
  const address = (part: Zone): string => sheetAndZoneText(workbook.sheetName(sheetId), part);
  const lines: Zone[] = [];
  const first = byRows ? zone.top + (labelRow ? 1 : 0) : zone.left + (labelColumn ? 1 : 0);
  for (let at = first; at <= (byRows ? zone.bottom : zone.right); at++) {
    lines.push(byRows ? { ...zone, top: at, bottom: at } : { ...zone, left: at, right: at });
  }
  const hasLabels = byRows ? labelRow : labelColumn;
  const labels = byRows ? { ...zone, bottom: zone.top } : { ...zone, right: zone.left };
  return {
    dataSource: {
      type: "range",
      dataSets: lines.map((line, index) => ({ dataSetId: String(index), dataRange: address(line) })),
      dataSetsHaveTitle: byRows ? labelColumn : labelRow,
      ...(hasLabels ? { labelRange: address(labels) } : {}),
    },
  };
}
