/** Looks and widths in Excel's terms. */

import type { Area } from "../address";
import type { CellRole } from "../edits";
import { LOOKS, PIXELS_OF_MARGIN, PIXELS_PER_CHARACTER } from "../looks";

export { TABLE_STYLE } from "../looks";

const HORIZONTAL = { left: "Left", right: "Right" } as const;
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
const VERTICAL = { top: "Top" } as const;

/** Queues the look of a role for a range; what the role says nothing about stays as it is. */
export function giveLook(
  range: Excel.Range,
  { rows, columns }: Pick<Area, "rows" | "columns">,
  role: CellRole,
  indent?: number,
): void {
  const { bold, italic, size, horizontal, vertical, wrap, fill, color, border } = LOOKS[role];
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (border === undefined) return;
  for (const side of SIDES) {
    // A range of one row has no lines between rows, one of one column none between columns.
    if ((side === "InsideHorizontal" && rows === 1) || (side === "InsideVertical" && columns === 1)) continue;
    const line = format.borders.getItem(side);
    line.style = "Continuous";
    line.color = border;
  }
}

const POINTS_PER_PIXEL = 0.75;

/** Column width in Excel's points for a width in characters of the standard font. */
export function pointsOf(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PIXELS_OF_MARGIN) * POINTS_PER_PIXEL;
}

/** The inverse of `pointsOf`. */
export function charactersOf(points: number): number {
  return (points / POINTS_PER_PIXEL - PIXELS_OF_MARGIN) / PIXELS_PER_CHARACTER;
}
