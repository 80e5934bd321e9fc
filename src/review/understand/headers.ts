/** Finding the lines of years that head tables of figures. */

import { isWholePeriod, readTotalLabel } from "./totals";
import { textAt } from "./view";
import type { View } from "./view";
import { readYear } from "./years";

export interface YearPosition {
  readonly year: number;
  readonly position: number;
}

/** One run of years with the labels that belong to it. A line of years may hold several (DKK and USD side by side). */
export interface YearHeader {
  readonly line: number;
  readonly years: readonly YearPosition[];
  /** Where the years' totals stand, if anywhere. */
  readonly totalPosition: number | null;
  /** Candidates for label positions: from here to the first year. */
  readonly labelsFrom: number;
  /** One past the last position that labels may stand at. */
  readonly labelsEnd: number;
  /** Which of the runs that share their labels it is. */
  readonly run: number;
}

/** Years far from the strategy's period are figures or dates, not headers. */
const MARGIN = 12;
/** A year that stands more often than this on one line is a column of data, not a header. */
const MOST_RUNS = 8;
/** So many lines in a row with years at the same places are a list of years, not headers. */
const MOST_ADJACENT = 4;

/** More lines of years on one sheet than this are data, however they lie. */
const MOST_HEADERS = 100;

interface YearLine {
  readonly line: number;
  readonly years: readonly YearPosition[];
}

/**
 * Every line of the view that holds two or more different years in order; where there is none at all, lines with a
 * single year over figures.
 */
export function findYearHeaders(view: View, period: { from: number; to: number }): YearHeader[] {
  const all: YearLine[] = [];
  for (let line = view.lines[0]; line < view.lines[1]; line++) {
    const years = yearsOf(view, line, period);
    if (years.length > 0) all.push({ line, years });
  }
  const lines = withoutLists(all);
  if (lines.length > MOST_HEADERS) return [];
  const headers = lines
    .filter(({ years }) => new Set(years.map(({ year }) => year)).size >= 2)
    .flatMap(({ line, years }) => runsOf(view, line, years));
  if (headers.length > 0) return headers;
  return lines.flatMap(({ line, years }) => (years.length === 1 ? singleYear(view, line, years[0]!) : []));
}

/** Without lines that follow each other with years at the same places: there the years are data. */
function withoutLists(lines: readonly YearLine[]): YearLine[] {
  const streaks = new Map<string, YearLine[]>();
  const lists = new Set<YearLine>();
  for (const found of lines) {
    const key = found.years.map(({ position }) => position).join();
    const before = streaks.get(key);
    const streak = before && found.line - before[before.length - 1]!.line === 1 ? before : [];
    streak.push(found);
    streaks.set(key, streak);
    if (streak.length === MOST_ADJACENT) streak.forEach((one) => lists.add(one));
    else if (streak.length > MOST_ADJACENT) lists.add(found);
  }
  return lines.filter((found) => !lists.has(found));
}

function singleYear(view: View, line: number, year: YearPosition): YearHeader[] {
  const { position } = year;
  if (!holdsFigures(view, line, position) || !hasLabels(view, line, view.positions[0], position)) return [];
  const [total] = totalPositions(view, line, [year]).filter((at) => at > position);
  const labels = { labelsFrom: view.positions[0], labelsEnd: position, run: 0 };
  return [{ line, years: [year], totalPosition: total ?? null, ...labels }];
}

function yearsOf(view: View, line: number, period: { from: number; to: number }): YearPosition[] {
  const years: YearPosition[] = [];
  const times = new Map<number, number>();
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    if (view.isBlank(line, position)) continue;
    const cell = view.cell(line, position);
    const year = readYear(cell);
    if (year === null || year < period.from - MARGIN || year > period.to + MARGIN) continue;
    for (const at of mergedPositions(view, line, position)) years.push({ year, position: at });
    const count = (times.get(year) ?? 0) + 1;
    if (count > MOST_RUNS) return [];
    times.set(year, count);
  }
  return years;
}

/** A year that is merged over several positions heads each of them. */
function mergedPositions(view: View, line: number, position: number): number[] {
  const { row, column } = view.place(line, position);
  const merge = view.sheet.merges.find((area) => area.row === row && area.column === column);
  const count = merge ? (view.orientation === "years-across" ? merge.columns : merge.rows) : 1;
  return Array.from({ length: count }, (_, i) => position + i);
}

/** Splits repeated years into runs: the first 2023, 2024 … are one, the second ones another. */
function runsOf(view: View, line: number, years: readonly YearPosition[]): YearHeader[] {
  const runs: YearPosition[][] = [];
  const seen = new Map<number, number>();
  for (const at of years) {
    const occurrence = seen.get(at.year) ?? 0;
    seen.set(at.year, occurrence + 1);
    (runs[occurrence] ??= []).push(at);
  }
  const usable = runs.filter((run) => run.length >= 2 && inOrder(run) && !amongFigures(view, line, run));
  if (usable.length === 0) return [];
  const totals = totalPositions(view, line, years);
  return usable.map((run, i) => {
    const first = run[0]!.position;
    const last = run[run.length - 1]!.position;
    const before = usable[i - 1];
    const separate = before !== undefined && before[before.length - 1]!.position < first;
    const ownLabels = separate && hasLabels(view, line, before[before.length - 1]!.position + 1, first);
    const start = ownLabels ? usable[i - 1]! : null;
    const labelsEnd = ownLabels || i === 0 ? first : usable[0]![0]!.position;
    const next = usable[i + 1]?.[0]!.position ?? Infinity;
    const mine = next > last ? totals.filter((at) => at > last && at < next) : [];
    const interleaved = usable.length > 1 && next < last;
    const shared = interleaved || (before !== undefined && !separate) ? totals : mine;
    const total =
      shared === totals
        ? totals.length === usable.length
          ? totals[i]!
          : null
        : (mine[0] ?? leftTotal(totals, run, years));
    return {
      line,
      years: run,
      totalPosition: total ?? null,
      labelsFrom: start ? start[start.length - 1]!.position + 1 : view.positions[0],
      labelsEnd,
      run: ownLabels ? 0 : i,
    };
  });
}

/** A total that stands directly before the first year. */
function leftTotal(
  totals: readonly number[],
  run: readonly YearPosition[],
  all: readonly YearPosition[],
): number | null {
  const first = run[0]!.position;
  return totals.find((at) => at === first - 1 && all[0]!.position === first) ?? null;
}

function inOrder(run: readonly YearPosition[]): boolean {
  const rising = run.every((at, i) => i === 0 || at.year > run[i - 1]!.year);
  const falling = run.every((at, i) => i === 0 || at.year < run[i - 1]!.year);
  return rising || falling;
}

/** Whether "years" are figures: they do not follow each other and stand below others, or stand between other years. */
function amongFigures(view: View, line: number, run: readonly YearPosition[]): boolean {
  if (line === view.lines[0]) return false;
  const following = run.every((at, i) => i === 0 || Math.abs(at.year - run[i - 1]!.year) === 1);
  return following
    ? run.every(
        ({ position }) =>
          readYear(view.cell(line - 1, position)) !== null &&
          readYear(view.cell(line + 1, position)) !== null,
      )
    : run.every(({ position }) => typeof view.cell(line - 1, position).value === "number");
}

const PERIOD = /^(?:(?:19|20)\d{2}|\d{2})\s*(?:[-–—/]|to|til)\s*(?:(?:19|20)\d{2}|\d{2})\s*\**$/i;

/** Positions headed "Total", "I alt", "Sum", "2023-2026" in the header line or one of its neighbours. */
function totalPositions(view: View, line: number, years: readonly YearPosition[]): number[] {
  const taken = new Set(years.map(({ position }) => position));
  const found: number[] = [];
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    if (taken.has(position)) continue;
    const here = textAt(view, line, position);
    const texts = here === "" ? [textAt(view, line - 1, position), textAt(view, line + 1, position)] : [here];
    if (texts.some((text) => isTotalHeader(text)) && holdsFigures(view, line, position)) found.push(position);
  }
  return found;
}

function isTotalHeader(text: string): boolean {
  if (text === "" || text.length > 50) return false;
  return (
    PERIOD.test(text) ||
    isWholePeriod(text) ||
    readTotalLabel(text.replace(/\(.*?\)|(?:19|20)\d{2}|[-–—*]/g, " "))?.kind === "total"
  );
}

/** Whether below a header stand figures rather than words. */
export function holdsFigures(view: View, line: number, position: number): boolean {
  let figures = 0;
  let words = 0;
  const end = Math.min(view.lines[1], line + 60);
  for (let at = line + 1; at < end; at++) {
    if (view.isBlank(at, position)) continue;
    const { value, formula } = view.cell(at, position);
    if (
      typeof value === "number" ||
      formula !== null ||
      (typeof value === "string" && /^[\s\d.,()-]+$/.test(value))
    )
      figures++;
    else words++;
  }
  return figures > words;
}

export function hasLabels(view: View, line: number, from: number, end: number): boolean {
  const last = Math.min(view.lines[1], line + 40);
  for (let position = from; position < end; position++) {
    let texts = 0;
    for (let at = line + 1; at < last; at++) {
      const text = textAt(view, at, position);
      if (/\p{L}{2}/u.test(text)) texts++;
    }
    if (texts >= 2) return true;
  }
  return false;
}
