/** What stands around a table: titles and notes, the unit they state, the area that a sheet is about. */

import { unitName } from "../../money/unit";
import type { Unit } from "../../money/unit";
import type { Area, RangeRef } from "../../workbook/address";
import { cellArea } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { normalise, tidy } from "./text";
import { readStatement, unitOfFormat } from "./units";
import type { UnitStatement } from "./units";

export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const TITLE_ROWS = 12;

/**
 * Texts above a table, nearest row first, down to the end of the table above it; without those that stand over a table
 * beside it: what stands over the first of them may be about all, unless the table has a text of its own in that row.
 */
export function titlesAbove(sheet: SheetSnapshot, table: Area, others: readonly Area[]): PlacedText[] {
  const floor = Math.max(
    table.row - TITLE_ROWS,
    0,
    ...others.map((other) => other.row + other.rows).filter((end) => end <= table.row),
  );
  const texts = textsIn(sheet, floor, table.row);
  const own = new Set(texts.flatMap((text) => (isOver(text, table) ? text.row : [])));
  const beside = others.filter((other) => areBeside(other, table));
  return texts
    .filter(
      (text) =>
        !beside.some((other) => isOver(text, other) && (table.column < other.column || own.has(text.row))),
    )
    .reverse();
}

function isOver({ column }: PlacedText, table: Area): boolean {
  return column >= table.column && column < table.column + table.columns;
}

function areBeside(a: Area, b: Area): boolean {
  const rows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  return rows && (a.column + a.columns <= b.column || b.column + b.columns <= a.column);
}

/** Texts in the few rows below a table: footnotes and the like. */
export function notesBelow(sheet: SheetSnapshot, table: Area): PlacedText[] {
  const end = table.row + table.rows;
  return textsIn(sheet, end, end + 4);
}

function textsIn(sheet: SheetSnapshot, from: number, end: number): PlacedText[] {
  if (end <= from || !sheet.cells.used) return [];
  const { column, columns } = sheet.cells.used;
  const texts: PlacedText[] = [];
  for (const cell of sheet.cells.cells({ row: from, rows: end - from, column, columns })) {
    if (typeof cell.value === "string" && cell.value.trim() !== "" && cell.value.length <= 300) {
      texts.push({ row: cell.row, column: cell.column, text: tidy(cell.value) });
    }
  }
  return texts;
}

/** A statement of a unit with the words that make it; null when a number format does. */
export interface PlacedStatement extends UnitStatement {
  readonly text: string | null;
  /** Null for a sheet's name and for a number format. */
  readonly cell: RangeRef | null;
}

/** What the texts state of units, in their order. */
export function statementsIn(texts: readonly PlacedText[], sheet: SheetSnapshot): PlacedStatement[] {
  return texts.flatMap(({ text, row, column }) => {
    const stated = readStatement(text);
    return stated ? [{ ...stated, text, cell: { sheet: sheet.name, ...cellArea(row, column) } }] : [];
  });
}

/** What notes at the cells of a table, its headers and its titles say. */
export function notesOn(sheet: SheetSnapshot, table: Area): PlacedText[] {
  const [from, end] = [table.row - TITLE_ROWS, table.row + table.rows + 4];
  return sheet.notes.flatMap(({ row, column, text }) =>
    row >= from && row < end && text.length <= 300 ? [{ row, column, text: tidy(text) }] : [],
  );
}

/** The unit that the number formats of these cells show, if all that show one agree. */
export function unitInFormats(sheet: SheetSnapshot, table: Area): PlacedStatement | null {
  const formats = new Set<string>();
  for (const { value, numberFormat } of sheet.cells.cells(table))
    if (typeof value === "number") formats.add(numberFormat);
  const found = new Map<string, Unit>();
  for (const format of formats) {
    const unit = unitOfFormat(format);
    if (unit) found.set(unitName(unit), unit);
  }
  return found.size === 1 ? { ...[...found.values()][0]!, text: null, cell: null } : null;
}

const ALL_AMOUNTS =
  /\b(?:all|alle)\b.*\b(?:amounts?|figures?|numbers?|beloeb|tal|budgets?)\b|^(?:amounts|figures|beloeb|tal|unit|enhed|currency|valuta)\b/;

/** A unit stated once for the whole workbook: "All amounts in DKK million", or beside "Unit" on a cover. */
export function unitOfWorkbook(workbook: WorkbookSnapshot): PlacedStatement | null {
  const found = new Map<string, PlacedStatement>();
  for (const sheet of workbook.sheets) {
    if (!sheet.cells.used || sheet.cells.size > 20_000) continue;
    for (const { row, column, text } of textsIn(sheet, sheet.cells.used.row, sheet.cells.used.row + 60)) {
      if (!/[a-z]/i.test(text) || !ALL_AMOUNTS.test(normalise(text))) continue;
      const beside = sheet.cells.value(row, column + 1);
      const texts = [
        { row, column, text },
        ...(typeof beside === "string" ? [{ row, column: column + 1, text: beside }] : []),
      ];
      const [stated] = statementsIn(texts, sheet);
      if (stated) found.set(`${stated.currency} ${stated.scale}`, stated);
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}
