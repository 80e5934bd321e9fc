/** Finding lists with one amount a row: priority area, funding line, year and amount side by side, each in a column. */

import { isAreaHeader } from "./areas";
import { isOtherHeader } from "./columns";
import type { NameOf } from "./columns";
import { holdsFigures } from "./headers";
import type { YearHeader } from "./headers";
import { isNumbering } from "./labels";
import { partsBefore } from "./partColumns";
import { normalise } from "./text";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";
import { yearCells } from "./yearCells";

const YEAR_HEADER =
  /^(?:(?:budget|posting|payment|reporting|disbursement|udbetalings|regnskabs|fiscal|financial|calendar|programme|project|kalender|finans)? ?(?:years?|aar|aaret)|budgetaar|finansaar|kalenderaar|fy|periode?|period)$/;
const AMOUNT_HEADER =
  /\b(?:amounts?|beloeb\w*|budget\w*|requested|request|ansoegt|bevilling\w*|tilsagn\w*|commitment|contribution|bidrag|allocation|total|sum|i alt|value|vaerdi)\b/;
/** Fewer rows than this are no list. */
const FEWEST_ROWS = 3;

/** The headers of such lists on a sheet. */
export function findLists(
  view: View,
  period: { readonly from: number; readonly to: number },
  nameOf: NameOf = () => null,
): YearHeader[] {
  const columns = new Map<number, number[]>();
  for (const { row, column, year, isHeader } of yearCells(view.sheet)) {
    if (isHeader || year < period.from - 12 || year > period.to + 12) continue;
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return [...columns].flatMap(([column, rows]) => {
    const line = headerAbove(view, rows[0]!, column);
    if (line === null || !isListed(view, rows, column)) return [];
    const list = listUnder(view, line, column, nameOf);
    return list && hasLabelColumn(view, list) ? [list] : [];
  });
}

/** Where each year stands once, years run down; in a list they come again from row to row. */
function isListed(view: View, rows: readonly number[], column: number): boolean {
  const own: unknown[] = [];
  for (const row of rows) {
    if (own.length > 0 && headerAbove(view, row, column) === row - 1) break;
    own.push(view.sheet.cells.value(row, column));
  }
  return own.length >= FEWEST_ROWS && new Set(own.map(String)).size < own.length;
}

function hasLabelColumn(view: View, { line, list }: YearHeader): boolean {
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    if (list!.noLabels.has(position) || textAt(view, line, position) === "") continue;
    if (!isNumbering(textAt(view, line, position)) && /\p{L}/u.test(textAt(view, line + 1, position)))
      return true;
  }
  return false;
}

/** The line of the header "Year" over a column's first year, at most one empty line between. */
function headerAbove(view: View, first: number, column: number): number | null {
  for (let line = first - 1; line >= Math.max(0, first - 3); line--) {
    const text = textAt(view, line, column);
    if (YEAR_HEADER.test(normalise(text.replace(/\(.*?\)/g, " ")))) return line;
  }
  return null;
}

function listUnder(view: View, line: number, yearPosition: number, nameOf: NameOf): YearHeader | null {
  const noLabels = new Set([yearPosition]);
  const amounts: { position: number; rank: number }[] = [];
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    const header = textAt(view, line, position);
    if (position === yearPosition || header === "" || !holdsFigures(view, line, position)) continue;
    if (isAreaHeader(header) || isNumbering(header)) continue;
    noLabels.add(position);
    const rank = rankOf(header);
    if (rank > 0) amounts.push({ position, rank });
  }
  const [best] = amounts.sort((a, b) => b.rank - a.rank || a.position - b.position);
  if (!best) return null;
  const { position } = best;
  const years = [{ year: 0, position }];
  return {
    line,
    bodyFrom: line + 1,
    // The years of its rows are read with them; here stands the one column of their amounts.
    years,
    beside: partsBefore(view, line, years, nameOf),
    totalPosition: position,
    labelsFrom: view.positions[0],
    labelsEnd: view.positions[1],
    run: 0,
    list: { yearPosition, noLabels },
  };
}

/** How likely a header stands over the amounts; kroner before other currencies. */
function rankOf(header: string): number {
  if (isOtherHeader(header)) return 0;
  const stated = readStatement(header);
  const words = AMOUNT_HEADER.test(normalise(header)) ? 1 : 0;
  return stated === null ? words : words + (stated.currency === "DKK" ? 3 : 2);
}
