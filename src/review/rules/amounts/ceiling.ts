/** Comparing what budgets ask for with what the strategy commits. */

import Big from "big.js";
import { factor, parseUnit } from "../../../money/unit";
import type { Scale, Unit } from "../../../money/unit";
import type { StrategyPack } from "../../../strategy/pack";
import type { BudgetFigures, Figure } from "../../figures";
import { areTwoYearsEach, plainLines, sumOfLines, valueOf } from "../../figures";
import { toleranceOf } from "../../sums/tolerance";
import { decimals, exact } from "../../understand/amounts";
import { normalise } from "../../understand/text";

/** What a budget asks for in one year, or over all years that the strategy commits money for. */
export interface Request {
  readonly year: number | null;
  /** In the budget's unit. */
  readonly amount: Big;
  readonly parts: readonly Big[];
  readonly cell: Figure | null;
}

/** What a strategy gives by year. */
export interface Grant {
  readonly unit: string;
  readonly years: readonly number[];
  readonly amounts: readonly number[];
  /** Null where the strategy prints no sum over the years. */
  readonly total: number | null;
  /** False where nothing is said of a commitment, and the total of the strategy's budget says what it gives. */
  readonly committed: boolean;
}

/**
 * The commitment; where a strategy states none, the yearly totals of its budget. For 2018–2020: "in the amount of DKK 25
 * million per year" (section 4.1; the table in section 5); extraordinary contributions come besides, not within it.
 */
export function grantOf({ commitment, budget }: StrategyPack): Grant | null {
  if (commitment) {
    const { unit, years, commitment: amounts, commitmentTotal: total } = commitment;
    return { unit, years, amounts, total, committed: true };
  }
  const amounts = budget?.rows.find(({ kind }) => kind === "total")?.amounts;
  if (!budget || !amounts || amounts.some((amount) => amount === null)) return null;
  const { unit, years } = budget;
  return { unit, years, amounts: amounts as readonly number[], total: null, committed: false };
}

export interface Ceiling {
  readonly unit: Unit;
  /** True where the workbook states no unit and the one that fits the amounts was taken. */
  readonly assumed: boolean;
  /** False where it is what the strategy's budget gives; see Grant. */
  readonly committed: boolean;
  /** The commitment in the budget's unit, by year; undefined for what the strategy does not commit. */
  of(year: number | null): Big | undefined;
}

const OTHER_MONEY =
  /\b(?:other donors?|co ?financ\w*|co ?funding|own contribution|other sources?|andre donorer|medfinansiering|egenfinansiering|egenbidrag|other contributions|oevrige donorer)\b/;

/** Whether the table also holds money that is not the donor's: then its totals may exceed the commitment. */
export function holdsOtherMoney({ budget }: BudgetFigures): boolean {
  return budget.lines.some(
    ({ label, otherDonor }) => otherDonor === true || OTHER_MONEY.test(normalise(label)),
  );
}

/** The commitment in a budget's unit; null when it is in another currency or no unit can be told. */
export function ceilingFor(
  unitText: string | null,
  requests: readonly Request[],
  grant: Grant,
): Ceiling | null {
  const committed = parseUnit(grant.unit);
  if (!committed) return null;
  const unit = unitText === null ? likelyUnit(requests, grant, committed) : parseUnit(unitText);
  const times = unit && factor(committed, unit);
  if (!unit || !times) return null;
  const byYear = new Map(grant.years.map((year, i) => [year, exact(grant.amounts[i]!).times(times)]));
  return {
    unit,
    assumed: unitText === null,
    committed: grant.committed,
    of(year) {
      if (year !== null) return byYear.get(year);
      return grant.total === null ? undefined : exact(grant.total).times(times);
    },
  };
}

/** Without a stated unit: the scale in which the amounts are of the commitment's order, if there is one. */
function likelyUnit(requests: readonly Request[], grant: Grant, committed: Unit): Unit | null {
  for (const scale of ["million", "thousand", ""] as Scale[]) {
    const unit = { currency: committed.currency, scale };
    const times = factor(committed, unit)!;
    const near = requests.filter(({ year, amount }) => {
      const at = year === null ? -1 : grant.years.indexOf(year);
      const ceiling = at < 0 ? null : exact(grant.amounts[at]!).times(times);
      return ceiling !== null && amount.gte(ceiling.times("0.3")) && amount.lte(ceiling.times(3));
    });
    if (near.length > 0 && near.length * 2 >= requests.length) return unit;
  }
  return null;
}

/** How the amount of a line in a year is read; by default as it stands. */
export type Reading = (figures: BudgetFigures, line: number, year: number) => Big | null;

const asItStands: Reading = (figures, line, year) => valueOf(figures.at(line, year));

/**
 * What a budget asks for by year: the sum of its lines, or its stated total where that is smaller (then the total is
 * wrong, which is another rule's finding). Lines that are read otherwise than they stand count without the total.
 */
export function requestsOf(figures: BudgetFigures, read: Reading = asItStands): Request[] {
  const { lines, years } = figures.budget;
  if (areTwoYearsEach(figures.budget)) return [];
  const plain = plainLines(figures.budget);
  const total = lines.findLastIndex(({ kind }) => kind === "total");
  return years.flatMap(({ year }, at) => {
    const parts = plain.flatMap((line) => read(figures, line, at) ?? []);
    const sum = parts.length === 0 ? null : parts.reduce((so, part) => so.plus(part), new Big(0));
    const own = total < 0 ? null : figures.at(total, at);
    // The year's months stand before a column that is headed "Total" alone.
    const cell = own?.parts && years.length === 1 ? (figures.total(total) ?? own) : own;
    const asStated = sumOfLines(figures, at, plain);
    const isRead = sum !== null && asStated !== null && !sum.eq(asStated);
    const stated = cell && !isRead ? valueOf(cell) : null;
    const amount = sum && stated ? (stated.lt(sum) ? stated : sum) : (sum ?? stated);
    if (!amount) return [];
    return [{ year, amount, parts, cell: cell && valueOf(cell) ? cell : singleCell(figures, plain, at) }];
  });
}

function singleCell(figures: BudgetFigures, lines: readonly number[], year: number): Figure | null {
  return lines.length === 1 ? figures.at(lines[0]!, year) : null;
}

/** The requests of several budgets taken together, year by year. */
export function addRequests(all: readonly (readonly Request[])[]): Request[] {
  const years = [...new Set(all.flat().map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return years.map((year) => {
    const same = all.flat().filter((request) => request.year === year);
    return {
      year,
      amount: same.reduce((sum, { amount }) => sum.plus(amount), new Big(0)),
      parts: same.flatMap(({ parts }) => parts),
      cell: null,
    };
  });
}

/** An amount of more decimals than these was computed; so many of them count. */
const COMPUTED = 4;
const SHOWN = 3;

export interface Excess {
  readonly request: Request;
  readonly ceiling: Big;
  readonly tolerance: Big;
}

/** The years in which more is asked for than committed; where there is none, all years together. */
export function excessesOf(requests: readonly Request[], ceiling: Ceiling): Excess[] {
  const committed = requests.filter(({ year }) => ceiling.of(year) !== undefined);
  const byYear = committed.flatMap((request) => excess(request, ceiling) ?? []);
  if (byYear.length > 0 || committed.length === 0 || ceiling.of(null) === undefined) return byYear;
  // What was spent before the period is no part of what is asked for.
  const first = Math.min(...committed.map(({ year }) => year!));
  const counted = requests.filter(({ year }) => year === null || year >= first);
  const [together] = addRequests([counted.map((request) => ({ ...request, year: null }))]);
  return together ? [excess(together, ceiling) ?? []].flat() : [];
}

function excess(request: Request, ceiling: Ceiling): Excess | null {
  const limit = ceiling.of(request.year)!;
  const tolerance = toleranceOf(request.parts, request.amount);
  // Digits that nobody wrote come out of a computation and are not shown either.
  const asked = decimals(request.amount) > COMPUTED ? request.amount.round(SHOWN) : request.amount;
  return asked.minus(limit).gt(tolerance) ? { request, ceiling: limit, tolerance } : null;
}
