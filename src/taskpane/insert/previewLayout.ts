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
const NARROWEST = 4.5;
/** Longer words are broken. */
const LONGEST_WORD = 16;
/** Those of a heading sooner, where its column stands before figures that are to be seen. */
const LONGEST_HEADING_BESIDE = 9;
/** Width of a letter; widths are counted in digits, which are narrower than the broadest letters. */
const LETTER = 1.15;
/** Padding of a cell on both sides, and its line. */
const AROUND = "17px";
const AROUND_FIGURE = "7px";
/** What stands beside the table in the pane: margins, its frame, a scrollbar. */
const BESIDE = "48px";
/**
 * The first column stays in sight while others are scrolled. It gives way to them as far as that brings them all into sight
 * even in the narrowest pane, which is so for a few years and their total; otherwise it keeps enough to be read.
 */
const FIRST_COLUMN_AT_LEAST = { beside: "28vw", scrolled: "36vw" };
/** Characters of all other columns that the narrowest pane shows beside the first. */
const MOST_BESIDE = 23;

export interface PreviewColumn {
  readonly header: string;
  /** Said beneath the header where columns differ in it. */
  readonly unit: string | null;
  readonly isFigure: boolean;
  readonly characters: number;
  /** CSS width. */
  readonly width: string;
  format(value: number): string;
}

export interface PreviewLayout {
  readonly columns: readonly PreviewColumn[];
  /** What all figures count, where neither the table's own unit nor the columns say it. */
  readonly unit: string | null;
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
  const deepest = (table.levels ?? []).reduce((most, level) => Math.max(most, level), 0);
  const units = table.columns.map((column) => ownUnit(text, table, column));
  const different = [...new Set(units.filter((unit) => unit !== null))];
  const columns = table.columns.map((column, at): PreviewColumn => {
    const format = figureFormat(text, table, at);
    const inset = at === 0 ? deepest * 2 : 0;
    const characters = isFigure(column)
      ? figureWidth(text, table, at, format)
      : textWidth(text, table, at) + inset;
    const plain = `calc(${characters}ch + ${isFigure(column) ? AROUND_FIGURE : AROUND})`;
    return {
      header: columnHeader(column, text.language),
      unit: different.length > 1 ? units[at]! : null,
      isFigure: isFigure(column),
      characters,
      width: plain,
      format,
    };
  });
  if (keepsFirst) columns[0] = { ...columns[0]!, width: besideOthers(columns) };
  return {
    columns,
    unit: different.length === 1 ? different[0]! : null,
    width: `max(100%, ${columns.map(({ width }) => width).join(" + ")})`,
    keepsFirst,
    hasLevels: deepest > 0,
    linesOf: (row) =>
      Math.max(1, ...columns.map(({ characters }, at) => linesIn(table.rows[row]?.[at], characters))),
  };
}

/** As wide as it likes while all columns beside it are in sight as well. */
function besideOthers([first, ...others]: readonly PreviewColumn[]): string {
  const room = `100vw - ${BESIDE} - (${others.map(({ width }) => width).join(" + ")})`;
  const characters = others.reduce((sum, column) => sum + column.characters, 0);
  const least = FIRST_COLUMN_AT_LEAST[characters <= MOST_BESIDE ? "beside" : "scrolled"];
  return `min(${first!.width}, max(${least}, ${room}))`;
}

function linesIn(cell: unknown, characters: number): number {
  return typeof cell === "string" ? Math.min(MOST_LINES, Math.ceil(cell.length / characters)) : 1;
}

function ownUnit(text: Text, table: DataTable, { type, unit }: TableColumn): string | null {
  if (unit === undefined || unit === table.unit || unit === "%") return null;
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
  const word = table.rows.reduce((found, row) => Math.max(found, longestWord(String(row[at] ?? ""))), 0);
  const heading = longestWord(columnHeader(table.columns[at]!, text.language));
  const header = at > 0 && table.columns.some(isFigure) ? Math.min(heading, LONGEST_HEADING_BESIDE) : heading;
  return Math.max(NARROWEST, header, word, Math.min(most, Math.ceil(wanted * LETTER)));
}

function longestWord(words: string): number {
  const longest = words.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.min(LONGEST_WORD, Math.ceil(longest * LETTER));
}
