/** How each role looks in Excel: with the workbook's own font and colours, so that it sits well in any theme. */

import type { CellRole } from "../edits";

interface RoleLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly horizontal?: "Left" | "Right";
  readonly vertical?: "Top";
  readonly wrap?: boolean;
  /** Cells for the user to fill in. */
  readonly fill?: string;
  readonly color?: string;
}

const LOOKS: Readonly<Record<CellRole, RoleLook>> = {
  title: { bold: true, size: 14 },
  note: { italic: true, size: 9 },
  header: { bold: true, wrap: true, vertical: "Top" },
  label: { vertical: "Top", horizontal: "Left" },
  figure: { vertical: "Top", horizontal: "Right" },
  total: { bold: true },
  input: { fill: "#FFF9E5", color: "#1F3864" },
};

/** Queues the look of a role for a range; what the role says nothing about stays as it is. */
export function giveLook(range: Excel.Range, role: CellRole, indent = 0): void {
  const { bold, italic, size, horizontal, vertical, wrap, fill, color } = LOOKS[role];
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent > 0) format.indentLevel = indent;
}

/** Style of the Excel tables that are made: light lines in the workbook's own accent colour. */
export const TABLE_STYLE = "TableStyleLight9";

const PIXELS_PER_CHARACTER = 7;
const PIXELS_OF_MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** Column width in Excel's points for a width in characters of the standard font (Aptos Narrow or Calibri 11). */
export function pointsOf(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PIXELS_OF_MARGIN) * POINTS_PER_PIXEL;
}

/** The inverse of `pointsOf`. */
export function charactersOf(points: number): number {
  return (points / POINTS_PER_PIXEL - PIXELS_OF_MARGIN) / PIXELS_PER_CHARACTER;
}
