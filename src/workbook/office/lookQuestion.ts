/** Taking down how cells look, exactly enough to bring it back. */

import { overlaps, type Area } from "../address";
import { filled, type CellFormat } from "../edits";
import { readBands, type Piece } from "./batches";
import { commonLook, loadLook, WANTED } from "./looks";

/** JSON bytes of one cell's look, and of a range's. */
const BYTES_PER_LOOK = 700;
const BYTES_OF_RANGE = 2_000;
/** Where no more cells than these differ, each is asked for; of more first the parts. */
const FEW_CELLS = 100;
/** Into so many bands an uneven area is cut each way. */
const BANDS = 4;
/** More parts than these are no help. */
const MOST_PARTS = 500;

/**
 * The look of a range. Nearly always all its cells look alike: that takes one small answer. Where they don't, the range is cut
 * where other edits of the plan begin and end, then into ever smaller parts, until each is even or small enough to ask for its
 * cells: each step takes a round trip, however many questions it asks.
 */
export class LookQuestion {
  private readonly found: CellFormat[][];
  /** Equal looks are one object, so that whoever writes them finds what looks alike. */
  private readonly known = new Map<string, CellFormat>();
  private open: readonly Area[];
  private uneven: Area[] = [];

  /**
   * @param rangeOf the range of an area on the sheet in question
   * @param others areas of the plan's edits on the same sheet, at whose edges looks may change
   */
  constructor(
    private readonly area: Area,
    private readonly rangeOf: (area: Area) => Excel.Range,
    private readonly others: readonly Area[],
  ) {
    this.found = filled<CellFormat>(area, {});
    this.open = [area];
  }

  /** What is to be asked next, again and again until there is nothing left. */
  next(): Piece[] {
    const pieces = [
      ...this.open.map((area) => this.askWhole(area)),
      ...this.uneven.flatMap((area) => this.askCells(area)),
    ];
    this.open = [];
    this.uneven = [];
    return pieces;
  }

  get looks(): readonly (readonly CellFormat[])[] {
    return this.found;
  }

  private askWhole(area: Area): Piece {
    let range: Excel.Range;
    return {
      reads: true,
      bytes: BYTES_OF_RANGE,
      queue: () => {
        range = this.rangeOf(area);
        loadLook(range);
      },
      take: () => {
        const look = commonLook(range.format);
        if (look) this.note(area, this.shared(look));
        else if (area.rows * area.columns <= FEW_CELLS) this.uneven.push(area);
        else this.open = [...this.open, ...this.partsOf(area)];
      },
    };
  }

  private askCells(area: Area): Piece[] {
    return readBands(area, BYTES_PER_LOOK, (band) => {
      const answer = this.rangeOf(band).getCellProperties(WANTED);
      return () => {
        answer.value.forEach((row, r) =>
          row.forEach((cell, c) => {
            const at = { row: band.row + r, column: band.column + c, rows: 1, columns: 1 };
            this.note(at, this.shared({ ...cell.format }));
          }),
        );
      };
    });
  }

  private partsOf(area: Area): Area[] {
    if (area === this.area) {
      const near = this.others.filter((other) => overlaps(other, area));
      const parts = cut(
        area,
        near.flatMap(({ row, rows }) => [row, row + rows]),
        near.flatMap(({ column, columns }) => [column, column + columns]),
      );
      if (parts.length > 1 && parts.length <= MOST_PARTS) return parts;
    }
    return cut(area, evenly(area.row, area.rows), evenly(area.column, area.columns));
  }

  private shared(look: CellFormat): CellFormat {
    const key = JSON.stringify(look);
    const same = this.known.get(key);
    if (!same) this.known.set(key, look);
    return same ?? look;
  }

  private note({ row, column, rows, columns }: Area, look: CellFormat): void {
    const [top, left] = [row - this.area.row, column - this.area.column];
    for (let r = top; r < top + rows; r++) this.found[r]!.fill(look, left, left + columns);
  }
}

const evenly = (first: number, count: number): number[] =>
  Array.from({ length: BANDS }, (_, band) => first + Math.floor((count * band) / BANDS));

/** The area cut before these rows and columns. */
function cut(area: Area, rows: readonly number[], columns: readonly number[]): Area[] {
  const across = runs(area.column, area.columns, columns);
  return runs(area.row, area.rows, rows).flatMap(([row, height]) =>
    across.map(([column, width]) => ({ row, column, rows: height, columns: width })),
  );
}

/** [start, length] of each run between cuts. */
function runs(first: number, count: number, cuts: readonly number[]): [number, number][] {
  const end = first + count;
  const inside = cuts.filter((at) => at > first && at < end);
  const starts = [...new Set([first, ...inside])].sort((a, b) => a - b);
  return starts.map((start, index) => [start, (starts[index + 1] ?? end) - start]);
}
