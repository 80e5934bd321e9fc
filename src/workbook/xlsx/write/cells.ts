/** The cells of a sheet that is being made: the plan's own contents and a style a cell, in rows; no object a cell. */

import type { Area, RangeRef } from "../../address";
import type { CellInput } from "../../edits";
import { cellLines } from "../../typedText";
import { refused } from "./errors";

/** Indexed by column; holes are blank cells, or cells in the standard style. */
export interface Row {
  readonly contents: (CellInput | undefined)[];
  readonly styles: (number | undefined)[];
}

const MAX_TEXT = 32_767;
/** Cells that styles alone may fill: more would be a whole column by mistake. */
const MAX_STYLED = 5_000_000;

export class DraftCells {
  private readonly rows = new Map<number, Row>();

  content(row: number, column: number): CellInput {
    return this.rows.get(row)?.contents[column] ?? null;
  }

  style(row: number, column: number): number {
    return this.rows.get(row)?.styles[column] ?? 0;
  }

  /** Sets contents that were checked with `cellContent`. */
  set(row: number, column: number, content: CellInput): void {
    this.row(row).contents[column] = content;
  }

  /** Gives every cell of the area the style that `change` makes of its own, by its place in the area. */
  restyle(range: RangeRef, change: (style: number, row: number, column: number) => number): void {
    if (range.rows * range.columns > MAX_STYLED) throw refused("tooBig", range, "too many styled cells");
    for (let r = 0; r < range.rows; r++) {
      const { styles } = this.row(range.row + r);
      for (let c = 0; c < range.columns; c++) {
        const column = range.column + c;
        styles[column] = change(styles[column] ?? 0, r, c);
      }
    }
  }

  clear(area: Area): void {
    for (const [index, { contents, styles }] of this.rows) {
      if (index < area.row || index >= area.row + area.rows) continue;
      const end = Math.min(area.column + area.columns, Math.max(contents.length, styles.length));
      for (let column = area.column; column < end; column++) {
        contents[column] = undefined;
        styles[column] = undefined;
      }
    }
  }

  /** Rows from the top. */
  *sortedRows(): IterableIterator<readonly [index: number, row: Row]> {
    const indexes = [...this.rows.keys()].sort((a, b) => a - b);
    for (const index of indexes) yield [index, this.rows.get(index)!];
  }

  private row(index: number): Row {
    let row = this.rows.get(index);
    if (!row) {
      row = { contents: [], styles: [] };
      this.rows.set(index, row);
    }
    return row;
  }
}

/**
 * A content as a cell holds it: line ends as line feeds, no text of length zero (to Excel that is a blank cell).
 * Throws XlsxWriteError for what no cell can hold.
 */
export function cellContent(input: CellInput, at: () => RangeRef): CellInput {
  if (typeof input === "string") return cellText(input, at);
  if (typeof input === "number") return cellNumber(input, at);
  if (input === null || typeof input !== "object") return input;
  const { formula, value } = input;
  if (typeof value === "number") cellNumber(value, at);
  if (typeof value !== "string") return input;
  // Unlike a cell, a formula can come to a text of length zero.
  return { formula, value: cellText(value, at) ?? "" };
}

function cellText(text: string, at: () => RangeRef): string | null {
  const lines = text.includes("\r") ? cellLines(text) : text;
  if (lines.length > MAX_TEXT) throw refused("text", at(), `${lines.length} characters`);
  return lines === "" ? null : lines;
}

function cellNumber(number: number, at: () => RangeRef): number {
  if (!Number.isFinite(number)) throw refused("number", at(), String(number));
  return number;
}
