/**
 * The cells of one sheet, compact: sorted by row and column in typed arrays (about 20 bytes a cell),
 * so that a million cells fit. Build with CellGridBuilder, read with CellGrid; a grid never changes.
 */

import type { Area } from "./address";
import { Interner } from "./interner";
import type { PackedGrid } from "./packed";
import { RowStarts } from "./rowStarts";

/** An error value standing in a cell, as Excel prints it: "#N/A", "#REF!", … */
export class CellError {
  constructor(readonly code: string) {}
  toString(): string {
    return this.code;
  }
}

/** What a cell holds: a number, text, true/false, an error, or null for blank. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula in A1 form with its leading "=", or null for a constant. */
  readonly formula: string | null;
  /** Excel's number format code; "General" where none is set. */
  readonly numberFormat: string;
}

const enum Kind {
  Blank,
  Number,
  Text,
  True,
  False,
  Error,
}

/**
 * A formula that many cells share, each its own copy: the same in R1C1 form. It is written out for a cell only when that
 * cell's formula is asked for, as a small file can hold hundreds of thousands of long ones.
 */
export interface CopiedFormula {
  /** The formula as it reads in that cell, with its leading "=". */
  at(row: number, column: number): string;
}

export type FormulaSource = string | CopiedFormula;

export class CellGrid {
  /** @internal Use CellGridBuilder. */
  constructor(
    private readonly rowStarts: RowStarts,
    private readonly rowsOf: Uint32Array,
    private readonly columnsOf: Uint16Array,
    private readonly kinds: Uint8Array,
    private readonly numbers: Float64Array,
    private readonly formulaOf: Int32Array,
    private readonly formatOf: Uint16Array,
    private readonly texts: readonly string[],
    private readonly formulas: readonly FormulaSource[],
    private readonly formats: readonly string[],
    /** The smallest rectangle around every cell that is kept; null for an empty sheet. */
    readonly used: Area | null,
  ) {}

  /** Formulas that are copies come out written, each for itself. */
  packed(): PackedGrid {
    const { rowsOf, columnsOf, kinds, numbers, formatOf, texts, formats, used } = this;
    const rest = { rowsOf, columnsOf, kinds, numbers, formatOf, texts, formats, used };
    if (isWritten(this.formulas)) return { ...rest, formulaOf: this.formulaOf, formulas: this.formulas };
    const formulas: string[] = [];
    const formulaOf = this.formulaOf.map((index, at) =>
      index < 0 ? index : formulas.push(this.formulaAt(at)!) - 1,
    );
    return { ...rest, formulaOf, formulas };
  }

  static unpacked(packed: PackedGrid): CellGrid {
    return new CellGrid(
      new RowStarts(packed.rowsOf),
      packed.rowsOf,
      packed.columnsOf,
      packed.kinds,
      packed.numbers,
      packed.formulaOf,
      packed.formatOf,
      packed.texts,
      packed.formulas,
      packed.formats,
      packed.used,
    );
  }

  /** How many cells are kept: those with a value, a formula or a number format of their own. */
  get size(): number {
    return this.kinds.length;
  }

  value(row: number, column: number): CellValue {
    const at = this.find(row, column);
    return at < 0 ? null : this.valueAt(at);
  }

  formula(row: number, column: number): string | null {
    const at = this.find(row, column);
    return at < 0 ? null : this.formulaAt(at);
  }

  /** What the cell's formula is a copy of; the same object for all its copies. Null where the file does not say so. */
  copyOf(row: number, column: number): CopiedFormula | null {
    const at = this.find(row, column);
    const source = at < 0 || this.formulaOf[at]! < 0 ? null : this.formulas[this.formulaOf[at]!]!;
    return typeof source === "string" ? null : source;
  }

  numberFormat(row: number, column: number): string {
    const at = this.find(row, column);
    return at < 0 ? "General" : this.formats[this.formatOf[at]!]!;
  }

  cell(row: number, column: number): Cell {
    const at = this.find(row, column);
    return at < 0
      ? { row, column, value: null, formula: null, numberFormat: "General" }
      : this.cellAt(at, row, column);
  }

  /** Blank means: no value and no formula. Text of length zero is not blank when a formula yields it. */
  isBlank(row: number, column: number): boolean {
    const at = this.find(row, column);
    return at < 0 || (this.kinds[at] === Kind.Blank && this.formulaOf[at]! < 0);
  }

  /**
   * Every kept cell, row by row, left to right; within an area if one is given. A cell's formula is written out only when
   * it is looked at.
   */
  *cells(within?: Area): IterableIterator<Cell> {
    const rowEnd = within ? within.row + within.rows : Infinity;
    const columnEnd = within ? within.column + within.columns : Infinity;
    for (let at = within ? this.firstFrom(within.row) : 0; at < this.kinds.length; at++) {
      const row = this.rowsOf[at]!;
      const column = this.columnsOf[at]!;
      if (row >= rowEnd) return;
      if (within && column < within.column) {
        // Less one, as the loop goes on by one.
        at = this.firstInRow(at, within.column) - 1;
      } else if (column >= columnEnd) at = this.rowStarts.end(row) - 1;
      else yield this.cellAt(at, row, column);
    }
  }

  /** Every kept cell that holds a value, row by row, without its formula: the quick way over a large sheet. */
  eachValue(visit: (row: number, column: number, value: CellValue, numberFormat: string) => void): void {
    for (let at = 0; at < this.kinds.length; at++) {
      if (this.kinds[at] === Kind.Blank) continue;
      visit(this.rowsOf[at]!, this.columnsOf[at]!, this.valueAt(at), this.formats[this.formatOf[at]!]!);
    }
  }

  /** Every cell that holds a text, row by row. */
  eachText(visit: (row: number, column: number, text: string) => void): void {
    for (let at = 0; at < this.kinds.length; at++) {
      if (this.kinds[at] === Kind.Text)
        visit(this.rowsOf[at]!, this.columnsOf[at]!, this.texts[this.numbers[at]!]!);
    }
  }

  /**
   * Every formula, and every number without one (null), row by row. A formula that many cells share comes as what they
   * are copies of, and is not written out.
   */
  eachFigure(visit: (row: number, column: number, formula: FormulaSource | null) => void): void {
    for (let at = 0; at < this.kinds.length; at++) {
      const index = this.formulaOf[at]!;
      if (index >= 0) visit(this.rowsOf[at]!, this.columnsOf[at]!, this.formulas[index]!);
      else if (this.kinds[at] === Kind.Number) visit(this.rowsOf[at]!, this.columnsOf[at]!, null);
    }
  }

  private valueAt(at: number): CellValue {
    switch (this.kinds[at] as Kind) {
      case Kind.Blank:
        return null;
      case Kind.Number:
        return this.numbers[at]!;
      case Kind.Text:
        return this.texts[this.numbers[at]!]!;
      case Kind.True:
        return true;
      case Kind.False:
        return false;
      case Kind.Error:
        return new CellError(this.texts[this.numbers[at]!]!);
    }
  }

  private formulaAt(at: number): string | null {
    const index = this.formulaOf[at]!;
    if (index < 0) return null;
    const source = this.formulas[index]!;
    return typeof source === "string" ? source : source.at(this.rowsOf[at]!, this.columnsOf[at]!);
  }

  private cellAt(at: number, row: number, column: number): Cell {
    const index = this.formulaOf[at]!;
    const source = index < 0 ? null : this.formulas[index]!;
    const value = this.valueAt(at);
    const numberFormat = this.formats[this.formatOf[at]!]!;
    if (source === null || typeof source === "string")
      return { row, column, value, formula: source, numberFormat };
    return {
      row,
      column,
      value,
      get formula() {
        return source.at(row, column);
      },
      numberFormat,
    };
  }

  /** Index of the first cell that stands in that row or below. */
  private firstFrom(row: number): number {
    return this.rowStarts.start(row);
  }

  private find(row: number, column: number): number {
    const start = this.rowStarts.start(row);
    const end = this.rowStarts.end(row);
    if (start >= end) return -1;
    // Where a row has no gaps, as most have, its cell stands as far from the first as the columns lie apart.
    const near = start + column - this.columnsOf[start]!;
    if (near < end && near >= start && this.columnsOf[near] === column) return near;
    const at = this.firstInRow(start, column);
    return at < end && this.columnsOf[at] === column ? at : -1;
  }

  /** Index of the first cell from `from` on, in the same row, that stands in that column or to the right of it. */
  private firstInRow(from: number, column: number): number {
    let low = from;
    let high = this.rowStarts.end(this.rowsOf[from]!);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columnsOf[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isWritten(formulas: readonly FormulaSource[]): formulas is readonly string[] {
  return formulas.every((formula) => typeof formula === "string");
}

/** Cells for which there is room at first; most sheets have fewer. */
const FIRST_ROOM = 256;

/** Collects cells in any order; a later cell at the same place wins. */
export class CellGridBuilder {
  /** Cells so far, and room for more: each list is made twice as long when it is full. */
  private count = 0;
  private rows = new Uint32Array(FIRST_ROOM);
  private columns = new Uint16Array(FIRST_ROOM);
  private kinds = new Uint8Array(FIRST_ROOM);
  private numbers = new Float64Array(FIRST_ROOM);
  private formulaOf = new Int32Array(FIRST_ROOM);
  private formatOf = new Uint16Array(FIRST_ROOM);
  private readonly texts = new Interner();
  private readonly formulas: FormulaSource[] = [];
  private readonly copied = new Map<CopiedFormula, number>();
  private readonly formats = new Interner(["General"]);
  private sorted = true;

  add(
    row: number,
    column: number,
    value: CellValue,
    formula: FormulaSource | null = null,
    numberFormat = "General",
  ): void {
    if (value === null && formula === null && numberFormat === "General") return;
    const at = this.count++;
    if (at === this.rows.length) this.makeRoom();
    const last = at - 1;
    if (last >= 0 && (row < this.rows[last]! || (row === this.rows[last] && column <= this.columns[last]!))) {
      this.sorted = false;
    }
    this.rows[at] = row;
    this.columns[at] = column;
    this.setValue(at, value);
    this.formulaOf[at] = formula === null ? -1 : this.formulaIndex(formula);
    // Excel allows some 65,000 formats; of more than fit, the rest count as General.
    const format = this.formats.index(numberFormat);
    this.formatOf[at] = format <= 0xffff ? format : 0;
  }

  get size(): number {
    return this.count;
  }

  build(): CellGrid {
    const order = this.sorted ? null : this.order();
    const count = order ? order.length : this.count;
    const pick = <T extends Column>(source: T): T => {
      // Without room to spare, as a grid lives longer than what it was made with.
      if (!order) return source.slice(0, count) as T;
      const target = source.slice(0, count) as T;
      for (let i = 0; i < count; i++) target[i] = source[order[i]!]!;
      return target;
    };
    const rowsOf = pick(this.rows);
    const columnsOf = pick(this.columns);
    let left = Infinity;
    let right = -1;
    for (let at = 0; at < count; at++) {
      const column = columnsOf[at]!;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    const used: Area | null =
      count === 0
        ? null
        : {
            row: rowsOf[0]!,
            column: left,
            rows: rowsOf[count - 1]! - rowsOf[0]! + 1,
            columns: right - left + 1,
          };
    return new CellGrid(
      new RowStarts(rowsOf),
      rowsOf,
      columnsOf,
      pick(this.kinds),
      pick(this.numbers),
      pick(this.formulaOf),
      pick(this.formatOf),
      this.texts.items,
      this.formulas,
      this.formats.items,
      used,
    );
  }

  /** Copies share their entry, and so do the cells of an array, which follow one another. */
  private formulaIndex(formula: FormulaSource): number {
    const last = this.formulas.length - 1;
    if (last >= 0 && this.formulas[last] === formula) return last;
    if (typeof formula === "string") return this.formulas.push(formula) - 1;
    let index = this.copied.get(formula);
    if (index === undefined) this.copied.set(formula, (index = this.formulas.push(formula) - 1));
    return index;
  }

  private makeRoom(): void {
    const more = <T extends Column>(full: T, empty: T): T => {
      empty.set(full);
      return empty;
    };
    const room = this.rows.length * 2;
    this.rows = more(this.rows, new Uint32Array(room));
    this.columns = more(this.columns, new Uint16Array(room));
    this.kinds = more(this.kinds, new Uint8Array(room));
    this.numbers = more(this.numbers, new Float64Array(room));
    this.formulaOf = more(this.formulaOf, new Int32Array(room));
    this.formatOf = more(this.formatOf, new Uint16Array(room));
  }

  private setValue(at: number, value: CellValue): void {
    if (value === null) this.set(at, Kind.Blank, 0);
    else if (typeof value === "number") this.set(at, Kind.Number, value);
    else if (typeof value === "string") this.set(at, Kind.Text, this.texts.index(value));
    else if (typeof value === "boolean") this.set(at, value ? Kind.True : Kind.False, 0);
    else this.set(at, Kind.Error, this.texts.index(value.code));
  }

  private set(at: number, kind: Kind, number: number): void {
    this.kinds[at] = kind;
    this.numbers[at] = number;
  }

  /** Indexes by row and column; of several cells at one place only the one added last. */
  private order(): number[] {
    const order = Array.from({ length: this.count }, (_, index) => index);
    order.sort((a, b) => this.rows[a]! - this.rows[b]! || this.columns[a]! - this.columns[b]! || a - b);
    return order.filter((index, i) => {
      const next = order[i + 1];
      return (
        next === undefined ||
        this.rows[next] !== this.rows[index] ||
        this.columns[next] !== this.columns[index]
      );
    });
  }
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
