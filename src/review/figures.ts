/** The figures of a recognised budget, read from the workbook once. */

import Big from "big.js";
import type { Area } from "../workbook/address";
import { cellArea, columnName } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { findSheet } from "../workbook/snapshot";
import { amountAt } from "./sums/compute";
import type { RecognisedBudget, WorkbookContext } from "./types";
import type { Amount } from "./understand/amounts";

/** One cell of figures. A sum without a stored result has the amount that it comes to. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Words that hold a digit, such as "30*" or "30 mio.": perhaps an amount, but none that can be read. */
  readonly unread: string | null;
}

export interface BudgetFigures {
  readonly budget: RecognisedBudget;
  readonly sheet: SheetSnapshot;
  /** The figure of a line (index into the budget's lines) in a year (index into its years). */
  at(line: number, year: number): Figure;
  /** The line's total over the years; null where the budget has no such column. */
  total(line: number): Figure | null;
}

const known = new WeakMap<WorkbookContext, readonly BudgetFigures[]>();

/** The figures of every budget of a review, in the order of its budgets. */
export function figuresOf(context: WorkbookContext): readonly BudgetFigures[] {
  let figures = known.get(context);
  if (!figures) {
    figures = context.budgets.map((budget) => readFigures(context.workbook, budget));
    known.set(context, figures);
  }
  return figures;
}

function readFigures(workbook: WorkbookSnapshot, budget: RecognisedBudget): BudgetFigures {
  const sheet = findSheet(workbook, budget.sheet);
  if (!sheet) throw new Error(`No sheet ${budget.sheet}`);
  const across = budget.orientation === "years-across";
  const read = (line: number, position: number): Figure => {
    const index = budget.lines[line]!.index;
    const cell = across ? sheet.cells.cell(index, position) : sheet.cells.cell(position, index);
    const { row, column, formula, numberFormat } = cell;
    const amount = amountAt(workbook, sheet, row, column);
    const text = amount.kind === "words" && typeof cell.value === "string" ? cell.value : "";
    return { row, column, formula, numberFormat, amount, unread: /\d/.test(text) ? text : null };
  };
  const memo = new Map<string, Figure>();
  const remembered = (line: number, position: number): Figure => {
    const key = `${line}:${position}`;
    let figure = memo.get(key);
    if (!figure) memo.set(key, (figure = read(line, position)));
    return figure;
  };
  return {
    budget,
    sheet,
    at: (line, year) => remembered(line, budget.years[year]!.index),
    total: (line) => (budget.totalIndex === null ? null : remembered(line, budget.totalIndex)),
  };
}

/** Every cell of figures of a budget, with the index of its line. */
export function* cellsOf(figures: BudgetFigures): Iterable<{ readonly line: number; readonly cell: Figure }> {
  for (let line = 0; line < figures.budget.lines.length; line++) {
    for (let year = 0; year < figures.budget.years.length; year++)
      yield { line, cell: figures.at(line, year) };
    const total = figures.total(line);
    if (total) yield { line, cell: total };
  }
}

/** What to call a line in messages, in both languages: its label, or where it stands when it has none. */
export function nameOfLine(
  { budget }: BudgetFigures,
  line: number,
): { readonly en: string; readonly da: string } {
  const { label, index } = budget.lines[line]!;
  if (label !== "") return { en: label, da: label };
  return budget.orientation === "years-across"
    ? { en: `row ${index + 1}`, da: `række ${index + 1}` }
    : { en: `column ${columnName(index)}`, da: `kolonne ${columnName(index)}` };
}

export function areaOfFigure({ row, column }: Pick<Figure, "row" | "column">): Area {
  return cellArea(row, column);
}

/** The one value of a figure; null for text with two readings, errors and words. Blank is null too. */
export function valueOf({ amount }: Figure): Big | null {
  if (amount.kind === "number") return amount.value;
  return amount.kind === "text-number" && amount.readings.length === 1 ? amount.readings[0]! : null;
}

/** The sum of a budget's plain lines in a year; null when none of them can be read. */
export function sumOfLines(figures: BudgetFigures, year: number, lines: readonly number[]): Big | null {
  const values = lines.map((line) => valueOf(figures.at(line, year))).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum.plus(value), new Big(0));
}

/** Indexes of the lines that carry money of their own. */
export function plainLines({ lines }: RecognisedBudget): number[] {
  return lines.flatMap(({ kind }, index) => (kind === "line" ? [index] : []));
}
