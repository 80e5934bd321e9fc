/** Sums of subtotals that leave out a subtotal. */

import type { SheetForms } from "./sheetForms";
import { spansOf } from "./sumLines";
import type { LineOfSums, Span } from "./sumLines";
import type { SumCell } from "./sums";
import { isIndirect, isMeantToLeaveOut, isNotAdded, labelOfRow, nameOfRow } from "./words";

/** So many blank cells in a column part one table from the next. */
const BETWEEN_TABLES = 3;
/** Nobody leaves out a subtotal further away. */
const FARTHEST = 500;
const SUBTOTAL = /^(sub|delsum|mellem)/;

/**
 * Rows of subtotals that are in no other sum of their column, where others are added: those passed over between two of
 * them, whatever their names; else the one before the first and the one after the last, if they have the same name.
 */
export function subtotalsLeftOut(
  sheet: SheetForms,
  sum: SumCell,
  spans: readonly Span[],
  sums: LineOfSums,
): number[] {
  const column = new Subtotals(sheet, sum.column, sums);
  const between = column.areAll(spans) ? column.between(spans) : [];
  if (between.length > 0) return between;
  const names = column.names(spans);
  if (names.size === 0) return [];
  const [first, last] = [spans[0]![0], spans[spans.length - 1]![1]];
  const ends =
    sum.row > last
      ? [column.next(first, -1, -1), column.next(last, 1, sum.row)]
      : [column.next(last, 1, Infinity)];
  return ends.flatMap((at) => (at !== null && names.has(column.nameOf(at)) ? [at] : []));
}

/**
 * Whether rows that a sum of direct costs leaves out are subtotals like those it adds, called alike but for their number
 * ("Total, area 3" where areas 1, 2 and 4 are added), and nothing in their blocks speaks of indirect costs.
 */
export function isDirectToo(
  sheet: SheetForms,
  sum: SumCell,
  leftOut: readonly number[],
  sums: LineOfSums,
): boolean {
  const pattern = (row: number): string =>
    labelOfRow(sheet, row, sum.column).toLowerCase().replace(/\d+/g, "#");
  const added = (spansOf(sum, "column") ?? []).map(([first, last]) => (first === last ? pattern(first) : ""));
  return leftOut.every((at) => {
    const own = sums.get(at);
    const spans = own ? spansOf(own, "column") : null;
    if (!spans || !pattern(at).includes("#") || added.filter((one) => one === pattern(at)).length < 2)
      return false;
    const first = Math.max(0, spans[0]![0] - 1);
    const rows = Array.from({ length: at - first + 1 }, (_, i) => first + i);
    return !rows.some((row) => isIndirect(nameOfRow(sheet, row, sum.column)));
  });
}

class Subtotals {
  constructor(
    private readonly sheet: SheetForms,
    private readonly column: number,
    private readonly sums: LineOfSums,
  ) {}

  /** Whether all that is added are single sums of lines, two or more. */
  areAll(spans: readonly Span[]): boolean {
    return spans.length > 1 && spans.every(([first, last]) => first === last && this.isOfLines(first));
  }

  /** The first words of the subtotals among what is added. */
  names(spans: readonly Span[]): ReadonlySet<string> {
    const added = spans.flatMap(([first, last]) => this.sums.within(first, last));
    return new Set(added.map((at) => this.nameOf(at)).filter((name) => SUBTOTAL.test(name)));
  }

  between(spans: readonly Span[]): number[] {
    return spans.slice(1).flatMap(([end], i) => {
      const from = spans[i]![0];
      return this.sums
        .within(from + 1, end - 1)
        .filter(
          (at) => !this.sums.isCovered(at) && this.isOfLines(at) && this.isLike(at, from) && this.isAdded(at),
        );
    });
  }

  /** The next sum of lines in no other sum before a limit, on the way to which there are only figures and a few blanks. */
  next(from: number, step: number, limit: number): number | null {
    let blanks = 0;
    const end = step < 0 ? Math.max(limit, from - FARTHEST) : Math.min(limit, from + FARTHEST);
    for (let at = from + step; at !== end && blanks < BETWEEN_TABLES; at += step) {
      const isBlank = this.sheet.isBlank(at, this.column);
      blanks = isBlank ? blanks + 1 : 0;
      if (!isBlank && this.sheet.kindAt(at, this.column) === null) return null;
      if (!this.sums.get(at) || this.sums.isCovered(at)) continue;
      return this.isOfLines(at) ? at : null;
    }
    return null;
  }

  nameOf(at: number): string {
    const label = labelOfRow(this.sheet, at, this.column);
    return label.toLowerCase().split(/[^\p{L}]+/u)[0] ?? "";
  }

  /** Whether the sum there takes in no other sum. */
  private isOfLines(at: number): boolean {
    const sum = this.sums.get(at);
    const spans = sum && spansOf(sum, "column");
    return spans?.every(([first, last]) => this.sums.within(first, last).length === 0) ?? false;
  }

  private isAdded(at: number): boolean {
    const label = labelOfRow(this.sheet, at, this.column);
    return label !== "" && !isNotAdded(label) && !isMeantToLeaveOut(label);
  }

  private isLike(at: number, other: number): boolean {
    const { cells } = this.sheet.sheet;
    return cells.numberFormat(at, this.column) === cells.numberFormat(other, this.column);
  }
}
