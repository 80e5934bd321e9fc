import fc from "fast-check";

/** Totals and weights in whole units; the totals come from a table on the weights' pattern, so that they can be met. */
export interface Grid {
  readonly rows: bigint[];
  readonly columns: bigint[];
  readonly weights: bigint[][];
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Share of the weights that are zero. */
  readonly zeros: number;
  /** Share of the cells with a weight that are zero in the table that the totals come from. */
  readonly empty: number;
  /** The largest weight; 1 makes all equal. Those below are spread evenly over the powers of ten. */
  readonly weight: number;
  /** Powers of ten of the largest amount. */
  readonly digits: number;
  readonly seed: number;
}

export const gridShapes = (mostRows: number, mostColumns: number): fc.Arbitrary<GridShape> =>
  fc.record({
    rows: fc.integer({ min: 1, max: mostRows }),
    columns: fc.integer({ min: 1, max: mostColumns }),
    zeros: fc.constantFrom(0, 0.3, 0.6, 0.8, 0.95),
    empty: fc.constantFrom(0, 0, 0.5, 0.9),
    weight: fc.constantFrom(1, 3, 100, 1e6, 1e12, 1e40),
    digits: fc.constantFrom(0.4, 1, 3, 6, 12, 18),
    seed: fc.nat(),
  });

export const grids = (mostRows: number, mostColumns: number): fc.Arbitrary<Grid> =>
  gridShapes(mostRows, mostColumns).map(makeGrid);

/** The same grid for the same shape and seed. */
export function makeGrid(shape: GridShape): Grid {
  const random = generator(shape.seed);
  const amount = (): bigint => BigInt(Math.round(10 ** (random() * shape.digits) - 0.5));
  const weights = table(shape.rows, shape.columns, () =>
    random() < shape.zeros ? 0n : BigInt(Math.floor(shape.weight ** random() + random())),
  );
  const met = weights.map((line) =>
    line.map((weight) => (weight === 0n || random() < shape.empty ? 0n : amount())),
  );
  return {
    rows: met.map(add),
    columns: Array.from({ length: shape.columns }, (_, j) => add(met.map((line) => line[j]!))),
    weights,
  };
}

export const add = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);
export const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** A law holds or breaks with its name: expect() for each of thousands of cells would take longer than the cells. */
export function law(name: string, holds: boolean): void {
  if (!holds) throw new Error(`broken: ${name}`);
}

function table<T>(rows: number, columns: number, cell: () => T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, cell));
}

/** Even numbers from 0 to 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
