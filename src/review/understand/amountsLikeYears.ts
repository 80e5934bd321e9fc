/** Amounts that look like years: "2,032 | 2,029" on a line of a table that a line of years heads already. */

import { isAreaHeader } from "./areas";
import type { NameOf } from "./columns";
import { isLineHeader } from "./lines";
import { normalise } from "./text";
import { textAt } from "./view";
import type { View } from "./view";
import type { YearLine, YearMark } from "./yearLines";

/** Without those lines of `fewest` "years" or more that are amounts of a table above. */
export function withoutAmounts(
  lines: readonly YearLine[],
  fewest: number,
  view: View,
  nameOf: NameOf,
): YearLine[] {
  const found: YearLine[] = [];
  let headers: YearLine[] = [];
  for (const line of lines) {
    if (line.years.length < fewest) found.push(line);
    else if (!headers.some((above) => isWithin(line, above) && holdsAmounts(line, above, view, nameOf))) {
      found.push(line);
      headers = [...headers.slice(1 - NEAREST), line];
    }
  }
  return found;
}

/** So many lines of years above are looked at: a sheet of data may have thousands. */
const NEAREST = 3;

/** Whether one line's years all stand under the other's; the last of them may stand in the column of totals behind. */
function isWithin({ years }: YearLine, above: YearLine): boolean {
  const headed = new Set(above.years.map(({ position }) => position));
  const last = Math.max(...headed);
  return years.every(
    ({ position }, i) => headed.has(position) || (i > 0 && i === years.length - 1 && position === last + 1),
  );
}

function holdsAmounts(found: YearLine, above: YearLine, view: View, nameOf: NameOf): boolean {
  const { line, years } = found;
  const cells = years.map(({ position }) => view.cell(line, position));
  if (!cells.every(({ value }) => typeof value === "number" && value < 3000)) return false;
  const over = new Map(above.years.map(({ position, year }) => [position, year]));
  // The same years again head the next table, or the next column.
  if (years.every(({ position, year }) => (over.get(position) ?? year) === year)) return false;
  if (cells.some(({ formula }) => formula !== null && !isYearFormula(formula))) return true;
  if (cells.every(({ numberFormat }) => isGrouped(numberFormat))) return true;
  if (above.years.some(({ position }) => isOtherNumber(view, line, position, years))) return true;
  if (!isInTable(found, view)) return false;
  const labels = labelsOf(found, above, view);
  if (labels.some(({ text }) => nameOf(text) !== null)) return true;
  if (years.length < 2 || labels.length === 0) return false;
  return !labels.some(({ text, header }) => isHeaderLike(text, header));
}

/** "=B3+1", "=$B$1", "=YEAR(B1)+2": how years are computed; anything else computes amounts. */
const YEAR_FORMULA = /^=?\+?(?:YEAR\([^()]*\)|[^-+*/(),]+)(?:[-+]\d{1,2})?$/i;

function isYearFormula(formula: string): boolean {
  return YEAR_FORMULA.test(formula.replace(/\s/g, ""));
}

/** Years are written without a sign between thousands. */
function isGrouped(format: string): boolean {
  return /#[.,\s' ]##0/.test(format);
}

/** A number that is no year in a column that the line above heads. */
function isOtherNumber(view: View, line: number, position: number, years: readonly YearMark[]): boolean {
  const { value } = view.cell(line, position);
  return typeof value === "number" && years.every((mark) => mark.position !== position);
}

/** Whether the line goes on with what stands directly above it: figures, or the headers of its columns. */
function isInTable({ line, years }: YearLine, view: View): boolean {
  return years.every(({ position }) => !view.isBlank(line - 1, position));
}

/** The texts beside the years, each with the text over it on the line of years above. */
function labelsOf(found: YearLine, above: YearLine, view: View): { text: string; header: string }[] {
  const labels: { text: string; header: string }[] = [];
  for (let position = view.positions[0]; position < above.years[0]!.position; position++) {
    const text = textAt(view, found.line, position);
    if (/\p{L}/u.test(text)) labels.push({ text, header: textAt(view, above.line, position) });
  }
  return labels;
}

const YEAR_WORDS =
  /^(?:(?:budget|fiscal|financial|calendar) ?)?(?:years?|aar|fy|periode?|finansaar|budgetaar)$/;

function isHeaderLike(text: string, header: string): boolean {
  const words = normalise(text);
  return words === normalise(header) || YEAR_WORDS.test(words) || isAreaHeader(text) || isLineHeader(text);
}
