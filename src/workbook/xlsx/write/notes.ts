/**
 * Notes of a sheet: their text in a comments part, their boxes in a drawing of the older kind, without which Excel shows none.
 * Sources: ECMA-376 part 1, 18.7; part 4, 19 (VML).
 */

import { MAX_COLUMNS, MAX_ROWS, cellAddress } from "../../address";
import { MAIN, XML } from "./markup";
import { wrappedLines } from "./rowHeights";
import { markupText, textElement } from "./text";

export interface DraftNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** By row and column, as Excel keeps them. */
function inOrder(notes: readonly DraftNote[]): DraftNote[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

export function commentsXml(notes: readonly DraftNote[], author: string): string {
  const comments = inOrder(notes).map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text>${textElement(text)}</text></comment>`,
  );
  return (
    `${XML}<comments xmlns="${MAIN}"><authors><author>${markupText(author)}</author></authors>` +
    `<commentList>${comments.join("")}</commentList></comments>`
  );
}

const CHARACTERS_A_LINE = 32;
const LINES_AT_LEAST = 3;
const LINES_AT_MOST = 24;
const POINTS_A_LINE = 13;
const POINTS_A_ROW = 15;
const WIDTH_POINTS = 190;
const SHAPES_A_BLOCK = 1024;

/** Shapes are numbered in blocks of a thousand, and no two sheets share one: how many this many notes take up. */
export function shapeBlocks(notes: number): number {
  return Math.floor(notes / SHAPES_A_BLOCK) + 1;
}

/** The boxes; `block` is the first block of numbers that is free, from 1. */
export function noteBoxesXml(notes: readonly DraftNote[], block: number): string {
  const shapes = inOrder(notes).map((note, index) => boxXml(note, block * SHAPES_A_BLOCK + index + 1));
  const blocks = Array.from({ length: shapeBlocks(notes.length) }, (_, index) => block + index);
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

const COLUMNS_OF_BOX = 3;

function boxXml({ row, column, text }: DraftNote, id: number): string {
  const lines = Math.min(LINES_AT_MOST, Math.max(LINES_AT_LEAST, wrappedLines(text, CHARACTERS_A_LINE) + 1));
  const height = lines * POINTS_A_LINE;
  const rows = Math.ceil(height / POINTS_A_ROW);
  // Beside the cell, a row up; at the sheet's edges as far as there is room.
  const top = Math.min(Math.max(0, row - 1), MAX_ROWS - rows - 1);
  const left = Math.min(column + 1, MAX_COLUMNS - COLUMNS_OF_BOX - 1);
  const anchor = [left, 15, top, 2, left + COLUMNS_OF_BOX, 15, top + rows, 4];
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"` +
    ` style="position:absolute;width:${WIDTH_POINTS}pt;height:${height}pt;z-index:1;visibility:hidden">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
