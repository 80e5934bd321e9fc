/** The sums that stand in one column and add up cells of it, or stand in one row and add up cells of that. */

import type { Direction } from "./sheetForms";
import type { SumCell } from "./sums";

/** First to last position along the line, both within. */
export type Span = readonly [first: number, last: number];

/** The positions that a sum adds along a line it stands in itself; null for one that adds anything else. */
export function spansOf({ sheet, row, column, targets }: SumCell, direction: Direction): Span[] | null {
  const spans: Span[] = [];
  for (const { sheet: on, area } of targets) {
    if (on !== sheet) return null;
    if (direction === "column") {
      if (area.column !== column || area.columns !== 1) return null;
      spans.push([area.row, area.row + area.rows - 1]);
    } else {
      if (area.row !== row || area.rows !== 1) return null;
      spans.push([area.column, area.column + area.columns - 1]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

/** The sums along one line of a sheet. What is asked of few lines is worked out when it is asked for. */
export class LineOfSums {
  private readonly sums: SumCell[] = [];
  private at: ReadonlyMap<number, SumCell> | null = null;
  private covered: readonly Span[] | null = null;
  private positions: readonly number[] | null = null;

  constructor(private readonly direction: Direction) {}

  /** Takes in a further sum, before anything is asked for. */
  add(sum: SumCell): void {
    this.sums.push(sum);
  }

  /** The sum that stands at a position; undefined for any other cell. */
  get(at: number): SumCell | undefined {
    this.at ??= new Map(this.sums.map((sum) => [this.positionOf(sum), sum]));
    return this.at.get(at);
  }

  /** Whether a sum takes in what stands there. */
  isCovered(at: number): boolean {
    const covered = (this.covered ??= merged(this.sums.flatMap((sum) => spansOf(sum, this.direction) ?? [])));
    const span = covered[firstFrom(covered.length, (i) => covered[i]![1] >= at)];
    return span !== undefined && span[0] <= at;
  }

  /** Where sums stand from one position to another, both within. */
  within(first: number, last: number): readonly number[] {
    const positions = (this.positions ??= this.sums.map((sum) => this.positionOf(sum)).sort((a, b) => a - b));
    const from = firstFrom(positions.length, (i) => positions[i]! >= first);
    const end = firstFrom(positions.length, (i) => positions[i]! > last);
    return positions.slice(from, end);
  }

  private positionOf({ row, column }: SumCell): number {
    return this.direction === "column" ? row : column;
  }
}

/** The first index for which a test holds that fails before it and holds behind it; the length where it never does. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lines of a sheet that sums stand in, by the column or row. */
export function linesOfSums(sums: readonly SumCell[], direction: Direction): ReadonlyMap<number, LineOfSums> {
  const byLine = new Map<number, LineOfSums>();
  for (const sum of sums) {
    if (!spansOf(sum, direction)) continue;
    const line = direction === "column" ? sum.column : sum.row;
    let known = byLine.get(line);
    if (!known) byLine.set(line, (known = new LineOfSums(direction)));
    known.add(sum);
  }
  return byLine;
}

function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [first, last] of [...spans].sort((a, b) => a[0] - b[0])) {
    const open = result[result.length - 1];
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else result.push([first, last]);
  }
  return result;
}
