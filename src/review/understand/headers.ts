/** Finding the lines of years that head tables of figures. */

import { isOtherHeader, runsIn } from "./columns";
import type { NameOf, Run, SideColumn, YearPosition } from "./columns";
import { isWholePeriod, readTotalLabel } from "./totals";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";
import { yearCells } from "./yearCells";
import { readYear } from "./years";

export type { YearPosition } from "./columns";

/** One run of years with the labels that belong to it. A line of years may hold several (DKK and USD side by side). */
export interface YearHeader {
  readonly line: number;
  /** The first line that may hold figures: behind a second line of headers. */
  readonly bodyFrom: number;
  /** The columns whose amounts count, from left to right; a year that is made of parts stands here more than once. */
  readonly years: readonly YearPosition[];
  /** Further columns under the same years that no total counts. */
  readonly beside: readonly SideColumn[];
  /** Where the years' totals stand, if anywhere. */
  readonly totalPosition: number | null;
  /** Candidates for label positions: from here to the first year. */
  readonly labelsFrom: number;
  /** One past the last position that labels may stand at. */
  readonly labelsEnd: number;
  /** Which of the runs that share their labels it is. */
  readonly run: number;
  /** For lists with one amount a row: the position of the rows' years, and every position that holds no label. */
  readonly list?: { readonly yearPosition: number; readonly noLabels: ReadonlySet<number> };
}

/** Years far from the strategy's period are figures or dates, not headers. */
const MARGIN = 12;
/** A year that stands more often than this on one line is a column of data, not a header: twelve months, total, one more. */
const MOST_RUNS = 14;
/** So many lines in a row with years at the same places are a list of years, not headers. */
const MOST_ADJACENT = 4;

/** More lines of years on one sheet than this are data, however they lie. */
const MOST_HEADERS = 100;

interface YearMark extends YearPosition {
  /** Words beside the year in its own cell. */
  readonly beside: string;
}

interface YearLine {
  readonly line: number;
  readonly years: readonly YearMark[];
}

/**
 * Every line of the view that holds two or more different years in order; where there is none at all, lines with a
 * single year over figures.
 */
export function findYearHeaders(
  view: View,
  period: { from: number; to: number },
  nameOf: NameOf = () => null,
): YearHeader[] {
  const all = yearLines(view, period);
  const lines = withoutLists(all);
  if (lines.length > MOST_HEADERS) return [];
  const headers = lines
    .filter(({ years }) => distinctYears(years) >= 2)
    .flatMap(({ line, years }) => headersOf(view, line, years, nameOf));
  if (headers.length > 0) return headers;
  return lines.flatMap(({ line, years }) =>
    distinctYears(years) === 1 ? singleYear(view, line, years, nameOf) : [],
  );
}

function distinctYears(years: readonly YearPosition[]): number {
  return new Set(years.map(({ year }) => year)).size;
}

function yearLines(view: View, period: { from: number; to: number }): YearLine[] {
  const across = view.orientation === "years-across";
  const byLine = new Map<number, (YearMark & { readonly span: boolean })[]>();
  for (const { row, column, year, beside, span } of yearCells(view.sheet)) {
    if (year < period.from - MARGIN || year > period.to + MARGIN) continue;
    const [line, position] = across ? [row, column] : [column, row];
    const marks = byLine.get(line);
    if (marks) marks.push({ year, position, beside, span });
    else byLine.set(line, [{ year, position, beside, span }]);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, marks]) => {
      // Among single years "2023–2024" is their total.
      const single = marks.some(({ span }) => !span) ? marks.filter(({ span }) => !span) : marks;
      if (isData(single)) return [];
      return [{ line, years: spread(view, line, single) }];
    });
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
    if (merged === 1 && textAt(view, line + 1, mark.position) !== "") {
      const limit = next === Infinity ? mark.position + widest : next;
      while (end < Math.min(limit, view.positions[1]) && isSecondHeader(view, line, end)) end++;
    }
    if (next !== Infinity) widest = Math.max(widest === Infinity ? 1 : widest, end - mark.position);
    for (let position = mark.position; position < Math.min(end, next); position++)
      found.push({ ...mark, position });
  });
  return found;
}

/** An empty cell on the line of years, with words below it and figures below those. */
function isSecondHeader(view: View, line: number, position: number): boolean {
  return (
    view.isBlank(line, position) &&
    /\p{L}/u.test(textAt(view, line + 1, position)) &&
    holdsFigures(view, line + 1, position)
  );
}

function mergedCount(view: View, line: number, position: number): number {
  const { row, column } = view.place(line, position);
  const merge = mergesOf(view).get(`${row}:${column}`);
  return merge ? (view.orientation === "years-across" ? merge.columns : merge.rows) : 1;
}

const merges = new WeakMap<View["sheet"], ReadonlyMap<string, { rows: number; columns: number }>>();

function mergesOf({ sheet }: View): ReadonlyMap<string, { rows: number; columns: number }> {
  let known = merges.get(sheet);
  if (!known)
    merges.set(sheet, (known = new Map(sheet.merges.map((area) => [`${area.row}:${area.column}`, area]))));
  return known;
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

function singleYear(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): YearHeader[] {
  const { position } = years[0]!;
  if (!holdsFigures(view, line, position) || !hasLabels(view, line, view.positions[0], position)) return [];
  const runs = runsUnder(view, line, years, nameOf);
  if (years.length > 1 && runs.length > 1) return [];
  const [run] = runs;
  if (!run) return [];
  const last = years[years.length - 1]!.position;
  const [total] = totalPositions(view, line, years).filter((at) => at > last);
  const labels = { labelsFrom: view.positions[0], labelsEnd: position, run: 0 };
  return [{ line, bodyFrom: bodyFrom(view, line, years), ...run, totalPosition: total ?? null, ...labels }];
}

/** What stands beside a year in its own cell, below it and above it: the first of these that tells columns apart. */
function runsUnder(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): Run[] {
  if (distinctYears(years) === years.length) return [{ years, beside: [] }];
  const own = years.map(({ beside }) => beside);
  const below = years.map(({ position }) => headerWords(view, line + 1, position));
  const above = wordsAbove(view, line, years);
  const both = years.map((_, i) => [own[i], below[i], above[i]].filter(Boolean).join(" "));
  const isTelling = (tags: readonly string[]): boolean =>
    new Set(years.map(({ year }, i) => `${year} ${tags[i]!.toLowerCase()}`)).size === years.length;
  const tags = [own, below, above].find(isTelling) ?? both;
  return runsIn(years, tags, nameOf);
}

function headerWords(view: View, line: number, position: number): string {
  const text = textAt(view, line, position);
  return text.length <= 60 && (/\p{L}/u.test(text) || text === "%") ? text : "";
}

/** The words over each year; a cell without any belongs to the last one before it. */
function wordsAbove(view: View, line: number, years: readonly YearPosition[]): string[] {
  let words = "";
  let at = years[0]!.position - 1;
  return years.map(({ position }) => {
    for (at = at + 1; at <= position; at++) words = headerWords(view, line - 1, at) || words;
    at = position;
    return words;
  });
}

/** The line behind the header, and behind a second line of headers if there is one. */
function bodyFrom(view: View, line: number, years: readonly YearPosition[]): number {
  let words = 0;
  for (const { position } of years) {
    if (view.isBlank(line + 1, position)) continue;
    if (
      !/\p{L}|%/u.test(textAt(view, line + 1, position)) ||
      /^n\/?a$/i.test(textAt(view, line + 1, position))
    )
      return line + 1;
    words++;
  }
  return words > 0 && words * 2 >= years.length ? line + 2 : line + 1;
}

function headersOf(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): YearHeader[] {
  const runs = runsUnder(view, line, years, nameOf);
  const usable = runs.filter(
    ({ years: run }) =>
      distinctYears(run) >= 2 && inOrder(run) && !isScattered(run) && !amongFigures(view, line, run),
  );
  if (usable.length === 0) return [];
  const dropped = runs.length > usable.length || usable.some(({ beside }) => beside.length > 0);
  const all = totalPositions(view, line, years);
  const totals = dropped ? all.filter((at) => !isOtherHeader(headerAround(view, line, at))) : all;
  const body = bodyFrom(view, line, years);
  return usable.map(({ years: run, beside }, i) => {
    const first = run[0]!.position;
    const last = run[run.length - 1]!.position;
    const before = usable[i - 1]?.years;
    const separate = before !== undefined && before[before.length - 1]!.position < first;
    const ownLabels = separate && hasLabels(view, line, before[before.length - 1]!.position + 1, first);
    const start = ownLabels ? before : null;
    const labelsEnd = ownLabels ? first : years[0]!.position;
    const next = usable[i + 1]?.years[0]!.position ?? Infinity;
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
      bodyFrom: body,
      years: run,
      beside,
      totalPosition: total ?? null,
      labelsFrom: start ? start[start.length - 1]!.position + 1 : view.positions[0],
      labelsEnd,
      run: ownLabels ? 0 : i,
    };
  });
}

function headerAround(view: View, line: number, position: number): string {
  return [line - 1, line, line + 1].map((at) => headerWords(view, at, position)).join(" ");
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
  const rising = run.every((at, i) => i === 0 || at.year >= run[i - 1]!.year);
  const falling = run.every((at, i) => i === 0 || at.year <= run[i - 1]!.year);
  return rising || falling;
}

/** Budgets leave out a year or two at most; years in which people were hired lie further apart. */
function isScattered(run: readonly YearPosition[]): boolean {
  return run.some((at, i) => i > 0 && Math.abs(at.year - run[i - 1]!.year) > MOST_YEARS_BETWEEN);
}

const MOST_YEARS_BETWEEN = 3;

/** Whether "years" are figures: they do not follow each other and stand below others, or stand between other years. */
function amongFigures(view: View, line: number, run: readonly YearPosition[]): boolean {
  if (line === view.lines[0]) return false;
  const following = run.every((at, i) => i === 0 || Math.abs(at.year - run[i - 1]!.year) <= 1);
  const isBelowNumbers = run.every(({ position }) => typeof view.cell(line - 1, position).value === "number");
  if (!following) return isBelowNumbers;
  const isBetweenYears = run.every(
    ({ position }) =>
      readYear(view.cell(line - 1, position)) !== null && readYear(view.cell(line + 1, position)) !== null,
  );
  return isBetweenYears || (isBelowNumbers && isBesideFigures(view, line, run));
}

/** Whether numbers that are no years stand among or right beside a run: a row of amounts some of which look like years. */
function isBesideFigures(view: View, line: number, run: readonly YearPosition[]): boolean {
  const last = run[run.length - 1]!.position;
  for (let position = run[0]!.position - 1; position <= last + 1; position++) {
    if (position < view.positions[0]) continue;
    const cell = view.cell(line, position);
    if (typeof cell.value === "number" && readYear(cell) === null) return true;
  }
  return false;
}

const PERIOD = /^(?:(?:19|20)\d{2}|\d{2})\s*(?:[-–—/]|to|til)\s*(?:(?:19|20)\d{2}|\d{2})\s*\**$/i;

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
