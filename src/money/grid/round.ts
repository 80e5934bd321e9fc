/**
 * Zero-restricted controlled rounding (Causey, Cox & Ernst 1985; Cox 1987): every amount of a fitted table goes to one
 * of the two whole units beside it, a whole one stays, and the totals are met exactly. Of all such tables the one with
 * the least sum of distances to the fitted amounts is found as a flow of least cost.
 *
 * Each column is a tree: the column's total, under it the subtotals of row groups, under these of groups within them,
 * and the cells as leaves, each leading to its row. Whatever rounds up carries one unit from its parent. That there
 * always is such a flow follows from the fitted table, which is one in fractions. Subtotals over groups of columns
 * within groups of rows would make it no flow any more, and no table need exist; therefore groups are of rows alone.
 */

import { FRACTION_BITS } from "./fit";
import type { GridProblem } from "./problem";
import { sum } from "./problem";
import { UnitNetwork } from "./unitNetwork";

/** Groups of rows: which group each row is in directly (-1: none), and which group each group is in. */
export interface RowGroups {
  readonly ofRow: readonly number[];
  /** Parents come before their children; -1: none. */
  readonly parents: readonly number[];
}

interface Tree {
  /** Fitted amounts of column × entry, an entry being a group or, after all groups, a row. */
  readonly fitted: bigint[][];
  readonly parents: readonly number[];
}

const ONE = 1n << FRACTION_BITS;
const floor = (amount: bigint): bigint => amount >> FRACTION_BITS;
const fraction = (amount: bigint): number => Number(amount & (ONE - 1n));

/**
 * Whole units for fitted amounts (fit.ts: in 2^-30 of a unit). Each amount, and each sum of a column over a group of
 * rows, is rounded down or up. Of tables that come equally near, the one is taken that rounds up the largest amount
 * that any of them does, then the next; equal amounts in the order of rows, then of columns.
 */
export function round(
  problem: GridProblem,
  fitted: readonly (readonly bigint[])[],
  groups: RowGroups,
): bigint[][] {
  const { rows, columns } = problem;
  const tree = columnTrees(problem, fitted, groups);
  const entries = tree.parents.length;
  const groupCount = groups.parents.length;

  // Nodes: rows, columns, then column × group. What a node has left over after all its floors it has to pass on.
  const nodeOf = (column: number, entry: number): number => {
    if (entry < 0) return rows.length + column;
    return entry < groupCount
      ? rows.length + columns.length + column * groupCount + entry
      : entry - groupCount;
  };
  const balance = new Int32Array(rows.length + columns.length * (1 + groupCount));
  const arcs = { from: [] as number[], to: [] as number[], cost: [] as number[] };
  const carried: { row: number; column: number; amount: bigint; arc: number }[] = [];
  rows.forEach((total, i) => (balance[i] = -Number(total - sum(fitted[i]!.map(floor)))));
  columns.forEach((total, j) => {
    const left = tree.fitted[j]!.slice(0, groupCount).map(floor);
    let top = total;
    for (let entry = 0; entry < entries; entry++) {
      const amount = tree.fitted[j]![entry]!;
      const parent = tree.parents[entry]!;
      if (parent < 0) top -= floor(amount);
      else left[parent]! -= floor(amount);
      if (fraction(amount) === 0) continue;
      const row = entry - groupCount;
      if (row >= 0) carried.push({ row, column: j, amount, arc: arcs.from.length });
      arcs.from.push(nodeOf(j, parent));
      arcs.to.push(nodeOf(j, entry));
      arcs.cost.push(row >= 0 ? Number(ONE) - fraction(amount) : 0);
    }
    balance[nodeOf(j, -1)] = Number(top);
    left.forEach((units, group) => (balance[nodeOf(j, group)] = Number(units)));
  });

  const network = new UnitNetwork(arcs, balance);
  rows.forEach((_, i) => network.receive(i));
  if (!network.ship()) throw new Error("A fitted table has no controlled rounding; its totals are not met.");
  carried.sort((a, b) => compare(b.amount, a.amount) || a.row - b.row || a.column - b.column);
  network.prefer(carried.map(({ arc }) => arc));

  const units = fitted.map((line) => line.map(floor));
  for (const { row, column, arc } of carried) units[row]![column]! += BigInt(network.flow[arc]!);
  return units;
}

function columnTrees(
  { columns }: GridProblem,
  fitted: readonly (readonly bigint[])[],
  groups: RowGroups,
): Tree {
  const parents = [...groups.parents, ...groups.ofRow];
  const trees = columns.map((_, j) => {
    const amounts = [...groups.parents.map(() => 0n), ...fitted.map((line) => line[j]!)];
    // From the leaves up: children stand behind their parents.
    for (let entry = amounts.length - 1; entry >= 0; entry--) {
      const parent = parents[entry]!;
      if (parent >= 0) amounts[parent]! += amounts[entry]!;
    }
    return amounts;
  });
  return { fitted: trees, parents };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
