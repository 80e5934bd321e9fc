/** Text out of workbooks and packs made safe for where it goes: a terminal, a line of a report, a CSV cell. */

/* eslint-disable no-control-regex -- control characters are what this file is about */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Without characters that steer a terminal or turn the direction of writing; line breaks and tabs stay. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "\ufffd");
}

/** The same in one line. */
export function safeLine(text: string): string {
  return safeText(text)
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("\t", " ");
}

const FORMULA_START = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/;

/**
 * Text that no spreadsheet takes for a formula when it opens the file: an apostrophe goes before one that starts like
 * a formula. Numbers written as text ("-5") compute nothing and stay as they are.
 */
export function inertText(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
