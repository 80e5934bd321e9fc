/** From what the page's function gave to what the cell shows. */

import type { CellValue, FunctionResultObject } from "@odoo/o-spreadsheet";

/** One value, or a rectangle column by column, which spills. */
export type SheetResult = FunctionResultObject | FunctionResultObject[][];

/** [invocation id, success, value or message, error code] */
export type Answer = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

export const busy: FunctionResultObject = { value: "#BUSY!", message: "The add-in is computing this." };

/** Error codes of the custom functions runtime; any other is an exception of the function. */
const errors: Readonly<Record<number, string>> = {
  0: "#NUM!",
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Excel shows a function's own words for these two errors only. */
const withMessage = new Set(["#VALUE!", "#N/A"]);

const wrong = (message: string): FunctionResultObject => ({ value: "#VALUE!", message });

interface RichValue {
  readonly type?: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
}

export function toResult([, succeeded, value, errorCode = 2]: Answer): SheetResult {
  if (!succeeded) {
    const error = errors[errorCode] ?? "#VALUE!";
    return withMessage.has(error) && typeof value === "string"
      ? { value: error, message: value }
      : { value: error };
  }
  return Array.isArray(value) ? toMatrix(value as unknown[]) : toCell(value);
}

/** Excel turns an array with an error in it into #VALUE! as a whole. */
function toMatrix(rows: readonly unknown[]): SheetResult {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return { value: "#CALC!", message: "An empty array." };
  const matrix = rows as readonly (readonly unknown[])[];
  if (!matrix.every((row) => Array.isArray(row) && row.length === width))
    return wrong("The array's rows differ in length.");
  const cells = matrix.map((row) => row.map(toCell));
  if (cells.some((row) => row.some(isError))) return wrong("The array holds an error.");
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column]!));
}

const isError = ({ value }: FunctionResultObject): boolean =>
  typeof value === "string" && /^#[A-Z/0!?_]+$/.test(value);

/** Nothing shows as 0, as in Excel. */
function toCell(value: unknown): FunctionResultObject {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value !== "object") return { value: value as CellValue };
  const { type, basicValue, numberFormat } = value as RichValue;
  if (type === undefined || basicValue === undefined) return wrong("An object that is no cell value.");
  return { value: basicValue as CellValue, ...(numberFormat ? { format: numberFormat } : {}) };
}
