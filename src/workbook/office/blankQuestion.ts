/** Whether a range is free to be written into. */

import type { Area, RangeRef } from "../address";
import { areasOf } from "./addresses";
import type { Piece } from "./batches";

/** Beyond this many cells a range is asked for by its used part alone. */
const WIDE = 100_000;
/** JSON bytes of a blank cell in an answer. */
const BYTES_PER_CELL = 6;

/** Free means no content and no merged cells: a merge would swallow what is written into it. */
export class BlankQuestion implements Piece {
  readonly reads = true;
  readonly bytes: number;
  private readonly wide: boolean;
  private obstacle: RangeRef | null = null;
  private cells: Excel.Range | null = null;
  private merged: Excel.RangeAreas | null = null;

  /** @param rangeOf the range of an area on the sheet in question */
  constructor(
    private readonly range: RangeRef,
    private readonly rangeOf: (area: Area) => Excel.Range,
  ) {
    const count = range.rows * range.columns;
    this.wide = count > WIDE;
    this.bytes = this.wide ? 1_000 : count * BYTES_PER_CELL;
  }

  queue(): void {
    const whole = this.rangeOf(this.range);
    this.cells = this.wide ? whole.getUsedRangeOrNullObject(true) : whole;
    this.cells.load(this.wide ? "address" : "formulas");
    this.merged = whole.getMergedAreasOrNullObject();
    this.merged.load("address");
  }

  take(): void {
    const area = this.filledArea() ?? this.mergedArea();
    this.obstacle = area && { sheet: this.range.sheet, ...area };
  }

  /** The smallest rectangle around what stands in the range, or its first merged cells; null when it is free. */
  get inTheWay(): RangeRef | null {
    return this.obstacle;
  }

  private filledArea(): Area | null {
    const { cells, wide, range } = this;
    if (!cells) return null;
    if (wide) return cells.isNullObject ? null : (areasOf(cells.address)[0] ?? range);
    let filled: Area | null = null;
    (cells.formulas as unknown[][]).forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula !== "") filled = around(filled, range.row + r, range.column + c);
      }),
    );
    return filled;
  }

  private mergedArea(): Area | null {
    const { merged } = this;
    return merged && !merged.isNullObject ? (areasOf(merged.address)[0] ?? this.range) : null;
  }
}

/** The smallest area that holds the area and the cell. */
function around(area: Area | null, row: number, column: number): Area {
  if (!area) return { row, column, rows: 1, columns: 1 };
  const [top, left] = [Math.min(area.row, row), Math.min(area.column, column)];
  return {
    row: top,
    column: left,
    rows: Math.max(area.row + area.rows, row + 1) - top,
    columns: Math.max(area.column + area.columns, column + 1) - left,
  };
}
