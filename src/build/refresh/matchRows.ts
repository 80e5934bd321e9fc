/** Finding rows again that have been changed, moved, or stand among others. */

import { CellError, type CellValue } from "../../workbook/cells";
import type { DataCell } from "../../strategy/tables/dataTable";

/** A row's cells, made comparable by cellKey(); null for a cell of which nothing is known, which fits any. */
export type KeyRow = readonly (string | null)[];

interface Matching {
  /** The column whose texts tell rows apart; null where none does. */
  readonly key: number | null;
  /** The wanted rows are known to have been among the candidates: one that was changed much is found by what is left of it. */
  readonly wereThere: boolean;
}

/** Digits in which equal figures agree, whatever binary sum they come from. */
const DIGITS = 12;

/** The same for equal figures and texts, also for a figure that is stored as text. */
export function cellKey(value: DataCell | CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(DIGITS)));
  // Nothing that is inserted is ever like these.
  if (value instanceof CellError || typeof value === "boolean") return `\0${String(value)}`;
  return value.replace(/\r\n?/g, "\n").trim();
}

/**
 * For each wanted row the candidate that is it, or null: the same row, wherever it stands; else the one of the same key;
 * else, where rows are known to have been there, the one that differs least, of several the nearest to its old place, if
 * it shares half of the columns at least.
 */
export function matchRows(
  wanted: readonly KeyRow[],
  candidates: readonly KeyRow[],
  { key, wereThere }: Matching,
): (number | null)[] {
  const found: (number | null)[] = wanted.map(() => null);
  const left = new Set(candidates.keys());
  const take = (row: number, candidate: number | null | undefined): void => {
    if (candidate === null || candidate === undefined || !left.has(candidate)) return;
    found[row] = candidate;
    left.delete(candidate);
  };
  const open = (): number[] => found.flatMap((candidate, row) => (candidate === null ? [row] : []));
  const same = (row: number, candidate: number): boolean =>
    differences(wanted[row]!, candidates[candidate]!, 0) === 0;

  // Nearly always the row stands where it stood.
  for (const row of open()) if (left.has(row) && same(row, row)) take(row, row);
  const alike = groups(left, (candidate) => candidates[candidate]!.join("\0"));
  for (const row of open()) take(row, alike.get(wanted[row]!.join("\0"))?.shift());
  // Cells of which nothing is known are in no group.
  const vague = [...left].filter((candidate) => candidates[candidate]!.includes(null));
  for (const row of open())
    take(
      row,
      vague.find((candidate) => left.has(candidate) && same(row, candidate)),
    );
  if (key !== null) {
    const keyed = groups(left, (candidate) => candidates[candidate]![key] ?? "");
    for (const row of open()) {
      const named = wanted[row]![key] || null;
      const ones = named === null ? [] : (keyed.get(named) ?? []);
      if (ones.length === 1) take(row, ones[0]);
    }
  }
  if (wereThere) for (const row of open()) take(row, likest(row, wanted[row]!, candidates, left));
  return found;
}

/** Of several that differ as little the nearest; null where none shares half of the cells. */
function likest(
  row: number,
  cells: KeyRow,
  candidates: readonly KeyRow[],
  left: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let fewest = Math.floor(cells.length / 2);
  for (const candidate of left) {
    const count = differences(cells, candidates[candidate]!, fewest);
    const isNearer = best === null || Math.abs(candidate - row) < Math.abs(best - row);
    if (count > fewest || (count === fewest && !isNearer)) continue;
    best = candidate;
    fewest = count;
  }
  return best;
}

/** In how many columns two rows differ, counted up to one more than `most`. */
function differences(one: KeyRow, other: KeyRow, most: number): number {
  let count = 0;
  for (let column = 0; column < one.length && count <= most; column++) {
    const [a, b] = [one[column]!, other[column]!];
    if (a !== b && a !== null && b !== null) count++;
  }
  return count;
}

function groups(indexes: Iterable<number>, nameOf: (index: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const index of indexes) {
    const name = nameOf(index);
    const group = found.get(name);
    if (group) group.push(index);
    else found.set(name, [index]);
  }
  return found;
}

/** The column whose texts tell the rows apart, the leftmost of several; null where none does. */
export function keyColumn(rows: readonly (readonly DataCell[])[]): number | null {
  const columns = rows[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const texts = rows.map((row) => row[column] ?? null);
    const isText = texts.every((text) => typeof text === "string" && text.trim() !== "");
    if (isText && new Set(texts).size === rows.length) return column;
  }
  return null;
}
