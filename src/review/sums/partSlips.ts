/** Months and quarters of a line that are in another unit than what stands around them. */

import type { BudgetFigures, Figure } from "../figures";
import { plainLines, valueOf } from "../figures";
import { readPartOfYear } from "../understand/partsOfYear";
import { sameLines } from "../understand/sameLines";
import { factorTowards } from "./unitFactors";

/** A figure of a part of a year: line and year are indexes into the figures of the parts. */
export interface PartSlip {
  readonly line: number;
  readonly year: number;
  readonly cell: Figure;
  /** What it is to be multiplied by to be in the unit of what stands around it. */
  readonly factor: number;
}

/** So many other parts of the year, and so many other lines of the part, are a measure. */
const LEAST_BESIDE = 2;
/** Where all lines of a part slipped, so many must have. */
const LEAST_LINES = 3;
/** Payments within a year vary: a figure put right lies so near to the other parts of its line … */
const NEAR = { large: 2, small: 1.5 };
/** … and so near to the share of the year that the other lines have in this part. */
const NEAR_SHARE = 3;

type Row = ReadonlyMap<number, { readonly cell: Figure; readonly value: number }>;

/**
 * The slips among the parts of one year (one of a budget's `withinYears`): typed figures that both the other parts of
 * their line and the other lines of their part show to be in another unit, or whole parts in which every line is. Where a
 * year has too few parts, the same parts of its line in other years, here or on other sheets, show it.
 */
export function partSlipsIn(figures: BudgetFigures, all: readonly BudgetFigures[]): PartSlip[] {
  const { budget } = figures;
  if (budget.form === "list" || !budget.years.every((_, year) => partOf(figures, year) !== null)) return [];
  const rows = new Map(plainLines(budget).map((line) => [line, rowOf(figures, line)]));
  const slips = [...rows].flatMap(([line, row]) => slipsInRow(line, row));
  if (budget.years.length <= LEAST_BESIDE) return slipsByOtherYears(figures, rows, all);
  return slips.filter((slip) => {
    const { line, year, factor } = slip;
    const filled = [...rows].filter(([, row]) => row.has(year));
    const alike = slips.filter((one) => one.year === year && one.factor === factor);
    if (alike.length === filled.length) return alike.length >= LEAST_LINES;
    const sound = filled.filter(([other]) => !slips.some((one) => one.year === year && one.line === other));
    return fitsShare(
      slip,
      rows.get(line)!,
      sound.map(([, row]) => row),
    );
  });
}

function rowOf(figures: BudgetFigures, line: number): Row {
  return new Map(
    figures.budget.years.flatMap((_, year) => {
      const cell = figures.at(line, year);
      const value = Math.abs(valueOf(cell)?.toNumber() ?? 0);
      return value === 0 ? [] : [[year, { cell, value }] as const];
    }),
  );
}

function partOf({ budget }: BudgetFigures, year: number): string | null {
  const { index } = budget.years[year]!;
  return readPartOfYear(budget.columns?.find((column) => column.index === index)?.header ?? "")?.id ?? null;
}

/** Of a year in halves: figures that the other half and the same halves of other years show to be in another unit. */
function slipsByOtherYears(
  figures: BudgetFigures,
  rows: ReadonlyMap<number, Row>,
  all: readonly BudgetFigures[],
): PartSlip[] {
  const { unit, lines } = figures.budget;
  const others = all.filter((one) => one !== figures && one.within !== null && one.budget.unit === unit);
  const slips = [...rows].flatMap(([line, row]) =>
    [...row].flatMap(([year, { cell, value }]): PartSlip[] => {
      const same = others.flatMap((one) => {
        const like = sameLines(lines, one.budget.lines)[line] ?? null;
        const at = one.budget.years.findIndex((_, i) => partOf(one, i) === partOf(figures, year));
        const found = like === null || at < 0 ? null : valueOf(one.at(like, at));
        return found && !found.eq(0) ? [Math.abs(found.toNumber())] : [];
      });
      if (cell.formula !== null || same.length < LEAST_BESIDE) return [];
      const beside = [...row].flatMap(([other, figure]) => (other === year ? [] : figure.value));
      const factor = factorTowards(value, [...beside, ...same], NEAR);
      return factor === null ? [] : [{ line, year, cell, factor }];
    }),
  );
  // Where all lines of a part slipped alike, there must be some.
  return slips.filter(({ year, factor }) => {
    const alike = slips.filter((one) => one.year === year && one.factor === factor).length;
    const filled = [...rows.values()].filter((row) => row.has(year)).length;
    return alike < filled || alike >= LEAST_LINES;
  });
}

function slipsInRow(line: number, row: Row): PartSlip[] {
  return [...row].flatMap(([year, { cell, value }]) => {
    const others = [...row].flatMap(([other, figure]) => (other === year ? [] : figure.value));
    if (cell.formula !== null || others.length < LEAST_BESIDE) return [];
    const factor = factorTowards(value, others, NEAR);
    return factor === null ? [] : [{ line, year, cell, factor }];
  });
}

/** Whether the figure, put right, is to its line what the others of its part are to theirs. */
function fitsShare({ year, factor }: PartSlip, row: Row, others: readonly Row[]): boolean {
  const shares = others.flatMap((other) => shareOf(other, year, 1) ?? []);
  const own = shareOf(row, year, factor);
  if (shares.length < LEAST_BESIDE || own === null) return false;
  return own >= Math.min(...shares) / NEAR_SHARE && own <= Math.max(...shares) * NEAR_SHARE;
}

/** A part's amount, times a factor, beside the mean of the others in its line; null where there are too few. */
function shareOf(row: Row, year: number, factor: number): number | null {
  const others = [...row].flatMap(([other, { value }]) => (other === year ? [] : value));
  if (others.length < LEAST_BESIDE) return null;
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  return (row.get(year)!.value * factor) / mean;
}
