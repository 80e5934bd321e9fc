/** The cells that a name, a table or a part of a table means. */

import { parseStructRef } from "@borgar/fx";
import { parseAddress, type RangeRef } from "../../workbook/address";
import type { WorkbookPlaces } from "../../workbook/door";
import type { TableSnapshot } from "../../workbook/snapshot";

/** Names that stand for names are followed so far. */
const DEEPEST = 5;

/**
 * The cells that a reference means that is no address: "Rates", "Rates[Rate]", "Rates[[#All],[Period]:[Rate]]",
 * "Budget!Kurs". null where it means no fixed cells (a name that computes, "this row"), or nothing that there is.
 * @param sheet the sheet that the formula goes to: its own names come before the workbook's
 */
export function rangeOfReference(
  reference: string,
  sheet: string | null,
  places: WorkbookPlaces,
  depth = 0,
): RangeRef | null {
  if (depth > DEEPEST) return null;
  const { before, name } = parted(reference);
  const part = parseStructRef(reference);
  if (part?.table) {
    const table = places.tables.find((one) => same(one.name, part.table!));
    return table ? partOf(table, part.sections ?? [], part.columns ?? []) : null;
  }
  const scope = before ?? sheet;
  const ofSheet = places.names.find(
    (one) => one.scope !== null && same(one.scope, scope) && same(one.name, name),
  );
  const found = ofSheet ?? places.names.find((one) => one.scope === null && same(one.name, name));
  if (found) return rangeOfFormula(found.formula, found.scope ?? scope, places, depth);
  const table = before === null ? places.tables.find((one) => same(one.name, name)) : undefined;
  return table ? partOf(table, [], []) : null;
}

/** Whether the workbook has the table or name that a reference begins with; addresses are always known. */
export function isKnownReference(reference: string, { tables, names }: WorkbookPlaces): boolean {
  const table = parseStructRef(reference)?.table;
  if (table) return tables.some((one) => same(one.name, table));
  const { name } = parted(reference);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) return true;
  return [...tables, ...names].some((one) => same(one.name, name));
}

/** What a name stands for, where that is cells: "=Budget!$A$1:$B$4", or another name. */
function rangeOfFormula(
  formula: string,
  sheet: string | null,
  places: WorkbookPlaces,
  depth: number,
): RangeRef | null {
  const text = formula.replace(/^=/, "").trim();
  const address = parseAddress(text);
  if (!address) return rangeOfReference(text, sheet, places, depth + 1);
  const { sheet: named = sheet, ...area } = address;
  // A sheet's name holds no brackets: they name another file.
  return named === null || /[[\]]/.test(named) ? null : { sheet: named, ...area };
}

/** The sheet or file that is named in front, and the rest. */
function parted(reference: string): { before: string | null; name: string } {
  const at = reference.lastIndexOf("!");
  if (at < 0) return { before: null, name: reference };
  const before = reference.slice(0, at).replace(/^'(.*)'$/s, "$1");
  return { before: before.replaceAll("''", "'"), name: reference.slice(at + 1) };
}

/** First and last row of a section, counted from the table's top; null where the table has none. */
function rowsOf({ range, hasHeaders, hasTotals }: TableSnapshot, section: string): [number, number] | null {
  const first = hasHeaders ? 1 : 0;
  const last = range.rows - (hasTotals ? 2 : 1);
  switch (section.toLowerCase()) {
    case "all":
      return [0, range.rows - 1];
    case "data":
      return last >= first ? [first, last] : null;
    case "headers":
      return hasHeaders ? [0, 0] : null;
    case "totals":
      return hasTotals ? [range.rows - 1, range.rows - 1] : null;
    // "This row" depends on where the formula stands.
    default:
      return null;
  }
}

function partOf(
  table: TableSnapshot,
  sections: readonly string[],
  columns: readonly string[],
): RangeRef | null {
  const rows = (sections.length === 0 ? ["data"] : sections).map((section) => rowsOf(table, section));
  const wanted = columns.map((name) => table.columns.findIndex((column) => same(column, name)));
  if (rows.includes(null) || wanted.includes(-1)) return null;
  const first = Math.min(...rows.map((row) => row![0]));
  const last = Math.max(...rows.map((row) => row![1]));
  const left = wanted.length === 0 ? 0 : Math.min(...wanted);
  const right = wanted.length === 0 ? table.range.columns - 1 : Math.max(...wanted);
  const { sheet, row, column } = table.range;
  return {
    sheet,
    row: row + first,
    column: column + left,
    rows: last - first + 1,
    columns: right - left + 1,
  };
}

const same = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase();
