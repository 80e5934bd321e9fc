/** Headers whose years stand elsewhere: months of the year that a sheet is about, and "Year 1, Year 2 …" of a stated period. */

import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { hasLabels, holdsFigures, totalPositions } from "./headers";
import type { YearHeader, YearPosition } from "./headers";
import { readPartOfYear } from "./partsOfYear";
import { titlesOf } from "./sheetYears";
import { textAt } from "./view";
import type { View } from "./view";

interface Period {
  readonly from: number;
  readonly to: number;
}

/** Fewer months than this head no budget of a year. */
const FEWEST_MONTHS = 6;
const FEWEST_YEARS = 2;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const ORDINAL_YEAR = /^(?:(?:year|yr|y|år)\.?\s?(\d)|(\d)(?:\.|st|nd|rd|th)\s?(?:year|år))$/i;
/** "2023–2026", "1 January 2023 – 31 December 2026". */
const SPAN = /(?<!\d)(20\d\d)\s?(?:[-–—]|to|til)\s?(?:\d{1,2}\.?\s)?(?:\p{L}{3,9}\.?\s)?(20\d\d)(?!\d)/gu;
/** Covers and titles stand in short texts; what is said in a narrative may be about anything. */
const LONGEST_TITLE = 140;
const COVER_ROWS = 30;

/** Headers of a sheet's months and numbered years, where the workbook says beyond doubt which years they are. */
export function headersOfUnwrittenYears(
  view: View,
  workbook: WorkbookSnapshot,
  period: Period,
): YearHeader[] {
  const found: YearHeader[] = [];
  for (let line = view.lines[0]; line < view.lines[1] && line < view.lines[0] + COVER_ROWS; line++) {
    const years = monthsIn(view, line, period) ?? numberedIn(view, line, workbook, period);
    const [first] = years ?? [];
    if (!years || !first || !years.every(({ position }) => holdsFigures(view, line, position))) continue;
    if (!hasLabels(view, line, view.positions[0], first.position)) continue;
    const last = years[years.length - 1]!.position;
    found.push({
      line,
      bodyFrom: line + 1,
      years,
      beside: [],
      totalPosition: totalPositions(view, line, years).find((position) => position > last) ?? null,
      labelsFrom: view.positions[0],
      labelsEnd: first.position,
      run: 0,
    });
  }
  return found;
}

/** The months in a line, in order, as parts of the one year that the line, the sheet's name or its titles name. */
function monthsIn(view: View, line: number, period: Period): YearPosition[] | null {
  const months: { id: string; position: number }[] = [];
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    const text = textAt(view, line, position);
    const part = text.length > 0 && text.length <= 12 ? readPartOfYear(text) : null;
    if (part && /^M\d\d$/.test(part.id) && part.rest.trim() === "") months.push({ id: part.id, position });
  }
  const inOrder = months.every(({ id }, i) => i === 0 || id > months[i - 1]!.id);
  if (months.length < FEWEST_MONTHS || !inOrder) return null;
  const year = yearOfMonths(view, line, period);
  return year === null ? null : months.map(({ position }) => ({ year, position }));
}

function yearOfMonths(view: View, line: number, period: Period): number | null {
  const across = view.positions[1] - view.positions[0];
  const own = Array.from({ length: across }, (_, i) => textAt(view, line, view.positions[0] + i));
  for (const texts of [own, [view.sheet.name], titlesOf(view.sheet)]) {
    const years = new Set(texts.flatMap((text) => text.match(YEAR) ?? []).map(Number));
    const [year] = years;
    if (years.size > 0) return years.size === 1 && isNear(year!, period) ? year! : null;
  }
  return null;
}

/** Years counted from 1 without a gap, where the only period that the workbook states is as long. */
function numberedIn(
  view: View,
  line: number,
  workbook: WorkbookSnapshot,
  period: Period,
): YearPosition[] | null {
  const numbered: YearPosition[] = [];
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    const match = ORDINAL_YEAR.exec(textAt(view, line, position));
    if (match) numbered.push({ year: Number(match[1] ?? match[2]), position });
  }
  if (numbered.length < FEWEST_YEARS || numbered.some(({ year }, i) => year !== i + 1)) return null;
  const spans = new Set(workbook.sheets.flatMap(spansIn));
  const [span] = spans;
  if (spans.size !== 1) return null;
  const [from, to] = span!.split("–").map(Number) as [number, number];
  if (to - from + 1 !== numbered.length || !isNear(from, period)) return null;
  return numbered.map(({ year, position }) => ({ year: from + year - 1, position }));
}

function spansIn(sheet: SheetSnapshot): string[] {
  const { used } = sheet.cells;
  if (!used) return [];
  const texts = [sheet.name];
  for (const { value } of sheet.cells.cells({ ...used, rows: Math.min(used.rows, COVER_ROWS) }))
    if (typeof value === "string" && value.length <= LONGEST_TITLE) texts.push(value);
  return texts.flatMap((text) => [...text.matchAll(SPAN)].map(([, from, to]) => `${from}–${to}`));
}

function isNear(year: number, { from, to }: Period): boolean {
  return year >= from - 1 && year <= to + 1;
}
