/** How a table is laid out in its preview: widths known beforehand, so that rows can come and go without moving columns. */

import { decimalsOf } from "../../build/numberFormats";
import type { TableColumn } from "../../strategy/pack";
import { columnHeader } from "../../strategy/tables/dataTable";
import { unitText } from "../common/amount";
import type { Text } from "../text";
import type { DataTable } from "../useCases/tables";

/** Lines after which a long wording ends in an ellipsis. */
export const MOST_LINES = 3;

/** Widths are in characters of the preview's font. */
const WIDEST_TEXT = 30;
const WIDEST_TEXT_BESIDE_FIGURES = 24;
const NARROWEST = 5;
const LONGEST_HEADER_WORD = 16;
/** Padding of a cell on both sides, and its line. */
const AROUND = "17px";
/** The first column stays in sight while others are scrolled; it must leave them room. */
const FIRST_COLUMN_AT_MOST = "44vw";

export interface PreviewColumn {
  readonly header: string;
  /** Said beneath the header where the table's columns differ in it. */
  readonly unit: string | null;
  readonly isFigure: boolean;
  readonly characters: number;
  /** CSS width. */
  readonly width: string;
  format(value: number): string;
}

export interface PreviewLayout {
  readonly columns: readonly PreviewColumn[];
  /** CSS width of the whole table. */
  readonly width: string;
  /** The first column stays in sight while the figures beside it are scrolled. */
  readonly keepsFirst: boolean;
  /** Whether some row stands under another, so that texts of the first column are set in. */
  readonly hasLevels: boolean;
  /** Lines that a row takes, more or less; for the height of rows that are not drawn yet. */
  linesOf(row: number): number;
}

const isFigure = ({ type }: TableColumn): boolean => type !== "text";

export function layOutPreview(text: Text, table: DataTable): PreviewLayout {
  const keepsFirst = !isFigure(table.columns[0]!) && table.columns.some(isFigure);
  const deepest = Math.max(0, ...(table.levels ?? []));
  const columns = table.columns.map((column, at): PreviewColumn => {
    const format = figureFormat(text, table, at);
    const inset = at === 0 ? deepest * 2 : 0;
    const characters = isFigure(column)
      ? figureWidth(text, table, at, format)
      : textWidth(text, table, at) + inset;
    const plain = `calc(${characters}ch + ${AROUND})`;
    return {
      header: columnHeader(column, text.language),
      unit: ownUnit(text, table, column),
      isFigure: isFigure(column),
      characters,
      width: keepsFirst && at === 0 ? `min(${plain}, ${FIRST_COLUMN_AT_MOST})` : plain,
      format,
    };
  });
  return {
    columns,
    width: `max(100%, ${columns.map(({ width }) => width).join(" + ")})`,
    keepsFirst,
    hasLevels: deepest > 0,
    linesOf: (row) =>
      Math.max(1, ...columns.map(({ characters }, at) => linesIn(table.rows[row]?.[at], characters))),
  };
}

function linesIn(cell: unknown, characters: number): number {
  return typeof cell === "string" ? Math.min(MOST_LINES, Math.ceil(cell.length / characters)) : 1;
}

function ownUnit(text: Text, table: DataTable, { type, unit }: TableColumn): string | null {
  if (unit === undefined || unit === table.unit || type === "percentage") return null;
  return type === "amount" ? unitText(text, unit) : unit;
}

/** How a column's figures are written: all with as many decimals as the one with the most. */
function figureFormat(text: Text, table: DataTable, at: number): (value: number) => string {
  const { type } = table.columns[at]!;
  if (type === "year") return String;
  const decimals = figuresOf(table, at).reduce((most, figure) => Math.max(most, decimalsOf(figure)), 0);
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return type === "percentage"
    ? (value) => text.number(value / 100, { ...places, style: "percent" })
    : (value) => text.number(value, places);
}

function figuresOf(table: DataTable, at: number): number[] {
  return table.rows.map((row) => row[at]).filter((value) => typeof value === "number");
}

function figureWidth(text: Text, table: DataTable, at: number, format: (value: number) => string): number {
  const largest = figuresOf(table, at).reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
  const widest = Math.max(format(largest).length, format(-largest).length);
  return Math.max(NARROWEST, widest, longestWord(columnHeader(table.columns[at]!, text.language)));
}

/** Long wordings share their length between a few lines; beside figures they must not push those out of sight. */
function textWidth(text: Text, table: DataTable, at: number): number {
  const longest = table.rows.reduce((most, row) => Math.max(most, String(row[at] ?? "").length), 0);
  const most = table.columns.some(isFigure) ? WIDEST_TEXT_BESIDE_FIGURES : WIDEST_TEXT;
  const wanted = longest <= most / 2 ? longest : Math.max(most / 2, Math.ceil(longest / MOST_LINES) + 2);
  const header = longestWord(columnHeader(table.columns[at]!, text.language));
  return Math.max(NARROWEST, header, Math.min(most, wanted));
}

function longestWord(header: string): number {
  const longest = Math.max(...header.split(/[\s-]+/).map((word) => word.length));
  // Headers are set in bolder letters than the width is counted in.
  return Math.min(LONGEST_HEADER_WORD, Math.ceil(longest * 1.1));
}
