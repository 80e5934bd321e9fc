/** How rows look that a refresh moves or brings: as insertion would have them. */

import type { ColumnType } from "../../strategy/pack";
import type { RangeRef } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edits";
import { columnFormat, columnWidth } from "../numberFormats";
import { isSumRow } from "../tableCells";
import type { CellWrite } from "./cellWrites";
import type { FinalRow, Layout } from "./layout";
import type { ComparedTable } from "./types";

/**
 * Number formats of rows that come or move, more decimals where a new figure needs them, and wider columns. A format with
 * as many decimals, or of another kind, is the user's and stays.
 */
export function formatEdits(
  compared: ComparedTable,
  layout: Layout,
  writes: readonly CellWrite[],
): WorkbookEdit[] {
  const { source, columns, sheet, body } = compared;
  const written = new Set(writes.map(({ place }) => place.column));
  return source.columns.flatMap(({ type }, column): WorkbookEdit[] => {
    const at = columns[column]!;
    if (at === null || !written.has(at)) return [];
    const figures = source.rows.map((row) => row[column] ?? null);
    const format = columnFormat(type, figures);
    const range: RangeRef = {
      sheet: sheet.name,
      row: body.first,
      column: at,
      rows: layout.rows.length,
      columns: 1,
    };
    const before = layout.rows.map(({ from }) => (from === null ? null : sheet.cells.numberFormat(from, at)));
    const formats = before.map((one) => (one === null || needsMore(one, format) ? format : one));
    const stays = layout.rows.every(
      (_, index) =>
        body.first + index < body.end && formats[index] === sheet.cells.numberFormat(body.first + index, at),
    );
    return [
      ...(stays ? [] : [{ kind: "numberFormat", range, formats: formats.map((one) => [one]) } as const]),
      ...widthEdits(range, type, figures, format),
    ];
  });
}

const OURS = /^(?:#,##0(?:\.(0+))?|0(?:\.(0+))?%)$/;

/** Whether a format of ours shows fewer decimals than the figures have now. */
function needsMore(format: string, wanted: string): boolean {
  const [now, then] = [OURS.exec(format), OURS.exec(wanted)];
  if (!now || !then || format.endsWith("%") !== wanted.endsWith("%")) return false;
  const decimals = (match: RegExpExecArray): number => (match[1] ?? match[2] ?? "").length;
  return decimals(then) > decimals(now);
}

/** Figures that grow must not turn into "####"; text wraps or is cut as before. */
function widthEdits(
  range: RangeRef,
  type: ColumnType,
  figures: readonly (string | number | null)[],
  format: string,
): WorkbookEdit[] {
  if (type === "text") return [];
  const { characters } = columnWidth("", figures, format);
  return [{ kind: "columnWidth", range, characters, onlyWiden: true }];
}

/** Only rows that come, move, or stand where one of another kind stood; nothing where all rows stay. */
export function styleEdits(compared: ComparedTable, layout: Layout): WorkbookEdit[] {
  const { source, columns, sheet, body } = compared;
  const edits: WorkbookEdit[] = [];
  layout.rows.slice(layout.firstMoved).forEach((row, offset) => {
    const index = layout.firstMoved + offset;
    const place = body.first + index;
    const standing = place < body.end ? compared.rows.indexOf(place) : null;
    const look = lookOf(row.source);
    if (standing !== null && look === lookOf(standing < 0 ? null : standing)) return;
    source.columns.forEach(({ type }, column) => {
      const at = columns[column]!;
      if (at === null) return;
      const range: RangeRef = { sheet: sheet.name, row: place, column: at, rows: 1, columns: 1 };
      const indent = column === 0 && type === "text" ? { indent: levelOf(row) } : {};
      if (standing !== null) edits.push({ kind: "style", range, role: "line" });
      edits.push({ kind: "style", range, role: type === "text" ? "label" : "figure", ...indent });
      if (row.source !== null && isSumRow(source, row.source))
        edits.push({ kind: "style", range, role: "total" });
    });
  });
  return edits;

  function levelOf(row: Pick<FinalRow, "source">): number {
    return (row.source === null ? null : source.levels?.[row.source]) ?? 0;
  }
  function lookOf(row: number | null): string {
    return `${row !== null && isSumRow(source, row)} ${levelOf({ source: row })}`;
  }
}
