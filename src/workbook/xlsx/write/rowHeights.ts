/**
 * How high rows will be. Excel fits rows to their text when it opens a file that says nothing of heights; other programs
 * leave them a line high and cut the text off. So rows that need more than a line say how much, as an estimate that Excel
 * still fits anew once something in the row changes.
 */

/** The height of a row in the standard font. */
export const STANDARD_HEIGHT = 15;
const MAX_HEIGHT = 409;
const POINTS_PER_PIXEL = 0.75;
/** A line of text against the size of its font. */
const LEADING = 1.33;
/** Bold letters against plain ones. */
const BOLD = 1.08;
const STANDARD_SIZE = 11;
/** Characters that a step of indent takes. */
const INDENT = 1.3;

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly indent: number;
}

/** Points that a text needs in a column of that many characters of the standard font. */
export function heightOf(text: string, { size, bold, wrap, indent }: TextLook, characters: number): number {
  const room = (characters - indent * INDENT) / ((size / STANDARD_SIZE) * (bold ? BOLD : 1));
  const lines = wrap ? wrappedLines(text, Math.max(1, Math.floor(room))) : 1;
  return Math.min(MAX_HEIGHT, lines * Math.ceil((size * LEADING) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL);
}

/** Lines of a text that is broken between words, or within a word that is longer than a line. */
export function wrappedLines(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length <= room) used += 1 + length;
      else {
        if (used > 0) lines++;
        lines += Math.max(0, Math.ceil(length / room) - 1);
        used = length > room ? length % room || room : length;
      }
    }
  }
  return lines;
}
