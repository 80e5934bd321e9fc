/** What formulas add up, and formulas that add up given cells. */

import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area } from "../workbook/address";
import { cellAddress, contains, parseAddress } from "../workbook/address";
import type { TableSnapshot } from "../workbook/snapshot";

/** One cell or block that a sum takes in; `sheet` is left out for the formula's own sheet. */
export type Summand = Area & { readonly sheet?: string };

export interface Sum {
  readonly parts: readonly Summand[];
  /** True for "=B2+B3", which takes in numbers stored as text; SUM passes over them. */
  readonly coercesText: boolean;
}

/** ROUND(SUM(…), 0) is still that sum. Upper case, without arguments that follow. */
const WRAPPERS = new Set(["ROUND", "IFERROR"]);

/**
 * The cells that a formula adds up, if adding is all it does: =SUM(…), =SUBTOTAL(9,…), =B2+B3, =+B2+SUM(B4:B6),
 * =ROUND(SUM(…),1). Null for any other formula, and for references that cannot be resolved.
 */
export function readSum(
  formula: string,
  at: { row: number; column: number },
  tables: readonly TableSnapshot[],
): Sum | null {
  const tokens = tokenize(formula).filter(
    (token) => token.type !== "whitespace" && token.type !== "fx_prefix",
  );
  const parts: Summand[] = [];
  const calls: string[] = [];
  let coercesText = false;
  let argument = 0;
  const argumentStack: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const call = calls[calls.length - 1];
    switch (token.type) {
      case "func":
        calls.push(token.value.toUpperCase());
        argumentStack.push(argument);
        argument = 0;
        i++; // its opening bracket
        break;
      case "operator":
        if (token.value === ")") {
          const closed = calls.pop();
          if (closed === undefined) return null;
          argument = argumentStack.pop()!;
        } else if (token.value === "(") {
          calls.push("(");
          argumentStack.push(argument);
          argument = 0;
        } else if (token.value === ",") {
          argument++;
        } else if (token.value !== "+") {
          return null;
        }
        break;
      case "number":
        // The first argument of SUBTOTAL and the digits of ROUND; any other number is a constant in the formula.
        if (call === "SUBTOTAL" && argument === 0 && (token.value === "9" || token.value === "109")) break;
        if (call !== undefined && WRAPPERS.has(call) && argument > 0) break;
        return null;
      case "range":
      case "structured": {
        if (
          call !== undefined &&
          call !== "SUM" &&
          call !== "SUBTOTAL" &&
          call !== "(" &&
          !WRAPPERS.has(call)
        )
          return null;
        const part =
          token.type === "range" ? parseAddress(token.value) : tableColumn(token.value, at, tables);
        if (!part) return null;
        if (call !== "SUM" && call !== "SUBTOTAL") coercesText = true;
        parts.push(part);
        break;
      }
      default:
        return null;
    }
  }
  return parts.length > 0 ? { parts, coercesText } : null;
}

/** The cells and blocks that a formula refers to by address or table column, whatever it does with them. */
export function referencesOf(
  formula: string,
  at: { row: number; column: number },
  tables: readonly TableSnapshot[],
): Summand[] {
  return tokenize(formula).flatMap(({ type, value }) => {
    if (type !== "range" && type !== "structured") return [];
    return (type === "range" ? parseAddress(value) : tableColumn(value, at, tables)) ?? [];
  });
}

/** "Budget[2023]" or, inside its own table, "[2023]": the column's cells between header and total row. */
function tableColumn(
  reference: string,
  at: { row: number; column: number },
  tables: readonly TableSnapshot[],
): Summand | null {
  const match = /^([^[]*)\[([^[\]]+)\]$/.exec(reference);
  if (!match) return null;
  const table = match[1]
    ? tables.find(({ name }) => name.toLowerCase() === match[1]!.toLowerCase())
    : tables.find(({ range }) => contains(range, at.row, at.column));
  const column = table?.columns.findIndex(
    (name) => name.toLowerCase() === match[2]!.replace(/'(.)/g, "$1").toLowerCase(),
  );
  if (!table || column === undefined || column < 0) return null;
  const { range, hasHeaders, hasTotals } = table;
  return {
    sheet: range.sheet,
    row: range.row + (hasHeaders ? 1 : 0),
    column: range.column + column,
    rows: range.rows - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0),
    columns: 1,
  };
}

/** "=SUM(B2:B5)" or "=SUM(B2:B3,B5)" for cells in one row or one column, in order. */
export function writeSum(cells: readonly { row: number; column: number }[]): string {
  const runs: (typeof cells)[number][][] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last && Math.abs(cell.row - last.row) + Math.abs(cell.column - last.column) === 1) run!.push(cell);
    else runs.push([cell]);
  }
  const texts = runs.map((run) => {
    const [first, last] = [run[0]!, run[run.length - 1]!];
    const from = cellAddress(first.row, first.column);
    return run.length === 1 ? from : `${from}:${cellAddress(last.row, last.column)}`;
  });
  return `=SUM(${texts.join(",")})`;
}

/** The formula as it would read if it were copied from one cell to another. */
export function moveFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(from.row, from.column));
  return translateFormulaToA1(relative, cellAddress(to.row, to.column));
}

/** The formula in R1C1 form, in which copies of one formula are equal. */
export function relativeFormula(formula: string, at: { row: number; column: number }): string {
  return translateFormulaToR1C1(formula, cellAddress(at.row, at.column));
}
