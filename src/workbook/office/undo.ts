/** The plan that takes a plan back: the same edits in reverse, each bringing back what stood there. */

import { MAX_COLUMNS, MAX_ROWS, type Area, type RangeRef } from "../address";
import {
  filled,
  type CellFormat,
  type CellInput,
  type EditPlan,
  type Expectation,
  type WorkbookEdit,
} from "../edits";
import type { Before } from "./before";
import { colouredLook, plainLook, wholeLook } from "./looks";

/** The edits that bring back what stood there, without their expectations. */
export function inverseEdits(plan: EditPlan, before: Before): WorkbookEdit[] {
  const { edits } = plan;
  const onOldSheets = edits.filter((edit) => !("range" in edit) || !before.isNewSheet(edit.range.sheet));
  const inverse = onOldSheets.reverse().flatMap((edit) => inverseOf(edit, before));
  // Last, because nothing brings a deleted sheet back.
  const sheets = edits.filter((edit) => edit.kind === "addSheet").reverse();
  return [...inverse, ...sheets.map(({ sheet }) => ({ kind: "deleteSheet", sheet }) as const)];
}

function inverseOf(edit: WorkbookEdit, before: Before): WorkbookEdit[] {
  switch (edit.kind) {
    case "write":
    case "numberFormat":
      return contentEdits(edit.range, before);
    case "clear":
      return [...lookEdits(edit.range, before, wholeLook), ...contentEdits(edit.range, before)];
    case "formats":
      return lookEdits(edit.range, before, wholeLook);
    case "style":
    case "wrap":
      return lookEdits(
        edit.range,
        before,
        edit.kind === "style" && edit.role === "input" ? colouredLook : plainLook,
      );
    case "columnWidth": {
      const characters = before.columnWidth(edit.range);
      return characters === null ? [] : [{ kind: "columnWidth", range: edit.range, characters }];
    }
    case "table":
      return [{ kind: "removeTable", name: edit.name }, ...lookEdits(edit.range, before, colouredLook)];
    case "removeTable": {
      const table = before.table(edit.name);
      return table ? [{ kind: "table", ...table }] : [];
    }
    case "stamp":
      return [{ kind: "removeStamp", table: edit.stamp.table }];
    case "removeStamp":
      return before.stamps
        .filter(({ table }) => table.toLowerCase() === edit.table.toLowerCase())
        .map((stamp) => ({ kind: "stamp", stamp }));
    case "addSheet":
    case "deleteSheet":
    case "select":
      return [];
  }
}

/** Formats first: a text that looks like a number must find its text format when it comes back. */
function contentEdits(range: RangeRef, before: Before): WorkbookEdit[] {
  const { inputs, formats } = before.content(range);
  return [
    { kind: "numberFormat", range, formats },
    { kind: "write", range, cells: inputs },
  ];
}

/** @param part what of the look the edit can have changed: no more is brought back, so that fonts still follow the theme */
function lookEdits(range: RangeRef, before: Before, part: (look: CellFormat) => CellFormat): WorkbookEdit[] {
  const looks = before.look(range);
  if (looks.length === 0) return [];
  const parts = new Map([...new Set(looks.flat())].map((look) => [look, part(look)]));
  return [{ kind: "formats", range, formats: looks.map((row) => row.map((look) => parts.get(look)!)) }];
}

/**
 * What must still stand for the undo not to take anything of the user's along.
 * @param contentNow contents of the plan's writes as Excel gives them back afterwards
 */
export function undoExpectations(
  plan: EditPlan,
  before: Before,
  contentNow: (range: RangeRef) => readonly (readonly CellInput[])[],
): Expectation[] {
  const expects: Expectation[] = [];
  for (const edit of plan.edits) {
    if (edit.kind === "write" && !before.isNewSheet(edit.range.sheet)) {
      expects.push({ kind: "content", range: edit.range, cells: contentNow(edit.range) });
    }
    if (edit.kind === "clear") expects.push({ kind: "blank", range: edit.range });
    if (edit.kind === "table") expects.push({ kind: "tableAt", name: edit.name, range: edit.range });
    if (edit.kind === "removeTable") expects.push({ kind: "tableNameFree", name: edit.name });
    if (edit.kind === "addSheet") expects.push(...untouched(edit.sheet, plan, contentNow));
  }
  return expects;
}

/** A sheet that the plan added holds what the plan wrote and nothing else. */
function untouched(
  sheet: string,
  plan: EditPlan,
  contentNow: (range: RangeRef) => readonly (readonly CellInput[])[],
): Expectation[] {
  const writes = plan.edits.filter((edit) => edit.kind === "write" && edit.range.sheet === sheet);
  const ranges = writes.map((edit) => (edit as { range: RangeRef }).range);
  if (ranges.length === 0) return [{ kind: "blank", range: { sheet, ...SHEET } }];
  const box = boundingArea(ranges);
  const cells: CellInput[][] = filled<CellInput>(box, null);
  for (const range of ranges) {
    contentNow(range).forEach((row, r) =>
      row.forEach((cell, c) => {
        cells[range.row - box.row + r]![range.column - box.column + c] = cell;
      }),
    );
  }
  return [
    { kind: "content", range: { sheet, ...box }, cells },
    ...around(box).map((area): Expectation => ({ kind: "blank", range: { sheet, ...area } })),
  ];
}

const SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function boundingArea(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** The rest of the sheet as rectangles: above, below, left and right. */
function around({ row, column, rows, columns }: Area): Area[] {
  const below = row + rows;
  const right = column + columns;
  return [
    { row: 0, column: 0, rows: row, columns: MAX_COLUMNS },
    { row: below, column: 0, rows: MAX_ROWS - below, columns: MAX_COLUMNS },
    { row, column: 0, rows, columns: column },
    { row, column: right, rows, columns: MAX_COLUMNS - right },
  ].filter((area) => area.rows > 0 && area.columns > 0);
}
