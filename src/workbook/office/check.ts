/** Whether a plan may be carried out: every expectation against what stands in the workbook. Throws DoorError, writes nothing. */

import { areaAddress, type RangeRef } from "../address";
import { DoorError } from "../door";
import type { CellInput, EditPlan, Expectation, WorkbookEdit } from "../edits";
import type { Before } from "./before";
import { sameInput } from "./content";
import { nameKey, type ScopedName } from "./names";
import { checkForNewSheet, isForNewSheet, sheetOf } from "./newSheets";
import { faultOfName } from "../nameFaults";
import { checkResize } from "./resize";

export function check(plan: EditPlan, before: Before): void {
  for (const sheet of sheetsOf(plan)) {
    const found = before.sheet(sheet);
    if (!found && !before.isNewSheet(sheet)) throw new DoorError("gone", { name: sheet });
  }
  for (const sheet of sheetsWrittenOn(plan)) {
    // A sheet of that name that should be free is a collision, whether it is protected or not.
    const found = before.isNewSheet(sheet) ? undefined : before.sheet(sheet);
    if (found?.protected) throw new DoorError("protected", { name: found.name });
  }
  if (before.structureForbids) throw new DoorError("protected");
  for (const expectation of plan.expects) checkOne(expectation, before);
  for (const edit of plan.edits) checkEdit(edit, before);
  checkNames(plan.edits, before);
}

function checkOne(expectation: Expectation, before: Before): void {
  switch (expectation.kind) {
    case "blank": {
      const range = before.inTheWay(expectation.range);
      if (range) throw new DoorError("collision", { range });
      return;
    }
    case "content":
      return checkContent(expectation.range, expectation.cells, before);
    case "sheetExists":
      if (!before.sheet(expectation.sheet)) throw new DoorError("gone", { name: expectation.sheet });
      return;
    case "sheetFree":
      return insist(!before.sheet(expectation.sheet), { name: expectation.sheet });
    case "noTable":
      return checkNoTable(expectation.range, before);
    case "tableAt":
      return checkTableAt(expectation.name, expectation.range, before);
    case "part":
      return insist(before.part(expectation.namespace) === expectation.xml, { changed: true });
    case "nameAt": {
      const formula = before.nameFormula(expectation);
      if (formula === null) throw new DoorError("gone", { name: expectation.name });
      return insist(formula === expectation.formula, { name: expectation.name, changed: true });
    }
    case "tableNameFree":
      return insist(!before.isNameTaken(expectation.name), { name: expectation.name });
  }
}

/** What an edit needs of itself, so that Excel does not find it out half-way. */
function checkEdit(edit: WorkbookEdit, before: Before): void {
  if (edit.kind === "addSheet") insist(!before.sheet(edit.sheet), { name: edit.sheet });
  if (edit.kind === "select" && before.sheet(edit.range.sheet)?.visible === false) {
    throw new DoorError("hidden", { name: before.sheet(edit.range.sheet)!.name });
  }
  if (edit.kind === "table") {
    insist(!before.isNameTaken(edit.name), { name: edit.name });
    checkNoTable(edit.range, before);
  }
  if (isForNewSheet(edit)) checkForNewSheet(edit, before);
  if (edit.kind === "resizeTable") checkResize(edit, before);
}

/** One after another, because a name that an earlier edit takes away is free for a later one. */
function checkNames(edits: readonly WorkbookEdit[], before: Before): void {
  const gone = new Set<string>();
  const made = new Set<string>();
  const isThere = (name: ScopedName): boolean =>
    made.has(nameKey(name)) || (before.nameFormula(name) !== null && !gone.has(nameKey(name)));
  for (const edit of edits) {
    if (edit.kind === "name") {
      const fault = faultOfName(edit.name);
      if (fault !== null) throw new DoorError("unsupported", { name: edit.name, detail: `name: ${fault}` });
      insist(!isThere(edit) && !before.isTable(edit.name), { name: edit.name });
      made.add(nameKey(edit));
    }
    if (edit.kind === "removeName") {
      if (!isThere(edit)) throw new DoorError("gone", { name: edit.name });
      gone.add(nameKey(edit));
      made.delete(nameKey(edit));
    }
  }
}

function checkContent(range: RangeRef, cells: readonly (readonly CellInput[])[], before: Before): void {
  const { inputs } = before.content(range);
  cells.forEach((row, r) =>
    row.forEach((expected, c) => {
      const cell = { sheet: range.sheet, row: range.row + r, column: range.column + c, rows: 1, columns: 1 };
      insist(sameInput(inputs[r]?.[c] ?? null, expected), { range: cell, changed: true });
    }),
  );
}

function checkNoTable(range: RangeRef, before: Before): void {
  const [table] = before.tablesIn(range);
  if (table !== undefined) throw new DoorError("collision", { range, name: table });
}

function checkTableAt(name: string, range: RangeRef, before: Before): void {
  const table = before.table(name);
  if (!table) throw new DoorError("gone", { name });
  const moved = areaAddress(table.range) !== areaAddress(range) || !sameSheet(table.range, range);
  if (moved) throw new DoorError("collision", { range: table.range, name, changed: true });
}

const sameSheet = (a: RangeRef, b: RangeRef): boolean => a.sheet.toLowerCase() === b.sheet.toLowerCase();

function insist(holds: boolean, details: DoorError["details"]): void {
  if (!holds) throw new DoorError("collision", details);
}

/** Every sheet that the plan names. */
export function sheetsOf(plan: EditPlan): string[] {
  const named = (one: Expectation | WorkbookEdit): string[] => [
    ...("range" in one ? [one.range.sheet] : []),
    ...("scope" in one && one.scope !== null ? [one.scope] : []),
  ];
  const edited = plan.edits.flatMap((edit) => {
    if (edit.kind === "deleteSheet") return [edit.sheet];
    return isForNewSheet(edit) ? [sheetOf(edit)] : named(edit);
  });
  return [...new Set([...plan.expects.flatMap(named), ...edited])];
}

function sheetsWrittenOn(plan: EditPlan): string[] {
  return sheetsOf({ expects: [], edits: plan.edits.filter(({ kind }) => kind !== "select") });
}
