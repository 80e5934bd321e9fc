/** The plan that takes a plan back: the same edits in reverse, each bringing back what stood there. */

import { contains, MAX_COLUMNS, MAX_ROWS, type Area, type RangeRef } from "../address";
import { filled, type CellInput, type EditPlan, type Expectation, type WorkbookEdit } from "../edits";
import type { Before } from "./before";
import type { ScopedName } from "./names";
import { colouredLook, plainLook, wholeLook } from "./looks";
import { inverseOfResize, rowsTakenIn } from "./resize";

/** The edits that bring back what stood there, without their expectations. */
export function inverseEdits(plan: EditPlan, before: Before): WorkbookEdit[] {
  const { edits } = plan;
  const onOldSheets = edits.filter((edit) => !("range" in edit) || !before.isNewSheet(edit.range.sheet));
  const withLooks = widest(onOldSheets, changedPart);
  const withContents = widest(onOldSheets, changedContent);
  const inverse = onOldSheets
    .reverse()
    .flatMap((edit) => [
      ...tableGone(edit),
      ...(withLooks.has(edit) ? lookEdits(edit, before) : []),
      ...(withContents.has(edit) && "range" in edit ? contentEdits(edit, edit.range, before) : []),
      ...inverseOf(edit, before),
    ]);
  // Last, because nothing brings a deleted sheet back.
  const sheets = edits.filter((edit) => edit.kind === "addSheet").reverse();
  return [...inverse, ...sheets.map(({ sheet }) => ({ kind: "deleteSheet", sheet }) as const)];
}

/** Parts of a look; each holds all that those before it hold. */
const PARTS = [plainLook, colouredLook, wholeLook] as const;

/** How much of a look, as an index of PARTS, the edit can have changed; null where nothing. */
function changedPart(edit: WorkbookEdit): number | null {
  switch (edit.kind) {
    case "style":
      return edit.role === "input" ? 1 : 0;
    case "wrap":
      return 0;
    case "table":
      return 1;
    case "clear":
    case "formats":
      return 2;
    default:
      return null;
  }
}

/** 0 where the edit has changed number formats alone, 1 where contents as well, which come back together; else null. */
function changedContent({ kind }: WorkbookEdit): number | null {
  if (kind === "numberFormat") return 0;
  return kind === "write" || kind === "clear" ? 1 : null;
}

/**
 * The edits that are to bring something back. What comes back is what stood there before the plan, so that of two edits one
 * of which covers the other the wider is enough: a cell of an inserted table gets its look once, not once more for its column
 * and its row.
 * @param part how much an edit has changed; null for nothing
 */
function widest(
  edits: readonly WorkbookEdit[],
  part: (edit: WorkbookEdit) => number | null,
): ReadonlySet<WorkbookEdit> {
  const changes = edits.flatMap((edit, index) => {
    const changed = part(edit);
    return changed === null || !("range" in edit) ? [] : [{ edit, index, changed, range: edit.range }];
  });
  type Change = (typeof changes)[number];
  const covers = (wide: Change, narrow: Change): boolean =>
    wide.changed >= narrow.changed && holds(wide.range, narrow.range);
  const isNeedless = (change: Change): boolean =>
    changes.some(
      (other) =>
        other !== change && covers(other, change) && (!covers(change, other) || other.index < change.index),
    );
  return new Set(changes.filter((change) => !isNeedless(change)).map(({ edit }) => edit));
}

/** The whole of `inner` lies in `outer`. */
function holds(outer: RangeRef, inner: RangeRef): boolean {
  return (
    outer.sheet.toLowerCase() === inner.sheet.toLowerCase() &&
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

function inverseOf(edit: WorkbookEdit, before: Before): WorkbookEdit[] {
  switch (edit.kind) {
    case "columnWidth": {
      const characters = before.columnWidth(edit.range);
      return characters === null ? [] : [{ kind: "columnWidth", range: edit.range, characters }];
    }
    case "removeTable": {
      const table = before.table(edit.name);
      if (!table) return [];
      const { name, range, filterButtons } = table;
      return [{ kind: "table", name, range, filterButtons }];
    }
    case "resizeTable":
      return inverseOfResize(edit, before);
    case "stamp":
      return [{ kind: "removeStamp", table: edit.stamp.table }];
    case "removeStamp":
      return before.stamps
        .filter(({ table }) => table.toLowerCase() === edit.table.toLowerCase())
        .map((stamp) => ({ kind: "stamp", stamp }));
    case "part":
      return [{ kind: "part", namespace: edit.namespace, xml: before.part(edit.namespace) }];
    case "name":
      if (goesWithSheet(edit, before)) return [];
      return [{ kind: "removeName", name: edit.name, scope: edit.scope }];
    case "removeName": {
      const formula = before.nameFormula(edit);
      return formula === null ? [] : [{ kind: "name", name: edit.name, scope: edit.scope, formula }];
    }
    case "addSheet":
    case "deleteSheet":
    case "select":
      return [];
    // They stand on new sheets, which go.
    case "note":
    case "validation":
    case "chart":
    case "freeze":
    case "print":
      return [];
    // Contents and looks come back by themselves, once for all edits.
    case "write":
    case "numberFormat":
    case "clear":
    case "style":
    case "wrap":
    case "formats":
    case "table":
      return [];
  }
}

/** Before the looks, because what is left of a table keeps the table's colours. */
function tableGone(edit: WorkbookEdit): WorkbookEdit[] {
  return edit.kind === "table" ? [{ kind: "removeTable", name: edit.name }] : [];
}

/** Formats first: a text that looks like a number must find its text format when it comes back. */
function contentEdits(edit: WorkbookEdit, range: RangeRef, before: Before): WorkbookEdit[] {
  const { inputs, formats } = before.content(range);
  return [
    { kind: "numberFormat", range, formats },
    // What the edit left as it was, somebody may change before it is taken back.
    ...(changedContent(edit) === 0 ? [] : [{ kind: "write", range, cells: inputs } as const]),
  ];
}

/** No more of the look than the edit can have changed, so that fonts still follow the theme. */
function lookEdits(edit: WorkbookEdit, before: Before): WorkbookEdit[] {
  const part = changedPart(edit);
  const looks = part !== null && "range" in edit ? before.look(edit.range) : [];
  if (part === null || !("range" in edit) || looks.length === 0) return [];
  const parts = new Map([...new Set(looks.flat())].map((look) => [look, PARTS[part]!(look)]));
  const formats = looks.map((row) => row.map((look) => parts.get(look)!));
  return [{ kind: "formats", range: edit.range, formats }];
}

/** The names that the plan makes, but for those that its new sheets will take along. */
export function namesMade(plan: EditPlan, before: Before): ScopedName[] {
  return plan.edits.flatMap((edit) =>
    edit.kind === "name" && !goesWithSheet(edit, before) ? [{ name: edit.name, scope: edit.scope }] : [],
  );
}

const goesWithSheet = ({ scope }: ScopedName, before: Before): boolean =>
  scope !== null && before.isNewSheet(scope);

/** What a plan has left behind, in Excel's words. */
export interface Afterwards {
  /** Contents of one of the plan's writes. */
  content(range: RangeRef): readonly (readonly CellInput[])[];
  /** What a name that the plan made stands for, with its "=". */
  formula(name: ScopedName): string;
}

/** What must still stand for the undo not to take anything of the user's along. */
export function undoExpectations(plan: EditPlan, before: Before, afterwards: Afterwards): Expectation[] {
  const contentNow = (range: RangeRef): readonly (readonly CellInput[])[] => afterwards.content(range);
  const expects: Expectation[] = namesMade(plan, before).map((name) => ({
    kind: "nameAt",
    ...name,
    formula: afterwards.formula(name),
  }));
  for (const [index, edit] of plan.edits.entries()) {
    if (edit.kind === "write" && !before.isNewSheet(edit.range.sheet)) {
      expects.push({ kind: "content", range: edit.range, cells: contentNow(edit.range) });
    }
    if (edit.kind === "clear" && !isFilledLater(edit.range, plan.edits.slice(index))) {
      expects.push({ kind: "blank", range: edit.range });
    }
    if (edit.kind === "table") expects.push({ kind: "tableAt", name: edit.name, range: edit.range });
    if (edit.kind === "resizeTable") {
      expects.push({ kind: "tableAt", name: edit.name, range: edit.range });
      const added = rowsTakenIn(edit, before);
      if (added) expects.push({ kind: "content", range: added, cells: contentNow(added) });
    }
    if (edit.kind === "part") expects.push({ kind: "part", namespace: edit.namespace, xml: edit.xml });
    if (edit.kind === "removeTable") expects.push({ kind: "tableNameFree", name: edit.name });
    if (edit.kind === "addSheet") expects.push(...untouched(edit.sheet, plan, contentNow));
  }
  return expects;
}

/** What was cleared was then written on, so that it is the writing that must still stand. */
const isFilledLater = (range: RangeRef, edits: readonly WorkbookEdit[]): boolean =>
  edits.some((edit) => edit.kind === "write" && holds(edit.range, range));

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
