/** Excel tables. Source: ECMA-376 part 1, 18.5. */

import type { RangeRef } from "../../address";
import { areaAddress } from "../../address";
import { TABLE_STYLE } from "../../looks";
import { escapeXml } from "../../xml";
import type { DraftCells } from "./cells";
import { refused } from "./errors";
import { MAIN, XML } from "./markup";
import { columnNameText } from "./text";

export interface DraftTable {
  readonly name: string;
  range: RangeRef;
  readonly filterButtons: boolean;
}

const MAX_HEADER = 255;

/**
 * The headers of a table, which are its columns' names. A number, such as a year, becomes text, as it does when Excel makes
 * the table. Throws XlsxWriteError where a header is blank, a formula or there twice.
 */
export function settleHeaders(
  table: DraftTable,
  cells: DraftCells,
  formatOf: (style: number) => string,
): string[] {
  const { range } = table;
  const used = new Set<string>();
  return Array.from({ length: range.columns }, (_, index) => {
    const column = range.column + index;
    const at: RangeRef = { sheet: range.sheet, row: range.row, column, rows: 1, columns: 1 };
    let header = cells.content(range.row, column);
    if (typeof header === "number" && /^(?:General|0|@)$/.test(formatOf(cells.style(range.row, column)))) {
      header = String(header);
      cells.set(range.row, column, header);
    }
    if (typeof header !== "string") throw refused("table", at, `the header of ${table.name} is not text`);
    if (header.length > MAX_HEADER)
      throw refused("table", at, `the header of ${table.name} is longer than ${MAX_HEADER} characters`);
    const key = header.toLowerCase();
    if (used.has(key)) throw refused("table", at, `${table.name} has this header twice`);
    used.add(key);
    return header;
  });
}

/** The part of a table; `id` is its number in the workbook, from 1. */
export function tableXml(table: DraftTable, id: number, headers: readonly string[]): string {
  const ref = areaAddress(table.range);
  const name = escapeXml(table.name);
  const columns = headers.map(
    (header, index) => `<tableColumn id="${index + 1}" name="${columnNameText(header)}"/>`,
  );
  return (
    `${XML}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    (table.filterButtons ? `<autoFilter ref="${ref}"/>` : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    "</table>"
  );
}
