/**
 * Sums that leave out a figure beside those they add, told by the sum alone: what is left out looks like its neighbours,
 * has a name, and no other sum takes it in.
 */

import { readingOfFormula } from "../sums/omissions";
import type { WorkbookContext } from "../types";
import { bookOf } from "./book";
import { faultsOfKind } from "./faults";
import { totalAt } from "./owners";
import type { Direction, SheetForms } from "./sheetForms";
import { NUMBER } from "./sheetForms";
import { sumsIn } from "./sums";
import type { SumCell } from "./sums";
import { isMeantToLeaveOut, isNotAdded, labelOfRow, seriesOfColumn } from "./words";

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface OmittingSum extends SumCell {
  /** On the sum's own sheet, in order. */
  readonly leftOut: readonly Place[];
  /** What the sum runs along: down a column or across a row. */
  readonly direction: Direction;
}

/** First to last position, both within. */
type Span = readonly [first: number, last: number];

/** So many blank cells in a column part one table from the next. */
const BETWEEN_TABLES = 3;
const SUBTOTAL = /^(sub|delsum|mellem)/;

/** Figures left out at once before the first that is added: a longer stretch is another table. */
const MOST_AHEAD = 2;

export function omittingSums(context: WorkbookContext): OmittingSum[] {
  const told = new Set(faultsOfKind(context, "omits").map(({ oddity }) => placeKey(oddity.sheet, oddity)));
  return [...sumsIn(bookOf(context.workbook))].flatMap(([sheet, sums]) => {
    const lines = { row: linesOfSums(sums, "row"), column: linesOfSums(sums, "column") };
    return sums.flatMap((sum): OmittingSum[] => {
      if (told.has(placeKey(sheet, sum))) return [];
      const total = totalAt(context, sheet.sheet.name, sum);
      if (total) {
        const known = total.result.kind === "fits" ? readingOfFormula(total, context.workbook.tables) : null;
        const parts = known && known.leftOut.length < total.parts.length ? known.leftOut : [];
        const leftOut = parts
          .map(({ figure }) => ({ row: figure.row, column: figure.column }))
          .filter(({ row, column }) => sheet.isFilled(row, column));
        const direction = leftOut.every(({ column }) => column === sum.column) ? "column" : "row";
        if (leftOut.length > 0) return [{ ...sum, leftOut, direction }];
        if (total.result.kind !== "fits") return [];
      }
      for (const direction of ["column", "row"] as const) {
        const leftOut = leftOutOf(sheet, sum, direction, lines[direction]);
        if (leftOut.length > 0) return [{ ...sum, leftOut, direction }];
      }
      return [];
    });
  });
}

function placeKey({ sheet }: SheetForms, { row, column }: Place): string {
  return `${sheet.name}!${row}:${column}`;
}

/** The positions that a sum adds along a line it stands in itself; null for one that adds anything else. */
function spansOf({ sheet, row, column, targets }: SumCell, direction: Direction): Span[] | null {
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
interface LineOfSums {
  /** What they take in: spans that don't meet, in order. */
  readonly covered: readonly Span[];
  /** Where they stand. */
  readonly at: ReadonlyMap<number, SumCell>;
}

function linesOfSums(sums: readonly SumCell[], direction: Direction): ReadonlyMap<number, LineOfSums> {
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
  return new Map([...byLine].map(([line, { spans, at }]) => [line, { covered: merged(spans), at }]));
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

function leftOutOf(
  sheet: SheetForms,
  sum: SumCell,
  direction: Direction,
  lines: ReadonlyMap<number, LineOfSums>,
): Place[] {
  const spans = spansOf(sum, direction);
  if (!spans || isMeantToLeaveOut(labelOfRow(sheet, sum.row, sum.column))) return [];
  const line = new Line(sheet, sum, direction, lines.get(direction === "column" ? sum.column : sum.row)!);
  const [first, last] = [spans[0]![0], spans[spans.length - 1]![1]];
  const own = line.own;
  if (own >= first && own <= last) return [];
  const [near, far, step] = own > last ? [last, first, 1] : [first, last, -1];
  return (
    [
      line.between(near, own, step),
      line.beyond(far, -step, near),
      line.skipped(spans),
      line.subtotal(spans, far, -step),
    ].find(({ length }) => length > 0) ?? []
  ).map((at) => line.place(at));
}

/** The column (or row) that a sum stands in and adds up. */
class Line {
  constructor(
    private readonly sheet: SheetForms,
    private readonly sum: SumCell,
    private readonly direction: Direction,
    private readonly sums: LineOfSums,
  ) {}

  get own(): number {
    return this.direction === "column" ? this.sum.row : this.sum.column;
  }

  place(at: number): Place {
    return this.direction === "column"
      ? { row: at, column: this.sum.column }
      : { row: this.sum.row, column: at };
  }

  /** Figures between the last one that is added and the sum, where there is nothing else but blanks. */
  between(near: number, own: number, step: number): number[] {
    const found: number[] = [];
    for (let at = near + step; at !== own; at += step) {
      if (this.isBlank(at)) continue;
      if (!this.isLike(at, found[found.length - 1] ?? near)) return [];
      found.push(at);
    }
    return found;
  }

  /** Figures right before the first one that is added; there is a header or nothing before them. */
  beyond(far: number, step: number, near: number): number[] {
    if (Math.abs(near - far) < 2) return [];
    const found: number[] = [];
    let at = far + step;
    while (at >= 0 && found.length <= MOST_AHEAD && this.isLike(at, found[found.length - 1] ?? far)) {
      // Even among figures of that size a year over the first of them is a header.
      if (this.isYear(at)) return [];
      found.push(at);
      at += step;
    }
    const ends = at < 0 || !this.isFigure(at) || this.isSum(at);
    return ends && found.length <= MOST_AHEAD ? found.reverse() : [];
  }

  /** The one figure that is passed over among at least three that are added. */
  skipped(spans: readonly Span[]): number[] {
    const added = spans.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    if (added < 3) return [];
    const gaps = spans.slice(1).flatMap(([first], i): number[] => {
      const before = spans[i]![1];
      return Array.from({ length: Math.max(0, Math.min(first - before - 1, 2)) }, (_, n) => before + 1 + n);
    });
    const figures = gaps.filter((at) => this.isFigure(at));
    const [at] = figures;
    if (figures.length !== 1 || at === undefined) return [];
    return this.isLike(at, at - 1) && this.isLike(at, at + 1) ? [at] : [];
  }

  /** The subtotal before the first that is added, by the same name and in no other sum. Down a column only. */
  subtotal(spans: readonly Span[], far: number, step: number): number[] {
    if (this.direction === "row") return [];
    const nameOf = (at: number): string => firstWord(labelOfRow(this.sheet, at, this.sum.column));
    const added = [...this.sums.at.keys()].filter((at) =>
      spans.some(([first, last]) => at >= first && at <= last),
    );
    const names = new Set(added.map(nameOf).filter((name) => SUBTOTAL.test(name)));
    if (names.size === 0) return [];
    let blanks = 0;
    for (let at = far + step; at >= 0 && blanks < BETWEEN_TABLES; at += step) {
      blanks = this.isBlank(at) ? blanks + 1 : 0;
      if (blanks === 0 && !this.isFigure(at)) return [];
      const sum = this.sums.at.get(at);
      if (!sum || this.isCovered(at)) continue;
      const ofLines = spansOf(sum, "column")!.every(([first, last]) =>
        [...this.sums.at.keys()].every((other) => other < first || other > last),
      );
      return ofLines && names.has(nameOf(at)) ? [at] : [];
    }
    return [];
  }

  private isCovered(at: number): boolean {
    return this.sums.covered.some(([first, last]) => at >= first && at <= last);
  }

  private kind(at: number): number | null {
    const { row, column } = this.place(at);
    return at < 0 ? null : this.sheet.kindAt(row, column);
  }

  private isBlank(at: number): boolean {
    const { row, column } = this.place(at);
    return this.sheet.isBlank(row, column);
  }

  private isYear(at: number): boolean {
    const { row, column } = this.place(at);
    const value = this.sheet.value(row, column);
    return typeof value === "number" && Number.isInteger(value) && value >= 1900 && value < 2200;
  }

  private isFigure(at: number): boolean {
    return this.kind(at) !== null;
  }

  /** Whether a sum along this line stands there, such as the subtotal of the lines before. */
  private isSum(at: number): boolean {
    return this.sums.at.has(at);
  }

  /** Whether a cell looks like a figure that is added: the same kind and format, a name of its own, in no other sum. */
  private isLike(at: number, added: number): boolean {
    const kind = this.kind(at);
    if (kind === null || kind !== this.kind(added)) return false;
    if (this.isCovered(at)) return false;
    const [cell, other] = [this.place(at), this.place(added)];
    const { cells } = this.sheet.sheet;
    if (cells.numberFormat(cell.row, cell.column) !== cells.numberFormat(other.row, other.column))
      return false;
    if (kind === NUMBER && this.isYear(at) && !this.isYear(added)) return false;
    return this.direction === "column" ? this.isNamed(cell) : this.isOfSeries(cell, other);
  }

  private isNamed({ row, column }: Place): boolean {
    const label = labelOfRow(this.sheet, row, column);
    return label !== "" && !isNotAdded(label);
  }

  private isOfSeries(cell: Place, other: Place): boolean {
    const series = seriesOfColumn(this.sheet, cell.row, cell.column);
    return series !== "" && series === seriesOfColumn(this.sheet, other.row, other.column);
  }
}

function firstWord(label: string): string {
  return label.toLowerCase().split(/[^\p{L}]+/u)[0] ?? "";
}
