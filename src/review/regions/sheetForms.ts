/** The cells of one sheet as a checker of formulas sees them: which form stands where, and what holds a number. */

import type { Area } from "../../workbook/address";
import { CellError } from "../../workbook/cells";
import type { CellValue, FormulaSource } from "../../workbook/cells";
import { RowStarts } from "../../workbook/rowStarts";
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
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** Of each: the id of its form, NUMBER or ARRAY. */
  readonly kinds: Int32Array;
  private readonly forms = new Map<number, Form>();
  private counts: Map<number | null, LineCounts> | null = null;
  private readonly orders: Partial<Record<Direction, Uint32Array>> = {};
  private readonly starts: RowStarts;

  constructor(
    readonly sheet: SheetSnapshot,
    forms: Forms,
  ) {
    const room = sheet.cells.size;
    const [rows, columns, kinds] = [new Uint32Array(room), new Uint16Array(room), new Int32Array(room)];
    const texts: (FormulaSource | null)[] = [];
    const formsOfCopies = new Map<FormulaSource, Form>();
    let size = 0;
    sheet.cells.eachFigure((row, column, formula) => {
      let kind = NUMBER;
      if (formula !== null) {
        // What the file says to be a copy need not be written out to be known.
        const isShared = typeof formula !== "string";
        const known = isShared ? formsOfCopies.get(formula) : undefined;
        const form = known ?? forms.of(isShared ? formula.at(row, column) : formula, row, column);
        if (!known) this.forms.set(form.id, form);
        if (isShared && !known) formsOfCopies.set(formula, form);
        kind = form.id;
      }
      rows[size] = row;
      columns[size] = column;
      kinds[size] = kind;
      texts[size++] = formula;
    });
    this.rows = rows.slice(0, size);
    this.columns = columns.slice(0, size);
    this.kinds = kinds.slice(0, size);
    this.starts = new RowStarts(this.rows);
    // Of one form there is nothing that would read differently.
    if (this.forms.size > 1)
      for (const direction of ["row", "column"] as const) this.markArrays(direction, texts);
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
    if (row < 0 || column < 0) return -1;
    const start = this.starts.start(row);
    const end = this.starts.end(row);
    if (start >= end) return -1;
    const near = start + column - this.columns[start]!;
    if (near < end && near >= start && this.columns[near] === column) return near;
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low < end && this.columns[low] === column ? low : -1;
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
  order(direction: Direction): Uint32Array {
    return (this.orders[direction] ??=
      direction === "row" ? this.rows.map((_, at) => at) : inColumns(this.columns));
  }

  /** Stretches of formulas and numbers without a gap, as indexes in order. */
  *stretches(direction: Direction): Iterable<Uint32Array> {
    const order = this.order(direction);
    let start = 0;
    for (let i = 1; i <= order.length; i++) {
      if (i < order.length && this.areNeighbours(order[i - 1]!, order[i]!, direction)) continue;
      yield order.subarray(start, i);
      start = i;
    }
  }

  /** Neighbours with one and the same text, which reads as different forms in each of them, are cells of an array. */
  private markArrays(direction: Direction, texts: readonly (FormulaSource | null)[]): void {
    const { kinds } = this;
    const order = this.order(direction);
    let start = 0;
    for (let i = 1; i <= order.length; i++) {
      const text = texts[order[start]!]!;
      const goesOn =
        text !== null &&
        i < order.length &&
        texts[order[i]!] === text &&
        this.areNeighbours(order[i - 1]!, order[i]!, direction);
      if (goesOn) continue;
      if (text !== null && i - start >= LEAST_OF_ARRAY) {
        const same = order.subarray(start, i);
        const first = kinds[same[0]!]!;
        if (same.some((at) => kinds[at] !== first)) for (const at of same) kinds[at] = ARRAY;
      }
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

/** Indexes column by column; those of one column stay in their order. */
function inColumns(columns: Uint16Array): Uint32Array {
  let width = 0;
  for (const column of columns) if (column >= width) width = column + 1;
  const ends = new Uint32Array(width + 1);
  for (const column of columns) ends[column + 1]!++;
  for (let column = 0; column < width; column++) ends[column + 1]! += ends[column]!;
  const order = new Uint32Array(columns.length);
  columns.forEach((column, at) => {
    order[ends[column]!++] = at;
  });
  return order;
}
