/** Finding the lines of years that head tables of figures. */

import { readAmountInWords } from "./amounts";
import { withoutAmounts } from "./amountsLikeYears";
import { isOtherHeader, runsIn } from "./columns";
import type { NameOf, Run, SideColumn, YearPosition } from "./columns";
import { countsAmong } from "./countedColumns";
import { hasLabels, headerWords, holdsFigures, holdsMarks } from "./headerCells";
import { donorsBefore, partsBefore } from "./partColumns";
import { isQuantityHeader } from "./quantities";
import { isRevised, revisedRun } from "./revisions";
import { totalPositions } from "./totalColumns";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";
import { MOST_HEADERS, withoutLists, withoutSecondHeaders, yearLines } from "./yearLines";
import type { YearMark } from "./yearLines";
import { followEachOther } from "./yearOrder";
import { readYear } from "./years";

export type { YearPosition } from "./columns";
export { hasLabels, holdsFigures } from "./headerCells";
export { totalPositions } from "./totalColumns";

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

/**
 * Every line of the view that holds two or more different years in order; where there is none at all, lines with a
 * single year over figures.
 */
export function findYearHeaders(
  view: View,
  period: { from: number; to: number },
  nameOf: NameOf = () => null,
): YearHeader[] {
  // A single amount may also be one year of a list: those go first.
  const years = withoutLists(withoutAmounts(yearLines(view, period), 2, view, nameOf));
  const lines = withoutSecondHeaders(withoutAmounts(years, 1, view, nameOf));
  if (lines.length > MOST_HEADERS) return [];
  const headers = lines
    .filter(({ line, years }) => distinctYears(years) >= 2 && !isPlanOfWork(view, line, years))
    .flatMap(({ line, years }) => headersOf(view, line, years, nameOf));
  if (headers.length > 0) return headers;
  return lines.flatMap(({ line, years }) =>
    distinctYears(years) === 1 ? singleYear(view, line, years, nameOf) : [],
  );
}

/** Years over crosses: when things happen, not what they cost. */
function isPlanOfWork(view: View, line: number, years: readonly YearPosition[]): boolean {
  const positions = years.map(({ position }) => position);
  return (
    positions.some((at) => holdsMarks(view, line, at)) &&
    !positions.some((at) => holdsFigures(view, line, at))
  );
}

function distinctYears(years: readonly YearPosition[]): number {
  return new Set(years.map(({ year }) => year)).size;
}

function singleYear(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): YearHeader[] {
  const { position } = years[0]!;
  if (!holdsFigures(view, line, position) || !hasLabels(view, line, view.positions[0], position)) return [];
  const runs = runsUnder(view, line, years, nameOf);
  if (runs.length > 1 && !areCurrencies(view, line, years, runs)) return [];
  const totals = totalPositions(view, line, years);
  const donors = years.length === 1 ? donorsBefore(view, line, years[0]!, nameOf) : null;
  if (donors) {
    const labelsEnd = Math.min(...[donors.own, ...donors.others].map((at) => at.position));
    const labels = { labelsFrom: view.positions[0], labelsEnd, run: 0 };
    const columns = { years: [donors.own], beside: donors.others, totalPosition: null };
    return [{ line, bodyFrom: bodyFrom(view, line, years), ...columns, ...labels }];
  }
  const parts = years.length === 1 ? partsBefore(view, line, years, nameOf) : [];
  const labels = { labelsFrom: view.positions[0], labelsEnd: parts[0]?.position ?? position };
  const body = bodyFrom(view, line, years);
  return runs.map((own, run) => {
    const last = own.years[own.years.length - 1]!.position;
    const next = runs[run + 1]?.years[0]!.position ?? Infinity;
    const totalPosition = totals.find((at) => at > last && at < next) ?? null;
    return { line, bodyFrom: body, ...own, beside: [...parts, ...own.beside], totalPosition, ...labels, run };
  });
}

/** Whether the same year stands once in each of several currencies, one behind the other. */
function areCurrencies(view: View, line: number, years: readonly YearMark[], runs: readonly Run[]): boolean {
  const words = wordsAbove(view, line, years);
  const currencies = years.map(
    ({ position }, i) => currencyOver(view, line, position) ?? readStatement(words[i]!)?.currency ?? null,
  );
  return (
    runs.length === years.length &&
    currencies.every((one) => one !== null) &&
    new Set(currencies).size === years.length
  );
}

/** What stands beside a year in its own cell, below it and above it: the first of these that tells columns apart. */
function runsUnder(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): Run[] {
  if (distinctYears(years) === years.length)
    return years.every(({ beside }) => isQuantityHeader(beside)) ? [] : [{ years, beside: [] }];
  const tables = tablesBeside(view, line, years);
  if (tables) return tables;
  const own = years.map(({ beside }) => beside);
  const below = years.map(({ position }) => headerWords(view, line + 1, position));
  const above = wordsAbove(view, line, years);
  const both = years.map((_, i) => [own[i], below[i], above[i]].filter(Boolean).join(" "));
  const isTelling = (tags: readonly string[]): boolean =>
    new Set(years.map(({ year }, i) => `${year} ${tags[i]!.toLowerCase()}`)).size === years.length;
  const tags = [own, below, above].find(isTelling) ?? both;
  const revised = revisedRun(view, line, years, tags);
  if (revised) return [revised];
  const counts = countsAmong(years, tags, view, line).map((at) => ({ ...at, role: "other" as const }));
  const isCount = (at: YearMark): boolean => counts.some(({ position }) => position === at.position);
  const runs = runsIn(
    years.filter((at) => !isCount(at)),
    tags.filter((_, i) => !isCount(years[i]!)),
    nameOf,
  );
  return runs.map((run, i) => (i === 0 ? { ...run, beside: [...run.beside, ...counts] } : run));
}

/** Tables side by side, each with all the years behind labels of its own; null where years share their labels. */
function tablesBeside(view: View, line: number, years: readonly YearMark[]): Run[] | null {
  const tables: YearMark[][] = [];
  for (const at of years) {
    const open = tables[tables.length - 1];
    const last = open?.[open.length - 1];
    if (open && last && !open.some(({ year }) => year === at.year)) open.push(at);
    else if (!last || hasLabels(view, line, last.position + 1, at.position)) tables.push([at]);
    else return null;
  }
  const inOrder = (of: readonly YearMark[]): string => of.map(({ year }) => year).join();
  const first = tables[0]!;
  return first.length > 1 && tables.every((table) => inOrder(table) === inOrder(first))
    ? tables.map((table) => ({ years: table, beside: [] }))
    : null;
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

/** The line behind the header, and behind a second line of headers if there is one: words, or the years again. */
function bodyFrom(view: View, line: number, years: readonly YearPosition[]): number {
  let headers = 0;
  for (const { position, year } of years) {
    if (view.isBlank(line + 1, position)) continue;
    const text = textAt(view, line + 1, position);
    const isAgain = years.length > distinctYears(years) && readYear(view.cell(line + 1, position)) === year;
    if (!isAgain && (!/\p{L}|%/u.test(text) || /^n\/?a$/i.test(text) || readAmountInWords(text)))
      return line + 1;
    headers++;
  }
  return headers > 0 && headers * 2 >= years.length ? line + 2 : line + 1;
}

function headersOf(view: View, line: number, years: readonly YearMark[], nameOf: NameOf): YearHeader[] {
  const runs = runsUnder(view, line, years, nameOf);
  const usable = runs.filter(
    ({ years: run }) =>
      distinctYears(run) >= 2 && followEachOther(inTurn(run)) && !amongFigures(view, line, run),
  );
  if (usable.length === 0) return [];
  const dropped = runs.length > usable.length || usable.some(({ beside }) => beside.length > 0);
  const all = totalPositions(view, line, years);
  const totals = dropped ? all.filter((at) => !isOtherHeader(headerAround(view, line, at))) : all;
  const body = bodyFrom(view, line, years);
  const parts = years.length === distinctYears(years) ? partsBefore(view, line, years, nameOf) : [];
  return usable.map(({ years: run, beside }, i) => {
    const first = run[0]!.position;
    const last = run[run.length - 1]!.position;
    const before = usable[i - 1]?.years;
    const separate = before !== undefined && before[before.length - 1]!.position < first;
    const ownLabels = separate && hasLabels(view, line, before[before.length - 1]!.position + 1, first);
    const start = ownLabels ? before : null;
    const labelsEnd = ownLabels ? first : (parts[0]?.position ?? years[0]!.position);
    const next = usable[i + 1]?.years[0]!.position ?? Infinity;
    const mine = next > last ? totals.filter((at) => at > last && at < next) : [];
    const interleaved = usable.length > 1 && next < last;
    const shared = interleaved || (before !== undefined && !separate) ? totals : mine;
    const total =
      shared === totals
        ? totals.length === usable.length
          ? totals[i]!
          : totalIn(currencyOver(view, line, run[0]!.position), totals, view, line)
        : (ofRevised(mine, run, view, line) ?? mine[0] ?? leftTotal(totals, run, years));
    return {
      line,
      bodyFrom: body,
      years: run,
      beside: [...parts, ...beside],
      totalPosition: total ?? null,
      labelsFrom: start ? start[start.length - 1]!.position + 1 : view.positions[0],
      labelsEnd,
      run: ownLabels ? 0 : i,
    };
  });
}

/** Of "Total approved | Total change | Total revised" the one that is headed as the years are. */
function ofRevised(
  totals: readonly number[],
  run: readonly YearPosition[],
  view: View,
  line: number,
): number | undefined {
  const isHeaded = (position: number): boolean => isRevised(headerAround(view, line, position));
  return run.every(({ position }) => isHeaded(position)) ? totals.find(isHeaded) : undefined;
}

/** Of fewer totals than runs of years the one that names the run's currency ("Total DKK"). */
function totalIn(
  currency: string | null,
  totals: readonly number[],
  view: View,
  line: number,
): number | null {
  const own = totals.filter((at) => currency !== null && currencyOver(view, line, at) === currency);
  return own.length === 1 ? own[0]! : null;
}

function currencyOver(view: View, line: number, position: number): string | null {
  return readStatement(headerAround(view, line, position))?.currency ?? null;
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

/** The years of a run from left to right, each once where several columns in a row have it. */
function inTurn(run: readonly YearPosition[]): number[] {
  return run.flatMap(({ year }, i) => (run[i - 1]?.year === year ? [] : year));
}

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
