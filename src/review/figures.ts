/** The figures of a recognised budget, read from the workbook once. */

import Big from "big.js";
import type { Area } from "../workbook/address";
import { cellArea, columnName, MAX_ROWS } from "../workbook/address";
import { parseUnit } from "../money/unit";
import type { Cell } from "../workbook/cells";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { findSheet } from "../workbook/snapshot";
import { isNumberInWords } from "./numberWords";
import { isNotApplicable, isOpenFigure } from "./placeholders";
import { amountAt } from "./sums/compute";
import type { RecognisedBudget, WorkbookContext } from "./types";
import { NumberAmount, readAmount, readAmountInWords, readTextNumber } from "./understand/amounts";
import type { Amount } from "./understand/amounts";
import { isOtherDonor } from "./understand/donors";
import { readTotalLabel } from "./understand/totals";
import { readStatement } from "./understand/units";

/** One cell of figures. A sum without a stored result has the amount that it comes to. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Words that hold a digit, such as "30*" or "30 mio.", or spell a number: perhaps an amount, but none that can be read. */
  readonly unread: string | null;
  /** True where words stand for a figure that is still to come: "TBC", "20 (tbc)", "n/a" in a line with other amounts. */
  readonly open: boolean;
  /** The cells that a year's amount is the sum of, where it stands in several (quarters); row and column are the first's. */
  readonly parts?: readonly Figure[];
}

export interface BudgetFigures {
  readonly budget: RecognisedBudget;
  readonly sheet: SheetSnapshot;
  /** The figure of a line (index into the budget's lines) in a year (index into its years). */
  at(line: number, year: number): Figure;
  /** The line's total over the years; null where the budget has no such column. In a list the amount of any row. */
  total(line: number): Figure | null;
  /** The figure of a line in one of the budget's `columns`, by the column's index on the sheet. */
  inColumn(line: number, index: number): Figure;
  /**
   * Where years are made of parts (quarters, half-years): for each such year its parts, looked at as if they were the
   * years of a budget of their own, with the year's own column, if there is one, as their total. Empty elsewhere.
   */
  readonly withinYears: readonly BudgetFigures[];
  /** Where these are the parts of a year: that year, as it is shown. Null elsewhere. */
  readonly within: number | string | null;
  /** The columns of amounts that nobody asks for (actuals, other donors), looked at as if each were a year; null where there are none. */
  readonly apart: BudgetFigures | null;
  /** Where a year's own column stands among those of other donors with the total of them all: these as one year's parts. */
  readonly amongDonors: readonly BudgetFigures[];
  /** True for such columns themselves: the strategy says nothing of them. */
  readonly isApart: boolean;
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
  const cellAt = (line: number, position: number): Cell => {
    const index = budget.lines[line]!.index;
    return across ? sheet.cells.cell(index, position) : sheet.cells.cell(position, index);
  };
  // "n/a" in a line without any amount says that the line does not apply; beside amounts it stands for one.
  const isAmongAmounts = (line: number): boolean =>
    budget.years.some(({ index, parts }) =>
      (parts ?? [index]).some((position) => {
        const amount = readAmount(cellAt(line, position));
        if (amount.kind === "number") return amount.rough !== 0;
        return amount.kind === "text-number" && !amount.readings[0]!.eq(0);
      }),
    );
  const read = (line: number, position: number): Figure => {
    const { row, column, formula, numberFormat, value } = cellAt(line, position);
    const stored = amountAt(workbook, sheet, row, column);
    const words = typeof value === "string" ? value : "";
    const said = stored.kind === "words" ? words : "";
    const spelled = said === "" ? null : amountIn(said, budget.unit);
    const amount = spelled ?? stored;
    const text = spelled ? "" : said;
    const open = isOpenFigure(text) || (isNotApplicable(words) && isAmongAmounts(line));
    return {
      row,
      column,
      formula,
      numberFormat,
      amount,
      unread: !open && (/\d/.test(text) || isNumberInWords(text)) ? text : null,
      open,
    };
  };
  const memo = new Map<number, Figure>();
  const remembered = (line: number, position: number): Figure => {
    const key = line * MAX_ROWS + position;
    let figure = memo.get(key);
    if (!figure) memo.set(key, (figure = read(line, position)));
    return figure;
  };
  return figuresBy(budget, sheet, remembered);
}

/** "20 mio. kr." in a table in DKK million is 20; null where the words say another unit than the table's, or none. */
function amountIn(text: string, unit: string | null): Amount | null {
  const words = readAmountInWords(text);
  const own = unit === null ? null : parseUnit(unit);
  if (!words || words.unit === "" || !own) return null;
  const alone = readStatement(words.unit);
  const stated = alone?.currency ? alone : readStatement(`${own.currency} ${words.unit}`);
  if (stated?.currency !== own.currency || stated.scale !== own.scale) return null;
  const number = readTextNumber(words.digits);
  return number && { kind: "text-number", readings: number.readings };
}

type Reader = (line: number, position: number) => Figure;

function figuresBy(
  budget: RecognisedBudget,
  sheet: SheetSnapshot,
  read: Reader,
  within: BudgetFigures["within"] = null,
): BudgetFigures {
  const { years, lines, totalIndex, form } = budget;
  const sums = new Map<number, Figure>();
  const sumOfParts = (line: number, year: number, parts: readonly number[]): Figure => {
    const key = line * MAX_ROWS + year;
    let figure = sums.get(key);
    if (!figure) sums.set(key, (figure = addedUp(parts.map((position) => read(line, position)))));
    return figure;
  };
  return {
    budget,
    sheet,
    at(line, year) {
      const { index, parts } = years[year]!;
      if (parts) return sumOfParts(line, year, parts);
      const figure = read(line, index);
      return form === "list" && lines[line]!.year !== year ? emptied(figure) : figure;
    },
    total: (line) => (totalIndex === null ? null : read(line, totalIndex)),
    inColumn: read,
    withinYears: years.flatMap((year) => partsOfYear(budget, sheet, read, year) ?? []),
    within,
    apart: within === null ? columnsApart(budget, sheet, read) : null,
    amongDonors:
      within === null ? years.flatMap((year) => donorsOfYear(budget, sheet, read, year) ?? []) : [],
    isApart: false,
  };
}

/** "Denmark 2024 | Sweden 2024 | Total 2024": the donors as the parts of their total; null where others stand among them. */
function donorsOfYear(
  budget: RecognisedBudget,
  sheet: SheetSnapshot,
  read: Reader,
  { year, index, parts, shown: whole }: RecognisedBudget["years"][number],
): BudgetFigures | null {
  const beside = (budget.columns ?? []).filter((column) => column.role === "apart" && column.year === year);
  const totals = beside.filter(({ header }) => readTotalLabel(withoutYear(header)) !== null);
  const others = beside.filter((column) => !totals.includes(column));
  const [total, another] = totals;
  if (!total || another || parts || others.length === 0) return null;
  if (!others.every(({ header }) => isOtherDonor(withoutYear(header)))) return null;
  const columns = (budget.columns ?? []).flatMap((column) =>
    column.index === index || others.includes(column) ? [{ ...column, role: "amount" as const }] : [],
  );
  const years = columns.map((column) => ({ year, index: column.index, shown: column.header }));
  const among = { ...budget, years, columns, totalIndex: total.index };
  return { ...figuresBy(among, sheet, read, whole ?? year), isApart: true };
}

function withoutYear(header: string): string {
  return header.replace(/(?:19|20)\d\d/g, " ").trim();
}

/** The columns apart from the request as the years of a budget without totals over them; null where there are none. */
function columnsApart(budget: RecognisedBudget, sheet: SheetSnapshot, read: Reader): BudgetFigures | null {
  const columns = (budget.columns ?? []).filter(({ role }) => role === "apart");
  if (columns.length === 0) return null;
  const years = columns.map(({ year, index, header }) => ({
    // What no year is named for is known by its header.
    year: year ?? 0,
    index,
    shown: year === null || header.includes(String(year)) ? header : `${header} ${year}`.trim(),
  }));
  const none = columns.map((column) => ({ ...column, role: "amount" as const }));
  const apart: RecognisedBudget = { ...budget, years, columns: none, totalIndex: null };
  return { ...figuresBy(apart, sheet, read), isApart: true };
}

/** The parts of one year as the years of a budget; null where it has none. */
function partsOfYear(
  budget: RecognisedBudget,
  sheet: SheetSnapshot,
  read: Reader,
  { year, index, parts: summed, shown: whole }: RecognisedBudget["years"][number],
): BudgetFigures | null {
  const parts =
    summed ??
    (budget.columns ?? []).flatMap((column) =>
      column.role === "part" && column.year === year ? column.index : [],
    );
  if (parts.length === 0) return null;
  const columns = (budget.columns ?? []).flatMap((column) =>
    parts.includes(column.index) ? [{ ...column, role: "amount" as const }] : [],
  );
  const years = parts.map((part) => {
    const header = columns.find((column) => column.index === part)?.header ?? "";
    const shown = header.includes(String(year)) ? header : `${header} ${year}`.trim();
    return { year, index: part, shown };
  });
  const within = { ...budget, years, columns, totalIndex: summed ? null : index };
  return figuresBy(within, sheet, read, whole ?? year);
}

/** The cell without what stands in it: the year of a list's row is another. */
function emptied(figure: Figure): Figure {
  return { ...figure, amount: { kind: "blank" }, formula: null, unread: null, open: false };
}

/** One figure for several: their sum, blank where all are; the first that cannot be read makes it unreadable. */
function addedUp(parts: readonly Figure[]): Figure {
  const filled = parts.filter(({ amount }) => amount.kind !== "blank");
  const unreadable = filled.find((part) => valueOf(part) === null);
  const amount: Amount =
    unreadable?.amount ??
    (filled.length === 0
      ? { kind: "blank" }
      : NumberAmount.of(filled.reduce((sum, part) => sum.plus(valueOf(part)!), new Big(0))));
  const computed = parts.every(({ formula }) => formula !== null);
  const open = parts.some((part) => part.open);
  return { ...parts[0]!, amount, formula: computed ? parts[0]!.formula : null, unread: null, open, parts };
}

/** Every cell of figures of a budget, once, with the index of its line. */
export function* cellsOf(figures: BudgetFigures): Iterable<{ readonly line: number; readonly cell: Figure }> {
  const { budget } = figures;
  const positions = new Set([
    ...(budget.columns ?? []).flatMap(({ role, index }) => (role === "part" ? index : [])),
    ...budget.years.flatMap(({ index, parts }) => parts ?? index),
    ...(budget.totalIndex === null ? [] : [budget.totalIndex]),
  ]);
  for (let line = 0; line < budget.lines.length; line++) {
    for (const position of positions) yield { line, cell: figures.inColumn(line, position) };
  }
}

/** Every cell of figures that stands beside the request, with the index of its line. */
export function* cellsApart({
  apart,
}: BudgetFigures): Iterable<{ readonly line: number; readonly cell: Figure }> {
  if (apart) yield* cellsOf(apart);
}

/** The figures of a line in the columns that its amount of a year (index into the budget's years) is made of, if there are any. */
export function partsUnder({ budget, inColumn }: BudgetFigures, line: number, year: number): Figure[] {
  const { columns = [], years, lines, form } = budget;
  return columns.flatMap(({ role, index, year: of }) => {
    if (role !== "part") return [];
    // In a list each row has a year of its own.
    const isUnder = form === "list" ? lines[line]!.year === year : of === years[year]!.year;
    return isUnder ? inColumn(line, index) : [];
  });
}

/** What to call a year (index into the budget's years) in messages: as its header shows it. */
export function nameOfYear({ budget }: Pick<BudgetFigures, "budget">, at: number): number | string {
  const { year, shown } = budget.years[at]!;
  return shown ?? year;
}

/** Whether a budget's columns are of two years each ("2023-24", "2025-26"), so that none can be held against a year's commitment. */
export function areTwoYearsEach({ years }: Pick<RecognisedBudget, "years">): boolean {
  return (
    years.length > 1 &&
    years.every(({ year, shown }, i) => shown !== undefined && (i === 0 || year - years[i - 1]!.year === 2))
  );
}

/** A year of the strategy with what a budget shows for it: "2025 (“2025/26”)". */
export function yearCounted({ budget }: Pick<BudgetFigures, "budget">, year: number): number | string {
  const shown = budget.years.find((one) => one.year === year)?.shown;
  return shown === undefined ? year : `${year} (“${shown}”)`;
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
