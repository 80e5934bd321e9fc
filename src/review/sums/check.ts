/**
 * Checks every total of every recognised budget once, for all rules, and tells causes from consequences:
 * - a total that fits once numbers stored as text are passed over is no fault of its own;
 * - a total that agrees with the totals it is made of, or with its lines, is right: what is wrong with those is said there;
 * - a row total and a column total that miss by the same amount point at the figure where they cross (suspects.ts).
 */

import type { BudgetFigures, Figure } from "../figures";
import { figuresOf } from "../figures";
import { readSum, relativeFormula } from "../formulas";
import type { RecognisedBudget, ReviewContext } from "../types";
import { normalise } from "../understand/text";
import { compare } from "./compare";
import type { Comparison } from "./compare";
import { faultOfFormula } from "./omissions";
import { findSuspects } from "./suspects";
import type { SuspectFigure } from "./suspects";

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
    sums = {
      checks: all.flatMap(({ checks }) => checks),
      wrong: all.flatMap(({ wrong }) => wrong),
      suspects: all.flatMap(({ suspects }) => suspects),
    };
    known.set(context, sums);
  }
  return sums;
}

function checkBudget(figures: BudgetFigures, context: ReviewContext): Sums {
  const { lines, years } = figures.budget;
  const checks: SumCheck[] = figures.withinYears.flatMap((parts) => checksWithinYear(parts, context));
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
  const suspects = findSuspects(figures, wrong);
  const explained = new Set(suspects.flatMap(({ causes }) => causes));
  return {
    checks,
    wrong: wrong.filter((check) => !explained.has(check)),
    suspects: suspects.map(({ suspect }) => suspect),
  };
}

/** Quarters and the like: their totals down, and the year's own column across. */
function checksWithinYear(figures: BudgetFigures, context: ReviewContext): SumCheck[] {
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
  const result = trusted(
    compare(
      cell,
      parts.map(({ figure }) => figure),
    ),
    figures,
    line,
    null,
    context,
  );
  return { figures, role: "row-total", line, year: null, cell, parts, subtotals: [], result };
}

const YEAR_SPAN = /((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)?\d{2})/;

/** The text over the totals over years; empty where there is none. */
function headerOfTotals({ budget: { area, orientation, totalIndex }, sheet }: BudgetFigures): string {
  const header =
    orientation === "years-across"
      ? sheet.cells.value(area.row, totalIndex!)
      : sheet.cells.value(totalIndex!, area.column);
  return typeof header === "string" ? header : "";
}

/** The years that a total over years covers: all of them, or those its header names ("Total 2023–2025"). */
function yearParts(figures: BudgetFigures, line: number): SumPart[] {
  const { years } = figures.budget;
  const named = YEAR_SPAN.exec(headerOfTotals(figures));
  const from = named ? Number(named[1]) : -Infinity;
  const to = named ? Number(named[2]!.length === 4 ? named[2] : named[1]!.slice(0, 2) + named[2]!) : Infinity;
  return years.flatMap(({ year }, index) =>
    year >= from && year <= to ? partsOf(String(year), figures.at(line, index)) : [],
  );
}

/** A year's figure, or those that it is the sum of. */
function partsOf(label: string, figure: Figure): SumPart[] {
  return (figure.parts ?? [figure]).map((part) => ({ label, figure: part }));
}

function columnCheck(figures: BudgetFigures, line: number, year: number, context: ReviewContext): SumCheck {
  const { lines } = figures.budget;
  const part = (index: number): SumPart => ({ label: lines[index]!.label, figure: figures.at(index, year) });
  const parts = lines[line]!.covers.map(part);
  const children = childrenOf(figures.budget, line);
  const cell = figures.at(line, year);
  const byLines = compare(
    cell,
    parts.map(({ figure }) => figure),
  );
  const byChildren = compare(
    cell,
    children.map((index) => figures.at(index, year)),
  );
  const result = trusted(either(byLines, byChildren), figures, line, year, context);
  return {
    figures,
    role: "column-total",
    line,
    year,
    cell,
    parts,
    subtotals: subtotalsWithin(figures, line, year),
    result,
  };
}

/** A total of totals: right if it agrees with its row, with its column or with the lines behind both. */
function crossCheck(figures: BudgetFigures, line: number, cell: Figure, context: ReviewContext): SumCheck {
  const { lines } = figures.budget;
  const { covers, kind } = lines[line]!;
  const totalOf = (index: number): SumPart => ({
    label: lines[index]!.label,
    figure: figures.total(index)!,
  });
  const byYears = comparisonWith(cell, yearParts(figures, line));
  const byTotals = [covers, childrenOf(figures.budget, line)].map((members) =>
    comparisonWith(cell, members.map(totalOf)),
  );
  const all = covers.flatMap((index) => yearParts(figures, index));
  const best = either(compare(cell, figuresIn(all)), byYears.result, ...byTotals.map(({ result }) => result));
  // The parts to speak of are those that give the sum; where only the single figures do, none can be named.
  const agreeing =
    best.kind === "differs"
      ? ([byYears, ...byTotals].find(
          ({ result }) => result.kind === "differs" && result.expected.eq(best.expected),
        )?.parts ?? [])
      : byYears.parts;
  const result = trusted(best, figures, line, null, context);
  const role = kind === "total" ? "grand-total" : "row-total";
  return { figures, role, line, year: null, cell, parts: agreeing, subtotals: [], result };
}

function comparisonWith(
  cell: Figure,
  parts: readonly SumPart[],
): { readonly parts: readonly SumPart[]; readonly result: Comparison } {
  return { parts, result: compare(cell, figuresIn(parts)) };
}

function figuresIn(parts: readonly SumPart[]): Figure[] {
  return parts.map(({ figure }) => figure);
}

/** The best of several comparisons of one total; where none fits, the first that says what it should be. */
function either(...results: readonly Comparison[]): Comparison {
  return (
    results.find(({ kind }) => kind === "fits") ??
    results.find(({ kind }) => kind === "fits-without-text") ??
    results.find(({ kind }) => kind === "differs") ??
    results[0]!
  );
}

/**
 * A formula that does something else than adding cells of its table may mean something else than a total. It is held
 * to the sum only where most of its neighbours in the line keep to it.
 */
function trusted(
  result: Comparison,
  figures: BudgetFigures,
  line: number,
  year: number | null,
  context: ReviewContext,
): Comparison {
  const { workbook } = context;
  if (result.kind !== "differs") return result;
  const cell = year === null ? figures.total(line)! : figures.at(line, year);
  const { lines, years } = figures.budget;
  if (cell.formula === null) return result;
  if (year === null && readSum(cell.formula, cell, workbook.tables)) {
    return isMeantSo(figures, line, context) ? { kind: "unknown" } : result;
  }
  if (readSum(cell.formula, cell, workbook.tables)) return result;
  if (year === null) return { kind: "unknown" };
  const others = years.flatMap((_, at) => (at === year ? [] : [at]));
  const fitting = others.filter(
    (at) =>
      compare(
        figures.at(line, at),
        lines[line]!.covers.map((index) => figures.at(index, at)),
      ).kind === "fits",
  );
  return fitting.length * 2 > others.length ? result : { kind: "unknown" };
}

/**
 * Whether a total over years is meant as it is computed: most lines compute theirs in the same way, and it does not
 * merely leave out years that the strategy covers under a header that says nothing but "Total".
 */
function isMeantSo(figures: BudgetFigures, line: number, { workbook, strategy }: ReviewContext): boolean {
  if (!isCommonForm(figures, line)) return false;
  const cell = figures.total(line)!;
  const parts = yearParts(figures, line);
  const check = { figures, line, year: null, cell, parts };
  const fault = faultOfFormula(check, workbook.tables);
  if (!fault || fault.leftOut.length === parts.length) return true;
  const { from, to } = strategy.period;
  const missing = fault.leftOut.map(({ label }) => Number(label));
  return !missing.some((year) => year >= from && year <= to) || !isPlainTotal(headerOfTotals(figures));
}

const TOTAL_WORDS =
  /\b(?:grand|sub|total|totals|totalt|sum|i|alt|ialt|samlet|in|all|alle|years?|aar|overall|budget|the|of|amount|beloeb|dkk|usd|eur|chf|kr|kroner|mio|mill?|million|millions?|m|k|t|tkr|tusind|thousands?|dkkm|kdkk|1000|000)\b/g;

/** "Total", "I alt (mio. kr.)", "Total 2023–2026": words for a sum, its unit and the years that are held against it. */
function isPlainTotal(header: string): boolean {
  const rest = normalise(header.replace(YEAR_SPAN, " ")).replace(TOTAL_WORDS, " ");
  return header !== "" && !/[\p{L}\d]/u.test(rest);
}

/** Whether most lines compute their totals over years in the same way as this one. */
function isCommonForm(figures: BudgetFigures, line: number): boolean {
  const own = figures.total(line)!;
  const form = relativeFormula(own.formula!, own);
  const others = figures.budget.lines.flatMap((_, index) => {
    const total = index === line ? null : figures.total(index);
    return total?.formula ? [relativeFormula(total.formula, total)] : [];
  });
  return others.filter((other) => other === form).length * 2 > others.length && others.length > 0;
}

/** The sums and lines that a total is made of at the next level: subtotals it holds, and lines outside of them. */
export function childrenOf({ lines }: RecognisedBudget, total: number): number[] {
  const covered = new Set(lines[total]!.covers);
  const inside = lines.flatMap(({ kind, covers }, index) =>
    index !== total &&
    kind !== "memo" &&
    covers.length > 0 &&
    covers.length < covered.size &&
    covers.every((line) => covered.has(line))
      ? [index]
      : [],
  );
  const outermost = inside.filter(
    (index) =>
      !inside.some(
        (other) =>
          other !== index &&
          lines[index]!.covers.every((line) => lines[other]!.covers.includes(line)) &&
          lines[other]!.covers.length > lines[index]!.covers.length,
      ),
  );
  const taken = new Set<number>();
  const chosen: number[] = [];
  for (const index of outermost) {
    if (lines[index]!.covers.some((line) => taken.has(line))) continue;
    lines[index]!.covers.forEach((line) => taken.add(line));
    chosen.push(index);
  }
  return [...chosen, ...[...covered].filter((line) => !taken.has(line))].sort((a, b) => a - b);
}

function subtotalsWithin(figures: BudgetFigures, total: number, year: number): SumPart[] {
  const { lines } = figures.budget;
  return childrenOf(figures.budget, total).flatMap((index) =>
    lines[index]!.kind === "line" ? [] : [{ label: lines[index]!.label, figure: figures.at(index, year) }],
  );
}
