/** Sums of lines that a total passes over because it adds these lines themselves: no total leaves them out. */

import type { TableSnapshot } from "../../workbook/snapshot";
import type { BudgetFigures, Figure } from "../figures";
import type { SumCheck } from "../sums/check";
import { childrenOf } from "../sums/children";
import { readingOfFormula } from "../sums/omissions";
import type { Direction } from "./sheetForms";
import { spansOf } from "./sumLines";
import type { LineOfSums, Span } from "./sumLines";
import type { SumCell } from "./sums";

/** The subtotals of a recognised budget within a total whose formula takes in each line behind it. */
export function passedOverIn(check: SumCheck, tables: readonly TableSnapshot[]): Figure[] {
  const { figures, line, year } = check;
  const { lines } = figures.budget;
  const at = (index: number): Figure | null => figureAt(figures, index, year);
  const parts = lines[line]!.covers.flatMap((index) => {
    const figure = at(index);
    return figure ? [{ label: lines[index]!.label, figure }] : [];
  });
  if (parts.length === 0) return [];
  const reading = readingOfFormula({ ...check, parts }, tables);
  if (reading?.leftOut.length !== 0) return [];
  return childrenOf(figures.budget, line).flatMap((index) =>
    lines[index]!.kind === "line" ? [] : (at(index) ?? []),
  );
}

function figureAt(figures: BudgetFigures, line: number, year: number | null): Figure | null {
  return year === null ? figures.total(line) : figures.at(line, year);
}

/**
 * Whether a copy of a sum in another column (or row) passes over a sum of what it adds there: in a total column before the
 * years "Softly earmarked" adds its years, while in these it adds its areas.
 */
export function isPassedOverByCopies(
  sum: SumCell,
  at: number,
  direction: Direction,
  lines: ReadonlyMap<number, LineOfSums>,
): boolean {
  const own = direction === "column" ? sum.row : sum.column;
  for (const line of lines.values()) {
    const [copy, there] = [line.get(own), line.get(at)];
    if (!there || copy?.kind !== sum.kind) continue;
    const [added, within] = [spansOf(copy, direction), spansOf(there, direction)];
    if (added && within?.every((span) => isWithin(span, added))) return true;
  }
  return false;
}

/**
 * Whether a sum passes over what every other line leaves to another sum: between "=B8+D8" and a number typed over "=C8+E8"
 * the other lines' "=C7+E7" shows whose E8 is. Two copies at least, all of which pass it over so.
 */
export function isCountedBesideCopies(
  sum: SumCell,
  at: number,
  direction: Direction,
  lines: ReadonlyMap<number, LineOfSums>,
): boolean {
  const [own, line] = direction === "column" ? [sum.row, sum.column] : [sum.column, sum.row];
  const copies = [...lines].filter(([where, one]) => where !== line && one.get(own)?.kind === sum.kind);
  return copies.length >= LEAST_COPIES && copies.every(([, one]) => one.isCovered(at));
}

const LEAST_COPIES = 2;

/** Whether spans in their order take in all of one, together where they meet. */
function isWithin([from, to]: Span, spans: readonly Span[]): boolean {
  let next = from;
  for (const [first, last] of spans) if (first <= next && last >= next) next = last + 1;
  return next > to;
}
