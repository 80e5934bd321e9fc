/** Finding rows again that have been changed, moved, or stand among others. */

/** A list of rows as the matching sees it. */
export interface Candidates {
  readonly count: number;
  /** In how many columns the candidate differs from that row. */
  differences(row: number, candidate: number): number;
  /** The candidate's text in the column that tells rows apart; null where it has none. */
  key(candidate: number): string | null;
}

export interface Wanted {
  readonly count: number;
  readonly columns: number;
  key(row: number): string | null;
}

/**
 * For each wanted row the candidate that is it, or null: the same row, wherever it stands; else the one of the same key;
 * else, where rows are known to have been there, the one that differs least, of several the nearest to its old place, if
 * it shares half of the columns at least.
 */
export function matchRows(
  wanted: Wanted,
  candidates: Candidates,
  { wereThere }: { readonly wereThere: boolean },
): (number | null)[] {
  const found: (number | null)[] = Array.from({ length: wanted.count }, () => null);
  const left = new Set(Array.from({ length: candidates.count }, (_, index) => index));
  const take = (row: number, candidate: number | undefined): void => {
    if (candidate === undefined) return;
    found[row] = candidate;
    left.delete(candidate);
  };
  const open = (): number[] => found.flatMap((candidate, row) => (candidate === null ? [row] : []));

  // Nearly always the row stands where it stood.
  for (const row of open()) {
    if (left.has(row) && candidates.differences(row, row) === 0) take(row, row);
  }
  for (const row of open()) {
    take(
      row,
      [...left].find((candidate) => candidates.differences(row, candidate) === 0),
    );
  }
  const keyed = new Map<string, number | null>();
  for (const candidate of left) {
    const key = candidates.key(candidate);
    if (key !== null) keyed.set(key, keyed.has(key) ? null : candidate);
  }
  for (const row of open()) {
    const key = wanted.key(row);
    const candidate = key === null ? null : keyed.get(key);
    if (candidate !== null && candidate !== undefined && left.has(candidate)) take(row, candidate);
  }
  for (const row of wereThere ? open() : []) {
    const [best] = [...left]
      .map((candidate) => ({
        candidate,
        differences: candidates.differences(row, candidate),
        far: Math.abs(candidate - row),
      }))
      .sort((a, b) => a.differences - b.differences || a.far - b.far);
    if (best && best.differences * 2 <= wanted.columns) take(row, best.candidate);
  }
  return found;
}

/**
 * The column whose texts tell the rows apart, the leftmost of several; null where none does.
 * @param rows texts by row and column; null where a cell is no text
 */
export function keyColumn(rows: readonly (readonly (string | null)[])[], columns: number): number | null {
  for (let column = 0; column < columns; column++) {
    const texts = rows.map((row) => row[column] ?? null);
    if (texts.every((text) => text !== null) && new Set(texts).size === rows.length) return column;
  }
  return null;
}
