/** What stands in a cell, in Excel's words, read from and written to an o-spreadsheet model. */

import type { CellPosition, Model } from "@odoo/o-spreadsheet";
import { HostError } from "../errors";
import type { Workbook } from "../workbook";
import { writtenFormula } from "./structuredFormulas";

export type ExcelValue = number | string | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** Error values of Excel; text that reads like one is one, as in Excel. */
const excelErrors = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD!".split(" "),
);
/** The library's own error values that Excel spells otherwise. */
const spelling: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#NAME?",
};

/** An error of o-spreadsheet's as Excel spells it. */
export const errorText = (error: string): string => spelling[error] ?? error;

export interface ReadCell {
  readonly value: ExcelValue;
  readonly type: ValueType;
  readonly text: string;
}

const empty: ReadCell = { value: "", type: "Empty", text: "" };

/** The computed value of one cell. Errors are their text; blank is "". */
export function readCell(model: Model, position: CellPosition): ReadCell {
  const cell = model.getters.getCell(position);
  if (cell && !cell.isFormula && cell.content.startsWith("'")) {
    const value = cell.content.slice(1);
    return { value, type: "String", text: value };
  }
  const evaluated = model.getters.getEvaluatedCell(position);
  switch (evaluated.type as string) {
    case "empty":
      return empty;
    case "number":
      return { value: evaluated.value as number, type: "Double", text: evaluated.formattedValue };
    case "boolean":
      return { value: evaluated.value as boolean, type: "Boolean", text: evaluated.value ? "TRUE" : "FALSE" };
    case "error":
      return errorCell(String(evaluated.value));
    default: {
      const value = String(evaluated.value);
      return excelErrors.has(value)
        ? errorCell(value)
        : { value, type: "String", text: evaluated.formattedValue };
    }
  }
}

/** A circular reference computes to 0 in Excel; other errors keep their name. */
function errorCell(error: string): ReadCell {
  if (error === "#CYCLE") return { value: 0, type: "Double", text: "0" };
  const value = errorText(error);
  return { value, type: "Error", text: value };
}

/** The formula with its leading "=", as it was written; null for a constant or a blank. */
export function readFormula(workbook: Workbook, position: CellPosition): string | null {
  const cell = workbook.getters.getCell(position);
  if (!cell?.isFormula) return null;
  const formula = cell.compiledFormula.toFormulaString(workbook.getters);
  return writtenFormula(workbook, position, formula) ?? formula;
}

/** The text that typing a value into the cell would be: numbers by their digits, TRUE, text as it is. */
export function contentOf(value: unknown): string {
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new HostError("InvalidArgument", "a number that is not finite");
      return String(value);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "string":
      return value;
    default:
      throw new HostError("InvalidArgument", `a cell cannot hold a value of type ${typeof value}`);
  }
}

/** A cell whose format is Text keeps what it is given as text, formulas included. */
const asText = (content: string): string =>
  content.startsWith("=") ? `'${content}` : content.replace(/^'/, "");

/** A formula that Excel would not take: it cannot be parsed, or a function has too few or too many arguments. */
function isRefused(model: Model, position: CellPosition): boolean {
  const cell = model.getters.getCell(position);
  if (!cell?.isFormula || !cell.compiledFormula.isBadExpression) return false;
  const refused = cell.compiledFormula as unknown as { execute(): { readonly value: string } };
  return refused.execute().value === "#BAD_EXPR";
}

/**
 * Writes what would be typed. A formula that Excel would not accept is InvalidArgument and changes nothing; one with an unknown
 * function or name is accepted and computes to #NAME?. Cells that lie hidden under a merge are left alone.
 */
export function writeContent(workbook: Workbook, position: CellPosition, content: string): void {
  const { getters, model } = workbook;
  if (getters.isInMerge(position) && !getters.isMainCellPosition(position)) return;
  const before = getters.getCell(position);
  const typed = before?.format === "@" ? asText(content) : content;
  const unknownBefore = before?.isFormula === true && before.compiledFormula.isBadExpression;
  // Entered anew, a formula is compiled anew; the library would take the same text for no change.
  if (unknownBefore) workbook.do("UPDATE_CELL", { ...position, content: "" });
  workbook.do("UPDATE_CELL", { ...position, content: typed });
  if (!isRefused(model, position)) return;
  const beforeContent = before?.isFormula
    ? before.compiledFormula.toFormulaString(getters)
    : (before?.content ?? "");
  workbook.do("UPDATE_CELL", { ...position, content: beforeContent, style: before?.style ?? null });
  throw new HostError("InvalidArgument", `not a formula: ${content}`);
}

/** Constants that need none of the care of writeContent: plain cells that hold no formula and are no part of a merge or a table's header. */
export function isPlainWrite(workbook: Workbook, position: CellPosition, content: string): boolean {
  const { getters } = workbook;
  if (content.startsWith("=") || getters.isInMerge(position)) return false;
  if (getters.getCoreTable(position)?.range.zone.top === position.row) return false;
  const before = getters.getCell(position);
  return before === undefined || (!before.isFormula && before.format !== "@");
}
