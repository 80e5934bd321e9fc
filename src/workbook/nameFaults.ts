/** Names that Excel allows for sheets, tables and ranges. Source: ECMA-376 part 1, 18.2.5 and 18.5.1.2; Excel's own limits. */

import { MAX_ROWS, columnIndex, parseAddress } from "./address";

const SHEET_NAME_LENGTH = 31;
const NAME_LENGTH = 255;

/** What is wrong with a sheet's name; null when nothing is. */
export function faultOfSheetName(name: string): string | null {
  if (name.trim() === "") return "blank";
  if (name.length > SHEET_NAME_LENGTH) return `longer than ${SHEET_NAME_LENGTH} characters`;
  if (/[[\]:*?/\\]/.test(name)) return "holds one of [ ] : * ? / \\";
  if (/\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/u.test(name)) return "holds a character that does not show";
  if (/^'|'$/.test(name)) return "begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "kept by Excel for itself";
  return null;
}

/** What is wrong with the name of a table or range; null when nothing is. */
export function faultOfName(name: string): string | null {
  if (name.length > NAME_LENGTH) return `longer than ${NAME_LENGTH} characters`;
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name))
    return "not letters, digits, points and underscores";
  if (/^[rc]$/i.test(name) || readsAsCell(name)) return "reads like a cell";
  if (/^(true|false)$/i.test(name)) return "a truth value";
  if (/^_xl/i.test(name)) return "kept by Excel for itself";
  return null;
}

function readsAsCell(name: string): boolean {
  if (parseAddress(name) !== null) return true;
  const inRows = /^r(\d*)(?:c(\d*))?$/i.exec(name);
  if (inRows) return Number(inRows[1] ?? 0) <= MAX_ROWS;
  const inColumns = /^c(\d+)$/i.exec(name);
  if (inColumns) return true;
  // "XFE1" is beyond the sheet, yet Excel refuses what looks that much like a cell.
  return /^[A-Za-z]{1,3}\d{1,7}$/.test(name) && columnIndex(name.replace(/\d+$/, "")) !== null;
}
