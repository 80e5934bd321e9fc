/** Arguments as they arrive from the client, checked: anything else than what a member takes is InvalidArgument. */

import { HostError } from "./errors";

export function text(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "text expected");
  return value;
}

export function integer(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value))
    throw new HostError("InvalidArgument", "whole number expected");
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new HostError("InvalidArgument", "number expected");
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "true or false expected");
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw new HostError("InvalidArgument", `one of ${allowed.join(", ")} expected`);
  return found;
}

/** A scalar for every cell, or one entry a cell in exactly this shape. Returns a look-up by row and column. */
export function perCell(
  value: unknown,
  rows: number,
  columns: number,
): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const matrix = value as readonly unknown[];
  const fits = matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the range.",
    );
  }
  return (row, column) => (matrix as unknown[][])[row]![column];
}
