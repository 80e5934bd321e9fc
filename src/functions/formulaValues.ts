/** Values in a formula and the arithmetic on them, as Excel does it: in doubles, cell by cell where there are arrays. */

import { CellError } from "../workbook/cells";
import type { FormulaProblem } from "./formulaMessages";
import { parseNumberText } from "./numberText";
import { toDouble } from "../money/decimal";

/** null is an argument left out, or a blank. */
export type Scalar = number | string | boolean | CellError | null;
export type Value = Scalar | readonly (readonly Scalar[])[];

/** What is wrong with a formula, with the error that Excel would show; its words are in formulaMessages.ts. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  constructor(
    readonly code: string,
    readonly problem: FormulaProblem,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${problem} ${JSON.stringify(data)}`);
  }
}

function numberOf(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) throw new FormulaError(value.code, "holdsError", { error: value.code });
  const parsed = parseNumberText(value);
  if (parsed === null || parsed === "ambiguous") {
    throw new FormulaError("#VALUE!", "notNumber", { text: value });
  }
  return toDouble(parsed);
}

function textOf(value: Scalar): string {
  if (value instanceof CellError) throw new FormulaError(value.code, "holdsError", { error: value.code });
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new FormulaError("#NUM!", "noNumber");
}

function divide(a: number, b: number): number {
  if (b === 0) throw new FormulaError("#DIV/0!", "division");
  return a / b;
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": divide,
  "^": (a, b) => a ** b,
};

const isArray = (value: Value): value is readonly (readonly Scalar[])[] => Array.isArray(value);

function cellByCell(a: Value, b: Value, combine: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!isArray(a) && !isArray(b)) return combine(a, b);
  const rows = isArray(a) ? a : (b as readonly (readonly Scalar[])[]);
  const other = isArray(a) && isArray(b) ? b : null;
  if (other && (other.length !== rows.length || other[0]?.length !== rows[0]?.length)) {
    throw new FormulaError("#VALUE!", "arraysDiffer");
  }
  const at = (value: Value, r: number, c: number): Scalar => (isArray(value) ? value[r]![c]! : value);
  return rows.map((row, r) => row.map((_, c) => combine(at(a, r, c), at(b, r, c))));
}

/** a operator b for + - * / ^ &; undefined for any other operator. Throws FormulaError. */
export function calculate(operator: string, a: Value, b: Value): Value | undefined {
  if (operator === "&") return cellByCell(a, b, (x, y) => textOf(x) + textOf(y));
  const operation = ARITHMETIC[operator];
  return operation && cellByCell(a, b, (x, y) => finite(operation(numberOf(x), numberOf(y))));
}
