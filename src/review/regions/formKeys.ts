/** Keys by which copies of one formula are known without reading them. */

import { columnIndex, MAX_COLUMNS } from "../../workbook/address";

/**
 * Text, quoted names and what is in brackets stay as they are; cell addresses become offsets from the formula's cell.
 * Whole columns and rows are rare and left to the library.
 */
const ADDRESSES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\\])\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)(?![\w.(!])|(?<![\w.$\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g;

const WHOLE_LINES = /^\$?\w+:/;

/** Formulas in which nothing but words, addresses, numbers and the signs between them stands: nearly all there are. */
const PLAIN = /^[\w.$:,;()+\-*/^&=<>% ]*$/;
/** A whole column or row, or a word that an address could be a part of. */
const UNUSUAL = /(?:^|[^\w.$])\$?(?:[A-Za-z]{1,3}|\d+):|\d\$|\$\$/;

/** Equal for two formulas only if one is a copy of the other. The formula stands in that cell, zero-based. */
export function keyOf(formula: string, row: number, column: number): string {
  return PLAIN.test(formula) && !UNUSUAL.test(formula)
    ? keyOfPlain(formula, row, column)
    : keyOfAny(formula, row, column);
}

/** The same for any formula, with the tool for any. */
export function keyOfAny(formula: string, row: number, column: number): string {
  return formula.replace(
    ADDRESSES,
    (
      found: string,
      fixedColumn: string | undefined,
      letters: string,
      fixedRow: string,
      digits: string,
    ): string => {
      if (fixedColumn === undefined)
        return WHOLE_LINES.test(found) ? `\u0001${row}:${column}\u0001${found}` : found;
      const index = columnIndex(letters);
      if (index === null) return found;
      const rowPart = fixedRow ? `$${digits}` : String(Number(digits) - 1 - row);
      return `\u0001${rowPart}\u0001${fixedColumn ? `$${index}` : String(index - column)}`;
    },
  );
}

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** Word by word: what is an address becomes an offset, all else stays. */
function keyOfPlain(formula: string, row: number, column: number): string {
  let key = "";
  let done = 0;
  for (let at = 0; at < formula.length;) {
    if (!isOfWord(formula.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const fixedColumn = formula.charCodeAt(at) === 36;
    if (fixedColumn) at++;
    let index = 0;
    const lettersFrom = at;
    for (let letter; (letter = (formula.charCodeAt(at) & ~32) - 64) >= 1 && letter <= 26; at++)
      index = index * 26 + letter;
    const letters = at - lettersFrom;
    const fixedRow = formula.charCodeAt(at) === 36;
    if (fixedRow) at++;
    const digitsFrom = at;
    let number = 0;
    for (let digit; (digit = formula.charCodeAt(at) - 48) >= 0 && digit <= 9; at++)
      number = number * 10 + digit;
    const digits = at - digitsFrom;
    const isWhole = at >= formula.length || !isOfWord(formula.charCodeAt(at));
    while (at < formula.length && isOfWord(formula.charCodeAt(at))) at++;
    const isAddress =
      isWhole &&
      letters >= 1 &&
      letters <= MOST_LETTERS &&
      digits >= 1 &&
      digits <= MOST_DIGITS &&
      formula.charCodeAt(digitsFrom) !== 48 &&
      formula.charCodeAt(at) !== 40 &&
      index <= MAX_COLUMNS;
    if (!isAddress) continue;
    const rowPart = fixedRow
      ? `$${formula.slice(digitsFrom, digitsFrom + digits)}`
      : String(number - 1 - row);
    const columnPart = fixedColumn ? `$${index - 1}` : String(index - 1 - column);
    key += `${formula.slice(done, start)}\u0001${rowPart}\u0001${columnPart}`;
    done = at;
  }
  return key + formula.slice(done);
}

/** Letters, digits, "_", "." and "$". */
function isOfWord(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 36 ||
    code === 46 ||
    code === 95
  );
}
