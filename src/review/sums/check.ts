/**
 * Checks every total of every recognised budget once, for all rules, and tells causes from consequences:
 * - a total that fits once numbers stored as text are passed over is no fault of its own;
 * - a total that agrees with the totals it is made of, or with its lines, is right: what is wrong with those is said there;
 * - a row total and a column total that miss by the same amount point at the figure where they cross, and a total that is
 *   right but for one figure's sign or unit points at that figure (suspects.ts).
 */

import type { BudgetFigures, Figure } from "../figures";
import { figuresOf, partsUnder } from "../figures";
import type { ReviewContext } from "../types";
import { childrenOf, subtotalsWithin } from "./children";
import { repeatedYears } from "../rules/structure/yearUse";
import { compare } from "./compare";
import type { Comparison } from "./compare";
import { withDonors } from "./donorTotals";
import { equivalentsOf } from "./equivalents";
import { trusted } from "./meant";
import { areRounded } from "./rounded";
import { findSuspects } from "./suspects";
import type { SuspectFigure } from "./suspects";
import { allYears, partsOf, yearParts } from "./totalYears";

export type SumRole = "row-total" | "column-total" | "grand-total";

export interface SumPart {
  readonly label: string;
  readonly figure: Figure;
}

/** One total and what it should be. */
export interface SumCheck {
  readonly figures: BudgetFigures;
  readonly role: SumRole;
  /** Index of the line that the total stands in. */
  readonly line: number;
  /** Index of its year; null in the column of totals over years. */
  readonly year: number | null;
  readonly cell: Figure;
  readonly parts: readonly SumPart[];
  /** The figures that it agrees with, which may be the totals it is made of instead of its parts; else those of its parts. */
  readonly basis: readonly Figure[];
  /** Sums of lines that stand among the parts: a total that takes them in counts lines twice. */
  readonly subtotals: readonly SumPart[];
  readonly result: Comparison;
}

export type WrongSum = SumCheck & { readonly result: Extract<Comparison, { kind: "differs" }> };

export interface Sums {
  /** Every total that could be checked. */
  readonly checks: readonly SumCheck[];
  /** Totals that are wrong by themselves. */
  readonly wrong: readonly WrongSum[];
  readonly suspects: readonly SuspectFigure[];
}

const known = new WeakMap<ReviewContext, Sums>();

/** The checks of a review; computed once. */
export function sumsOf(context: ReviewContext): Sums {
  let sums = known.get(context);
  if (!sums) {
    const all = figuresOf(context).map((figures) => checkBudget(figures, context));
    const found = {
      checks: all.flatMap(({ checks }) => checks),
      wrong: all.flatMap(({ wrong }) => wrong),
      suspects: all.flatMap(({ suspects }) => suspects),
    };
    const echoes = equivalentsOf(found, context);
    sums = {
      ...found,
      wrong: found.wrong.filter((check) => !echoes.wrong.has(check)),
      suspects: found.suspects.filter((suspect) => !echoes.suspects.has(suspect)),
    };
    known.set(context, sums);
  }
  return sums;
}

function checkBudget(figures: BudgetFigures, context: ReviewContext): Sums {
  const { lines, years } = figures.budget;
  const beside = figures.apart ? [figures.apart] : [];
  const checks: SumCheck[] = [...figures.withinYears, ...beside].flatMap((columns) =>
    checksOfColumns(columns, context),
  );
  lines.forEach(({ kind, covers }, line) => {
    if (kind === "memo") return;
    const isSum = kind !== "line" && covers.length > 0;
    if (isSum)
      years.forEach(({ parts }, year) => {
        if (!parts) checks.push(columnCheck(figures, line, year, context));
      });
    const total = figures.total(line);
    if (total)
      checks.push(
        isSum ? crossCheck(figures, line, total, context) : rowCheck(figures, line, total, context),
      );
  });
  const wrong = checks.filter((check): check is WrongSum => check.result.kind === "differs");
  const suspicions = findSuspects(figures, wrong);
  const explained = new Set(suspicions.flatMap(({ causes }) => causes));
  const own: Sums = { checks, wrong: wrong.filter((check) => !explained.has(check)), suspects: suspicions };
  return figures.amongDonors.reduce((sums, among) => withDonors(sums, checksOfDonors(among, context)), own);
}

/** Columns of donors: the totals of each, those over them, and that of them all both ways. */
function checksOfDonors(figures: BudgetFigures, context: ReviewContext): SumCheck[] {
  const ofAll = figures.budget.lines.flatMap(({ kind, covers }, line) => {
    const total = kind !== "memo" && kind !== "line" && covers.length > 0 ? figures.total(line) : null;
    return total ? [crossCheck(figures, line, total, context)] : [];
  });
  return [...checksOfColumns(figures, context), ...ofAll];
}

/** Quarters and the like: their totals down, and the year's own column across; of columns beside the request those down. */
function checksOfColumns(figures: BudgetFigures, context: ReviewContext): SumCheck[] {
  return figures.budget.lines.flatMap(({ kind, covers }, line) => {
    if (kind === "memo") return [];
    if (kind !== "line" && covers.length > 0)
      return figures.budget.years.map((_, year) => columnCheck(figures, line, year, context));
    const total = figures.total(line);
    return total ? [rowCheck(figures, line, total, context)] : [];
  });
}

function rowCheck(figures: BudgetFigures, line: number, cell: Figure, context: ReviewContext): SumCheck {
  const parts = yearParts(figures, line);
  // A header that was not changed with the years ("Total 2023–2026" over 2022 too) does not make the total wrong.
  const { basis, result: found } = either(
    cell,
    areRounded(figures),
    figuresIn(parts),
    figuresIn(allYears(figures, line)),
    withYearsTwice(figures, line, context),
  );
  const result = trusted(found, figures, line, null, context);
  return { figures, role: "row-total", line, year: null, cell, parts, basis, subtotals: [], result };
}

/** The years of a line with those whose header names one a second time: the total is right where it takes them in. */
function withYearsTwice(figures: BudgetFigures, line: number, context: ReviewContext): Figure[] {
  if (figures.within !== null || figures.budget.form === "list") return [];
  const twice = repeatedYears(context.workbook, context.budgets, figures.budget);
  if (twice.length === 0) return [];
  return [
    ...figuresIn(allYears(figures, line)),
    ...twice.map(({ position }) => figures.inColumn(line, position)),
  ];
}

function columnCheck(figures: BudgetFigures, line: number, year: number, context: ReviewContext): SumCheck {
  const { lines } = figures.budget;
  const parts = lines[line]!.covers.flatMap((index) => partsOf(lines[index]!.label, figures.at(index, year)));
  const children = childrenOf(figures.budget, line).map((index) => figures.at(index, year));
  const cell = figures.at(line, year);
  // In the year's own column beside its parts a total is right that agrees with the totals of the parts.
  const own = cell.parts ? [] : partsUnder(figures, line, year);
  const best = either(cell, areRounded(figures), figuresIn(parts), children, own);
  return {
    figures,
    role: "column-total",
    line,
    year,
    cell,
    parts,
    basis: best.basis,
    subtotals: subtotalsWithin(figures, line, year),
    result: trusted(best.result, figures, line, year, context),
  };
}

/** A total of totals: right if it agrees with its row, with its column or with the lines behind both. */
function crossCheck(figures: BudgetFigures, line: number, cell: Figure, context: ReviewContext): SumCheck {
  const { lines } = figures.budget;
  const { covers, kind } = lines[line]!;
  const totalsOf = (indexes: readonly number[]): SumPart[] =>
    indexes.map((index) => ({ label: lines[index]!.label, figure: figures.total(index)! }));
  const single = covers.flatMap((index) => yearParts(figures, index));
  const sides = [
    yearParts(figures, line),
    totalsOf(covers),
    totalsOf(childrenOf(figures.budget, line)),
    allYears(figures, line),
  ];
  const rounded = areRounded(figures);
  const best = either(cell, rounded, figuresIn(single), ...sides.map(figuresIn));
  const { result: found } = best;
  // The parts to speak of are those that give the sum; where only the single figures do, none can be named.
  const agreeing =
    found.kind === "differs"
      ? (sides.find((side) => isSameSum(compare(cell, figuresIn(side), rounded), found)) ?? [])
      : sides[0]!;
  return {
    figures,
    role: kind === "total" ? "grand-total" : "row-total",
    line,
    year: null,
    cell,
    parts: agreeing,
    basis: best.basis,
    subtotals: [],
    result: trusted(found, figures, line, null, context),
  };
}

function isSameSum(one: Comparison, other: Comparison): boolean {
  return one.kind === "differs" && other.kind === "differs" && one.expected.eq(other.expected);
}

function figuresIn(parts: readonly SumPart[]): Figure[] {
  return parts.map(({ figure }) => figure);
}

interface Based {
  readonly result: Comparison;
  readonly basis: readonly Figure[];
}

/** The best of several comparisons of one total; where none fits, the first that says what it should be. */
function either(cell: Figure, rounded: boolean, ...bases: readonly (readonly Figure[])[]): Based {
  const all = bases.map((basis): Based => ({ result: compare(cell, basis, rounded), basis }));
  const first = (kind: Comparison["kind"]): Based | undefined =>
    all.find(({ result }) => result.kind === kind);
  return first("fits") ?? first("fits-without-text") ?? first("differs") ?? all[0]!;
}
