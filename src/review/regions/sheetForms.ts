/** The cells of one sheet as a checker of formulas sees them: which form stands where, and what holds a number. */

import type { Area } from "../../workbook/address";
import { CellError } from "../../workbook/cells";
import type { CellValue, CopiedFormula } from "../../workbook/cells";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Form, Forms } from "./forms";

/** A plain number. Forms have their id, from 0. */
export const NUMBER = -1;
/** A cell of an array that several cells share: like nothing else. */
export const ARRAY = -2;

/** "row": cells side by side; "column": cells beneath one another. */
export type Direction = "row" | "column";

/** As many cells with the same text of a formula, which would read differently had it been copied, are an array. */
const LEAST_OF_ARRAY = 3;

interface LineCounts {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

export class SheetForms {
  /** Formulas and plain numbers, row by row. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Of each: the id of its form, NUMBER or ARRAY. */
  readonly kinds: readonly number[];
  private readonly forms = new Map<number, Form>();
  private counts: Map<number | null, LineCounts> | null = null;
  private byColumn: readonly number[] | null = null;
  private readonly spans = new Map<number, readonly [start: number, end: number]>();

  constructor(
    readonly sheet: SheetSnapshot,
    forms: Forms,
  ) {
    const rows: number[] = [];
    const columns: number[] = [];
    const kinds: number[] = [];
    const texts: (string | CopiedFormula | null)[] = [];
    const formsOfCopies = new Map<CopiedFormula, Form>();
    let span: [start: number, end: number] = [0, 0];
    for (const cell of sheet.cells.cells()) {
      const { row, column } = cell;
      // What the file says to be a copy need not be written out to be known.
      const original = sheet.cells.copyOf(row, column);
      const formula = original ?? cell.formula;
      if (formula === null && typeof cell.value !== "number") continue;
      let form = original ? formsOfCopies.get(original) : undefined;
      if (!form && formula !== null) {
        form = forms.of(cell.formula!, row, column);
        this.forms.set(form.id, form);
        if (original) formsOfCopies.set(original, form);
      }
      if (row !== rows[rows.length - 1]) this.spans.set(row, (span = [rows.length, rows.length]));
      span[1]++;
      rows.push(row);
      columns.push(column);
      kinds.push(form ? form.id : NUMBER);
      texts.push(formula);
    }
    this.rows = rows;
    this.columns = columns;
    this.kinds = kinds;
    for (const direction of ["row", "column"] as const) markArrays(this, kinds, texts, direction);
  }

  get size(): number {
    return this.rows.length;
  }

  form(kind: number): Form {
    const form = this.forms.get(kind);
    if (!form) throw new Error(`No form ${kind}`);
    return form;
  }

  /** Index of a cell among the formulas and numbers; -1 for any other cell. */
  at(row: number, column: number): number {
    const span = this.spans.get(row);
    if (!span) return -1;
    let [low, high] = span;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low < span[1] && this.columns[low] === column ? low : -1;
  }

  /** The id of the form that stands in a cell, NUMBER, ARRAY, or null for a cell that is neither formula nor number. */
  kindAt(row: number, column: number): number | null {
    const at = this.at(row, column);
    return at < 0 ? null : this.kinds[at]!;
  }

  value(row: number, column: number): CellValue {
    return this.sheet.cells.value(row, column);
  }

  /** Whether a number stands there, or a formula that may yield one. */
  isFilled(row: number, column: number): boolean {
    const value = this.value(row, column);
    if (typeof value === "number") return true;
    return (value === null || value instanceof CellError) && this.at(row, column) >= 0;
  }

  /** How many cells of an area hold a number, or a formula that may yield one. */
  countFilled(area: Area): number {
    let found = 0;
    for (const { row, column } of this.sheet.cells.cells(area)) if (this.isFilled(row, column)) found++;
    return found;
  }

  isBlank(row: number, column: number): boolean {
    return this.sheet.cells.isBlank(row, column);
  }

  /** In how many cells of each row and each column a form stands; null counts every formula and number. */
  countsOf(kind: number | null): LineCounts {
    if (!this.counts) {
      this.counts = new Map();
      for (let at = 0; at < this.size; at++) {
        for (const one of [this.kinds[at]!, null]) count(this.counts, one, this.rows[at]!, this.columns[at]!);
      }
    }
    return this.counts.get(kind)!;
  }

  /** Indexes in the order in which they are read along a direction: row by row, or column by column. */
  order(direction: Direction): readonly number[] {
    if (direction === "row") return this.rows.map((_, at) => at);
    this.byColumn ??= inColumns(this.columns);
    return this.byColumn;
  }

  /** Stretches of formulas and numbers without a gap, as indexes in order. */
  *stretches(direction: Direction): Iterable<readonly number[]> {
    const order = this.order(direction);
    let start = 0;
    for (let i = 1; i <= order.length; i++) {
      if (i < order.length && this.areNeighbours(order[i - 1]!, order[i]!, direction)) continue;
      yield order.slice(start, i);
      start = i;
    }
  }

  private areNeighbours(a: number, b: number, direction: Direction): boolean {
    const down = this.rows[b]! - this.rows[a]!;
    const right = this.columns[b]! - this.columns[a]!;
    return direction === "row" ? down === 0 && right === 1 : down === 1 && right === 0;
  }
}

function count(
  counts: Map<number | null, LineCounts>,
  kind: number | null,
  row: number,
  column: number,
): void {
  let own = counts.get(kind) as { rows: Map<number, number>; columns: Map<number, number> } | undefined;
  if (!own) counts.set(kind, (own = { rows: new Map(), columns: new Map() }));
  own.rows.set(row, (own.rows.get(row) ?? 0) + 1);
  own.columns.set(column, (own.columns.get(column) ?? 0) + 1);
}

function inColumns(columns: readonly number[]): number[] {
  const cellsOf = new Map<number, number[]>();
  columns.forEach((column, at) => {
    const cells = cellsOf.get(column);
    if (cells) cells.push(at);
    else cellsOf.set(column, [at]);
  });
  return [...cellsOf.keys()].sort((a, b) => a - b).flatMap((column) => cellsOf.get(column)!);
}

function markArrays(
  forms: SheetForms,
  kinds: number[],
  texts: readonly (string | CopiedFormula | null)[],
  direction: Direction,
): void {
  for (const stretch of forms.stretches(direction)) {
    let start = 0;
    for (let i = 1; i <= stretch.length; i++) {
      const text = texts[stretch[start]!]!;
      if (i < stretch.length && text !== null && texts[stretch[i]!] === text) continue;
      const same = stretch.slice(start, i);
      const first = kinds[same[0]!]!;
      if (text !== null && same.length >= LEAST_OF_ARRAY && same.some((at) => kinds[at] !== first)) {
        for (const at of same) kinds[at] = ARRAY;
      }
      start = i;
    }
  }
}
