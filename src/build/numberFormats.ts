/** Number formats and column widths by what a column holds, so that figures look as their source prints them. */

import type { ColumnType } from "../strategy/pack";

export type PrintedCell = string | number | null;

const WIDEST = 60;
const NARROWEST = 9;
/** Room for a filter button and the cell's margins, in characters. */
const PADDING = 3;

/** Decimals with which the source prints a figure: 2.9 → 1, 75 → 0. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const [digits, exponent = "0"] = text.split("e");
  const decimals = (digits!.split(".")[1] ?? "").length;
  return Math.max(0, decimals - Number(exponent));
}

/**
 * The format of a whole column: every figure gets as many decimals as the one printed with the most, so that they stand
 * under one another and a column of integers shows no decimal point. `values` are the column's figures.
 */
export function columnFormat(type: ColumnType, values: readonly PrintedCell[]): string {
  switch (type) {
    case "text":
      return "General";
    case "year":
      return "0";
    case "integer":
      return "#,##0";
    case "amount":
      return `#,##0${decimalPlaces(values)}`;
    case "percentage":
      return `0${decimalPlaces(values)}%`;
  }
}

/** ".00" for as many decimals as the figure printed with the most has; "" for integers. */
function decimalPlaces(values: readonly PrintedCell[]): string {
  const most = values.reduce<number>(
    (found, value) => (typeof value === "number" ? Math.max(found, decimalsOf(value)) : found),
    0,
  );
  return most === 0 ? "" : `.${"0".repeat(most)}`;
}

/** Width in characters for a column, and whether some text in it is too long for that and has to wrap. */
export function columnWidth(
  header: string,
  values: readonly PrintedCell[],
  format: string,
): { characters: number; wraps: boolean } {
  const lengths = values.map((value) => lengthOf(value, format));
  const longest = Math.max(header.length, 0, ...lengths);
  return {
    characters: Math.min(WIDEST, Math.max(NARROWEST, longest + PADDING)),
    wraps:
      longest + PADDING > WIDEST || values.some((value) => typeof value === "string" && value.includes("\n")),
  };
}

function lengthOf(value: PrintedCell, format: string): number {
  if (value === null) return 0;
  if (typeof value === "string") return Math.max(...value.split("\n").map((line) => line.length));
  if (/^[ymd-]+$/.test(format)) return format.length;
  // Percent signs, decimals and thousands separators stand beside the whole digits.
  const shown = format.endsWith("%") ? value * 100 : value;
  const whole = String(Math.trunc(Math.abs(shown))).length;
  const decimals = /\.0+/.exec(format)?.[0].length ?? 0;
  const separators = format.startsWith("#,##0") ? Math.floor((whole - 1) / 3) : 0;
  return (value < 0 ? 1 : 0) + whole + separators + decimals + (format.endsWith("%") ? 1 : 0);
}
