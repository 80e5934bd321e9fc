/**
 * Arguments of several cells beside each other: which cell of one goes with which of another. As Excel does it in
 * arithmetic: ranges of one shape cell by cell, a row or column with every row or column, a single value with all.
 */

import { rowsOf } from "./arguments";
import { FunctionError } from "./errors";

type Rows = readonly (readonly unknown[])[];

export interface NamedArgument {
  readonly name: string;
  readonly value: unknown;
}

/** The arguments cell by cell, in the shape that they have together; each cell's values are in the arguments' order. */
export function paired(args: readonly NamedArgument[]): unknown[][][] {
  const ranges = args.map(({ name, value }) => ({ name, rows: rowsOf(value) }));
  const rows = commonSize(ranges, heightOf);
  const columns = commonSize(ranges, widthOf);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      ranges.map(({ rows: cells }) => cells[heightOf(cells) === 1 ? 0 : r]![widthOf(cells) === 1 ? 0 : c]),
    ),
  );
}

const heightOf = (rows: Rows): number => rows.length;
const widthOf = (rows: Rows): number => rows[0]?.length ?? 0;

/** The one size that all ranges have or can be repeated to. Throws shapesDiffer. */
function commonSize(
  ranges: readonly { readonly name: string; readonly rows: Rows }[],
  sizeOf: (rows: Rows) => number,
): number {
  const [first, ...others] = ranges.filter(({ rows }) => sizeOf(rows) !== 1);
  if (!first) return 1;
  const size = sizeOf(first.rows);
  const odd = others.find(({ rows }) => sizeOf(rows) !== size);
  if (!odd) return size;
  throw new FunctionError("shapesDiffer", {
    argument: first.name,
    shape: `${heightOf(first.rows)} × ${widthOf(first.rows)}`,
    other: odd.name,
    otherShape: `${heightOf(odd.rows)} × ${widthOf(odd.rows)}`,
  });
}
