/** The edits of a plan, carried out one after another on a workbook that begins empty. */

import type { RangeRef } from "../../address";
import { MAX_COLUMNS, MAX_ROWS, cellArea, contains, overlaps } from "../../address";
import { MAX_NOTE } from "../../editFaults";
import type { EditPlan, WorkbookEdit } from "../../edits";
import { faultOfName, faultOfSheetName } from "../../nameFaults";
import { withoutStamp } from "../../stamps";
import { DraftBook, DraftSheet, same } from "./book";
import { cellContent } from "./cells";
import { checkChart } from "./charts/data";
import { XlsxWriteError, refused } from "./errors";
import { checkExpectations } from "./expectations";
import { checkNumberFormat } from "./numberFormats";
import { checkPart } from "./parts";
import { checkRange } from "./references";
import { checkValidation } from "./validations";

const MAX_WIDTH = 255;
const MAX_INDENT = 250;

/** What the plan comes to. Throws XlsxWriteError. */
export function draftOf(plan: EditPlan): DraftBook {
  checkExpectations(plan);
  const book = new DraftBook();
  for (const edit of plan.edits) {
    if ("range" in edit) checkRange(edit.range);
    apply(book, edit);
  }
  if (book.sheets.length === 0) throw new XlsxWriteError("noSheets", "no sheet is added");
  return book;
}

type Edit<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { readonly kind: K }>;

function apply(book: DraftBook, edit: WorkbookEdit): void {
  const { styles } = book;
  switch (edit.kind) {
    case "addSheet":
      return addSheet(book, edit.sheet);
    case "deleteSheet":
      return deleteSheet(book, edit.sheet);
    case "write":
      return write(book, edit);
    case "style": {
      const indent = Math.min(MAX_INDENT, Math.max(0, Math.trunc(edit.indent ?? 0)));
      return restyle(book, edit.range, (style) => styles.withRole(style, edit.role, indent));
    }
    case "numberFormat":
      checkShape(edit.range, edit.formats);
      return restyle(book, edit.range, (style, row, column) => {
        const format = edit.formats[row]![column]!;
        if (format !== styles.numberFormat(style)) checkNumberFormat(format, edit.range);
        return styles.withNumberFormat(style, format);
      });
    case "wrap":
      return restyle(book, edit.range, (style) => styles.withWrap(style));
    case "formats":
      throw new XlsxWriteError("unsupported", "looks that were taken down in another workbook");
    case "columnWidth":
      return setWidth(book, edit);
    case "clear":
      return book.sheet(edit.range.sheet).cells.clear(edit.range);
    case "table":
      return addTable(book, edit);
    case "removeTable": {
      const { sheet, table } = book.table(edit.name);
      sheet.tables = sheet.tables.filter((one) => one !== table);
      return;
    }
    case "resizeTable":
      return resizeTable(book, edit);
    case "stamp":
      book.stamps = [...withoutStamp(book.stamps, edit.stamp.table), edit.stamp];
      return;
    case "removeStamp":
      book.stamps = withoutStamp(book.stamps, edit.table);
      return;
    case "name":
      return addName(book, edit);
    case "removeName":
      return removeName(book, edit);
    case "part":
      if (edit.xml === null) book.parts.delete(edit.namespace);
      else {
        checkPart(edit.namespace, edit.xml);
        book.parts.set(edit.namespace, edit.xml);
      }
      return;
    case "note":
      return addNote(book, edit);
    case "validation": {
      const { validations } = book.sheet(edit.range.sheet);
      checkValidation(edit);
      if (validations.some(({ range }) => overlaps(range, edit.range)))
        throw refused("validation", edit.range, "cells that have another validation");
      validations.push(edit);
      return;
    }
    case "chart":
      checkChart(edit.range, edit.chart);
      book.sheet(edit.range.sheet).charts.push(edit);
      return;
    case "freeze":
      return freeze(book, edit);
    case "print": {
      checkLines(edit.sheet, edit.titleRows, MAX_ROWS);
      book.sheet(edit.sheet).print = edit;
      return;
    }
    case "select":
      book.active = book.sheet(edit.range.sheet);
      book.active.selection = edit.range;
  }
}

function addSheet(book: DraftBook, name: string): void {
  const fault = faultOfSheetName(name) ?? (book.findSheet(name) ? "used twice" : null);
  if (fault !== null) throw new XlsxWriteError("sheetName", `${name}: ${fault}`);
  book.sheets.push(new DraftSheet(name));
}

/** A sheet takes its tables, its own names and the stamps of its tables with it. */
function deleteSheet(book: DraftBook, name: string): void {
  const gone = book.sheet(name);
  for (const table of gone.tables) book.stamps = withoutStamp(book.stamps, table.name);
  book.sheets = book.sheets.filter((sheet) => sheet !== gone);
  book.names = book.names.filter(({ scope }) => scope !== gone);
  if (book.active === gone) book.active = null;
}

function write(book: DraftBook, { range, cells: inputs }: Edit<"write">): void {
  const { cells } = book.sheet(range.sheet);
  checkShape(range, inputs);
  const { styles } = book;
  inputs.forEach((line, r) => {
    line.forEach((input, c) => {
      const row = range.row + r;
      const column = range.column + c;
      const content = cellContent(input, () => ({ sheet: range.sheet, ...cellArea(row, column) }));
      cells.set(row, column, content);
      // A cell formatted as text would keep a number or a formula as text once somebody enters it.
      if (content === null || typeof content === "string") return;
      const style = cells.style(row, column);
      if (styles.numberFormat(style) === "@")
        cells.restyle({ sheet: range.sheet, ...cellArea(row, column) }, () =>
          styles.withNumberFormat(style, "General"),
        );
    });
  });
}

function restyle(
  book: DraftBook,
  range: RangeRef,
  change: (style: number, row: number, column: number) => number,
): void {
  book.sheet(range.sheet).cells.restyle(range, change);
}

function checkShape(range: RangeRef, lines: readonly (readonly unknown[])[]): void {
  if (lines.length !== range.rows || lines.some((line) => line.length !== range.columns))
    throw refused("place", range, "not as many contents as cells");
}

function setWidth(book: DraftBook, { range, characters, onlyWiden }: Edit<"columnWidth">): void {
  const { widths } = book.sheet(range.sheet);
  if (!(characters >= 0 && characters <= MAX_WIDTH)) throw refused("format", range, `width ${characters}`);
  for (let column = range.column; column < range.column + range.columns; column++) {
    if (!(onlyWiden && (widths.get(column) ?? 0) >= characters)) widths.set(column, characters);
  }
}

function addTable(book: DraftBook, { range, name, filterButtons }: Edit<"table">): void {
  const sheet = book.sheet(range.sheet);
  checkNewName(book, name, null);
  if (range.rows < 2) throw refused("table", range, `${name} has no row under its headers`);
  checkNoOverlap(sheet, range, name);
  sheet.tables.push({ name, range, filterButtons: filterButtons ?? true });
}

function resizeTable(book: DraftBook, { name, range }: Edit<"resizeTable">): void {
  const { sheet, table } = book.table(name);
  const before = table.range;
  const anchored =
    same(range.sheet, sheet.name) && range.row === before.row && range.column === before.column;
  if (!anchored || range.columns !== before.columns || range.rows < 2)
    throw refused("table", range, `${name} can only get more or fewer rows`);
  checkNoOverlap(sheet, range, name);
  table.range = range;
}

function checkNoOverlap(sheet: DraftSheet, range: RangeRef, name: string): void {
  const other = sheet.tables.find((table) => !same(table.name, name) && overlaps(table.range, range));
  if (other) throw refused("table", range, `${name} overlaps ${other.name}`);
}

function checkNewName(book: DraftBook, name: string, scope: DraftSheet | null): void {
  const fault = faultOfName(name) ?? (book.isNameTaken(name, scope) ? "used twice" : null);
  if (fault !== null) throw new XlsxWriteError("name", `${name}: ${fault}`);
}

function addName(book: DraftBook, { name, formula, scope }: Edit<"name">): void {
  const sheet = scope === null ? null : book.sheet(scope);
  checkNewName(book, name, sheet);
  book.names.push({ name, formula, scope: sheet });
}

function removeName(book: DraftBook, { name, scope }: Edit<"removeName">): void {
  const sheet = scope === null ? null : book.sheet(scope);
  const found = book.names.find((one) => one.scope === sheet && same(one.name, name));
  if (!found) throw new XlsxWriteError("missing", `name ${name}`);
  book.names = book.names.filter((one) => one !== found);
}

function addNote(book: DraftBook, { range, text }: Edit<"note">): void {
  const { notes } = book.sheet(range.sheet);
  const { row, column } = range;
  if (range.rows > 1 || range.columns > 1) throw refused("note", range, "not one cell");
  if (text.length > MAX_NOTE) throw refused("note", range, `${text.length} characters`);
  if (notes.some((note) => contains(range, note.row, note.column))) throw refused("note", range, "two notes");
  notes.push({ row, column, text });
}

function freeze(book: DraftBook, { sheet, rows, columns }: Edit<"freeze">): void {
  checkLines(sheet, rows, MAX_ROWS - 1);
  checkLines(sheet, columns, MAX_COLUMNS - 1);
  book.sheet(sheet).frozen = { rows, columns };
}

function checkLines(sheet: string, count: number, most: number): void {
  if (!Number.isInteger(count) || count < 0 || count > most)
    throw new XlsxWriteError("place", `${sheet}: ${count} rows or columns`);
}
