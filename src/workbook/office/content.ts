/** Between Excel's two-dimensional arrays and the plain contents of edits and snapshots. */

import { CellError, type CellValue } from "../cells";
import type { CellInput } from "../edits";
import { asText } from "./text";

/** What Excel says about the cells of a range; each a matrix of the range's shape. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/**
 * The formula of a cell, or null. Excel repeats a constant under `formulas`, also a text that looks like a formula; no
 * formula yields its own wording, so equal means text.
 */
export function formulaOf(value: unknown, formula: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

export function valueOf(value: unknown, type: string): CellValue {
  if (type === "Error" && typeof value === "string") return new CellError(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string" && value !== "") return value;
  return null;
}

/** What one would have to write to get the cell again: its formula where it has one, else its value. */
export function inputOf(value: unknown, formula: unknown, type: string): CellInput {
  const wording = formulaOf(value, formula);
  if (wording !== null) return { formula: wording };
  const plain = valueOf(value, type);
  // An error that was typed in ("#N/A") has no "=", yet it is entered like a formula, not as text.
  return plain instanceof CellError ? { formula: plain.code } : plain;
}

/** `inputOf` for a whole range. */
export function inputsOf(content: RangeContent): CellInput[][] {
  return content.values.map((row, r) =>
    row.map((value, c) => inputOf(value, content.formulas[r]![c], content.valueTypes[r]![c]!)),
  );
}

/** What to set into the cell, of that number format, for it to hold the input. Never null: to Excel null means "leave it". */
export function toExcel(input: CellInput, numberFormat: string): number | string | boolean {
  if (input === null) return "";
  if (typeof input === "string") return asText(input, numberFormat);
  return typeof input === "object" ? input.formula : input;
}

/** The same content, whether blank is written as null or as empty text. */
export function sameInput(a: CellInput, b: CellInput): boolean {
  const left = a === "" ? null : a;
  const right = b === "" ? null : b;
  if (left !== null && right !== null && typeof left === "object" && typeof right === "object") {
    return left.formula === right.formula;
  }
  if (typeof left === "string" && typeof right === "string") return lines(left) === lines(right);
  return left === right;
}

const lines = (text: string): string => text.replace(/\r\n?/g, "\n");
