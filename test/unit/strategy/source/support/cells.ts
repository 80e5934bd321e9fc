/** Cells of a line of a table whose thousands are divided by the same blank as its cells. */

export type Cells = readonly (number | null)[];

/**
 * Every way to read `pieces` (what stands between single blanks; nothing is an empty cell) as `width` cells: groups of
 * three digits may belong to what stands before them.
 */
export function divisions(pieces: readonly string[], width: number): (number | null)[][] {
  if (pieces.length < width) return [];
  if (width === 0) return pieces.length === 0 ? [[]] : [];
  const [first = "", second = "", ...rest] = pieces;
  const apart = divisions(pieces.slice(1), width - 1).map((others) => [asCell(first), ...others]);
  if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(second)) return apart;
  const joined = divisions(rest, width - 1).map((others) => [asCell(first + second), ...others]);
  return [...apart, ...joined];
}

const asCell = (piece: string) => (piece === "" ? null : Number(piece.replace("%", "")));

/** An empty cell counts as nothing. */
export const sum = (cells: Cells) => cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
