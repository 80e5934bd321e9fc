/** One formula in a cell: its wording from the arguments of a function, and the plan that writes it. */

import { MAX_COLUMNS, MAX_ROWS, type RangeRef } from "../workbook/address";
import type { EditPlan, Expectation } from "../workbook/edits";
import { NoRoomError } from "./insertTable";

export type Constant = number | string | boolean;
/** Rows of constants, as an array constant holds them. */
export type ConstantRows = readonly (readonly Constant[])[];

/** An argument as it stands in a formula. */
export type Argument =
  | { readonly kind: "leftOut" }
  | { readonly kind: "constant"; readonly value: Constant | ConstantRows }
  /** An address, a name or part of a table, worded as Excel stores it. */
  | { readonly kind: "reference"; readonly text: string };

/** Excel takes no longer text in a formula, and no longer formula. */
export const LONGEST_TEXT = 255;
export const LONGEST_FORMULA = 8192;

/** A constant as it stands in a formula: 2.5, "text" with its quotation marks doubled, TRUE. */
export function constantWording(value: Constant): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return String(value).toUpperCase();
}

function wording(argument: Argument): string {
  if (argument.kind === "leftOut") return "";
  if (argument.kind === "reference") return argument.text;
  const { value } = argument;
  if (typeof value !== "object") return constantWording(value);
  return `{${value.map((row) => row.map(constantWording).join(",")).join(";")}}`;
}

/** The formula that calls a function, as Excel stores it: English name, commas. Arguments left out at the end fall away. */
export function callFormula(name: string, args: readonly Argument[]): string {
  const last = args.findLastIndex(({ kind }) => kind !== "leftOut");
  return `=${name}(${args
    .slice(0, last + 1)
    .map(wording)
    .join(",")})`;
}

export interface FormulaRoom {
  /** Rows and columns of what the formula gives, as far as that is known; one cell if left out. */
  readonly gives?: { readonly rows: number; readonly columns: number };
  /** The user has been asked: what stands in the cell itself may be written over. */
  readonly replaces?: boolean;
}

/** The cells that a formula fills from its cell on. Throws NoRoomError where the sheet ends before. */
export function filledBy(cell: RangeRef, { gives = { rows: 1, columns: 1 } }: FormulaRoom = {}): RangeRef {
  const range: RangeRef = { ...cell, rows: gives.rows, columns: gives.columns };
  if (range.row + range.rows > MAX_ROWS || range.column + range.columns > MAX_COLUMNS)
    throw new NoRoomError(range);
  return range;
}

/**
 * Plans one formula in a cell, where the cell and all that its result fills is blank and no table is in the way of an
 * array. `formula` has its leading "=" and English names with commas. Throws NoRoomError.
 */
export function planInsertFormula(cell: RangeRef, formula: string, room: FormulaRoom = {}): EditPlan {
  const range: RangeRef = { ...cell, rows: 1, columns: 1 };
  const filled = filledBy(cell, room);
  const isArray = filled.rows * filled.columns > 1;
  const blank = room.replaces ? besideFirst(filled) : [filled];
  return {
    expects: [
      ...blank.map((free): Expectation => ({ kind: "blank", range: free })),
      ...(isArray ? [{ kind: "noTable", range: filled } as const] : []),
    ],
    edits: [
      { kind: "write", range, cells: [[{ formula }]] },
      { kind: "select", range },
    ],
  };
}

/** A range without its first cell: the rest of the first row, and the rows below. */
function besideFirst(range: RangeRef): RangeRef[] {
  const beside = { ...range, column: range.column + 1, rows: 1, columns: range.columns - 1 };
  const below = { ...range, row: range.row + 1, rows: range.rows - 1 };
  return [beside, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
