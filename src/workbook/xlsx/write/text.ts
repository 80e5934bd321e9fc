/** Text as parts of a workbook hold it. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */

import { escapeXml } from "../../xml";

/** What XML 1.0 cannot hold: characters that a class of a regular expression consists of. */
const FORBIDDEN = "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\p{Surrogate}";

/** Those characters, and each underscore from which on a reader would take the text for an escape. */
const toEscape = (characters: string): RegExp =>
  new RegExp(`[${characters}]|_(?=x[0-9A-Fa-f]{4}[_${characters}])`, "gu");

const IN_TEXT = toEscape(FORBIDDEN);
const IN_COLUMN_NAME = toEscape(`${FORBIDDEN}\\t\\n\\r`);

const escaped = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Any text for an element, or an attribute in double quotes. Nothing is lost: readers that know the escapes get the same
 * text back.
 */
export function markupText(text: string): string {
  return escapeXml(text.replace(IN_TEXT, escaped));
}

/** The name of a table's column: line ends are escaped, too, as Excel does it there. */
export function columnNameText(text: string): string {
  return escapeXml(text.replace(IN_COLUMN_NAME, escaped));
}

/** A `t` element; its blanks at either end and its line ends are kept. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${markupText(text)}</t>`;
}
