/**
 * Iterative proportional fitting (Deming & Stephan 1940): the one table r(i) × weight(i,j) × c(j) that meets the totals.
 *
 * Rows are scaled to their totals exactly at every measurement, so that only column factors are sought. A column factor
 * moves by its proportional step, total / sum, or, wherever that comes nearer, by a Newton step for all of them at once:
 * the table is the same, but patterns with many zeros, on which proportional steps alone creep, need ten rounds instead
 * of thousands. A first fit counts with doubles; the second takes over its factors and counts with integers of any
 * length, so that the table is known to far below a unit however many units the totals have.
 */

import { ExactTable } from "./exactTable";
import { LogTable } from "./logTable";
import { newtonSteps } from "./newton";
import type { GridProblem } from "./problem";
import { transpose } from "./problem";

/** Fitted amounts are whole numbers of 2^-30 of a unit, so that nearly equal fractions and nearly whole amounts are equal. */
export const FRACTION_BITS = 30n;

/**
 * The sum of all distances between column totals and fitted columns, in units, below which a fit is good. No cell is
 * further than this from its own place: what is missing in columns spreads over cells as currents do in a network,
 * where none is stronger than all that is fed in.
 */
const TOLERANCE = 2 ** -50;
/** The same for the first fit, each distance in shares of its column's total. */
const FIRST_TOLERANCE = 1e-11;
/** And while weights are still brought together. */
const ROUGH_TOLERANCE = 0.1;
/** Weights up to e^20-fold apart are fitted straight away. */
const EASY_SPREAD = 20;
const MOST_ROUNDS = 2000;
/** Rounds after the nearest one that are given to coming nearer still: across a plateau it is far in few rounds. */
const PATIENCE = 200;
/** No factor changes more than e^10-fold in one step: far from the fit, the linear answer overshoots. */
const LONGEST_STEP = 10;

/** What a table is under given column factors: its amounts row by row, and what each column lacks of its total. */
export interface Measure {
  readonly amounts: Float64Array;
  readonly gaps: Float64Array;
  /** How far each gap may be from the true one, by rounding. */
  readonly doubts: Float64Array;
  /** How large the gaps are together, on a scale of the table's own. */
  readonly error: number;
}

/** A table whose rows always meet their totals, over factors of one kind or another. */
export interface ScaledTable<Factors> {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  measure(factors: Factors): Measure;
  /** Factor j × e^step. */
  moved(factors: Factors, steps: Float64Array): Factors;
}

/**
 * The fitted table in 2^-30 of a unit, rounded to nearest. `cells` says where amounts can stand (carry.ts); all others
 * are zero. The totals are met to within 2^-50 of a unit before that rounding.
 */
export function fit(problem: GridProblem, cells: readonly (readonly boolean[])[]): bigint[][] {
  if (problem.columns.length > problem.rows.length) {
    const { rows: columns, columns: rows, weights } = problem;
    const turned = fit(
      { rows, columns, weights: transpose(weights, rows.length) },
      transpose(cells, rows.length),
    );
    return transpose(turned, columns.length);
  }
  const row = positive(problem.rows);
  const column = positive(problem.columns);
  const core: GridProblem = {
    rows: row.map((i) => problem.rows[i]!),
    columns: column.map((j) => problem.columns[j]!),
    weights: row.map((i) => column.map((j) => (cells[i]![j] ? problem.weights[i]![j]! : 0n))),
  };
  const fitted = problem.rows.map(() => problem.columns.map(() => 0n));
  if (row.length === 0) return fitted;
  const amounts = fitCore(core);
  row.forEach((i, a) => column.forEach((j, b) => (fitted[i]![j] = amounts[a]![b]!)));
  return fitted;
}

const positive = (totals: readonly bigint[]): number[] =>
  totals.flatMap((total, i) => (total > 0n ? [i] : []));

function fitCore(core: GridProblem): bigint[][] {
  const logs = firstFit(core);
  const exact = new ExactTable(core);
  const { factors, error } = settle(exact, exact.fromLogs(logs), TOLERANCE);
  // Rounding needs no more than this (round.ts); that every problem let through comes far nearer is what tests show.
  if (error > 0.25) throw new Error(`The fit stopped ${error} units from its totals.`);
  return exact.amounts(factors, FRACTION_BITS);
}

interface Place<Factors> {
  readonly factors: Factors;
  readonly measure: Measure;
}

/**
 * Weights many powers of ten apart are first brought together, by a power of them, and then let apart step by step, each
 * fit from the one before: straight away, the factors would wander for thousands of rounds before they come near.
 */
function firstFit(core: GridProblem): Float64Array {
  let power = Math.min(1, EASY_SPREAD / LogTable.spread(core));
  let table = new LogTable(core, power);
  let logs = table.start();
  while (power < 1) {
    logs = settle(table, logs, ROUGH_TOLERANCE).factors;
    const next = Math.min(1, power * 2);
    logs = logs.map((log) => (log / power) * next);
    power = next;
    table = new LogTable(core, power);
  }
  return settle(table, logs, FIRST_TOLERANCE).factors;
}

/** Moves the factors until the error is within the tolerance or does not lessen any more. */
function settle<Factors>(
  table: ScaledTable<Factors>,
  start: Factors,
  tolerance: number,
): { factors: Factors; error: number } {
  let place: Place<Factors> = { factors: start, measure: table.measure(start) };
  let best = place;
  for (let round = 0, wait = 0; round < MOST_ROUNDS && wait < PATIENCE; round++, wait++) {
    if (best.measure.error <= tolerance) break;
    place = next(table, place);
    if (place.measure.error >= best.measure.error) continue;
    best = place;
    wait = 0;
  }
  return { factors: best.factors, error: best.measure.error };
}

/**
 * The Newton step if it halves the error, else the proportional one if that does, else as much of the Newton step as
 * goes downhill all the way, else the proportional one. Downhill is towards less of the convex function whose minimum
 * the fit is; its slope along a step is minus the sum of gap × step, so that a step at whose end that sum is not
 * negative has not gone past the lowest point.
 */
function next<Factors>(table: ScaledTable<Factors>, { factors, measure }: Place<Factors>): Place<Factors> {
  const go = (steps: Float64Array): Place<Factors> => {
    const moved = table.moved(factors, steps);
    return { factors: moved, measure: table.measure(moved) };
  };
  const halves = (place: Place<Factors>): boolean => place.measure.error < measure.error / 2;

  let steps = shortened(newtonSteps(measure, table.rowTotals));
  let newton = go(steps);
  if (halves(newton)) return newton;
  const proportional = go(proportionalSteps(measure, table.columnTotals));
  if (halves(proportional)) return proportional;
  for (let tries = 0; tries < 5; tries++) {
    const slope = newton.measure.gaps.reduce((all, gap, j) => all + gap * steps[j]!, 0);
    if (slope >= 0) return newton;
    steps = steps.map((step) => step / 4);
    newton = go(steps);
  }
  return proportional;
}

function shortened(steps: Float64Array): Float64Array {
  return steps.map((step) => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)));
}

/** The logarithm of total / sum for each column. */
function proportionalSteps({ gaps }: Measure, totals: Float64Array): Float64Array {
  return shortened(gaps.map((gap, j) => -Math.log1p(-gap / totals[j]!)));
}
