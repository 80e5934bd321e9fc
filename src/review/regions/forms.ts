/**
 * Formulas in R1C1 form, in which copies of one formula are equal. A workbook has few forms and many formulas, so each
 * form is read once; a formula is known again by a key that costs a fraction of reading it.
 */

import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Area } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS, cellAddress } from "../../workbook/address";
import { keyOf } from "./formKeys";

/** A piece of a formula: an operator, a function's name, a reference, a literal. */
export interface Piece {
  readonly type: string;
  readonly text: string;
}

/** A row or column of a reference: counted from the formula's own cell, or fixed by "$". */
interface Coordinate {
  readonly fixed: boolean;
  /** Zero-based where fixed. */
  readonly at: number;
}

interface Corner {
  readonly row: Coordinate;
  readonly column: Coordinate;
}

/** A cell or block that a form refers to by address. */
export interface Reference {
  /** Index into the form's pieces. */
  readonly piece: number;
  /** As written before the "!", without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
  readonly single: boolean;
}

/** What all copies of one formula have in common. */
export interface Form {
  readonly id: number;
  readonly text: string;
  /** Without white space and without the "=" (and a "+" after it) that it begins with. */
  readonly pieces: readonly Piece[];
  /** References by address; whole rows and columns, names and tables' columns are not among them. */
  readonly references: readonly Reference[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The forms of one workbook. */
export class Forms {
  private readonly byKey = new Map<string, Form>();
  private readonly byText = new Map<string, Form>();

  /** The form of a formula with its leading "=" that stands in that cell (zero-based). */
  of(formula: string, row: number, column: number): Form {
    const key = keyOf(formula, row, column);
    let form = this.byKey.get(key);
    if (!form) {
      const text = translateFormulaToR1C1(withoutFolders(formula), cellAddress(row, column));
      form = this.byText.get(text);
      if (!form) {
        form = readForm(this.byText.size, text);
        this.byText.set(text, form);
      }
      this.byKey.set(key, form);
    }
    return form;
  }
}

/**
 * The formula without the folders in which other workbooks lie: "'C:\\Money\\[Rates.xlsx]2023'!B2" as
 * "'[Rates.xlsx]2023'!B2". The library takes such a reference apart.
 */
export function withoutFolders(formula: string): string {
  return formula.includes("[") ? formula.replace(/'[^'[\]]*[\\/](?=\[[^'[\]]+\][^'[\]]*'!)/g, "'") : formula;
}

function readForm(id: number, text: string): Form {
  const tokens = tokenize(text, { r1c1: true, negativeNumbers: false }).filter(
    ({ type }) => type !== "whitespace" && type !== "fx_prefix",
  );
  while (tokens[0]?.type === "operator" && tokens[0].value === "+") tokens.shift();
  const pieces = tokens.map(({ type, value }) => ({ type, text: value }));
  const references = pieces.flatMap((piece, index) => {
    const reference = piece.type === "range" ? readReference(piece.text, index) : null;
    return reference ? [reference] : [];
  });
  return { id, text, pieces, references };
}

const CELL = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/;

function readReference(text: string, piece: number): Reference | null {
  const split = text.lastIndexOf("!");
  const prefix = split < 0 ? null : text.slice(0, split);
  const sheet = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const [first, last, more] = text.slice(split + 1).split(":");
  if (more !== undefined) return null;
  const from = readCorner(first!);
  const to = last === undefined ? from : readCorner(last);
  return from && to ? { piece, sheet, from, to, single: last === undefined } : null;
}

function readCorner(text: string): Corner | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const [, rowBy, row, columnBy, column] = match;
  const coordinate = (by: string | undefined, fixed: string | undefined): Coordinate =>
    fixed === undefined ? { fixed: false, at: Number(by ?? 0) } : { fixed: true, at: Number(fixed) - 1 };
  return { row: coordinate(rowBy, row), column: coordinate(columnBy, column) };
}

/** Whether the reference is to another workbook. */
export function isExternal({ sheet }: Reference): boolean {
  return sheet?.includes("[") ?? false;
}

const placeOf = ({ fixed, at }: Coordinate, from: number): number => (fixed ? at : from + at);

/** The cells that a reference means in a formula standing there; null where it leads off the sheet. */
export function resolve({ from, to }: Pick<Reference, "from" | "to">, at: Place): Area | null {
  const firstRow = placeOf(from.row, at.row);
  const lastRow = placeOf(to.row, at.row);
  const firstColumn = placeOf(from.column, at.column);
  const lastColumn = placeOf(to.column, at.column);
  const [top, left] = [Math.min(firstRow, lastRow), Math.min(firstColumn, lastColumn)];
  const [bottom, right] = [Math.max(firstRow, lastRow), Math.max(firstColumn, lastColumn)];
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * The form as it reads in a cell, with its leading "="; null where a reference would lead off the sheet, or leads to
 * another workbook.
 */
export function formulaAt(form: Form, at: Place): string | null {
  if (form.references.some((reference) => isExternal(reference) || resolve(reference, at) === null))
    return null;
  return translateFormulaToA1(form.text, cellAddress(at.row, at.column));
}
