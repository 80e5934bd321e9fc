/** The problem that the parts of ALLOCATEGRID hand to one another: whole units, no decimals, no signs. */

export interface GridProblem {
  /** Totals in whole units, zero or more; both lists have the same sum. */
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
  /** weights[row][column], zero or more, on any common scale. */
  readonly weights: readonly (readonly bigint[])[];
}

export const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);

export function transpose<T>(table: readonly (readonly T[])[], columns: number): T[][] {
  return Array.from({ length: columns }, (_, j) => table.map((row) => row[j]!));
}
