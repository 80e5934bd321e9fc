/** Columns of totals over years, by their headers. */

import type { YearPosition } from "./columns";
import { holdsFigures, isSecondHeader, mergedCount } from "./headerCells";
import { isWholePeriod, readTotalLabel } from "./totals";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";

const PERIOD = /^(?:fy\s?)?(?:(?:19|20)\d{2}|\d{2})\s*(?:[-–—/]|to|til)\s*(?:(?:19|20)\d{2}|\d{2})\s*\**$/i;

/**
 * Positions headed "Total", "I alt", "Sum", "2023-2026" in the header line or one of its neighbours; a header that is
 * merged over several, or that a second line of headers splits, heads each of them.
 */
export function totalPositions(view: View, line: number, years: readonly YearPosition[]): number[] {
  const taken = new Set(years.map(({ position }) => position));
  const found: number[] = [];
  let headed = -1;
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    if (taken.has(position)) continue;
    const here = textAt(view, line, position);
    const texts = here === "" ? [textAt(view, line - 1, position), textAt(view, line + 1, position)] : [here];
    if (texts.some((text) => isTotalHeader(text))) {
      if (here !== "") headed = position + mergedCount(view, line, position);
      if (holdsFigures(view, line, position)) found.push(position);
    } else if (
      found[found.length - 1] === position - 1 &&
      (position < headed || isSplitTotal(view, line, position)) &&
      holdsFigures(view, line, position)
    ) {
      found.push(position);
    }
  }
  return found;
}

/** Behind a total an empty header with a unit below it: the total in a second currency. */
function isSplitTotal(view: View, line: number, position: number): boolean {
  return isSecondHeader(view, line, position) && readStatement(textAt(view, line + 1, position)) !== null;
}

function isTotalHeader(text: string): boolean {
  if (text === "" || text.length > 50) return false;
  return (
    PERIOD.test(text) ||
    isWholePeriod(text) ||
    readTotalLabel(text.replace(/\(.*?\)|(?:19|20)\d{2}|[-–—*]/g, " "))?.kind === "total"
  );
}
