/** Bringing a workbook back after a write broke off: whatever part of the plan was done is taken back, the rest was never there. */

import { areaAddress, type RangeRef } from "../address";
import type { EditPlan, WorkbookEdit } from "../edits";
import { send } from "./batches";
import { Before } from "./before";
import { inExcel, type Session } from "./session";
import { inverseEdits } from "./undo";
import { piecesFor } from "./write";

/** Brings back what stood there. Waits when a cell is being edited. Throws DoorError where Excel does not let it. */
export async function restore(plan: EditPlan, before: Before): Promise<void> {
  await inExcel(async (session) => {
    const there = await askWhatIsThere(session);
    const tables = await tablesMade(session, plan, before, there.sheets);
    const edits: WorkbookEdit[] = [
      ...tables.map((name): WorkbookEdit => ({ kind: "removeTable", name })),
      ...inverseEdits(plan, before).filter((edit) => stillApplies(edit, there)),
    ];
    const inverse: EditPlan = { expects: [], edits };
    await send(session, piecesFor(session, inverse, await Before.read(session, inverse)));
  }, true);
}

interface There {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

async function askWhatIsThere(session: Session): Promise<There> {
  const { worksheets, tables } = session.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await session.sync();
  const namesOf = (items: readonly { name: string }[]): Set<string> =>
    new Set(items.map(({ name }) => lower(name)));
  return { sheets: namesOf(worksheets.items), tables: namesOf(tables.items) };
}

/** Tables on the plan's ranges: the plan found none there, so they are its own, be it under the name that Excel gave. */
async function tablesMade(
  session: Session,
  plan: EditPlan,
  before: Before,
  sheets: ReadonlySet<string>,
): Promise<string[]> {
  const ranges = plan.edits.flatMap((edit): RangeRef[] =>
    edit.kind === "table" && !before.isNewSheet(edit.range.sheet) && sheets.has(lower(edit.range.sheet))
      ? [edit.range]
      : [],
  );
  if (ranges.length === 0) return [];
  const found = ranges.map((range) => {
    const tables = session.workbook.worksheets
      .getItem(range.sheet)
      .getRange(areaAddress(range))
      .getTables(false);
    tables.load("items/name");
    return tables;
  });
  await session.sync();
  return found.flatMap((tables) => tables.items.map(({ name }) => name));
}

function stillApplies(edit: WorkbookEdit, there: There): boolean {
  if (edit.kind === "removeTable") return false;
  if (edit.kind === "table" && there.tables.has(lower(edit.name))) return false;
  if (edit.kind === "deleteSheet") return there.sheets.has(lower(edit.sheet));
  return !("range" in edit) || there.sheets.has(lower(edit.range.sheet));
}

const lower = (text: string): string => text.toLowerCase();
