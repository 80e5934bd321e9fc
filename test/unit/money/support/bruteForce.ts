/** What ALLOCATEGRID must find, by trying everything; for tables of a dozen cells. */

import type { Grid } from "./grids";
import { add } from "./grids";

const ONE = 1n << 30n;
type Cell = readonly [row: number, column: number];

/** All sets of the numbers below `count`. */
const subsets = (count: number): number[][] =>
  Array.from({ length: 1 << count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => bits & (1 << i)),
  );

/** Hall's condition: no rows need more than the columns hold in which they have a weight. */
export function canBeMet({ rows, columns, weights }: Grid): boolean {
  if (add(rows) !== add(columns)) return false;
  return subsets(rows.length).every((some) => {
    const offering = columns.filter((_, j) => some.some((i) => weights[i]![j]! > 0n));
    return add(some.map((i) => rows[i]!)) <= add(offering);
  });
}

/** A cell can hold an amount if one unit can be put there first. */
export function canHold(grid: Grid, [row, column]: Cell): boolean {
  if (grid.weights[row]![column] === 0n || grid.rows[row] === 0n || grid.columns[column] === 0n) return false;
  return canBeMet({
    ...grid,
    rows: grid.rows.map((total, i) => (i === row ? total - 1n : total)),
    columns: grid.columns.map((total, j) => (j === column ? total - 1n : total)),
  });
}

/**
 * The best rounding of the fitted amounts (in 2^-30): all ways of rounding each cell down or up are tried; those stay
 * that meet the totals and keep each group's column sums within a unit; of these the nearest are taken, and of these the
 * one that rounds up the largest amounts, in the order of rows and columns where they are equal.
 */
export function bestRounding(
  { rows, columns }: Grid,
  fitted: readonly (readonly bigint[])[],
  groups: readonly (readonly number[])[],
): bigint[][] | null {
  const open: Cell[] = rows
    .flatMap((_, i) => columns.map((__, j): Cell => [i, j]))
    .filter(([i, j]) => fitted[i]![j]! % ONE !== 0n)
    .sort(([i, j], [k, l]) => Number(fitted[k]![l]! - fitted[i]![j]!) || i - k || j - l);

  let best: { units: bigint[][]; distance: bigint } | null = null;
  // Higher bits stand for earlier cells, so that of equal distances the first found rounds up the earlier ones.
  for (let bits = (1 << open.length) - 1; bits >= 0; bits--) {
    const units = fitted.map((line) => line.map((amount) => amount / ONE));
    open.forEach(([i, j], k) => (units[i]![j]! += bits & (1 << (open.length - 1 - k)) ? 1n : 0n));
    if (!keeps({ rows, columns }, units, fitted, groups)) continue;
    const distance = add(open.map(([i, j]) => abs(units[i]![j]! * ONE - fitted[i]![j]!)));
    if (!best || distance < best.distance) best = { units, distance };
  }
  return best?.units ?? null;
}

function keeps(
  { rows, columns }: Pick<Grid, "rows" | "columns">,
  units: bigint[][],
  fitted: readonly (readonly bigint[])[],
  groups: readonly (readonly number[])[],
): boolean {
  return (
    rows.every((total, i) => add(units[i]!) === total) &&
    columns.every((total, j) => add(units.map((line) => line[j]!)) === total) &&
    groups.every((group) =>
      columns.every((_, j) => {
        const exact = add(group.map((i) => fitted[i]![j]!));
        return abs(add(group.map((i) => units[i]![j]!)) * ONE - exact) < ONE;
      }),
    )
  );
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** Iterative proportional fitting as it is written down, by doubles, so many times. */
export function plainFit({ rows, columns, weights }: Grid, sweeps: number): number[][] {
  let table = weights.map((line) => line.map(Number));
  const scaled = (amount: number, total: bigint, all: number): number =>
    all === 0 ? 0 : (amount * Number(total)) / all;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    table = table.map((line, i) => {
      const all = line.reduce((a, b) => a + b, 0);
      return line.map((amount) => scaled(amount, rows[i]!, all));
    });
    const sums = columns.map((_, j) => table.reduce((all, line) => all + line[j]!, 0));
    table = table.map((line) => line.map((amount, j) => scaled(amount, columns[j]!, sums[j]!)));
  }
  return table;
}
