/** From labels and figures to budget lines: which area, which funding line, which of them are sums. */

import { isDividedByAreas } from "../../strategy/lines";
import type { AreaMention, Evidence, LineKind } from "../types";
import { isAreaHeader, nearestArea } from "./areas";
import type { AreaMatch } from "./areas";
import {
  endOfBlock,
  endsLineHeading,
  isCostHeading,
  isActivityOf,
  isBefore,
  isHeadingLike,
  isPartOf,
  keepsArea,
  lineFromAbove,
  saysArea,
  staysBelow,
} from "./headings";
import type { BlockRow } from "./headings";
import { isNumbering, readLabel } from "./labels";
import type { Label, Vocabulary } from "./labels";
import { isLineHeader, isOtherCost } from "./lines";
import { tellNamedSums } from "./namedSums";
import { firstUnits, isOwnUnit } from "./ownUnits";
import { areaEvidence, lineEvidence } from "./reasons";
import { areaOfHeader, areaOverTable, wholeContext } from "./headerAreas";
import type { AreaContext, LineAbove, LineHeading, OwnLine } from "./reasons";
import { tellStaffCosts } from "./staffCosts";
import type { LabelCell, RawTable, TableLine } from "./table";
import type { View } from "./view";

export interface Draft {
  readonly raw: TableLine;
  readonly label: string;
  kind: LineKind;
  area: string | null;
  /** True when the line itself names its area, false when a heading or a cell above does. */
  ownArea: boolean;
  line: string | null;
  /** The funding line of the heading without figures above ("A. Core funding"), for lines that name none themselves. */
  headingLine: string | null;
  confidence: number;
  /** True where a reviewer said what the line is: then nothing else does. */
  fixed?: boolean;
  /** For sums of the strategy's own budget: ids of the lines they add up. */
  parts: readonly string[] | null;
  /** A total that says that it leaves something out. */
  readonly partial: boolean;
  /** By which words area and line were told, and why it is a sum or stands beside the budget. */
  evidence: Evidence[];
}

export interface Interpreted {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly AreaMention[];
}

type Role = "area" | "line" | "any";

interface Reading {
  readonly cell: LabelCell;
  readonly label: Label;
  readonly role: Role;
  /** The area, unless it is a bare number that nothing supports. */
  readonly area: AreaMatch | null;
}

/**
 * @param areasExpected a title or header speaks of priority areas, so that bare numbers in order may be areas
 * @param about the area that the whole sheet is about, where lines only recall areas by their words
 */
export function interpret(
  table: RawTable,
  view: View,
  vocabulary: Vocabulary,
  areasExpected: boolean,
  about: { readonly area: string; readonly text: string } | null = null,
): Interpreted {
  const readings = readLabels(table, vocabulary, areasExpected);
  const drafts: Draft[] = [];
  const mentions: AreaMention[] = [];
  const over = areaOverTable(table, view, vocabulary);
  let context: AreaContext | null =
    over?.context ?? (about && wholeContext(about, table.labelPositions[0]!.position));
  if (over) mentions.push(over.mention);
  let lineAbove: LineAbove | null = null;
  let lineHeading: LineHeading | null = null;
  const listed = table.header.list !== undefined;
  const units = firstUnits(readings);
  let rows: readonly BlockRow[] | null = null;
  const headings = readings.filter((row, at) => row.length === 1 && !table.lines[at]!.hasFigures).flat();
  table.lines.forEach((raw, at) => {
    const row = readings[at]!;
    const total = row.find(({ label }) => label.total !== null)?.label;
    if (raw.afterGap && context?.used && !context.whole && !isBefore(at, context)) context = null;
    if (raw.afterGap && lineHeading?.used) lineHeading = null;
    const bestReading = bestArea(row);
    const isActivity =
      bestReading && raw.hasFigures && !total && isActivityOf(context, bestReading, row, vocabulary.areas);
    const areaReading = isActivity ? null : bestReading;
    const ownLine = bestLine(row, areaReading);
    if (!raw.hasFigures) {
      if (lineHeading && !total && endsLineHeading(lineHeading, row, areaReading !== null))
        lineHeading = null;
      lineHeading = headingOf(ownLine, areaReading, row, headings) ?? lineHeading;
      if (areaReading?.area?.area && areaReading.area.confidence >= 0.6 && !total) {
        context = {
          area: areaReading.area.area,
          position: areaReading.cell.position,
          text: areaReading.cell.text,
          fromHeading: true,
          sure: saysArea(areaReading, vocabulary.areas),
          used: false,
          until: endOfBlock((rows ??= blockRows(readings, table, vocabulary)), at, areaReading.area.area),
        };
        mentions.push(mention(view, raw, areaReading, row, null));
      } else if (
        context?.fromHeading &&
        !context.whole &&
        row.some(({ cell }) => isHeadingLike(cell, context!))
      ) {
        if (row.some(({ cell }) => isPartOf(cell.text, context!, vocabulary.areas))) context.nested = true;
        else if (!isBefore(at, context)) context = null;
      }
      return;
    }
    const above = ownLine || total ? null : lineFromAbove(lineAbove, row);
    const line = ownLine?.match.id ?? above?.id ?? null;
    const memo =
      !total &&
      !areaReading &&
      (row.some((reading) => reading.label.memo && !isOwnUnit(reading, row, units)) || isPercent(raw));
    const headed: string | null = context?.fromHeading ? context.area : null;
    const inherited: string | null = memo || total ? headed : inherit(context, row, listed);
    if (areaReading?.area && !memo) {
      mentions.push(mention(view, raw, areaReading, row, drafts.length));
    } else if (!total && !memo) {
      // Below the heading of an area stand its activities.
      const stranger = context?.fromHeading ? null : strangerIn(row, vocabulary);
      if (stranger) mentions.push(strange(view, raw, stranger, vocabulary, drafts.length));
    }
    drafts.push({
      raw,
      label: labelText(row),
      kind: total ? total.total! : memo ? "memo" : "line",
      area: areaReading?.area ? areaReading.area.area : inherited,
      ownArea: areaReading !== null,
      line,
      headingLine: total || memo || ownLine ? null : (lineHeading?.id ?? null),
      confidence: Math.max(
        areaReading?.area?.confidence ?? 0,
        ownLine?.match.confidence ?? 0,
        inherited ? 0.7 : 0,
        total ? 0.9 : 0.3,
      ),
      parts: total?.parts ?? null,
      partial: total?.partial ?? false,
      evidence: [
        ...areaEvidence(areaReading, inherited ? context : null),
        ...lineEvidence(ownLine, above, total || memo || ownLine ? null : lineHeading),
        ...(total ? [{ messageId: "line_total_label", data: { text: total.text } }] : []),
        ...(memo ? [{ messageId: "line_memo", data: {} }] : []),
      ],
    });
    if (total || (ownLine && !areaReading && ownLine.position === lineHeading?.position)) lineHeading = null;
    else if (lineHeading) lineHeading.used = true;
    if (total) lineAbove = null;
    else if (ownLine)
      lineAbove =
        row.length > 1 ? { id: ownLine.match.id, position: ownLine.position, text: ownLine.text } : null;
    if (total) context = keepsArea(context, total) || isBefore(at, context) ? context : null;
    else if (
      areaReading?.area?.area &&
      (listed || row.some(({ cell }) => cell.position !== areaReading.cell.position))
    ) {
      context = {
        area: areaReading.area.area,
        position: areaReading.cell.position,
        text: areaReading.cell.text,
        fromHeading: false,
        sure: saysArea(areaReading, vocabulary.areas),
        used: true,
      };
    } else if (areaReading && !staysBelow(context, areaReading)) context = null;
    else if (context) context.used = true;
  });
  tellStaffCosts(drafts, vocabulary);
  nameLinesByTheirAreas(drafts, vocabulary);
  tellNamedSums(drafts, vocabulary);
  return { drafts, mentions };
}

/**
 * Where a strategy has a funding line for each area and areas stand beside other funding lines as their equals, they mean
 * those lines (the strategy for IOM 2018–2020: core funds, priority area 1, priority area 2, personnel). Beside personnel
 * alone they may hold core funds as well: then they are whole areas, unless they go by the very names of the lines.
 */
function nameLinesByTheirAreas(drafts: readonly Draft[], vocabulary: Vocabulary): void {
  const { strategy } = vocabulary;
  const own = new Map(
    strategy.lines.flatMap(({ id, areas }) => (areas?.length === 1 ? [[areas[0]!, id] as const] : [])),
  );
  if (own.size === 0) return;
  const lines = drafts.filter(({ kind }) => kind === "line");
  const beside = new Set(lines.flatMap(({ area, line }) => (area === null && line !== null ? line : [])));
  const within = lines.some(({ area, line }) => area !== null && line !== null && line !== own.get(area));
  if (beside.size === 0 || within) return;
  const isDivided = [...beside].some(isDividedByAreas);
  for (const draft of lines)
    if (draft.ownArea && draft.area !== null && (isDivided || readLabel(draft.label, vocabulary).lineName))
      draft.line ??= own.get(draft.area) ?? null;
}

/** What tells where the blocks of areas end. */
function blockRows(readings: readonly Reading[][], { lines }: RawTable, { areas }: Vocabulary): BlockRow[] {
  return readings.map((row, at) => {
    const reading = bestArea(row);
    const isTotal = row.some(({ label }) => label.total !== null);
    const plain = !isTotal && !bestLine(row, reading) && !row.some(({ cell }) => isOtherCost(cell.text));
    const area = reading && saysArea(reading, areas) ? reading.area.area : null;
    const { hasFigures, afterGap } = lines[at]!;
    return { area, hasFigures, afterGap, isTotal, plain };
  });
}

function readLabels(table: RawTable, vocabulary: Vocabulary, areasExpected: boolean): Reading[][] {
  const roles = new Map(
    table.labelPositions.map(({ position, header }) => [position, roleOf(header, vocabulary)] as const),
  );
  const read = table.lines.map((line) =>
    line.labels.map((cell) => ({
      cell,
      label: readLabel(cell.text, vocabulary),
      role: roles.get(cell.position)!,
    })),
  );
  const all = read.flat();
  const titled = new Set(
    all.flatMap(({ label }) => (label.area && !label.area.numberOnly ? [label.area.area] : [])),
  ).size;
  const trusted = new Set<number>();
  const headers = table.labelPositions;
  for (const { position } of headers) {
    const numbers = all.filter(({ cell, label }) => cell.position === position && label.area?.numberOnly);
    const known = new Set(numbers.flatMap(({ label }) => label.area!.area ?? []));
    const headed = roles.get(position) === "area";
    // Numbers under "#" or "No." are the areas' only beside a column that says so.
    const numbering = headers.some((one) => one.position === position && isNumbering(one.header));
    if (numbering && !headers.some((one) => roles.get(one.position) === "area")) continue;
    if (
      titled < 2 &&
      (headed || (areasExpected && known.size >= 3 && numbers.every(({ label }) => label.area!.area)))
    ) {
      trusted.add(position);
    }
  }
  return read.map((row) =>
    row.map((reading) => ({ ...reading, area: usableArea(reading, trusted.has(reading.cell.position)) })),
  );
}

function roleOf(header: string, { areas }: Vocabulary): Role {
  const area = isAreaHeader(header) && !areaOfHeader(header, areas);
  const line = isLineHeader(header);
  return area === line ? "any" : area ? "area" : "line";
}

function usableArea({ label, role }: Omit<Reading, "area">, numbersTrusted: boolean): AreaMatch | null {
  const { area } = label;
  if (!area || label.memo) return null;
  if (area.numberOnly) return numbersTrusted ? { ...area, confidence: 0.7 } : null;
  // Under "Funding line" only an unmistakable area counts, or a number that the strategy lacks.
  const isSure = area.confidence === 1 || (area.explicit && area.area === null);
  return role === "line" && !isSure ? null : area;
}

function bestArea(row: readonly Reading[]): (Reading & { area: AreaMatch }) | null {
  const found = row.filter((reading): reading is Reading & { area: AreaMatch } => reading.area !== null);
  const rank = ({ area, role }: Reading & { area: AreaMatch }): number =>
    area.confidence + (role === "area" ? 1 : 0) + (area.area === null ? -0.5 : 0);
  return found.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

function bestLine(row: readonly Reading[], area: Reading | null): OwnLine | null {
  const found = row.flatMap(({ cell, label: { line, lineName }, role }) => {
    if (isBareMark(cell.text) && role !== "line" && row.some((other) => hasWords(other.cell.text))) return [];
    const match = role === "line" ? (lineName ?? line) : line;
    // Under "Priority area" stand lines, too, below the heading of an area or beside no area at all.
    const unsure = role === "area" && ((area && cell !== area.cell) || (match?.confidence ?? 0) < 0.9);
    return match && (!unsure || (row.length === 1 && !area))
      ? [{ match, position: cell.position, text: cell.text }]
      : [];
  });
  return found.sort((a, b) => b.match.confidence - a.match.confidence)[0] ?? null;
}

/** "A" before "Migration management" numbers the line; by itself it may be the funding line that goes by that letter. */
function isBareMark(text: string): boolean {
  return /^\W*\p{L}\W*$/u.test(text);
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** A line without figures that names a funding line and no area is a heading for the lines below it. */
function headingOf(
  own: OwnLine | null,
  area: Reading | null,
  row: readonly Reading[],
  headings: readonly Reading[],
): LineHeading | null {
  if (!own || area || own.match.confidence < 0.8 || row.length > 1) return null;
  if (isCostHeading(own, own.match.id, headings)) return null;
  return { id: own.match.id, position: own.position, text: own.text, used: false };
}

/** A line takes its area from the heading above, or from the cell above where its own is empty. */
function inherit(context: AreaContext | null, row: readonly Reading[], listed: boolean): string | null {
  if (!context) return null;
  // A row of a list that says nothing but its year goes on with what stands above.
  if (listed && row.length === 0) return context.area;
  if (context.fromHeading) return context.area;
  return row.some(({ cell }) => cell.position === context.position)
    ? null
    : row.length > 0
      ? context.area
      : null;
}

function isPercent(raw: TableLine): boolean {
  const filled = raw.figures.filter(({ amount }) => amount.kind !== "blank");
  return filled.length > 0 && filled.every(({ percent }) => percent);
}

function labelText(row: readonly Reading[]): string {
  const worded = row.filter(({ cell }) => /\p{L}{2}/u.test(cell.text) || /^PA?\s?\d/i.test(cell.text));
  return (worded.length > 0 ? worded : row).map(({ cell }) => cell.text.replace(/\s+/g, " ")).join(" – ");
}

function mention(
  view: View,
  raw: TableLine,
  { area, cell, role }: Reading & { area: AreaMatch },
  row: readonly Reading[],
  line: number | null,
): AreaMention {
  const others = row.filter((other) => other.cell !== cell);
  const bare =
    (area.rest === "" || row.some(({ label, cell: at }) => at === cell && label.line?.rest === "")) &&
    others.every(
      ({ label, cell: at }) => label.line !== null || label.area !== null || !/\p{L}{2}/u.test(at.text),
    );
  return {
    area: area.area,
    text: cell.text,
    cell: view.place(raw.line, cell.position),
    nearest: area.nearest,
    certain: area.explicit || role === "area" || (area.rest === "" && area.confidence >= 0.8),
    bare,
    line,
  };
}

/** The cell of a line that stands under "Priority area" and names none: no area, no line, no other cost. */
function strangerIn(row: readonly Reading[], vocabulary: Vocabulary): Reading | null {
  return (
    row.find(
      ({ cell, label, role }) =>
        role === "area" &&
        /\p{L}{4}/u.test(cell.text) &&
        !label.line &&
        !label.memo &&
        !isOtherCost(cell.text) &&
        !vocabulary.lines.some(({ forms }) => forms.includes(cell.text.toLowerCase())),
    ) ?? null
  );
}

function strange(
  view: View,
  raw: TableLine,
  { cell }: Reading,
  { areas }: Vocabulary,
  line: number,
): AreaMention {
  const nearest = nearestArea(cell.text, areas);
  return {
    area: null,
    text: cell.text,
    cell: view.place(raw.line, cell.position),
    nearest,
    certain: true,
    bare: true,
    line,
  };
}
