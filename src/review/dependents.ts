/** Cells that are computed from others, by what their formulas refer to: also those that are no total of a recognised budget. */

import type { Area, RangeRef } from "../workbook/address";
import { cellArea, contains, MAX_COLUMNS } from "../workbook/address";
import { CellError } from "../workbook/cells";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { oncePer } from "./memory";
import { bookOf, functionsOf } from "./regions/book";
import type { Form } from "./regions/forms";
import type { SheetForms } from "./regions/sheetForms";

/** Functions that pass on what is off in their arguments. A look-up, a count or a maximum may well give the same. */
const PASSING = new Set([
  "SUM",
  "SUBTOTAL",
  "ROUND",
  "AVERAGE",
  "PRODUCT",
  "SUMPRODUCT",
  "IFERROR",
  "IF",
  "ABS",
]);
/** References to larger blocks are lists, not amounts. */
const LARGEST = 2_000;
/** Workbooks with more formulas than this are models: what is off there is not listed cell by cell. */
const MOST_FORMULAS = 100_000;
/** Blocks that are looked at for all findings of a workbook; a file made to be slow must not be. */
const MOST_STEPS = 5_000_000;
/** Nobody goes through more cells than this. */
const MOST_FOUND = 200;

interface Reader {
  readonly sheet: SheetForms;
  readonly row: number;
  readonly column: number;
}

/** Of one sheet: who computes with its cells. */
interface Readers {
  readonly ofCell: Map<number, Reader[]>;
  /** By each column that the block has. */
  readonly ofBlock: Map<number, { readonly area: Area; readonly reader: Reader }[]>;
}

interface Index {
  /** By the sheets' names in lower case. */
  readonly sheets: ReadonlyMap<string, Readers>;
  /** How many blocks may still be looked at. */
  steps: number;
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/**
 * The cells with a figure that are computed from these, those computed from them in turn, and so on; not these themselves.
 * None where the workbook is too large to say.
 */
export function dependentsOf(workbook: WorkbookSnapshot, origins: readonly RangeRef[]): RangeRef[] {
  const index = indexOf(workbook);
  if (!index) return [];
  const seen = new Set<string>();
  const open: RangeRef[] = origins.flatMap(cellsOf);
  for (const origin of open) seen.add(nameOf(origin));
  const found: RangeRef[] = [];
  for (let next = open.pop(); next && found.length < MOST_FOUND; next = open.pop()) {
    for (const { sheet, row, column } of readersOfCell(index, next)) {
      const cell = { sheet: sheet.sheet.name, ...cellArea(row, column) };
      const name = nameOf(cell);
      if (seen.has(name)) continue;
      seen.add(name);
      const value = sheet.value(row, column);
      if (typeof value !== "number" && !(value instanceof CellError)) continue;
      found.push(cell);
      open.push(cell);
    }
  }
  return found;
}

const nameOf = ({ sheet, row, column }: RangeRef): string => `${keyOf(row, column)} ${sheet.toLowerCase()}`;

function cellsOf({ sheet, row, column, rows, columns }: RangeRef): RangeRef[] {
  if (rows * columns > MOST_FOUND) return [];
  return Array.from({ length: rows * columns }, (_, at) => ({
    sheet,
    ...cellArea(row + Math.floor(at / columns), column + (at % columns)),
  }));
}

function readersOfCell(index: Index, { sheet, row, column }: RangeRef): Reader[] {
  const own = index.sheets.get(sheet.toLowerCase());
  if (!own) return [];
  const near = own.ofBlock.get(column) ?? [];
  index.steps -= near.length;
  const blocks = index.steps < 0 ? [] : near.filter(({ area }) => contains(area, row, column));
  return [...(own.ofCell.get(keyOf(row, column)) ?? []), ...blocks.map(({ reader }) => reader)];
}

/** Null where there are too many formulas. */
const indexOf = oncePer((workbook: WorkbookSnapshot): Index | null => {
  const book = bookOf(workbook);
  const sheets = new Map<string, Readers>(
    workbook.sheets.map(({ name }) => [name.toLowerCase(), { ofCell: new Map(), ofBlock: new Map() }]),
  );
  const passing = new Map<number, boolean>();
  let formulas = 0;
  for (const sheet of book.sheets) {
    for (let at = 0; at < sheet.size; at++) {
      const kind = sheet.kinds[at]!;
      if (kind < 0) continue;
      if (++formulas > MOST_FORMULAS) return null;
      const form = sheet.form(kind);
      let passes = passing.get(kind);
      if (passes === undefined) passing.set(kind, (passes = passesOn(form)));
      if (!passes) continue;
      const reader = { sheet, row: sheet.rows[at]!, column: sheet.columns[at]! };
      for (const reference of form.references) {
        const target = book.target(sheet, reference, reader);
        if (target) addReader(sheets.get(target.sheet.sheet.name.toLowerCase())!, target.area, reader);
      }
    }
  }
  return { sheets, steps: MOST_STEPS };
});

function addReader({ ofCell, ofBlock }: Readers, area: Area, reader: Reader): void {
  const size = area.rows * area.columns;
  if (size > LARGEST) return;
  if (size === 1) return put(ofCell, keyOf(area.row, area.column), reader);
  for (let by = 0; by < area.columns; by++) put(ofBlock, area.column + by, { area, reader });
}

function put<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

const ARITHMETIC = new Set(["+", "-", "*", "/"]);

/** Whether a formula's result is off where one of its cells is. */
function passesOn(form: Form): boolean {
  const called = functionsOf(form);
  if (!called.every((name) => PASSING.has(name) || isConversion(name))) return false;
  // A mere comparison gives one of two answers.
  return (
    !called.includes("IF") ||
    form.pieces.some(({ type, text }) => type === "operator" && ARITHMETIC.has(text))
  );
}

const isConversion = (name: string): boolean =>
  /^TILSAGN\.(TOUSD|TODKK|CONVERT|SHARES?|OVERHEAD|NETOFOVERHEAD)$/.test(name);
