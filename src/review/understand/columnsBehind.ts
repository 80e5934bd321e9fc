/** Columns behind a table's years and totals that say what was spent: "Spent to date", "Forbrug". */

import { isActualHeader } from "./columns";
import { headerWords, holdsFigures } from "./headerCells";
import type { YearHeader } from "./headers";
import { readStatement } from "./units";
import type { View } from "./view";

/** So many positions behind the last column they may stand. */
const REACH = 4;

/** Positions of such columns; none in lists, and none in another currency. */
export function spentBehind({ line, years, beside, totalPosition, list }: YearHeader, view: View): number[] {
  if (list) return [];
  const known = [...years, ...beside].map(({ position }) => position);
  const last = Math.max(...known, totalPosition ?? 0);
  const found: number[] = [];
  for (let position = last + 1; position <= Math.min(last + REACH, view.positions[1] - 1); position++) {
    const header = headerWords(view, line, position) || headerWords(view, line + 1, position);
    if (isActualHeader(header) && !readStatement(header)?.currency && holdsFigures(view, line, position))
      found.push(position);
  }
  return found;
}
