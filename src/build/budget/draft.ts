/** One new sheet of the workbook while its edits are gathered. */

import { cellAddress, quoteSheet, type RangeRef } from "../../workbook/address";
import {
  filled,
  type CellInput,
  type CellRole,
  type Chart,
  type Validation,
  type WorkbookEdit,
} from "../../workbook/edits";

/** Corners and size of a rectangle, zero-based. */
export type Place = readonly [row: number, column: number, rows?: number, columns?: number];

export interface CellLook {
  readonly role?: CellRole;
  readonly format?: string;
  readonly indent?: number;
  readonly wrap?: boolean;
}

export class SheetDraft {
  readonly edits: WorkbookEdit[] = [];

  constructor(readonly name: string) {}

  at([row, column, rows = 1, columns = 1]: Place): RangeRef {
    return { sheet: this.name, row, column, rows, columns };
  }

  /** The A1 text of a cell with its sheet, both parts fixed where asked: "Budget!$C$8". */
  reference(row: number, column: number, fixed = false): string {
    const address = cellAddress(row, column);
    return `${quoteSheet(this.name)}!${fixed ? address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2") : address}`;
  }

  /** Contents, row by row, and how they all look. */
  write(
    row: number,
    column: number,
    cells: readonly (readonly CellInput[])[],
    look: CellLook = {},
  ): RangeRef {
    const range = this.at([row, column, cells.length, cells[0]!.length]);
    this.edits.push({ kind: "write", range, cells });
    this.look([row, column, range.rows, range.columns], look);
    return range;
  }

  look(place: Place, { role, format, indent, wrap }: CellLook): void {
    const range = this.at(place);
    if (format !== undefined)
      this.edits.push({ kind: "numberFormat", range, formats: filled(range, format) });
    if (role !== undefined)
      this.edits.push({ kind: "style", range, role, ...(indent === undefined ? {} : { indent }) });
    if (wrap) this.edits.push({ kind: "wrap", range });
  }

  title(text: string): void {
    this.write(0, 0, [[text]], { role: "title" });
  }

  /** Lines of small print under one another; returns the first row behind them. */
  notes(row: number, texts: readonly string[]): number {
    if (texts.length > 0)
      this.write(
        row,
        0,
        texts.map((text) => [text]),
        { role: "note" },
      );
    return row + texts.length;
  }

  widths(characters: readonly number[], from = 0): void {
    characters.forEach((width, index) => {
      const range = this.at([0, from + index]);
      this.edits.push({ kind: "columnWidth", range, characters: width });
    });
  }

  note(row: number, column: number, text: string): void {
    this.edits.push({ kind: "note", range: this.at([row, column]), text });
  }

  validation(place: Place, validation: Validation): void {
    this.edits.push({ kind: "validation", range: this.at(place), validation });
  }

  chart(place: Place, name: string, chart: Chart): void {
    this.edits.push({ kind: "chart", range: this.at(place), name, chart });
  }

  /** Rows down to this one stay in sight and stand on every page. */
  page(titleRows: number, columns = 0): void {
    if (titleRows > 0 || columns > 0)
      this.edits.push({ kind: "freeze", sheet: this.name, rows: titleRows, columns });
    this.edits.push({ kind: "print", sheet: this.name, landscape: true, titleRows });
  }
}

/** =SUM over one range of neighbouring cells, or over single ones; `value` is what it comes to. */
export function sumOf(cells: readonly string[], value: number): CellInput {
  return { formula: `=SUM(${cells.join(",")})`, value };
}
