/** A chart's series one by one: o-spreadsheet has ranges whose first cells may be names, Excel a name and values. */

import type { Workbook } from "../workbook";
import { readCell } from "./cells";
import { parseZone, sheetAndZoneText } from "./zones";

export interface Series {
  readonly name: string;
  /** "Sheet!A1:A4"; null for a series that has no values yet. */
  readonly range: string | null;
}

interface Definition {
  readonly dataSource?: {
    readonly type: string;
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle?: boolean;
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<Record<string, { readonly label?: string }>>;
}

/** Names and values of the series, and the range of the labels. */
export function seriesOf(
  workbook: Workbook,
  definition: object,
): { series: readonly Series[]; labels: string | null } {
  const { dataSource, dataSetStyles } = definition as Definition;
  const sets = dataSource?.dataSets ?? [];
  const series = sets.map(({ dataSetId, dataRange }, index): Series => {
    const known = dataSetStyles?.[dataSetId]?.label;
    const split = dataSource?.dataSetsHaveTitle === true ? titleAndRest(workbook, dataRange) : null;
    const range = split ? split.rest : dataRange;
    return { name: known ?? split?.title ?? `Series${index + 1}`, range };
  });
  return { series, labels: dataSource?.labelRange ?? null };
}

/** The change of the definition that gives the chart exactly those of these series that have values, and these labels where they are given. */
export function withSeries(definition: object, series: readonly Series[], labels?: string): object {
  const { dataSource, dataSetStyles } = definition as Definition;
  const labelRange = labels ?? dataSource?.labelRange;
  const drawn = series.flatMap(({ name, range }) => (range === null ? [] : [{ name, range }]));
  const styles = Object.fromEntries(
    drawn.map(({ name }, index) => [String(index), { ...dataSetStyles?.[String(index)], label: name }]),
  );
  return {
    dataSource: {
      type: "range",
      dataSets: drawn.map(({ range }, index) => ({ dataSetId: String(index), dataRange: range })),
      dataSetsHaveTitle: false,
      ...(labelRange === undefined ? {} : { labelRange }),
    },
    dataSetStyles: styles,
  };
}

function titleAndRest(workbook: Workbook, range: string): { title: string; rest: string } | null {
  const parsed = parseZone(range);
  const sheetId = parsed?.sheet === undefined ? null : workbook.findSheet(parsed.sheet);
  if (!parsed?.sheet || !sheetId) return null;
  const { top, left, bottom, right } = parsed.zone;
  workbook.settle();
  const title = readCell(workbook.model, { sheetId, row: top, col: left }).text;
  const zone = bottom > top ? { top: top + 1, left, bottom, right } : { top, left: left + 1, bottom, right };
  return { title, rest: sheetAndZoneText(parsed.sheet, zone) };
}
