/**
 * The one place where what a cell hands over becomes what money/ and strategy/ take.
 *
 * Excel sends a scalar as number, text or boolean, a range as rows of these, an error as an object with its code, and
 * a blank cell as 0 on the desktop and null on the web. A blank therefore counts as 0 where a number is wanted, and as
 * not given where anything else is; so does the empty text that a formula leaves. An optional number of 0 is its
 * default for the same reason.
 */

import { Decimal, isNegative, isZero } from "../money/decimal";
import type { Period } from "../money/period";
import { parsePeriod } from "../money/period";
import { FunctionError } from "./errors";
import { parseNumberText } from "./numberText";

/** What a function gives to a cell; never null, which Excel would show as 0. */
export type CellResult = number | string | boolean;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** A blank cell, wherever it was read. */
export const isBlank = (value: unknown): boolean => isEmpty(value) || value === 0;

/** The code of an error value ("#N/A"), or null for anything else. */
function errorCodeOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  const found = [code, basicValue].find((one) => typeof one === "string" && one.startsWith("#"));
  return typeof found === "string" ? found : null;
}

/** Refuses an error value; `place` is its cell in a range, from 1. Throws errorValue, cellErrorValue. */
export function refuseError(value: unknown, argument: string, place?: { row: number; column: number }): void {
  const error = errorCodeOf(value);
  if (error === null) return;
  const code = error === "#N/A" ? "#N/A" : "#VALUE!";
  if (place) throw new FunctionError("cellErrorValue", { argument, ...place, error }, code);
  throw new FunctionError("errorValue", { argument, error }, code);
}

/** As a message shows it: TRUE and FALSE in the reader's language. */
const shown = (value: unknown): string | boolean =>
  typeof value === "boolean" ? value : String(value).trim();

/** The value of an argument that is one cell; a range of one cell is that cell. Throws notSingle, errorValue. */
export function single(value: unknown, argument: string): unknown {
  let cell = value;
  if (Array.isArray(value)) {
    const rows = value as unknown[][];
    const columns = rows[0]?.length ?? 0;
    if (rows.length !== 1 || columns !== 1)
      throw new FunctionError("notSingle", { argument, rows: rows.length, columns });
    cell = rows[0]![0];
  }
  refuseError(cell, argument);
  return cell;
}

/** An argument as it is, but a range of one cell as that cell. */
export function unwrapped(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : value;
}

/** The rows of an argument that is a range; a single value is a range of one cell. */
export function rowsOf(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

const ZERO = new Decimal(0);

/** What a cell's content says, or what is wrong with it as a number. */
function decimalOf(value: unknown): Decimal | "notNumber" | "ambiguousNumber" {
  if (typeof value === "number" && Number.isFinite(value)) return new Decimal(value);
  if (isEmpty(value)) return ZERO;
  const parsed = typeof value === "string" ? parseNumberText(value) : null;
  return parsed === "ambiguous" ? "ambiguousNumber" : (parsed ?? "notNumber");
}

/** A number; blank is 0. Text counts when it is plainly one number. Throws notNumber, ambiguousNumber, notSingle. */
export function number(value: unknown, argument: string): Decimal {
  const cell = single(value, argument);
  const found = decimalOf(cell);
  if (typeof found === "string") throw new FunctionError(found, { argument, text: shown(cell) });
  return found;
}

/** A number, or the default where it is blank or 0. */
export function optionalNumber(value: unknown, argument: string, otherwise: Decimal): Decimal {
  const found = number(value, argument);
  return isZero(found) ? otherwise : found;
}

/** The numbers of a range, row by row; blanks are 0. An unusable cell fails the whole with its row and column. */
export function numbers(value: unknown, argument: string): Decimal[][] {
  const rows = rowsOf(value);
  if (rows.length === 1 && rows[0]!.length === 1) return [[number(value, argument)]];
  return rows.map((cells, r) =>
    cells.map((cell, c) => {
      const found = decimalOf(cell);
      if (typeof found !== "string") return found;
      const place = { row: r + 1, column: c + 1 };
      refuseError(cell, argument, place);
      const problem = found === "notNumber" ? "cellNotNumber" : "cellAmbiguousNumber";
      throw new FunctionError(problem, { argument, ...place, text: shown(cell) });
    }),
  );
}

/** Amounts or weights, none below zero. Throws cellNegative. */
export function noneNegative(cells: Decimal[][], argument: string): Decimal[][] {
  cells.forEach((row, r) => {
    row.forEach((value, c) => {
      if (!isNegative(value)) return;
      const place = { argument, row: r + 1, column: c + 1 };
      throw new FunctionError("cellNegative", { ...place, value: value.toString() });
    });
  });
  return cells;
}

/** Excel computes in doubles: 98.1 may arrive as 98.10000000000001, and 15 digits are what it shows of it. */
const EXCEL_DIGITS = 15;

/** A total to the digits that Excel shows: the last ones that its own arithmetic left are no money to be parted. */
export function asShown(total: Decimal): Decimal {
  return total.c.length <= EXCEL_DIGITS ? total : new Decimal(total.toPrecision(EXCEL_DIGITS));
}

/** Text, or undefined where blank. A number counts as its text: 2 is "2". Throws notText, notSingle. */
export function optionalText(value: unknown, argument: string): string | undefined {
  const cell = single(value, argument);
  if (isBlank(cell)) return undefined;
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return String(cell);
  throw new FunctionError("notText", { argument, text: shown(cell) });
}

/** Text that must be there. Throws missing where blank. */
export function text(value: unknown, argument: string): string {
  const found = optionalText(value, argument);
  if (found === undefined) throw new FunctionError("missing", { argument });
  return found;
}

/** A year, month or date. Throws missing where blank, notPeriod, and as parsePeriod(). */
export function period(value: unknown, argument: string): Period {
  const cell = single(value, argument);
  if (isBlank(cell)) throw new FunctionError("missing", { argument });
  if (typeof cell === "number" || typeof cell === "string") return parsePeriod(cell);
  throw new FunctionError("notPeriod", { argument, text: shown(cell) });
}

/** The cells of a range in one list, row by row. */
export function inOneList<T>(rows: readonly (readonly T[])[]): T[] {
  const list: T[] = [];
  for (const row of rows) list.push(...row);
  return list;
}

/** One value for each cell of a range, in its shape: the way back from inOneList(). */
export function inShapeOf<T>(rows: readonly (readonly unknown[])[], values: readonly T[]): T[][] {
  let next = 0;
  return rows.map((row) => row.map(() => values[next++]!));
}
