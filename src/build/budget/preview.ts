/** The figures of a budget before anything is written: line × area × year, with totals, shares, headroom and US dollars. */

import { allocateGrid } from "../../money/allocateGrid";
import { Decimal, decimalsOf, toDouble, toDoubles, type ScaledIntegers } from "../../money/decimal";
import { allocate } from "../../money/allocate";
import { shares } from "../../money/shares";
import { unitName } from "../../money/unit";
import type { StrategyPack } from "../../strategy/pack";
import {
  amountsOfLine,
  fundedAreas,
  strategyCommitment,
  unitOf,
  type BudgetChoices,
  type BudgetPack,
  type LineChoice,
} from "./choices";
import { requireSound } from "./check";
import { budgetRates, type YearRate } from "./yearRates";
import { weightsOfLine } from "./weights";

/** Figures over the years of the budget, in its unit; `total` is their sum. */
export interface YearFigures {
  /** One for each year of the choices. */
  readonly amounts: readonly number[];
  readonly total: number;
  /** In US dollars of the same scale (`BudgetPreview.usdUnit`), unrounded; null without rates. */
  readonly usd: { readonly amounts: readonly number[]; readonly total: number } | null;
}

/** Figures of the years for which there are some. */
export interface KnownFigures {
  readonly amounts: readonly (number | null)[];
  readonly total: number;
  readonly usd: { readonly amounts: readonly (number | null)[]; readonly total: number } | null;
}

export interface PreviewRow extends YearFigures {
  /** Id of the area; null for money that is not divided between areas. */
  readonly area: string | null;
}

export interface PreviewLine extends YearFigures {
  readonly line: string;
  readonly rows: readonly PreviewRow[];
}

export interface PreviewArea extends YearFigures {
  /** Id of the area; null for a line that is not divided between areas. */
  readonly area: string | null;
  /** Id of the line that is not divided; null for an area. */
  readonly line: string | null;
  /** Of the whole budget: 0.125 is 12.5 %. All of them add to exactly 1, at `SHARE_DECIMALS` of the percentage. */
  readonly share: number;
}

export interface BudgetPreview {
  readonly unit: string;
  /** "USD million"; null without rates. */
  readonly usdUnit: string | null;
  /** Decimals that amounts are allocated in: 0 unless some choice has more. */
  readonly decimals: number;
  readonly years: readonly number[];
  /** In the order of the choices. */
  readonly lines: readonly PreviewLine[];
  /** Over all lines, in the strategy's order; behind them each line that is not divided, by itself. */
  readonly areas: readonly PreviewArea[];
  readonly whole: YearFigures;
  /** What the strategy commits each year, in `unit`; null for years it says nothing of. */
  readonly commitment: KnownFigures;
  /**
   * Commitment less budget, below zero where the budget is larger; null for years without a commitment. The total is that of
   * all years: what years without a commitment cost is taken from it.
   */
  readonly headroom: KnownFigures;
  /** One for each year; empty without rates. */
  readonly rates: readonly YearRate[];
}

/** Decimals of the percentages in `PreviewArea.share`. */
export const SHARE_DECIMALS = 1;

/**
 * Every line's amounts by area and year: what an area gets of a line over all years is allocated by the weights
 * (ALLOCATE), and then divided over the years so that both hold (ALLOCATEGRID): rows and columns add up exactly, in
 * multiples of the unit. A line goes only to areas that it may fund.
 * Throws BudgetChoicesError where checkChoices() finds a problem.
 */
export function previewBudget(strategy: StrategyPack, choices: BudgetChoices): BudgetPreview {
  const pack = requireSound(strategy, choices);
  const { unit, years } = choices;
  const totals = choices.lines.map((choice) => amountsOfLine(pack, choices, choice));
  const decimals = Math.max(0, ...totals.flat().map(decimalsOf));
  const rates = budgetRates(pack, choices);
  const figures = (amounts: readonly Decimal[]): YearFigures => figuresOf(amounts, rates);

  const allocated = choices.lines.map((choice, index) => ({
    line: choice.line,
    rows: allocateLine(pack, choices, choice, totals[index]!, new Decimal(`1e-${decimals}`)),
    amounts: totals[index]!,
  }));
  const cells = allocated.flatMap(({ rows }) => rows);
  const ofArea = (id: string): Decimal[] =>
    added(
      cells.filter(({ area }) => area === id).map(({ amounts }) => amounts),
      years.length,
    );
  const byArea = [
    ...fundedAreas(pack).map(({ id }) => ({ area: id, line: null, amounts: ofArea(id) })),
    ...allocated
      .filter(({ rows }) => rows.some(({ area }) => area === null))
      .map(({ line, amounts }) => ({ area: null, line, amounts })),
  ];
  const whole = added(totals, years.length);
  const parts = sharesOf(byArea.map(({ amounts }) => sum(amounts)));
  const commitment = years.map((year) => strategyCommitment(pack, year, unit));
  // A year that the strategy says nothing of has no figure of its own, but is paid out of the same commitment.
  const left = commitment.map((amount, index) => (amount ?? new Decimal(0)).minus(whole[index]!));
  const headroom = left.map((amount, index) => (commitment[index] === null ? null : amount));
  return {
    unit,
    usdUnit: rates.length === 0 ? null : unitName({ currency: "USD", scale: unitOf(unit).scale }),
    decimals,
    years,
    lines: allocated.map(({ line, rows, amounts }) => ({
      line,
      rows: rows.map((row) => ({ area: row.area, ...figures(row.amounts) })),
      ...figures(amounts),
    })),
    areas: byArea.map(({ area, line, amounts }, index) => ({
      area,
      line,
      share: parts[index]!,
      ...figures(amounts),
    })),
    whole: figures(whole),
    commitment: known(commitment, rates),
    headroom: known(headroom, rates, left),
    rates,
  };
}

interface AllocatedRow {
  readonly area: string | null;
  readonly amounts: readonly Decimal[];
}

function allocateLine(
  pack: BudgetPack,
  choices: BudgetChoices,
  choice: LineChoice,
  amounts: readonly Decimal[],
  step: Decimal,
): AllocatedRow[] {
  const given = choice.divided ? weightsOfLine(pack, choices, choice) : [];
  if (given.length === 0) return [{ area: null, amounts }];
  const weights = given.map(({ weight }) => new Decimal(weight));
  const byArea = decimalsIn(allocate(sum(amounts), weights, step));
  // An area's part of a year is in proportion to both; the grid makes whole units of it.
  const grid = allocateGrid(
    byArea,
    amounts,
    byArea.map((total) => amounts.map((amount) => total.times(amount))),
    step,
  );
  return given.map(({ area }, index) => ({ area, amounts: decimalsIn(grid[index]!) }));
}

function decimalsIn({ integers, decimals }: ScaledIntegers): Decimal[] {
  return integers.map((integer) => new Decimal(`${integer}e-${decimals}`));
}

function figuresOf(amounts: readonly Decimal[], rates: readonly YearRate[]): YearFigures {
  const converted = rates.map(({ rate }, index) => amounts[index]!.div(rate));
  return {
    amounts: amounts.map(toDouble),
    total: toDouble(sum(amounts)),
    usd: rates.length === 0 ? null : { amounts: converted.map(toDouble), total: toDouble(sum(converted)) },
  };
}

type Known = readonly (Decimal | null)[];

/** @param counted what the total counts in each year */
function known(amounts: Known, rates: readonly YearRate[], counted: Known = amounts): KnownFigures {
  const inUsd = (all: Known): Known => rates.map(({ rate }, index) => all[index]?.div(rate) ?? null);
  const usd = rates.length === 0 ? null : inDoubles(inUsd(amounts), inUsd(counted));
  return { ...inDoubles(amounts, counted), usd };
}

function inDoubles(amounts: Known, counted: Known): { amounts: (number | null)[]; total: number } {
  return {
    amounts: amounts.map((amount) => (amount === null ? null : toDouble(amount))),
    total: toDouble(sum(counted.filter((amount) => amount !== null))),
  };
}

const sum = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((all, amount) => all.plus(amount), new Decimal(0));

/** Rows of amounts added up, year by year. */
function added(rows: readonly (readonly Decimal[])[], years: number): Decimal[] {
  return Array.from({ length: years }, (_, year) => sum(rows.map((row) => row[year]!)));
}

/** Of a budget without money every share is nothing. */
function sharesOf(amounts: readonly Decimal[]): number[] {
  if (amounts.every((amount) => amount.eq(0))) return amounts.map(() => 0);
  return toDoubles(shares(amounts, SHARE_DECIMALS));
}
