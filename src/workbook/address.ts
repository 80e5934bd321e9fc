/**
 * A1 addresses as text, and places in a workbook as plain data.
 * Rows and columns are zero-based everywhere inside; only the text form is one-based.
 */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on some sheet, zero-based; `rows` and `columns` are counts of at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells on a named sheet. */
export interface RangeRef extends Area {
  readonly sheet: string;
}

/** Zero-based column index to letters: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  if (!Number.isFinite(column)) throw new RangeError(`No column ${column}`);
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Column letters (either case) to a zero-based index; null when the text is no column of a worksheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** The A1 text of one cell, zero-based in: (3, 1) → "B4". */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The A1 text of an area without its sheet: "B4" or "B4:G10". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet name as it stands in a formula: quoted where Excel needs it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rc]\d*([rc]\d*)?$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The A1 text of a range with its sheet: "Budget!B4:G10", "'My sheet'!A1". */
export function rangeAddress(ref: RangeRef): string {
  return `${quoteSheet(ref.sheet)}!${areaAddress(ref)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/**
 * Parses "B4", "$B$4:G10", "Budget!B4" or "'My sheet'!A1:B2". Whole rows and columns are not areas here.
 * Returns null when the text is no such address; `sheet` is absent when the text names none.
 */
export function parseAddress(text: string): (Area & { sheet?: string }) | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const sheet = split ? (split[1]?.replaceAll("''", "'") ?? split[2]) : undefined;
  const [first, last, extra] = (split ? split[3]! : text).split(":");
  if (extra !== undefined) return null;
  const from = parseCell(first ?? "");
  const to = last === undefined ? from : parseCell(last);
  if (!from || !to) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.abs(from.row - to.row) + 1,
    columns: Math.abs(from.column - to.column) + 1,
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest rectangle around all of them; each may be a cell ({row, column}) or an area. At least one must be given. */
export function around(
  places: readonly (Pick<Area, "row" | "column"> & Partial<Pick<Area, "rows" | "columns">>)[],
): Area {
  if (places.length === 0) throw new RangeError("No place to draw a rectangle around");
  const row = Math.min(...places.map((place) => place.row));
  const column = Math.min(...places.map((place) => place.column));
  return {
    row,
    column,
    rows: Math.max(...places.map((place) => place.row + (place.rows ?? 1))) - row,
    columns: Math.max(...places.map((place) => place.column + (place.columns ?? 1))) - column,
  };
}
