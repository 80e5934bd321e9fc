/** Amounts that stand in two currencies: at which rate they are converted, and which are not. */

import Big from "big.js";
import { parseUnit } from "../../money/unit";
import type { Scale, Unit } from "../../money/unit";
import type { BudgetFigures, Figure } from "../figures";
import { figuresOf, valueOf } from "../figures";
import type { Conversion, ReviewContext } from "../types";
import { decimals } from "../understand/amounts";
import { lineIn } from "./equivalents";

export interface ConvertedPair {
  /** Index into the lines of the budget that holds the converted amount. */
  readonly line: number;
  readonly base: Figure;
  readonly converted: Figure;
  /** Where a column has the amounts of one line in several years: which of them. */
  readonly year?: number;
}

/** One column of amounts in a second currency. */
export interface ConvertedColumn {
  readonly figures: BudgetFigures;
  readonly year: number | null;
  readonly from: Unit;
  readonly to: Unit;
  readonly stated: NonNullable<Conversion["rate"]> | null;
  readonly pairs: readonly ConvertedPair[];
  /**
   * The rate at which more than half of the lines are converted, as units of `from`'s currency for one of `to`'s; null
   * where there is none. The stated one where that is it, whichever way round it is written.
   */
  readonly rate: Big | null;
  /** True where `rate` is the stated one. */
  readonly isStated: boolean;
  readonly misfits: readonly Misfit[];
}

export interface Misfit extends ConvertedPair {
  readonly expected: Big;
  readonly actual: Big;
  readonly tolerance: Big;
}

/** Fewer pairs than this show no rate. */
const FEWEST = 3;
const POWERS: Record<Scale, number> = { "": 0, thousand: 3, million: 6 };

const known = new WeakMap<ReviewContext, readonly ConvertedColumn[]>();

/** Every column of converted amounts of a review. */
export function convertedColumnsOf(context: ReviewContext): readonly ConvertedColumn[] {
  let found = known.get(context);
  if (!found) {
    found = figuresOf(context).flatMap((figures) => [
      ...columnsBeside(figures),
      ...equivalentColumns(figures, context),
      ...convertedLines(figures),
    ]);
    known.set(context, found);
  }
  return found;
}

/** Columns of the same table that convert others of it. */
function columnsBeside(figures: BudgetFigures): ConvertedColumn[] {
  const { columns = [], lines } = figures.budget;
  return columns.flatMap(({ role, index, year, conversion }) => {
    if (role !== "converted" || !conversion) return [];
    const pairs = lines.flatMap(({ kind }, line) =>
      kind === "memo"
        ? []
        : pairOf(line, figures.inColumn(line, conversion.of), figures.inColumn(line, index)),
    );
    return column(figures, year, conversion, pairs);
  });
}

/** The columns of a budget that repeats another in a second currency. */
function equivalentColumns(figures: BudgetFigures, context: ReviewContext): ConvertedColumn[] {
  const { equivalentOf, lines, years, columns = [], totalIndex } = figures.budget;
  const base = equivalentOf === undefined ? undefined : figuresOf(context)[equivalentOf];
  if (!base) return [];
  const rateOf = (index: number | null): Conversion["rate"] =>
    columns.find((one) => one.index === index)?.conversion?.rate ?? null;
  const units = { of: -1, from: base.budget.unit, to: figures.budget.unit };
  const pairsBy = (
    own: (line: number) => Figure | null,
    theirs: (line: number) => Figure | null,
  ): ConvertedPair[] =>
    lines.flatMap(({ kind }, line) => {
      const other = kind === "memo" ? null : lineIn(figures, line, base);
      const [converted, amount] = other === null ? [null, null] : [own(line), theirs(other)];
      return converted && amount ? pairOf(line, amount, converted) : [];
    });
  const byYear = years.flatMap(({ year, index }, at) => {
    const same = base.budget.years.findIndex((one) => one.year === year);
    if (same < 0) return [];
    const pairs = pairsBy(
      (line) => figures.at(line, at),
      (line) => base.at(line, same),
    );
    return column(figures, year, { ...units, rate: rateOf(index) }, pairs);
  });
  const totals = pairsBy(
    (line) => figures.total(line),
    (line) => base.total(line),
  );
  return [...byYear, ...column(figures, null, { ...units, rate: rateOf(totalIndex) }, totals)];
}

/**
 * Lines that give another in a second currency, "Total USD" below "Total": the years of each are one column. Only at the
 * rate stated: each year may have one of its own.
 */
function convertedLines(figures: BudgetFigures): ConvertedColumn[] {
  const { lines, years } = figures.budget;
  return lines.flatMap(({ conversion }, line) => {
    if (!conversion) return [];
    const inYears = years.flatMap(({ year }, at) =>
      pairOf(line, figures.at(conversion.of, at), figures.at(line, at)).map((pair) => ({ ...pair, year })),
    );
    return column(figures, null, conversion, inYears).filter(({ isStated }) => isStated);
  });
}

function pairOf(line: number, base: Figure, converted: Figure): ConvertedPair[] {
  const [amount, other] = [valueOf(base), valueOf(converted)];
  return amount && other && !amount.eq(0) && !other.eq(0) ? [{ line, base, converted }] : [];
}

function column(
  figures: BudgetFigures,
  year: number | null,
  { from: fromText, to: toText, rate: stated }: Conversion,
  pairs: readonly ConvertedPair[],
): ConvertedColumn[] {
  const [from, to] = [fromText && parseUnit(fromText), toText && parseUnit(toText)];
  if (!from || !to || pairs.length === 0) return [];
  const plain = { figures, year, from, to, stated, pairs };
  const scale = power(from, to);
  const halves = {
    base: halfStep(pairs.map(({ base }) => base)).times(scale),
    converted: halfStep(pairs.map(({ converted }) => converted)),
  };
  const rates = pairs.map((pair) => rateOf(pair, from, to)).sort((a, b) => a.cmp(b));
  const middle = rates[rates.length >> 1]!;
  const candidates = [...(stated ? asUsed(new Big(String(stated.value)), middle) : []), middle];
  const voters = votersOf(figures, pairs);
  for (const [at, rate] of candidates.entries()) {
    const misfits = pairs.flatMap((pair) => misfitOf(pair, rate, scale, halves) ?? []);
    const against = misfits.filter(({ converted }) => voters.has(converted)).length;
    if (voters.size >= FEWEST && against * 2 < voters.size)
      return [{ ...plain, rate, isStated: stated !== null && at === 0, misfits }];
  }
  return [{ ...plain, rate: null, isStated: false, misfits: [] }];
}

/** The amounts that show a rate: those of money, for a total is off with any of them; all where they are too few. */
function votersOf({ budget }: BudgetFigures, pairs: readonly ConvertedPair[]): ReadonlySet<Figure> {
  const own = pairs.filter(({ line }) => budget.lines[line]!.kind === "line");
  return new Set((own.length >= FEWEST ? own : pairs).map(({ converted }) => converted));
}

/** A stated rate the way round in which the amounts are converted; rates are also printed as the price of a hundred units. */
function asUsed(stated: Big, middle: Big): Big[] {
  if (stated.lte(0)) return [];
  const off = (rate: Big): number => Math.abs(Math.log(rate.div(middle).toNumber()));
  return [[stated, new Big(1).div(stated), stated.div(100)].reduce((a, b) => (off(b) < off(a) ? b : a))];
}

function power(from: Unit, to: Unit): Big {
  return new Big(`1e${POWERS[from.scale] - POWERS[to.scale]}`);
}

function rateOf({ base, converted }: ConvertedPair, from: Unit, to: Unit): Big {
  return valueOf(base)!.times(power(from, to)).div(valueOf(converted)!).abs();
}

/** Half of the last digit that a column is written with: 2 among 16.2 and 13.7 means 2.0. */
function halfStep(figures: readonly Figure[]): Big {
  const places = figures.map((figure) => decimals(valueOf(figure)!)).filter((count) => count <= 6);
  return new Big(`1e-${Math.max(0, ...places)}`).div(2);
}

/** Null where the amount is what the rate gives, within what rounding either of the two can make. */
function misfitOf(
  pair: ConvertedPair,
  rate: Big,
  scale: Big,
  halves: { readonly base: Big; readonly converted: Big },
): Misfit | null {
  const [amount, actual] = [valueOf(pair.base)!, valueOf(pair.converted)!];
  if (rate.eq(0)) return null;
  const expected = amount.times(scale).div(rate);
  // A rate is written with few digits: a thousandth more or less is the same rate.
  const tolerance = halves.converted.plus(halves.base.div(rate)).plus(expected.abs().times("0.0015"));
  return actual.minus(expected).abs().gt(tolerance) ? { ...pair, expected, actual, tolerance } : null;
}
