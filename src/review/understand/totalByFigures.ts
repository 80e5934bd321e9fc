/** Finding the totals over years where their header does not say so. */

import type { Amount } from "./amounts";
import type { RawTable } from "./table";
import { readFigure } from "./table";
import type { View } from "./view";

/** Figures that may be rounded differ from the sum of their years by no more than this share of it. */
const ROUNDING = 0.001;
/** So many lines at least must agree. */
const FEWEST = 3;

/**
 * The position directly after the last year, if the figures there are the sums of the years in nearly every line (one in
 * four may be wrong), else null. Lines with money in a single year prove nothing.
 */
export function totalByFigures({ header, lines }: RawTable, view: View): number | null {
  const position = Math.max(...header.years.map((year) => year.position)) + 1;
  if (position >= view.positions[1] || header.years.length < 2) return null;
  let agreeing = 0;
  let compared = 0;
  for (const { line, figures } of lines) {
    const beside = numberOf(readFigure(view, line, position).amount);
    const years = figures.map(({ amount }) => numberOf(amount) ?? 0);
    if (beside === null || years.filter((value) => value !== 0).length < 2) continue;
    const sum = years.reduce((total, value) => total + value, 0);
    compared++;
    if (Math.abs(sum - beside) <= Math.abs(sum) * ROUNDING) agreeing++;
  }
  return agreeing >= FEWEST && agreeing * 4 >= compared * 3 ? position : null;
}

/** A rough number will do here: what a sum should be exactly is for the rules to say. */
function numberOf(amount: Amount): number | null {
  return amount.kind === "number" ? amount.rough : null;
}
