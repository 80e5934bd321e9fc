/** What stands around the codes of a table of indicators: headers of columns, and the priority areas it is divided by. */

import type { SheetSnapshot } from "../../workbook/snapshot";
import type { IndicatorColumns, StatedArea } from "../types";
import { isAreaHeader, matchArea } from "./areas";
import type { AreaNames } from "./areas";
import { normalise, tidy } from "./text";
import { readYear } from "./years";

export interface IndicatorLayout {
  readonly columns: IndicatorColumns;
  /** First of the rows that head the columns. */
  readonly headerRow: number | null;
  areaOf(row: number): StatedArea | null;
}

interface CodePlace {
  readonly row: number;
  readonly column: number;
}

/** Headers stand at most so far above the first code. */
const HEADER_REACH = 5;
/** Columns farther from the codes than this belong to something else. */
const WIDEST = 40;
const LONGEST_HEADER = 80;

const BASELINE = /\b(?:baselines?|basislinje|basisvaerdi|udgangspunkt|udgangsvaerdi|startvaerdi|nulpunkt)\b/;
const ACTUAL =
  /\b(?:actuals?|achieved|achievements?|progress|results?|reported|status|opnaaet|faktisk\w*|resultat\w*|realiseret)\b/;
const TARGET = /\b(?:targets?|milestones?|maaltal|maalsaetning\w*|delmaal|milepaele?|slutmaal)\b/;
/** "Mål" alone is as often an objective. */
const TARGET_WITH_YEAR = /\bmaal\b/;
const DISAGGREGATION = /\b(?:disaggregat\w*|broken down|breakdown|opdel\w*|fordelt paa)\b/;
const DEFINITION = /\b(?:indicators?|indikator(?:er)?|definitions?|wording|ordlyd)\b/;
const NO_DEFINITION = /\b(?:codes?|koder?|nos?|nr|numbers?|numre|types?|source|kilde|owner|ansvarlig)\b/;

/** Reads the layout of the table whose codes stand in these cells, from top to bottom in one column. */
export function layoutOf(
  sheet: SheetSnapshot,
  codes: readonly CodePlace[],
  codeHeader: number | null,
  areas: AreaNames,
): IndicatorLayout {
  const headers = headersOf(sheet, codes, codeHeader, areas);
  const areaColumn = headers.columns.find(
    ({ column, text }) =>
      isAreaHeader(text) && text.length <= 40 && codes.some(({ row }) => areaAt(sheet, row, column, areas)),
  )?.column;
  const headings = areaColumn === undefined ? areaHeadings(sheet, codes, areas) : [];
  const whole = areaColumn === undefined && headings.length === 0 ? areaOfSheet(sheet, areas) : null;
  return {
    columns: columnsBy(sheet, codes, headers.columns),
    headerRow: headers.row,
    areaOf(row) {
      if (areaColumn === undefined) return headings.filter((heading) => heading.row < row).at(-1) ?? whole;
      // A blank cell continues the area above it.
      for (let at = row; at > (headers.row ?? codes[0]!.row - 1); at--)
        if (!sheet.cells.isBlank(at, areaColumn)) return areaAt(sheet, at, areaColumn, areas);
      return null;
    },
  };
}

interface ColumnHeader {
  readonly column: number;
  readonly text: string;
  /** The year that one of its cells names by itself. */
  readonly year: number | null;
}

function headersOf(
  sheet: SheetSnapshot,
  codes: readonly CodePlace[],
  codeHeader: number | null,
  areas: AreaNames,
): { readonly row: number | null; readonly columns: readonly ColumnHeader[] } {
  const first = codes[0]!;
  const top = Math.max(0, first.row - HEADER_REACH, ...(codeHeader === null ? [] : [codeHeader - 1]));
  const rows: number[] = [];
  for (let row = first.row - 1; row >= top; row--) {
    const filled = textsOf(sheet, row, first.column);
    // A row with a single text is a title or a heading of an area, not a row of headers.
    if (filled.length < 2) {
      if (rows.length > 0 && row !== codeHeader) break;
      continue;
    }
    if (filled.some(({ text }) => text.length > LONGEST_HEADER)) break;
    if (filled.some(({ text }) => matchArea(text, areas)?.explicit) && codeHeader === null) break;
    rows.unshift(row);
    if (rows.length === 2) break;
  }
  const columns = new Map<number, { texts: string[]; year: number | null }>();
  rows.forEach((row, i) => {
    const below = rows[i + 1];
    for (const { column, text, year, span } of textsOf(sheet, row, first.column)) {
      for (let at = column; at < column + span; at++) {
        // A header that stands over several columns heads those that have one of their own beneath it.
        if (at > column && (below === undefined || sheet.cells.isBlank(below, at))) break;
        const known = columns.get(at) ?? { texts: [], year: null };
        known.texts.push(text);
        columns.set(at, { texts: known.texts, year: year ?? known.year });
      }
    }
  });
  return {
    row: rows[0] ?? null,
    columns: [...columns]
      .map(([column, { texts, year }]) => ({ column, text: texts.join(" "), year }))
      .sort((a, b) => a.column - b.column),
  };
}

/** Filled cells of a row near the codes, with the columns that each spans: by a merge, or up to the next filled cell. */
function textsOf(
  { cells, merges }: SheetSnapshot,
  row: number,
  codeColumn: number,
): { column: number; text: string; year: number | null; span: number }[] {
  const from = Math.max(0, codeColumn - WIDEST);
  const found = [...cells.cells({ row, column: from, rows: 1, columns: codeColumn + WIDEST - from })]
    .filter(({ value }) => value !== null && value !== "")
    .map((cell) => ({ column: cell.column, text: tidy(String(cell.value)), year: readYear(cell) }));
  return found.map((cell, i) => {
    const merge = merges.find((area) => area.row === row && area.column === cell.column);
    const next = found[i + 1]?.column ?? cell.column + WIDEST;
    return { ...cell, span: merge ? merge.columns : next - cell.column };
  });
}

function columnsBy(
  sheet: SheetSnapshot,
  codes: readonly CodePlace[],
  headers: readonly ColumnHeader[],
): IndicatorColumns {
  const codeColumn = codes[0]!.column;
  const named = headers.map(({ column, text, year }) => ({ column, year, words: normalise(text) }));
  const others = named.filter(({ column }) => column !== codeColumn);
  const baseline = others.find(({ words }) => BASELINE.test(words))?.column ?? null;
  const isTarget = ({ words, year, column }: (typeof named)[number]): boolean => {
    if (column === baseline || ACTUAL.test(words)) return false;
    if (TARGET.test(words)) return true;
    const yearOf = year ?? yearIn(words);
    if (yearOf !== null && TARGET_WITH_YEAR.test(words)) return true;
    // Bare years behind a baseline are those of targets.
    return year !== null && baseline !== null && column > baseline && /^\D*\d{4}\D*$/.test(words);
  };
  return {
    definition: definitionOf(sheet, codes, others),
    disaggregation: others.find(({ words }) => DISAGGREGATION.test(words))?.column ?? null,
    baseline,
    targets: others
      .filter(isTarget)
      .map(({ column, year, words }) => ({ column, year: year ?? yearIn(words) })),
  };
}

function yearIn(words: string): number | null {
  const found = words.match(/\b20\d\d\b/g) ?? [];
  return found.length === 1 ? Number(found[0]) : null;
}

/** The column that a header says holds the wording; else that of the codes, where words follow most of them. */
function definitionOf(
  { cells }: SheetSnapshot,
  codes: readonly CodePlace[],
  headers: readonly { readonly column: number; readonly words: string }[],
): number | null {
  const named = headers.filter(({ words }) => DEFINITION.test(words) && !NO_DEFINITION.test(words));
  const column = named
    .filter(({ words }) => !BASELINE.test(words) && !TARGET.test(words) && !DISAGGREGATION.test(words))
    .find((header) => codes.some(({ row }) => isWording(cells.value(row, header.column))))?.column;
  if (column !== undefined) return column;
  const inCodes = codes.filter(({ row, column: at }) => isWording(cells.value(row, at)));
  return inCodes.length * 2 > codes.length ? codes[0]!.column : null;
}

function isWording(value: unknown): boolean {
  return typeof value === "string" && value.trim().split(/\s+/).length >= 3;
}

function areaAt({ cells }: SheetSnapshot, row: number, column: number, areas: AreaNames): StatedArea | null {
  const value = cells.value(row, column);
  if (value === null || typeof value === "boolean" || typeof value === "object") return null;
  const text = tidy(String(value));
  const match = matchArea(text, areas);
  return match?.area ? { area: match.area, text, cell: { row, column } } : null;
}

/** Rows above and between the codes whose only text names an area. */
function areaHeadings(
  sheet: SheetSnapshot,
  codes: readonly CodePlace[],
  areas: AreaNames,
): (StatedArea & { readonly row: number })[] {
  const withCodes = new Set(codes.map(({ row }) => row));
  const found: (StatedArea & { readonly row: number })[] = [];
  const first = Math.max(0, codes[0]!.row - HEADER_REACH);
  for (let row = first; row < codes[codes.length - 1]!.row; row++) {
    if (withCodes.has(row)) continue;
    const texts = textsOf(sheet, row, codes[0]!.column);
    const [only] = texts;
    if (!only || texts.length > 1 || only.text.length > 200) continue;
    const match = matchArea(only.text, areas);
    if (!match?.area || match.numberOnly) continue;
    if (match.explicit || (match.confidence > 0.8 && match.rest === ""))
      found.push({ area: match.area, text: only.text, cell: { row, column: only.column }, row });
  }
  return found;
}

/** The area that the sheet's name says all of its indicators are of. */
function areaOfSheet({ name }: SheetSnapshot, areas: AreaNames): StatedArea | null {
  const match = matchArea(name, areas);
  return match?.area && match.explicit ? { area: match.area, text: name, cell: null } : null;
}
