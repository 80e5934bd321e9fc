/**
 * Handing text to Excel so that it stays text. Excel reads a string that is set into a cell as if it had been typed, in
 * US English: "=1+1" becomes a formula, "2023" a number, "1-2" a date. A leading apostrophe tells it that text follows;
 * it is no part of the value and leaves the cell's number format alone, which format "@" would not (a formula typed into
 * the cell later would then show as text).
 */

import { cellLines, couldBeReadAsValue } from "../typedText";

/** The string to set into a cell so that it holds `text`. A cell with format "@" takes every string as it is. */
export function asText(text: string, numberFormat: string): string {
  const lines = cellLines(text);
  return numberFormat !== "@" && couldBeReadAsValue(lines) ? `'${lines}` : lines;
}
