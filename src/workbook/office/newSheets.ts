/** What only a new sheet gets: notes, validation, charts, panes that stay in sight, print. */

import { areaAddress, cellAddress, type RangeRef } from "../address";
import { DoorError } from "../door";
import { faultOfChart, faultOfValidation, MAX_NOTE } from "../editFaults";
import type { Validation, WorkbookEdit } from "../edits";
import type { Before } from "./before";

export type NewSheetEdit = Extract<
  WorkbookEdit,
  { readonly kind: "note" | "validation" | "chart" | "freeze" | "print" }
>;

const KINDS: ReadonlySet<string> = new Set(["note", "validation", "chart", "freeze", "print"]);

export function isForNewSheet(edit: WorkbookEdit): edit is NewSheetEdit {
  return KINDS.has(edit.kind);
}

export const sheetOf = (edit: NewSheetEdit): string => ("range" in edit ? edit.range.sheet : edit.sheet);

/** Throws DoorError where Excel would refuse the edit, or where taking its sheet away would not take it back. */
export function checkForNewSheet(edit: NewSheetEdit, before: Before): void {
  const fault = before.isNewSheet(sheetOf(edit)) ? faultOf(edit) : "not on a new sheet";
  if (fault === null) return;
  const place = "range" in edit ? { range: edit.range } : { name: edit.sheet };
  throw new DoorError("unsupported", { ...place, detail: `${edit.kind}: ${fault}` });
}

function faultOf(edit: NewSheetEdit): string | null {
  switch (edit.kind) {
    case "note":
      if (edit.range.rows > 1 || edit.range.columns > 1) return "not one cell";
      return edit.text.length <= MAX_NOTE ? null : `${edit.text.length} characters`;
    case "validation":
      return faultOfValidation(edit.validation);
    case "chart":
      return faultOfChart(edit.chart)?.what ?? null;
    case "freeze":
    case "print":
      return null;
  }
}

/** Queues the edit; charts have a file of their own. */
export function queueForNewSheet(
  workbook: Excel.Workbook,
  edit: Exclude<NewSheetEdit, { kind: "chart" }>,
): void {
  const sheet = workbook.worksheets.getItem(sheetOf(edit));
  switch (edit.kind) {
    case "note":
      return void sheet.notes.add(areaAddress(edit.range), edit.text);
    case "validation":
      return queueValidation(workbook, edit.range, edit.validation);
    case "freeze":
      return queueFreeze(sheet, edit.rows, edit.columns);
    case "print":
      return queuePrint(sheet, edit.landscape, edit.titleRows);
  }
}

function queueValidation(
  workbook: Excel.Workbook,
  range: RangeRef,
  { rule, prompt, error }: Validation,
): void {
  const { dataValidation } = workbook.worksheets.getItem(range.sheet).getRange(areaAddress(range));
  dataValidation.rule = ruleOf(workbook, rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { title: error.title, message: error.text, showAlert: true, style: "Stop" };
  if (prompt) dataValidation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
}

function ruleOf(workbook: Excel.Workbook, rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom": {
      const source = workbook.worksheets.getItem(rule.range.sheet).getRange(areaAddress(rule.range));
      return { list: { inCellDropDown: true, source } };
    }
    case "whole":
      return { wholeNumber: boundsOf(rule) };
    case "decimal":
      return { decimal: boundsOf(rule) };
  }
}

function boundsOf({ min, max }: { readonly min: number; readonly max?: number }): Excel.BasicDataValidation {
  return max === undefined
    ? { formula1: min, operator: "GreaterThanOrEqualTo" }
    : { formula1: min, formula2: max, operator: "Between" };
}

function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellAddress(rows - 1, columns - 1)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const POINTS_PER_INCH = 72;

/** Margins as the file writer has them. */
function queuePrint({ pageLayout: layout }: Excel.Worksheet, landscape: boolean, titleRows: number): void {
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = layout.rightMargin = 0.5 * POINTS_PER_INCH;
  layout.topMargin = layout.bottomMargin = 0.6 * POINTS_PER_INCH;
  layout.headerMargin = layout.footerMargin = 0.3 * POINTS_PER_INCH;
  if (titleRows > 0) layout.setPrintTitleRows(`$1:$${titleRows}`);
}
