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

/** The sums along one line of a sheet. */
export class LineOfSums {
  /** What they take in: spans that don't meet, in order. */
  private readonly covered: readonly Span[];
  private readonly positions: readonly number[];

  constructor(
    private readonly at: ReadonlyMap<number, SumCell>,
    spans: readonly Span[],
  ) {
    this.covered = merged(spans);
    this.positions = [...at.keys()].sort((a, b) => a - b);
  }

  /** The sum that stands at a position; undefined for any other cell. */
  get(at: number): SumCell | undefined {
    return this.at.get(at);
  }

  /** Whether a sum takes in what stands there. */
  isCovered(at: number): boolean {
    const span = this.covered[firstFrom(this.covered.length, (i) => this.covered[i]![1] >= at)];
    return span !== undefined && span[0] <= at;
  }

  /** Where sums stand from one position to another, both within. */
  within(first: number, last: number): readonly number[] {
    const from = firstFrom(this.positions.length, (i) => this.positions[i]! >= first);
    const end = firstFrom(this.positions.length, (i) => this.positions[i]! > last);
    return this.positions.slice(from, end);
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
  const byLine = new Map<number, { spans: Span[]; at: Map<number, SumCell> }>();
  for (const sum of sums) {
    const [line, at] = direction === "column" ? [sum.column, sum.row] : [sum.row, sum.column];
    const spans = spansOf(sum, direction);
    if (!spans) continue;
    let known = byLine.get(line);
    if (!known) byLine.set(line, (known = { spans: [], at: new Map() }));
    for (const span of spans) known.spans.push(span);
    known.at.set(at, sum);
  }
  return new Map([...byLine].map(([line, { spans, at }]) => [line, new LineOfSums(at, spans)]));
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
