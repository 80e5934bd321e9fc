/** Taking down what stands in a range, so that it can be compared and brought back. */

import type { Area, RangeRef } from "../address";
import type { CellInput } from "../edits";
import { readBands, type Piece } from "./batches";
import { inputsOf, type RangeContent } from "./content";
import { BYTES_PER_CELL } from "./readCells";

/** What stood in a range: contents and number formats, of the range's shape. */
export interface Content {
  readonly inputs: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[];
}

/** The content of a range, with spilled values told from constants. */
export class ContentQuestion {
  readonly pieces: readonly Piece[];
  private readonly inputs: CellInput[][] = [];
  private readonly formats: string[][] = [];
  private spills = false;

  constructor(
    private readonly range: RangeRef,
    private readonly rangeOfArea: (area: Area) => Excel.Range,
  ) {
    this.pieces = readBands(range, BYTES_PER_CELL, (band) => {
      const part = this.rangeOfArea(band);
      part.load("values,formulas,valueTypes,numberFormat,hasSpill");
      return () => this.take(band, part);
    });
  }

  get content(): Content {
    return { inputs: this.inputs, formats: this.formats };
  }

  private take(band: Area, part: RangeContent & { readonly hasSpill: boolean }): void {
    const first = band.row - this.range.row;
    if (part.hasSpill !== false) this.spills = true;
    inputsOf(part).forEach((row, index) => {
      this.inputs[first + index] = row;
      this.formats[first + index] = [...part.numberFormat[index]!];
    });
  }

  /** Cells into which another cell's array spills hold nothing of their own: they count as blank. */
  rest(): Piece[] {
    if (!this.spills) return [];
    return this.inputs.flatMap((row, r) =>
      row.flatMap((input, c) => (input === null || typeof input === "object" ? [] : [this.spillPiece(r, c)])),
    );
  }

  private spillPiece(r: number, c: number): Piece {
    const cell = { row: this.range.row + r, column: this.range.column + c, rows: 1, columns: 1 };
    let parent: Excel.Range;
    return {
      reads: true,
      bytes: 100,
      queue: () => {
        parent = this.rangeOfArea(cell).getSpillParentOrNullObject();
        parent.load("address");
      },
      take: () => {
        if (exists(parent)) this.inputs[r]![c] = null;
      },
    };
  }
}

const exists = (found: Excel.Range): boolean => !found.isNullObject;
