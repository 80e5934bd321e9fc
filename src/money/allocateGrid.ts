/** Splitting totals over a table so that its rows and its columns add up. */

import type { ScaledIntegers } from "./decimal";
import { Decimal, decimalsOf, isNegative, isZero, toInteger, toIntegers } from "./decimal";
import { MoneyError } from "./errors";
import type { Shortage } from "./grid/carry";
import { carry } from "./grid/carry";
import { checkEmpty, checkShape, checkWeights, inUnits } from "./grid/check";
import { fit } from "./grid/fit";
import { rowGroups } from "./grid/groups";
import type { GridProblem } from "./grid/problem";
import { round } from "./grid/round";

/**
 * A table, row by row, in multiples of `unit` whose rows add to `rowTotals` and whose columns add to `columnTotals`, as
 * near as can be to the proportions of `weights` (weights[row][column]):
 *
 * 1. the weights are fitted to the totals by iterative proportional fitting (Deming & Stephan 1940);
 * 2. the fitted amounts are rounded to multiples of the unit by zero-restricted controlled rounding (Causey, Cox & Ernst
 *    1985; Cox 1987), solved as a flow of least cost.
 *
 * Every row, every column and the grand total is met exactly. Each cell is one of the two multiples beside its fitted
 * amount, so less than one unit from it; a fitted amount that is a multiple stays (to 2^-31 of a unit); zero stays zero.
 * Of all such tables the one with the least sum of distances to the fitted amounts is taken. Tie order: of tables
 * equally near, the one that rounds up the largest fitted amount that any of them does, then the next largest; of
 * equal amounts the earlier row comes first, then the earlier column. Amounts are compared in 2^-30 of a unit. Negative totals give the negatives of the
 * positive ones' table. Totals of zero give zeros.
 *
 * Where the zeros of the weights leave a cell no choice but zero in every table that meets the totals, the fit tends to
 * zero there without arriving; such a cell gets its limit, zero, although its weight is above zero.
 *
 * `groupLevels` names groups of rows whose subtotals are to hold as well, outermost level first, each with one label a
 * row ("" is no group): groupLevels[level][row]. What the rows of a group add to in a column is then also less than one
 * unit from what their fitted amounts add to; over all columns it is the sum of the row totals in any case.
 *
 * Throws MoneyError. Wrong arguments: noWeights, gridShape, groupsShape, badUnit (zero, below, or so small that totals
 * have more than 10^30 of it), negativeGridWeight, weightsTooFarApart. Totals that no table meets: differentSums,
 * rowSign, columnSign (totals of both signs), rowNotInUnits, columnNotInUnits, emptyRow, emptyColumn (a total, but no
 * weights), rowsExceedColumns, columnsExceedRows (a pattern of zeros that cannot carry the totals).
 */
export function allocateGrid(
  rowTotals: readonly Decimal[],
  columnTotals: readonly Decimal[],
  weights: readonly (readonly Decimal[])[],
  unit: Decimal,
  groupLevels: readonly (readonly string[])[] = [],
): ScaledIntegers[] {
  checkShape(rowTotals, columnTotals, weights);
  if (isNegative(unit) || isZero(unit)) throw new MoneyError("badUnit", { value: unit.toString() });
  checkWeights(weights);
  const groups = rowGroups(groupLevels, rowTotals.length);
  const { sign, ...totals } = inUnits(rowTotals, columnTotals, unit);
  checkEmpty(rowTotals, columnTotals, weights);
  const problem: GridProblem = { ...totals, weights: wholeWeights(weights) };

  const carrying = carry(problem);
  if (!carrying.possible) refuse(carrying.shortage, rowTotals, columnTotals);
  const units = round(problem, fit(problem, carrying.cells), groups);

  const { integers, decimals } = toIntegers([unit.times(sign)]);
  const step = integers[0]!;
  const amounts = step === 1n ? units : units.map((line) => line.map((count) => count * step));
  return amounts.map((line) => ({ integers: line, decimals }));
}

/** The weights as integers; the scale is of no account, and is as coarse as they allow, so that large ones do not grow long. */
function wholeWeights(weights: readonly (readonly Decimal[])[]): bigint[][] {
  let decimals = -Infinity;
  for (const line of weights) {
    for (const weight of line) {
      if (!isZero(weight) && decimalsOf(weight) > decimals) decimals = decimalsOf(weight);
    }
  }
  return weights.map((line) => line.map((weight) => (isZero(weight) ? 0n : toInteger(weight, decimals))));
}

function refuse(shortage: Shortage, rowTotals: readonly Decimal[], columnTotals: readonly Decimal[]): never {
  const { of, needing, offering } = shortage;
  const [ofNeeding, ofOffering] = of === "rows" ? [rowTotals, columnTotals] : [columnTotals, rowTotals];
  const together = (indexes: readonly number[], totals: readonly Decimal[]): string =>
    indexes.reduce((all, i) => all.plus(totals[i]!), new Decimal(0)).toString();
  const needed = together(needing, ofNeeding);
  const available = together(offering, ofOffering);
  if (of === "rows") {
    const lists = { rows: places(needing), columns: places(offering) };
    throw new MoneyError("rowsExceedColumns", { ...lists, needed, available });
  }
  const lists = { columns: places(needing), rows: places(offering) };
  throw new MoneyError("columnsExceedRows", { ...lists, needed, available });
}

/** Indexes from 0, ascending, as places from 1: "2, 5–7". */
function places(indexes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index + 1, index + 1]);
  }
  return runs.map(([first, end]) => (first === end ? `${first}` : `${first}–${end}`)).join(", ");
}
