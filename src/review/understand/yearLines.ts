/** The lines of a view that name years in cells of their own. */

import type { YearPosition } from "./columns";
import { holdsFigures, isSecondHeader, mergedCount } from "./headerCells";
import { textAt } from "./view";
import type { View } from "./view";
import { yearCells } from "./yearCells";
import { slipIn } from "./yearOrder";

/** Years far from the strategy's period are figures or dates, not headers. */
const MARGIN = 12;
/** A year that stands more often than this on one line is a column of data, not a header: twelve months, total, one more. */
const MOST_RUNS = 14;
/** So many lines in a row with years at the same places are a list of years, not headers. */
const MOST_ADJACENT = 4;

/** More lines of years on one sheet than this are data, however they lie. */
export const MOST_HEADERS = 100;

export interface YearMark extends YearPosition {
  /** Words beside the year in its own cell. */
  readonly beside: string;
}

export interface YearLine {
  readonly line: number;
  readonly years: readonly YearMark[];
}

/** Lines with years near the strategy's period, from first to last. */
export function yearLines(view: View, period: { from: number; to: number }): YearLine[] {
  const across = view.orientation === "years-across";
  const byLine = new Map<number, (YearMark & { readonly span: boolean })[]>();
  for (const { row, column, year, beside, span, isHeader } of yearCells(view.sheet)) {
    // Words that the cells beside them repeat head columns; below each other they are labels.
    if (isHeader && !across) continue;
    const [line, position] = across ? [row, column] : [column, row];
    const marks = byLine.get(line);
    if (marks) marks.push({ year, position, beside, span });
    else byLine.set(line, [{ year, position, beside, span }]);
  }
  const isNear = (year: number): boolean => year >= period.from - MARGIN && year <= period.to + MARGIN;
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, all]) => {
      const marks = withoutFarYears(all, isNear);
      if (marks.length === 0) return [];
      // Among single years "2023–2024" is their total.
      const single = marks.some(({ span }) => !span) ? marks.filter(({ span }) => !span) : marks;
      if (isData(single)) return [];
      return [{ line, years: spread(view, line, single) }];
    });
}

/** Without years far from the period, but with the one that stands in another's place ("2023, 2042, 2025"). */
function withoutFarYears<T extends YearMark>(marks: readonly T[], isNear: (year: number) => boolean): T[] {
  const near = marks.filter(({ year }) => isNear(year));
  if (near.length === marks.length || near.length < 2 || marks.length - near.length > 1) return near;
  const inTurn = [...marks].sort((a, b) => a.position - b.position);
  const slip = slipIn(inTurn.map(({ year }) => year));
  return slip && !isNear(inTurn[slip.at]!.year) ? inTurn : near;
}

function isData(marks: readonly YearPosition[]): boolean {
  const times = new Map<number, number>();
  for (const { year } of marks) times.set(year, (times.get(year) ?? 0) + 1);
  return Math.max(...times.values()) > MOST_RUNS;
}

/** A year heads every position that it is merged over, and those behind it that only a second line of headers names. */
function spread(view: View, line: number, marks: readonly YearMark[]): YearMark[] {
  const found: YearMark[] = [];
  let widest = marks.length > 1 ? 1 : Infinity;
  marks.forEach((mark, i) => {
    const next = marks[i + 1]?.position ?? Infinity;
    const merged = mergedCount(view, line, mark.position);
    let end = mark.position + merged;
    // A title that names a year stands over the labels, and heads none of the columns beside them.
    const isOverFigures =
      textAt(view, line + 1, mark.position) !== "" && holdsFigures(view, line + 1, mark.position);
    if (merged === 1 && isOverFigures) {
      const limit = next === Infinity ? mark.position + widest : next;
      while (end < Math.min(limit, view.positions[1]) && isSecondHeader(view, line, end)) end++;
    }
    if (next !== Infinity) widest = Math.max(widest === Infinity ? 1 : widest, end - mark.position);
    for (let position = mark.position; position < Math.min(end, next); position++)
      found.push({ ...mark, position });
  });
  return found;
}

/**
 * Without lines that follow each other with years at the same places: there the years are data. So they are in a line among
 * these in which an amount happens to look like a year too.
 */
export function withoutLists(lines: readonly YearLine[]): YearLine[] {
  const streaks = new Map<string, YearLine[]>();
  // The lines of lists, each with the positions that the years of its list stand at.
  const lists = new Map<YearLine, readonly number[]>();
  for (const found of lines) {
    const positions = found.years.map(({ position }) => position);
    const key = positions.join();
    const before = streaks.get(key);
    const streak = before && found.line - before[before.length - 1]!.line === 1 ? before : [];
    streak.push(found);
    streaks.set(key, streak);
    if (streak.length === MOST_ADJACENT) streak.forEach((one) => lists.set(one, positions));
    else if (streak.length > MOST_ADJACENT) lists.set(found, positions);
  }
  const join = (found: YearLine, beside: YearLine | undefined, isAbove: boolean): void => {
    const own = beside && Math.abs(found.line - beside.line) === 1 ? lists.get(beside) : undefined;
    if (!own || lists.has(found)) return;
    const isIn = own.every((at) => found.years.some(({ position }) => position === at));
    // Right above a list a row of years may be a header.
    const isHeader = isAbove && found.years.length > own.length && areInTurn(found);
    if (isIn && !isHeader) lists.set(found, own);
  };
  lines.forEach((found, i) => join(found, lines[i - 1], false));
  lines.forEach((_, i) => join(lines[lines.length - 1 - i]!, lines[lines.length - i], true));
  return lines.filter((found) => !lists.has(found));
}

/** Whether the years stand side by side, each the last one's or the next. */
function areInTurn({ years }: YearLine): boolean {
  return years.every(({ position, year }, i) => {
    const before = years[i - 1];
    return !before || (position === before.position + 1 && [0, 1].includes(year - before.year));
  });
}

/**
 * Without lines directly below another one that name its years again, each under the same year and fewer of them than it
 * has columns: the second line of that header ("2024" over "Q1 | Q2 | Q3 | Q4 | 2024 total").
 */
export function withoutSecondHeaders(lines: readonly YearLine[]): YearLine[] {
  const first: YearLine[] = [];
  for (const found of lines) {
    const above = first[first.length - 1];
    if (!above || above.line !== found.line - 1 || !repeats(found, above)) first.push(found);
  }
  return first;
}

function repeats(lower: YearLine, upper: YearLine): boolean {
  const over = new Map(upper.years.map(({ position, year }) => [position, year]));
  return (
    lower.years.length < upper.years.length &&
    lower.years.every(({ position, year }) => over.get(position) === year)
  );
}
