/** The cell that makes a formula an error: the blank one that it divides by, words that it computes with, an error there. */

import { CellError } from "../../workbook/cells";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { bookOf } from "./book";
import type { Target } from "./book";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * - blank, zero: the formula divides by it
 * - words: the formula computes with it
 * - error: it shows the same error
 */
export interface ErrorCause {
  readonly kind: "blank" | "zero" | "words" | "error";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The one cell that makes the formula there show that error; null where there is none, or more than one. */
export function causeOfError(
  workbook: WorkbookSnapshot,
  sheetName: string,
  at: Place,
  code: string,
): ErrorCause | null {
  const book = bookOf(workbook);
  const sheet = book.sheets.find((one) => one.sheet.name === sheetName);
  const kind = sheet?.kindAt(at.row, at.column) ?? -1;
  if (!sheet || kind < 0) return null;
  const { references, pieces } = sheet.form(kind);
  const causes = references.flatMap((reference): ErrorCause[] => {
    const target = reference.single ? book.target(sheet, reference, at) : null;
    const own = target && kindOf(target, code, pieces[reference.piece - 1]?.text === "/");
    return own ? [{ kind: own, sheet: target.sheet.sheet.name, ...placeOf(target) }] : [];
  });
  const [first] = causes;
  const isOne = causes.every(
    ({ sheet: name, row, column }) => name === first!.sheet && row === first!.row && column === first!.column,
  );
  return first && isOne ? first : null;
}

function placeOf({ area: { row, column } }: Target): Place {
  return { row, column };
}

function kindOf({ sheet, area }: Target, code: string, divides: boolean): ErrorCause["kind"] | null {
  const value = sheet.value(area.row, area.column);
  if (value instanceof CellError) return value.code === code ? "error" : null;
  if (code === "#VALUE!") return typeof value === "string" && value.trim() !== "" ? "words" : null;
  if (code !== "#DIV/0!" || !divides) return null;
  if (sheet.isBlank(area.row, area.column)) return "blank";
  return value === 0 ? "zero" : null;
}
