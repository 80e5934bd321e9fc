/** Cells of a header: what they head, how far they reach, and what stands below them. */

import { readAmountInWords } from "./amounts";
import { textAt } from "./view";
import type { View } from "./view";

/** The words over a position, "%" among them; empty where a number, a sentence or nothing stands. */
export function headerWords(view: View, line: number, position: number): string {
  const text = textAt(view, line, position);
  return text !== "" && text.length <= 60 && (/\p{L}/u.test(text) || text === "%") ? text : "";
}

/** An empty cell on the line of years, with words below it and figures below those. */
export function isSecondHeader(view: View, line: number, position: number): boolean {
  return (
    view.isBlank(line, position) &&
    /\p{L}/u.test(textAt(view, line + 1, position)) &&
    holdsFigures(view, line + 1, position)
  );
}

/** How many positions the cell of a header is merged over; 1 where it is not merged. */
export function mergedCount(view: View, line: number, position: number): number {
  const { row, column } = view.place(line, position);
  const merge = mergesOf(view).get(`${row}:${column}`);
  return merge ? (view.orientation === "years-across" ? merge.columns : merge.rows) : 1;
}

const merges = new WeakMap<View["sheet"], ReadonlyMap<string, { rows: number; columns: number }>>();

function mergesOf({ sheet }: View): ReadonlyMap<string, { rows: number; columns: number }> {
  let known = merges.get(sheet);
  if (!known)
    merges.set(sheet, (known = new Map(sheet.merges.map((area) => [`${area.row}:${area.column}`, area]))));
  return known;
}

/** Whether below a header stand figures rather than words. */
export function holdsFigures(view: View, line: number, position: number): boolean {
  let figures = 0;
  let words = 0;
  const end = Math.min(view.lines[1], line + 60);
  for (let at = line + 1; at < end; at++) {
    if (view.isBlank(at, position)) continue;
    const { value, formula } = view.cell(at, position);
    if (
      typeof value === "number" ||
      formula !== null ||
      (typeof value === "string" && (/^[\s\d.,()-]+$/.test(value) || readAmountInWords(value) !== null))
    )
      figures++;
    else words++;
  }
  return figures > words;
}

const MARK = /^[x✓✔√•●■▪*+]{1,3}$/i;

/** Whether marks stand below a header and no figures: a plan of when things happen. */
export function holdsMarks(view: View, line: number, position: number): boolean {
  let marks = 0;
  const end = Math.min(view.lines[1], line + 60);
  for (let at = line + 1; at < end; at++) {
    if (typeof view.cell(at, position).value === "number") return false;
    if (MARK.test(textAt(view, at, position))) marks++;
  }
  return marks > 0;
}

/** Whether labels stand below a header at one of these positions. */
export function hasLabels(view: View, line: number, from: number, end: number): boolean {
  const last = Math.min(view.lines[1], line + 40);
  for (let position = from; position < end; position++) {
    let texts = 0;
    for (let at = line + 1; at < last; at++) {
      const text = textAt(view, at, position);
      if (/\p{L}{2}/u.test(text)) texts++;
    }
    if (texts >= 2) return true;
  }
  return false;
}
