/**
 * Sums that leave out a figure beside those they add, told by the sum alone: what is left out looks like its neighbours,
 * has a name, and no other sum takes it in.
 */

import { isDateFormat } from "../../workbook/numberFormat";
import { oncePer } from "../memory";
import { readingOfFormula } from "../sums/omissions";
import type { WorkbookContext } from "../types";
import { bookOf } from "./book";
import { faultsOfKind } from "./faults";
import { totalAt } from "./owners";
import type { Direction, SheetForms } from "./sheetForms";
import { NUMBER } from "./sheetForms";
import { isDirectToo, subtotalsLeftOut } from "./omittedSubtotals";
import { leftOutBeside } from "./omittedBeside";
import { isCountedBesideCopies, isPassedOverByCopies, passedOverIn } from "./passedOver";
import { linesOfSums, spansOf } from "./sumLines";
import type { LineOfSums, Span } from "./sumLines";
import { sumsIn } from "./sums";
import type { SumCell } from "./sums";
import {
  isMeantToLeaveOut,
  isNotAdded,
  isOfAll,
  isOfDirectCosts,
  labelOfRow,
  nameOfRow,
  numberOfRow,
  seriesOfColumn,
} from "./words";

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

/** Figures left out at once before the first that is added: a longer stretch is another table. */
const MOST_AHEAD = 2;

export const omittingSums = oncePer((context: WorkbookContext): readonly OmittingSum[] => {
  const told = new Set(faultsOfKind(context, "omits").map(({ oddity }) => placeKey(oddity.sheet, oddity)));
  return [...sumsIn(bookOf(context.workbook))].flatMap(([sheet, sums]) => {
    const lines = { row: linesOfSums(sums, "row"), column: linesOfSums(sums, "column") };
    const found = sums.flatMap((sum): OmittingSum[] => {
      if (told.size > 0 && told.has(placeKey(sheet, sum))) return [];
      const total = totalAt(context, sheet.sheet.name, sum);
      const counted = new Set<string>();
      if (total) {
        const known = total.result.kind === "fits" ? readingOfFormula(total, context.workbook.tables) : null;
        const parts = known && known.leftOut.length < total.parts.length ? known.leftOut : [];
        const leftOut = parts
          .map(({ figure }) => ({ row: figure.row, column: figure.column }))
          .filter(({ row, column }) => sheet.isFilled(row, column));
        const direction = leftOut.every(({ column }) => column === sum.column) ? "column" : "row";
        if (leftOut.length > 0) return [{ ...sum, leftOut, direction }];
        if (total.result.kind !== "fits") return [];
        // A subtotal may stand in for a line.
        for (const part of known ? total.parts : [])
          if (!known!.leftOut.includes(part)) counted.add(`${part.figure.row}:${part.figure.column}`);
        for (const { row, column } of passedOverIn(total, context.workbook.tables))
          counted.add(`${row}:${column}`);
      }
      for (const direction of ["column", "row"] as const) {
        const leftOut = leftOutOf(sheet, sum, direction, lines[direction]).filter(
          (place) =>
            !counted.has(`${place.row}:${place.column}`) &&
            ![isPassedOverByCopies, isCountedBesideCopies].some((isMeant) =>
              isMeant(sum, place[direction === "column" ? "row" : "column"], direction, lines[direction]),
            ),
        );
        if (leftOut.length > 0) return [{ ...sum, leftOut, direction }];
      }
      return [];
    });
    const omitting = found.filter((sum) => !isCopyOfWrongTotal(sum, sums, context));
    return [...omitting, ...copiesOf(omitting, sums, sheet)].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    );
  });
});

/** Copies beside such a sum that leave out the same, though the figure there looks like a year or has another format. */
function copiesOf(found: readonly OmittingSum[], sums: readonly SumCell[], sheet: SheetForms): OmittingSum[] {
  if (found.length === 0) return [];
  const lineOf = ({ kind, row, column }: SumCell, direction: Direction): string =>
    `${direction} ${kind} ${direction === "column" ? row : column}`;
  const examples = new Map(found.map((one) => [lineOf(one, one.direction), one]));
  const told = new Set(found.map(({ row, column }) => `${row}:${column}`));
  return sums.flatMap((sum) => {
    const example = examples.get(lineOf(sum, "column")) ?? examples.get(lineOf(sum, "row"));
    if (!example || told.has(`${sum.row}:${sum.column}`)) return [];
    const leftOut = example.leftOut.map(({ row, column }) => ({
      row: row + sum.row - example.row,
      column: column + sum.column - example.column,
    }));
    const areFilled = leftOut.every(({ row, column }) => sheet.isFilled(row, column));
    return areFilled ? [{ ...sum, leftOut, direction: example.direction }] : [];
  });
}

/** Whether a copy of the sum beside or above it is a wrong total: the rule on amounts says what both leave out. */
function isCopyOfWrongTotal(
  { sheet, kind, row, column, direction }: OmittingSum,
  sums: readonly SumCell[],
  context: WorkbookContext,
): boolean {
  return sums.some(
    (other) =>
      other.kind === kind &&
      (direction === "column" ? other.row === row : other.column === column) &&
      totalAt(context, sheet.sheet.name, other)?.result.kind === "differs",
  );
}

function placeKey({ sheet }: SheetForms, { row, column }: Place): string {
  return `${sheet.name}!${row}:${column}`;
}

function leftOutOf(
  sheet: SheetForms,
  sum: SumCell,
  direction: Direction,
  lines: ReadonlyMap<number, LineOfSums>,
): Place[] {
  const spans = spansOf(sum, direction);
  if (!spans) return [];
  const line = new Line(sheet, sum, direction, lines.get(direction === "column" ? sum.column : sum.row)!);
  const [first, last] = [spans[0]![0], spans[spans.length - 1]![1]];
  const own = line.own;
  if (own >= first && own <= last) return [];
  const [near, far, step] = own > last ? [last, first, 1] : [first, last, -1];
  const ways = [
    () => line.between(near, own, step),
    () => line.beyond(far, -step, near),
    () => line.skipped(spans),
    () =>
      leftOutBeside(sheet, sum, spans, direction, lines).filter(
        (at) => !line.isYear(at) && line.isOfSeriesWith(at, near),
      ),
    () => (direction === "column" ? subtotalsLeftOut(sheet, sum, spans, line.sums) : []),
  ];
  for (const find of ways) {
    const found = find();
    if (found.length === 0) continue;
    if (line.areAddedBefore(found, far)) return [];
    const label = labelOfRow(sheet, sum.row, sum.column);
    const isSlip =
      isOfDirectCosts(label) && direction === "column" && isDirectToo(sheet, sum, found, line.sums);
    return isMeantToLeaveOut(label) && !isSlip ? [] : found.map((at) => line.place(at));
  }
  return [];
}

/** The column (or row) that a sum stands in and adds up. */
class Line {
  constructor(
    private readonly sheet: SheetForms,
    private readonly sum: SumCell,
    private readonly direction: Direction,
    readonly sums: LineOfSums,
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
    const ends = at < 0 || !this.isFigure(at) || this.isSum(at) || this.isYear(at) || this.isDate(at);
    return ends && found.length <= MOST_AHEAD ? found.reverse() : [];
  }

  /** The one figure that is passed over among at least three that are added. */
  skipped(spans: readonly Span[]): number[] {
    if (spans.length < 2) return [];
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

  /** Whether the first figure that is added is a typed sum of those before it. */
  areAddedBefore(before: readonly number[], first: number): boolean {
    const value = (at: number): number => {
      const { row, column } = this.place(at);
      const own = this.sheet.value(row, column);
      return typeof own === "number" ? own : NaN;
    };
    const sum = before.reduce((so, at) => so + value(at), 0);
    return this.kind(first) === NUMBER && Math.abs(sum - value(first)) < 1e-9 * Math.max(1, Math.abs(sum));
  }

  private hasFormatOf(at: number, other: number): boolean {
    const [cell, example] = [this.place(at), this.place(other)];
    const { cells } = this.sheet.sheet;
    return cells.numberFormat(cell.row, cell.column) === cells.numberFormat(example.row, example.column);
  }

  private kind(at: number): number | null {
    const { row, column } = this.place(at);
    return at < 0 ? null : this.sheet.kindAt(row, column);
  }

  private isBlank(at: number): boolean {
    const { row, column } = this.place(at);
    return this.sheet.isBlank(row, column);
  }

  isYear(at: number): boolean {
    const { row, column } = this.place(at);
    const value = this.sheet.value(row, column);
    return typeof value === "number" && Number.isInteger(value) && value >= 1900 && value < 2200;
  }

  private isDate(at: number): boolean {
    const { row, column } = this.place(at);
    return isDateFormat(this.sheet.sheet.cells.numberFormat(row, column));
  }

  private isFigure(at: number): boolean {
    return this.kind(at) !== null;
  }

  /** Whether a sum along this line stands there, such as the subtotal of the lines before. */
  private isSum(at: number): boolean {
    return this.sums.get(at) !== undefined;
  }

  /** Whether a cell looks like a figure that is added: the same kind and format, a name of its own, in no other sum. */
  private isLike(at: number, added: number): boolean {
    const kind = this.kind(at);
    if (kind === null || kind !== this.kind(added)) return false;
    if (this.sums.isCovered(at)) return false;
    const [cell, other] = [this.place(at), this.place(added)];
    if (!this.hasFormatOf(at, added)) return false;
    if (kind === NUMBER && this.isYear(at) && !this.isYear(added)) return false;
    return this.direction === "column" ? this.isItem(cell, other) : this.isOfSeries(cell, other);
  }

  /** Whether the row is a line of the list by its name, or by its number alone, which then counts on from the other's. */
  private isItem({ row, column }: Place, other: Place): boolean {
    const label = labelOfRow(this.sheet, row, column);
    if (label !== "") return !isNotAdded(label) && !isNotAdded(nameOfRow(this.sheet, row, column));
    const [number, another] = [row, other.row].map((at) => numberOfRow(this.sheet, at, column));
    if (!number || !another || number - another !== Math.sign(row - other.row)) return false;
    return isOfAll(labelOfRow(this.sheet, this.sum.row, this.sum.column));
  }

  /** Across a row: whether both columns are headed alike, as "Actual 2023" and "2024" are not. Down a column all are. */
  isOfSeriesWith(at: number, added: number): boolean {
    if (this.direction === "column") return true;
    const [one, other] = [this.place(at), this.place(added)].map(({ row, column }) =>
      seriesOfColumn(this.sheet, row, column),
    );
    return one === other;
  }

  private isOfSeries(cell: Place, other: Place): boolean {
    const series = seriesOfColumn(this.sheet, cell.row, cell.column);
    return series !== "" && series === seriesOfColumn(this.sheet, other.row, other.column);
  }
}
