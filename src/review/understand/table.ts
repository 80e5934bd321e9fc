/** Reading what stands under a header of years: labels and figures, line by line, up to where the table ends. */

import { readAmount, readAmountInWords } from "./amounts";
import type { Amount } from "./amounts";
import type { YearHeader } from "./headers";
import { textAt } from "./view";
import type { View } from "./view";
import { readYear } from "./years";

export interface LabelCell {
  readonly position: number;
  readonly text: string;
}

export interface FigureCell {
  readonly position: number;
  readonly amount: Amount;
  readonly formula: string | null;
  readonly percent: boolean;
  /** "20 mio. kr.", "20 USD", "20": text that is an amount by its looks; null for anything else. */
  readonly inWords: string | null;
}

export interface TableLine {
  readonly line: number;
  readonly labels: readonly LabelCell[];
  /** One cell a year, in the header's order. */
  readonly figures: readonly FigureCell[];
  readonly total: FigureCell | null;
  readonly hasFigures: boolean;
  /** In lists: the year that the row names; null for rows that name none. */
  readonly year?: number | null;
  /** True when nothing at all stands between this line and the one before it but an empty line. */
  readonly afterGap: boolean;
}

export interface RawTable {
  readonly header: YearHeader;
  /** Positions at which labels stand, with the header's text over each. */
  readonly labelPositions: readonly { readonly position: number; readonly header: string }[];
  readonly lines: readonly TableLine[];
  /** Where its lines stand among those of another currency: the cells that say its own. */
  readonly currencyCells?: readonly { readonly line: number; readonly cell: LabelCell }[];
}

/** So many empty lines in a row end a table. */
const END_GAP = 3;
/** So many empty lines before a line of headers without years begin another table. */
const NEW_HEADER_GAP = 2;
/** A wider gap than this ends a table whatever follows. */
const WIDEST_GAP = 8;
/** A list of more lines than this is data, not a budget. */
const MOST_LINES = 200_000;

/** Whether a table goes on behind a wide gap: the labels of its last line and those of the line behind the gap. */
export type Continues = (last: readonly string[], next: readonly string[]) => boolean;

/** Reads the table under a header; `stops` are lines that belong to other tables. Null when no figures stand there. */
export function readTable(
  view: View,
  header: YearHeader,
  stops: ReadonlySet<number>,
  continues: Continues = () => false,
): RawTable | null {
  const end = Math.max(...header.years.map(({ position }) => position), header.totalPosition ?? 0) + 1;
  const last = endOfBody(view, header, end, stops, continues);
  if (last - header.line > MOST_LINES) return null;
  const positions = labelPositions(view, header, last);
  if (positions.length === 0) return null;
  const lines: TableLine[] = [];
  let gap = false;
  for (let line = header.bodyFrom; line <= last; line++) {
    const read = readLine(view, header, positions, line, gap);
    gap = read.labels.length === 0 && !read.hasFigures;
    if (!gap) lines.push(read);
  }
  while (lines.length > 0 && !lines[lines.length - 1]!.hasFigures && !isOpenLine(lines, lines.length - 1))
    lines.pop();
  if (!lines.some(({ hasFigures }) => hasFigures)) return null;
  return {
    header,
    labelPositions: positions.map((position) => ({
      position,
      header: headerText(view, header, position),
    })),
    lines,
  };
}

/** A last line without figures directly under the table may be one that is still to be filled in. */
function isOpenLine(lines: readonly TableLine[], at: number): boolean {
  const before = lines[at - 1];
  const { line, labels } = lines[at]!;
  return (
    before !== undefined &&
    before.hasFigures &&
    before.line === line - 1 &&
    labels.every(({ text }) => text.length <= 120)
  );
}

function endOfBody(
  view: View,
  header: YearHeader,
  end: number,
  stops: ReadonlySet<number>,
  continues: Continues,
): number {
  let last = header.line;
  let blank = 0;
  const texts = (line: number): string[] =>
    Array.from({ length: header.labelsEnd - header.labelsFrom }, (_, i) =>
      textAt(view, line, header.labelsFrom + i),
    ).filter((text) => text !== "");
  for (let line = header.line + 1; line < view.lines[1] && !stops.has(line); line++) {
    let filled = false;
    for (let position = header.labelsFrom; position < end && !filled; position++)
      filled = !view.isBlank(line, position);
    if (!filled) {
      if (++blank > WIDEST_GAP) break;
      continue;
    }
    if (blank >= END_GAP && !(hasAllFigures(view, header, line) && continues(texts(last), texts(line))))
      break;
    if (blank >= NEW_HEADER_GAP && isOtherHeaderRow(view, header, line)) break;
    last = line;
    blank = 0;
  }
  return last;
}

/** "Priority area | Share of core | Share of soft": a label, different words under the years, and figures below those. */
function isOtherHeaderRow(
  view: View,
  { years, labelsFrom, labelsEnd, list }: YearHeader,
  line: number,
): boolean {
  if (list) return false;
  const filled = years.filter(({ position }) => !view.isBlank(line, position));
  const words = filled.map(({ position }) => textAt(view, line, position));
  const areHeaders = filled.every(({ position }, i) => {
    const isWord = /\p{L}{3}/u.test(words[i]!) && view.cell(line, position).formula === null;
    return isWord && !readAmountInWords(words[i]!) && isFigure(readAmount(view.cell(line + 1, position)));
  });
  if (filled.length < 2 || !areHeaders || new Set(words).size < words.length) return false;
  for (let at = labelsFrom; at < labelsEnd; at++) if (/\p{L}/u.test(textAt(view, line, at))) return true;
  return false;
}

function hasAllFigures(view: View, header: YearHeader, line: number): boolean {
  return header.years.every(({ position }) => isFigure(readAmount(view.cell(line, position))));
}

/** Positions left of the years that hold labels; an empty position between is passed over, a wide gap ends them. */
function labelPositions(view: View, header: YearHeader, last: number): number[] {
  const across = view.orientation === "years-across";
  const widest = header.list ? Infinity : across ? 2 : 0;
  const limit = across ? 12 : 3;
  const found: number[] = [];
  let gap = 0;
  for (
    let position = header.labelsEnd - 1;
    position >= header.labelsFrom && found.length < limit;
    position--
  ) {
    if (header.list?.noLabels.has(position)) continue;
    let labels = 0;
    for (let line = header.bodyFrom; line <= last; line++) if (isLabel(view, line, position)) labels++;
    if (labels > 0) {
      found.unshift(position);
      gap = 0;
    } else if (++gap > widest) break;
  }
  return found;
}

function isLabel(view: View, line: number, position: number): boolean {
  const { value, formula } = view.cell(line, position);
  if (typeof value === "string") return value.trim() !== "";
  return typeof value === "number" && formula === null && Number.isInteger(value) && value > 0 && value <= 20;
}

function readLine(
  view: View,
  header: YearHeader,
  positions: readonly number[],
  line: number,
  afterGap: boolean,
): TableLine {
  const labels = positions
    .filter((position) => isLabel(view, line, position))
    .map((position) => ({ position, text: String(view.cell(line, position).value).trim() }));
  const figures = header.years.map(({ position }) => readFigure(view, line, position));
  const total = header.totalPosition === null ? null : readFigure(view, line, header.totalPosition);
  const hasFigures = [...figures, ...(total ? [total] : [])].some(
    ({ amount, inWords }) => isFigure(amount) || inWords !== null,
  );
  const named = header.list ? { year: readYear(view.cell(line, header.list.yearPosition)) } : {};
  return { line, labels, figures, total, hasFigures, afterGap, ...named };
}

export function isFigure(amount: Amount): boolean {
  return amount.kind !== "blank" && amount.kind !== "words";
}

export function readFigure(view: View, line: number, position: number): FigureCell {
  const cell = view.cell(line, position);
  const amount = readAmount(cell);
  const text = typeof cell.value === "string" ? cell.value : "";
  return {
    position,
    amount,
    inWords: readAmountInWords(text) ? text : null,
    formula: cell.formula,
    percent: cell.numberFormat.includes("%"),
  };
}

/** The text over a position: in the header line, or just above or below it where headers are split over two lines. */
function headerText(view: View, { line, bodyFrom }: YearHeader, position: number): string {
  const below = bodyFrom > line + 1 ? textAt(view, line + 1, position) : "";
  return (
    textAt(view, line, position) ||
    below ||
    textAt(view, line - 1, position) ||
    textAt(view, line - 2, position)
  );
}
