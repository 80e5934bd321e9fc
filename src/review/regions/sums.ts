/** Every formula of a sheet that only adds, and which cells they add. */

import type { Book, Target } from "./book";
import { functionsOf } from "./book";
import type { SheetForms } from "./sheetForms";

/** A cell whose formula only adds. */
export interface SumCell {
  readonly sheet: SheetForms;
  readonly row: number;
  readonly column: number;
  readonly kind: number;
  readonly targets: readonly Target[];
  /** SUBTOTAL passes over other SUBTOTALs. */
  readonly isSubtotalFunction: boolean;
}

/**
 * References that are followed in all sums of a workbook together. A hundred thousand rows with several sums each stay below;
 * beyond it are files made to take long, whose further sums are nobody's.
 */
const MOST_REFERENCES = 500_000;

/** Cells or ranges that one sum may name: Excel's own limit for the arguments of SUM. */
const MOST_SUMMANDS = 255;

const known = new WeakMap<Book, ReadonlyMap<SheetForms, readonly SumCell[]>>();

/** The sums of each sheet, row by row. */
export function sumsIn(book: Book): ReadonlyMap<SheetForms, readonly SumCell[]> {
  let sums = known.get(book);
  if (!sums) {
    const budget = { references: MOST_REFERENCES };
    sums = new Map(book.sheets.map((sheet) => [sheet, readSums(book, sheet, budget)]));
    known.set(book, sums);
  }
  return sums;
}

function readSums(book: Book, sheet: SheetForms, budget: { references: number }): SumCell[] {
  const found: SumCell[] = [];
  const subtotals = new Map<number, boolean>();
  for (let at = 0; at < sheet.size; at++) {
    const kind = sheet.kinds[at]!;
    if (kind < 0 || book.isNoSum(kind)) continue;
    const form = sheet.form(kind);
    if (form.references.length > Math.min(MOST_SUMMANDS, budget.references)) continue;
    const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
    const targets = book.summands(sheet, { row, column });
    if (!targets) continue;
    budget.references -= form.references.length;
    let isSubtotalFunction = subtotals.get(kind);
    if (isSubtotalFunction === undefined)
      subtotals.set(kind, (isSubtotalFunction = functionsOf(form).includes("SUBTOTAL")));
    found.push({ sheet, row, column, kind, targets, isSubtotalFunction });
  }
  return found;
}

/** How many cells a sum takes in. */
export function cellCount(targets: readonly Target[]): number {
  return targets.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
