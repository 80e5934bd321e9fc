/** A workbook's formulas by form, and what they refer to; read once for all rules on formulas. */

import type { Area } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import { Forms, isExternal, resolve } from "./forms";
import type { Form, Reference } from "./forms";
import { SheetForms } from "./sheetForms";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that a formula refers to, on a sheet of the workbook. */
export interface Target {
  readonly sheet: SheetForms;
  readonly area: Area;
}

const known = new WeakMap<WorkbookSnapshot, Book>();

/** The workbook's formulas; computed once. */
export function bookOf(workbook: WorkbookSnapshot): Book {
  let book = known.get(workbook);
  if (!book) known.set(workbook, (book = new Book(workbook)));
  return book;
}

export class Book {
  readonly sheets: readonly SheetForms[];
  private readonly byName: ReadonlyMap<string, SheetForms>;
  private readonly sums = new Map<number, boolean>();

  constructor(readonly workbook: WorkbookSnapshot) {
    const forms = new Forms();
    this.sheets = workbook.sheets.map((sheet) => new SheetForms(sheet, forms));
    this.byName = new Map(this.sheets.map((sheet) => [sheet.sheet.name.toLowerCase(), sheet]));
  }

  /** The cells that a reference of a formula means; null for other workbooks, unknown sheets and what leads off the sheet. */
  target(sheet: SheetForms, reference: Reference, at: Place): Target | null {
    if (isExternal(reference)) return null;
    const other = reference.sheet === null ? sheet : this.byName.get(reference.sheet.toLowerCase());
    const area = resolve(reference, at);
    return other && area ? { sheet: other, area } : null;
  }

  /** Whether cells of that form are known to do anything but add. */
  isNoSum(kind: number): boolean {
    return this.sums.get(kind) === false;
  }

  /** The cells that the formula there adds up, if adding is all it does; else null. */
  summands(sheet: SheetForms, at: Place): readonly Target[] | null {
    const kind = sheet.kindAt(at.row, at.column);
    if (kind === null || kind < 0) return null;
    const form = sheet.form(kind);
    let isSum = this.sums.get(kind);
    if (isSum === undefined) this.sums.set(kind, (isSum = this.readSum(sheet, at) !== null));
    if (!isSum) return null;
    if (!form.pieces.some(({ type }) => type === "structured")) {
      const targets = form.references.map((reference) => this.target(sheet, reference, at));
      return targets.every((target) => target !== null) ? targets : null;
    }
    return this.readSum(sheet, at);
  }

  private readSum(sheet: SheetForms, at: Place): Target[] | null {
    const formula = sheet.sheet.cells.formula(at.row, at.column);
    const sum = formula === null ? null : readSum(formula, at, this.workbook.tables);
    const targets = sum?.parts.map(({ sheet: name, ...area }) => ({
      sheet: name === undefined ? sheet : this.byName.get(name.toLowerCase()),
      area,
    }));
    return targets?.every((target): target is Target => target.sheet !== undefined) ? targets : null;
  }
}

/** Names of the functions that a form calls, upper case. */
export function functionsOf({ pieces }: Form): string[] {
  return pieces.flatMap(({ type, text }) => (type === "func" ? [text.toUpperCase()] : []));
}
