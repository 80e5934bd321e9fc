/** How far a heading reaches, and when the words of a line below it say another area than the heading does. */

import { isDividedByAreas } from "../../strategy/lines";
import { isWholeTitle } from "./areas";
import type { AreaMatch, AreaNames } from "./areas";
import type { Label } from "./labels";
import type { AreaContext, LineAbove, LineHeading } from "./reasons";
import type { LabelCell } from "./table";

/** An area read in a cell, and whether that cell stands in a column headed "Priority area". */
export interface AreaReading {
  readonly cell: LabelCell;
  readonly area: AreaMatch;
  readonly role: string;
}

/** A heading's cell and what was read in it. */
export interface HeadingNames {
  readonly cell: LabelCell;
  readonly label: Pick<Label, "area" | "line">;
}

/** Whether a label says its area outright, by a number or the whole title, rather than by words that are like its names. */
export function saysArea({ cell, area }: AreaReading, known: AreaNames): boolean {
  return area.explicit || area.numberOnly || isWholeTitle(cell.text, area.area, known);
}

/**
 * Whether the words of a line are those of an activity of the area above it: "African Capacity Building Centre" below
 * "Priority area 2", whatever area capacity building is.
 */
export function isActivityOf(
  context: AreaContext | null,
  reading: AreaReading,
  row: readonly { readonly cell: LabelCell }[],
  known: AreaNames,
): boolean {
  if (!context?.sure || saysArea(reading, known)) return false;
  if (reading.role === "area" && reading.cell.position !== context.position) return false;
  const { area, confidence, rest } = reading.area;
  if (area === context.area && confidence === 1 && rest === "") return false;
  return context.fromHeading || row.every(({ cell }) => cell.position !== context.position);
}

/**
 * Whether an area holds on below a line that names it: "Climate risk mapping" below the heading of the climate area is one of
 * its activities, not the area again; and what the whole table is about does not end with a line that says so, too.
 */
export function staysBelow(context: AreaContext | null, { area }: AreaReading): boolean {
  if (!context?.fromHeading || area.area !== context.area) return false;
  return context.whole === true || (!area.explicit && area.confidence < 1);
}

/** A line of a table as far as it tells where the block of an area ends. */
export interface BlockRow {
  /** The area that it says outright. */
  readonly area: string | null;
  readonly hasFigures: boolean;
  readonly afterGap: boolean;
  readonly isTotal: boolean;
  /** Neither a total nor a funding line nor another cost. */
  readonly plain: boolean;
}

/**
 * The line that closes the block below an area's heading: the total of that area, or the next area's heading where only plain
 * lines stand between and no blank line parts the two blocks. Null where none does.
 */
export function endOfBlock(rows: readonly BlockRow[], heading: number, area: string): number | null {
  let onlyLines = true;
  for (let at = heading + 1; at < rows.length; at++) {
    const row = rows[at]!;
    if (row.isTotal && row.area === area) return at;
    if (row.area !== null && row.area !== area)
      return onlyLines && !row.hasFigures && !row.afterGap ? at : null;
    onlyLines &&= row.hasFigures && row.plain;
  }
  return null;
}

/** Whether a line of a table stands before the one that closes the area's block. */
export function isBefore(at: number, context: AreaContext | null): boolean {
  return typeof context?.until === "number" && at < context.until;
}

export function isHeadingLike({ position, text }: LabelCell, context: AreaContext): boolean {
  return position === context.position && (text.length < 60 || isWithin(text, context.text));
}

/** Whether an area holds below a total: one that says it for the whole table, or one whose headings within a subtotal closes. */
export function keepsArea(context: AreaContext | null, { total }: Pick<Label, "total">): boolean {
  return context?.whole === true || (context?.nested === true && total === "subtotal");
}

/** "Output 1.2" below "Outcome 1": a heading within a heading, by their numbers. */
export function isWithin(text: string, heading: string): boolean {
  const [number, above] = [numberAt(text), numberAt(heading)];
  return number !== null && above !== null && number.startsWith(`${above}.`);
}

/** "3.1" or "Output 3.1" below "Priority area 3", or below the title of the area that has that number. */
export function isPartOf(text: string, { area, text: heading }: AreaContext, { areas }: AreaNames): boolean {
  const number = areas.find(({ id }) => id === area)?.number ?? null;
  return isWithin(text, heading) || (number !== null && isWithin(text, String(number)));
}

function numberAt(text: string): string | null {
  return /^\W*(?:\p{L}{2,12}\s)?(\d+(?:\.\d+)*)(?![\d%])/u.exec(text)?.[1] ?? null;
}

/** A funding line in a column of its own holds for the lines below it whose cell there is empty. */
export function lineFromAbove(
  above: LineAbove | null,
  row: readonly { readonly cell: LabelCell }[],
): LineAbove | null {
  return above && row.length > 0 && row.every(({ cell }) => cell.position !== above.position) ? above : null;
}

/** "B. Operations" after "A. Staff", or "Operations" after "Staff": the next heading, at which the one above ends. */
export function endsLineHeading(
  heading: LineHeading,
  row: readonly { readonly cell: LabelCell }[],
  namesArea: boolean,
): boolean {
  const [only, other] = row;
  if (!only || other || only.cell.position !== heading.position) return false;
  const counted = countedBy(heading.text);
  if (counted !== countedBy(only.cell.text)) return false;
  // Areas stand below a funding line as its parts; without counting so may other headings.
  return counted !== null || (!namesArea && !isDividedByAreas(heading.id) && only.cell.text.length < 60);
}

/**
 * Whether a heading such as "A. Staff" says what money is spent on rather than the funding line it comes from: the other
 * headings of its kind ("B. Operations") name neither lines nor areas.
 */
export function isCostHeading(
  { text, position }: LabelCell,
  line: string,
  others: readonly HeadingNames[],
): boolean {
  if (isDividedByAreas(line)) return false;
  const counted = countedBy(text);
  const alike = others.filter(
    ({ cell }) => cell.position === position && cell.text !== text && countedBy(cell.text) === counted,
  );
  return alike.length > 0 && alike.every(({ label }) => label.area === null && label.line === null);
}

/** In what a heading is counted: capital letters, small ones or numbers; null where it is not. */
function countedBy(text: string): "A" | "a" | "1" | null {
  const mark = /^\s*(?:(\d{1,2})|([A-Z]|[IVX]{2,4})|([a-z]|[ivx]{2,4}))\s?[.):]\s/.exec(text);
  if (!mark) return null;
  return mark[1] !== undefined ? "1" : mark[2] !== undefined ? "A" : "a";
}
