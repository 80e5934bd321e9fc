/** Figures that are a thousand or a million times too large or too small beside those around them. */

import Big from "big.js";
import type { BudgetFigures, Figure } from "../figures";
import { figuresOf, partsUnder, plainLines, valueOf } from "../figures";
import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import { partSlipsIn } from "./partSlips";
import type { SuspectFigure } from "./suspects";
import { toleranceOf } from "./tolerance";
import { factorTowards, nearestFactor } from "./unitFactors";

/** Cells of one line or one year (or of one month or quarter) that were written in another unit than the rest of their table. */
export interface UnitSlip {
  /** Those of the parts of a year where a month or a quarter slipped. */
  readonly figures: BudgetFigures;
  readonly cells: readonly { readonly line: number; readonly year: number; readonly cell: Figure }[];
  /** What the cells are to be multiplied by to be in the table's unit. */
  readonly factor: number;
  /** Set where the totals add up with another amount: then it is certain. */
  readonly suspect: SuspectFigure | null;
}

const NEAR = { large: 3, small: 1.5 };

const known = new WeakMap<ReviewContext, readonly UnitSlip[]>();

/** The slips of the unit in a review; computed once. */
export function unitSlipsOf(context: ReviewContext): readonly UnitSlip[] {
  let slips = known.get(context);
  if (!slips) {
    const suspects = sumsOf(context).suspects.filter(({ slip }) => slip === "unit");
    const withinYears = figuresOf(context).flatMap((figures) => figures.withinYears);
    slips = figuresOf(context).flatMap((figures) =>
      figures.budget.equivalentOf === undefined ? slipsOfBudget(figures, suspects, withinYears) : [],
    );
    known.set(context, slips);
  }
  return slips;
}

/** What stands in a year of a line once a slip of its unit is put right. */
export function correctedValue(
  context: ReviewContext,
  figures: BudgetFigures,
  line: number,
  year: number,
): Big | null {
  const value = smallerReading(figures, line, year);
  if (!value) return value;
  const slips = unitSlipsOf(context);
  const slip = slips.find(
    (one) => one.figures === figures && one.cells.some((cell) => cell.line === line && cell.year === year),
  );
  if (slip) return slip.suspect?.expected ?? value.times(slip.factor);
  return slips.some((one) => one.figures.within !== null)
    ? withPartsCorrected(slips, figures, { line, year, value })
    : value;
}

/** A year that its parts add up to, with the slips in these put right. */
function withPartsCorrected(
  slips: readonly UnitSlip[],
  figures: BudgetFigures,
  { line, year, value }: { readonly line: number; readonly year: number; readonly value: Big },
): Big {
  const parts = figures.at(line, year).parts ?? partsUnder(figures, line, year);
  const stated = parts.map((part) => valueOf(part) ?? new Big(0));
  const sum = stated.reduce((so, part) => so.plus(part), new Big(0));
  // A year's own total that was typed rightly does not follow its parts.
  if (value.minus(sum).abs().gt(toleranceOf(stated, value))) return value;
  return parts.reduce((so, part, i) => {
    const slip = slips.find(({ cells }) => cells.some(({ cell }) => cell === part));
    return slip ? so.plus(slip.suspect?.expected ?? stated[i]!.times(slip.factor)).minus(stated[i]!) : so;
  }, value);
}

/**
 * The amount of a year or, where its parts (funding lines, areas, quarters) add up to less, their sum: that the two differ
 * is told where the total across stands.
 */
function smallerReading(figures: BudgetFigures, line: number, year: number): Big | null {
  const cell = figures.at(line, year);
  const value = valueOf(cell);
  const parts = cell.parts ? [] : partsUnder(figures, line, year).flatMap((part) => valueOf(part) ?? []);
  if (!value || parts.length === 0) return value;
  const sum = parts.reduce((so, part) => so.plus(part), new Big(0));
  return value.minus(sum).gt(toleranceOf(parts, value)) ? sum : value;
}

/** The slips among the years of a budget and among the parts of these; the total of a part that slipped follows from it. */
function slipsOfBudget(
  figures: BudgetFigures,
  suspects: readonly SuspectFigure[],
  withinYears: readonly BudgetFigures[],
): UnitSlip[] {
  const inParts = figures.withinYears.flatMap((within) => slipsIn(within, suspects, withinYears));
  const slipped = new Set(inParts.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const follows = (line: number, year: number): boolean =>
    partsUnder(figures, line, year).some((part) => slipped.has(part));
  const inYears = slipsIn(figures, suspects, withinYears).filter(
    ({ cells }) => !cells.every(({ line, year }) => follows(line, year)),
  );
  return [...inYears, ...inParts];
}

/** `withinYears`: the parts of every year of every budget. */
function slipsIn(
  figures: BudgetFigures,
  suspects: readonly SuspectFigure[],
  withinYears: readonly BudgetFigures[],
): UnitSlip[] {
  const certain = suspects
    .filter((suspect) => suspect.figures === figures)
    .map((suspect): UnitSlip => {
      const { line, year, cell, expected, actual } = suspect;
      const factor = nearestFactor(expected.div(actual).toNumber());
      return { figures, cells: [{ line, year, cell }], factor, suspect };
    });
  const taken = new Set(certain.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const plain = plainLines(figures.budget).filter((line) => isFilled(figures, line));
  const single = singleSlips(figures, plain, withinYears).filter(({ cells }) =>
    cells.every(({ cell }) => !taken.has(cell)),
  );
  return [...certain, ...joined(single, plain, figures)];
}

function singleSlips(
  figures: BudgetFigures,
  plain: readonly number[],
  withinYears: readonly BudgetFigures[],
): UnitSlip[] {
  if (figures.within === null) return rowsOf(figures, plain).flatMap((lines) => slipsInLine(figures, lines));
  return partSlipsIn(figures, withinYears).map(({ line, year, cell, factor }) => ({
    figures,
    cells: [{ line, year, cell }],
    factor,
    suspect: null,
  }));
}

function isFilled(figures: BudgetFigures, line: number): boolean {
  return figures.budget.years.some((_, year) => !(valueOf(figures.at(line, year))?.eq(0) ?? true));
}

/** The lines whose amounts of different years stand side by side: each by itself; in a list those that say the same. */
function rowsOf({ budget }: BudgetFigures, plain: readonly number[]): number[][] {
  if (budget.form !== "list") return plain.map((line) => [line]);
  const rows = new Map<string, number[]>();
  for (const at of plain) {
    const { area, line, label } = budget.lines[at]!;
    const key = [area, line, label].join("\n");
    rows.set(key, [...(rows.get(key) ?? []), at]);
  }
  return [...rows.values()];
}

/** Single years of a line that its other years, two at least and of one order, show to be in another unit. */
function slipsInLine(figures: BudgetFigures, lines: readonly number[]): UnitSlip[] {
  const cells = lines.flatMap((line) =>
    figures.budget.years.flatMap((_, year) => {
      const cell = figures.at(line, year);
      const value = Math.abs(valueOf(cell)?.toNumber() ?? 0);
      return value === 0 || cell.parts ? [] : [{ line, year, cell, value }];
    }),
  );
  return cells.flatMap((one): UnitSlip[] => {
    const others = cells.filter((other) => other !== one).map(({ value }) => value);
    if (one.cell.formula !== null || others.length < 2) return [];
    const factor = factorTowards(one.value, others, NEAR);
    const { line, year, cell } = one;
    return factor === null ? [] : [{ figures, cells: [{ line, year, cell }], factor, suspect: null }];
  });
}

/** Where all lines of a year slipped alike, it is one slip of the year. */
function joined(slips: readonly UnitSlip[], plain: readonly number[], figures: BudgetFigures): UnitSlip[] {
  const byYear = new Map<string, UnitSlip[]>();
  for (const slip of slips) {
    const key = `${slip.cells[0]!.year}:${slip.factor}`;
    byYear.set(key, [...(byYear.get(key) ?? []), slip]);
  }
  return [...byYear.values()].flatMap((same): readonly UnitSlip[] => {
    const [first] = same;
    const { year } = first!.cells[0]!;
    const filled = plain.filter((line) => !(valueOf(figures.at(line, year))?.eq(0) ?? true));
    if (same.length < 2 || same.length < filled.length) return same;
    return [{ ...first!, cells: same.flatMap(({ cells }) => cells) }];
  });
}
