import { allocate } from "../src/money/allocate";
import { allocateGrid } from "../src/money/allocateGrid";
import { Decimal, toDoubles } from "../src/money/decimal";
import { carry } from "../src/money/grid/carry";
import { fit } from "../src/money/grid/fit";
import type { Grid } from "../test/unit/money/support/grids";
import { add, generator, makeGrid } from "../test/unit/money/support/grids";
import { median, record, time } from "./figures";

jest.setTimeout(300_000);

const ONE = new Decimal(1);

/** Budgets of whole thousands: amounts up to 10,000, weights up to a hundred, a tenth of them zero. */
function budgets(count: number, rows: number, columns: number): Grid[] {
  const random = generator(1985);
  const one = () =>
    makeGrid({
      rows,
      columns,
      zeros: 0.1,
      empty: 0,
      weight: 100,
      digits: 4,
      seed: Math.floor(random() * 2 ** 31),
    });
  return Array.from({ length: count }, one);
}

const decimal = (integer: bigint): Decimal => new Decimal(integer.toString());

function fitted(grid: Grid): number[][] {
  const carrying = carry(grid);
  if (!carrying.possible) throw new Error("The totals of a bench cannot be met.");
  return fit(grid, carrying.cells).map((line) => line.map((amount) => Number(amount) / 2 ** 30));
}

function byGrid(grid: Grid): number[][] {
  const weights = grid.weights.map((line) => line.map(decimal));
  const table = allocateGrid(grid.rows.map(decimal), grid.columns.map(decimal), weights, ONE);
  return table.map(toDoubles);
}

const plainly = (_: Grid, amounts: number[][]): number[][] => amounts.map((line) => line.map(Math.round));

const rowByRow = (grid: Grid, amounts: number[][]): number[][] =>
  amounts.map((line, i) => {
    if (grid.rows[i] === 0n) return line.map(() => 0);
    const weights = line.map((amount) => new Decimal(amount));
    return toDoubles(allocate(decimal(grid.rows[i]!), weights, ONE));
  });

/** How many of the row and column totals a table misses. */
function missed(grid: Grid, table: number[][]): number {
  const rows = table.filter((line, i) => line.reduce((a, b) => a + b, 0) !== Number(grid.rows[i]));
  const columns = grid.columns.filter((total, j) => add(table.map((line) => BigInt(line[j]!))) !== total);
  return rows.length + columns.length;
}

test("time of ALLOCATEGRID of 50 × 20", async () => {
  const spans: number[] = [];
  const ratios: number[] = [];
  for (const grid of budgets(100, 50, 20)) {
    const amounts = fitted(grid);
    const whole = await time(() => byGrid(grid));
    spans.push(whole);
    ratios.push(whole / (await time(() => rowByRow(grid, amounts))));
  }
  record({
    name: "ALLOCATEGRID of 50 × 20, fitted and rounded",
    measured: `${median(spans).toFixed(1)} ms (the first call ${spans[0]!.toFixed(0)} ms); ${median(ratios).toFixed(1)} × largest remainder alone, row by row`,
    goal: "< 50 ms",
  });
});

test.each([
  [1000, 5, 4],
  [100, 50, 20],
])("totals missed in %d tables of %d × %d", (count, rows, columns) => {
  const grids = budgets(count, rows, columns);
  const text = (make: (grid: Grid, amounts: number[][]) => number[][]): string => {
    const counts = grids.map((grid) => missed(grid, make(grid, fitted(grid))));
    const share = counts.filter((number) => number > 0).length / count;
    const mean = counts.reduce((a, b) => a + b, 0) / count;
    return `${(100 * share).toFixed(0)} % of tables, ${mean.toFixed(1)} of ${rows + columns} totals`;
  };
  const name = `Fitted tables of ${rows} × ${columns} that miss a total, of ${count}`;
  record({ name: `${name}: ALLOCATEGRID`, measured: text(byGrid), goal: "0 %" });
  record({ name: `${name}: each cell rounded`, measured: text(plainly) });
  record({ name: `${name}: largest remainder row by row`, measured: text(rowByRow) });
});
