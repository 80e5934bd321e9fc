/** ALLOCATEGRID beside fitting and rounding alone, of totals and weights that are whole numbers already. */

import { carry } from "../../src/money/grid/carry";
import { fit } from "../../src/money/grid/fit";
import { rowGroups } from "../../src/money/grid/groups";
import { round } from "../../src/money/grid/round";
import type { Grid } from "../../test/unit/money/support/grids";
import { makeGrid } from "../../test/unit/money/support/grids";
import type { Handed } from "./handed";
import { numberOf } from "./handed";
import type { Work } from "./pace";

const DIFFERENT = 20;

function alone(grid: Grid): number {
  const carrying = carry(grid);
  if (!carrying.possible) throw new Error("The totals of a bench cannot be met.");
  return Number(round(grid, fit(grid, carrying.cells), rowGroups([], grid.rows.length))[0]![0]);
}

/** Of one size, the function and the same arithmetic alone. */
export function gridSides(run: Handed, rows: number, columns: number): [Work, Work] {
  const grids = Array.from({ length: DIFFERENT }, (_, seed) =>
    makeGrid({ rows, columns, zeros: 0.1, empty: 0, weight: 100, digits: 4, seed }),
  );
  const calls = grids.map((grid) => [
    grid.rows.map((total) => [Number(total)]),
    [grid.columns.map(Number)],
    grid.weights.map((line) => line.map(Number)),
    null,
    null,
  ]);
  return [(at) => numberOf(run(...calls[at % DIFFERENT]!)), (at) => alone(grids[at % DIFFERENT]!)];
}
