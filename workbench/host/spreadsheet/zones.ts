/** Rectangles of cells as o-spreadsheet has them (zero-based, inclusive) and their A1 texts as Excel writes them. */

import type { Zone } from "@odoo/o-spreadsheet";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellAddress,
  columnIndex,
  columnName,
  quoteSheet,
} from "../../../src/workbook/address";
import { HostError } from "../errors";

export type { Zone };

export const wholeSheet: Zone = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowsOf = (zone: Zone): number => zone.bottom - zone.top + 1;
export const columnsOf = (zone: Zone): number => zone.right - zone.left + 1;
export const isWholeColumns = (zone: Zone): boolean => rowsOf(zone) === MAX_ROWS;
export const isWholeRows = (zone: Zone): boolean => columnsOf(zone) === MAX_COLUMNS;
export const isUnbounded = (zone: Zone): boolean => isWholeColumns(zone) || isWholeRows(zone);

export function intersect(a: Zone, b: Zone): Zone | null {
  const zone = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return zone.top <= zone.bottom && zone.left <= zone.right ? zone : null;
}

export function bounding(a: Zone, b: Zone): Zone {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const contains = (outer: Zone, inner: Zone): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameZone = (a: Zone, b: Zone): boolean => contains(a, b) && contains(b, a);

/** A zone by its corner and size; InvalidArgument when it leaves the sheet or is empty. */
export function zoneAt(row: number, column: number, rows = 1, columns = 1): Zone {
  const zone = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  if (rows < 1 || columns < 1 || !contains(wholeSheet, zone)) throw new HostError("InvalidArgument");
  return zone;
}

/** "B4", "B4:G10", "B:C", "4:10" without a sheet. */
export function zoneText(zone: Zone): string {
  if (isWholeColumns(zone)) return `${columnName(zone.left)}:${columnName(zone.right)}`;
  if (isWholeRows(zone)) return `${zone.top + 1}:${zone.bottom + 1}`;
  const first = cellAddress(zone.top, zone.left);
  const last = cellAddress(zone.bottom, zone.right);
  return first === last ? first : `${first}:${last}`;
}

export const sheetAndZoneText = (sheet: string, zone: Zone): string =>
  `${quoteSheet(sheet)}!${zoneText(zone)}`;

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

function parseCorner(text: string): { row?: number; column?: number } | null {
  const match = corner.exec(text);
  if (!match || !text) return null;
  const column = match[1] === undefined ? undefined : columnIndex(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (column === null || (row !== undefined && row >= MAX_ROWS)) return null;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** Parses the address of one rectangle, with or without its sheet; null when the text is none. */
export function parseZone(text: string): { sheet?: string; zone: Zone } | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheet = split ? (split[1]?.replaceAll("''", "'") ?? split[2]) : undefined;
  const [first = "", last, extra] = (split ? split[3]! : text.trim()).split(":");
  const from = parseCorner(first);
  const to = last === undefined ? from : parseCorner(last);
  if (!from || !to || extra !== undefined) return null;
  const whole = from.row === undefined || from.column === undefined;
  if (whole && (last === undefined || (from.row === undefined) !== (to.row === undefined))) return null;
  if ((from.column === undefined) !== (to.column === undefined)) return null;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  const zone = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return sheet === undefined ? { zone } : { sheet, zone };
}
