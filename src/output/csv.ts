/**
 * CSV by RFC 4180 with line feeds: one header row, commas, dot decimals, no thousands separators, empty for an empty
 * cell. Text never becomes a formula.
 */

import Big from "big.js";
import { inertText } from "./safeText";

export type CsvCell = string | number | null;

export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(",")}\n`).join("");
}

function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell);
  const text = inertText(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number in full: 0.0000001, never 1e-7. */
export function numberText(value: number): string {
  return new Big(String(value)).toFixed();
}
