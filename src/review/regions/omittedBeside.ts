/** What a sum leaves out that the sum right beside it takes in, where only these two stand side by side. */

import type { Direction, SheetForms } from "./sheetForms";
import { spansOf } from "./sumLines";
import type { LineOfSums, Span } from "./sumLines";
import type { SumCell } from "./sums";

/** Sums of fewer cells are shares and pairs, not totals of a column. */
const SHORTEST = 2;

/**
 * The one figure at either end of a sum's range that the like sum in the next column (or row) has in its own. Both add one
 * range in front of themselves and stand in the same row (or column).
 */
export function leftOutBeside(
  sheet: SheetForms,
  sum: SumCell,
  spans: readonly Span[],
  direction: Direction,
  lines: ReadonlyMap<number, LineOfSums>,
): number[] {
  const [span, another] = spans;
  if (!span || another || span[1] - span[0] + 1 < SHORTEST) return [];
  const down = direction === "column";
  const [line, own] = down ? [sum.column, sum.row] : [sum.row, sum.column];
  for (const step of [-1, 1]) {
    const kind = down ? sheet.kindAt(own, line + step) : sheet.kindAt(line + step, own);
    // A copy adds the same along the line that both are seen from; a number adds nothing.
    if (kind === null || kind < 0 || kind === sum.kind) continue;
    const beside = lines.get(line + step)?.get(own);
    const [theirs, more] = (beside && spansOf(beside, direction)) ?? [];
    if (!theirs || more || theirs[0] > span[0] || theirs[1] < span[1]) continue;
    const extra = [
      ...(theirs[0] === span[0] - 1 ? [theirs[0]] : []),
      ...(theirs[1] === span[1] + 1 ? [theirs[1]] : []),
    ];
    const [at] = extra;
    if (at === undefined || theirs[1] - theirs[0] !== span[1] - span[0] + 1) continue;
    const kindAt = (where: number): number | null =>
      down ? sheet.kindAt(at, where) : sheet.kindAt(where, at);
    const isSum = lines.get(line)?.get(at) !== undefined;
    const isCounted = lines.get(line)?.isCovered(at) === true;
    if (kindAt(line) !== null && kindAt(line + step) !== null && !isSum && !isCounted) return [at];
  }
  return [];
}
