/** Totals and figures in a second currency that are off only because those are off that they convert. */

import type Big from "big.js";
import { contains } from "../../workbook/address";
import { dependentsOf } from "../dependents";
import type { BudgetFigures } from "../figures";
import { areaOfFigure, figuresOf } from "../figures";
import { readSum, relativeFormula } from "../formulas";
import { oncePer } from "../memory";
import type { RecognisedBudget, ReviewContext } from "../types";
import { sameLines } from "../understand/sameLines";
import type { Sums, WrongSum } from "./check";
import type { SuspectFigure } from "./suspects";

interface Echoes {
  readonly wrong: ReadonlySet<WrongSum>;
  readonly suspects: ReadonlySet<SuspectFigure>;
}

type Place = { readonly line: number; readonly year: number | null };

/** What is wrong in a budget that repeats another in a second currency, in the same places and to the same degree. */
export function equivalentsOf({ wrong, suspects }: Sums, context: ReviewContext): Echoes {
  const all = figuresOf(context);
  const origin = (figures: BudgetFigures): BudgetFigures | null =>
    figures.budget.equivalentOf === undefined ? null : (all[figures.budget.equivalentOf] ?? null);
  const everyWrong = [...wrong, ...suspects.flatMap(({ causes }) => causes)];
  return {
    wrong: new Set(wrong.filter((check) => isEcho(check, origin(check.figures), everyWrong, context))),
    suspects: new Set(
      suspects.filter((suspect) => {
        const first = origin(suspect.figures);
        return suspects.some(
          (other) =>
            other.figures === first &&
            isSamePlace(suspect.figures, suspect, first, other) &&
            isNear(share(suspect.actual, suspect.expected), share(other.actual, other.expected)),
        );
      }),
    ),
  };
}

function isEcho(
  check: WrongSum,
  first: BudgetFigures | null,
  wrong: readonly WrongSum[],
  context: ReviewContext,
): boolean {
  const off = share(check.result.actual, check.result.expected);
  return wrong.some(
    (other) =>
      other.figures === first &&
      isSamePlace(check.figures, check, first, other) &&
      isNear(off, share(other.result.actual, other.result.expected)) &&
      !isFaultOfItsOwn(check, other, context),
  );
}

/**
 * Whether a total's formula adds other cells than those that come from the wrong total, and not in that total's form: once
 * that one is mended, this one is as wrong as before.
 */
function isFaultOfItsOwn({ figures, cell }: WrongSum, other: WrongSum, { workbook }: ReviewContext): boolean {
  const { formula } = cell;
  if (formula === null || !readSum(formula, cell, workbook.tables)) return false;
  const theirs = other.cell.formula;
  if (theirs !== null && relativeFormula(theirs, other.cell) === relativeFormula(formula, cell)) return false;
  const origin = { sheet: other.figures.sheet.name, ...areaOfFigure(other.cell) };
  return !dependentsOf(workbook, [origin]).some(
    (ref) => ref.sheet === figures.sheet.name && contains(ref, cell.row, cell.column),
  );
}

/** By how much of itself a figure is off. */
function share(actual: Big, expected: Big): number {
  return expected.eq(0) ? Infinity : actual.div(expected).toNumber() - 1;
}

/** Rounding in the second currency may make the two shares differ a little. */
function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.1;
}

function isSamePlace(figures: BudgetFigures, a: Place, first: BudgetFigures, b: Place): boolean {
  const yearOf = ({ budget }: BudgetFigures, year: number | null): number | null =>
    year === null ? null : budget.years[year]!.year;
  return yearOf(figures, a.year) === yearOf(first, b.year) && lineIn(figures, a.line, first) === b.line;
}

/** The line of the first budget that a line of its equivalent repeats: in the same row of one sheet, else by its label. */
export function lineIn(figures: BudgetFigures, line: number, first: BudgetFigures): number | null {
  const { lines, sheet } = figures.budget;
  const others = first.budget.lines;
  const isBeside = sheet === first.budget.sheet && figures.budget.orientation === first.budget.orientation;
  const rows = isBeside ? positionsOf(first.budget) : null;
  const found = rows?.get(lines[line]!.index);
  if (found !== undefined) return found;
  // Of two tables one below the other no line has its other half in the same row.
  const isApart = !rows || !lines.some(({ index }) => rows.has(index));
  return isApart ? sameLines(lines, others)[line]! : null;
}

const positionsOf = oncePer(
  ({ lines }: RecognisedBudget): ReadonlyMap<number, number> =>
    new Map(lines.map(({ index }, at) => [index, at] as const).reverse()),
);
