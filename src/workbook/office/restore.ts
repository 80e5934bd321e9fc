/** Bringing a workbook back after a write broke off: whatever part of the plan was done is taken back, the rest was never there. */

import { areaAddress, type RangeRef } from "../address";
import type { EditPlan, WorkbookEdit } from "../edits";
import type { Stamp } from "../snapshot";
import { stampsToXml, withoutStamp, stampsOfParts } from "../stamps";
import { isAlreadySo } from "./alreadySo";
import { send, type Piece } from "./batches";
import { Before, scopesOf } from "./before";
import { NamesQuestion } from "./names";
import { inExcel, type Session } from "./session";
import { askForStampParts, writeStamps } from "./stampParts";
import { inverseEdits } from "./undo";
import { piecesFor } from "./write";

/** Brings back what stood there. Waits when a cell is being edited. Throws DoorError where Excel does not let it. */
export async function restore(plan: EditPlan, before: Before): Promise<void> {
  await inExcel(
    async (session) => {
      const there = await askWhatIsThere(session, plan, before);
      const edits: WorkbookEdit[] = [
        ...there.tablesMade.map((name): WorkbookEdit => ({ kind: "removeTable", name })),
        ...inverseEdits(plan, before).filter((edit) => stillApplies(edit, there)),
      ];
      const now = await Before.read(session, { expects: [], edits });
      // A table that goes or comes changes the looks of its cells; otherwise only what differs is touched, so that where
      // nothing was written nothing can stand in the way.
      const changesTables = edits.some(({ kind }) => kind === "removeTable" || kind === "table");
      const needed = changesTables ? edits : edits.filter((edit) => !isAlreadySo(edit, now));
      await send(session, [
        ...stampPieces(session, plan, before, there),
        ...piecesFor(session, { expects: [], edits: needed }, now),
      ]);
    },
    { waitForEdit: true },
  );
}

interface There {
  /** Names in lower case. */
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** What the workbook's names, and those of sheets that the plan names, stand for. */
  readonly names: NamesQuestion;
  /** Tables on the plan's ranges: it found none there, so they are its own, be it under the name that Excel gave. */
  readonly tablesMade: readonly string[];
  readonly stamps: readonly Stamp[];
  readonly stampParts: readonly string[];
}

async function askWhatIsThere(session: Session, plan: EditPlan, before: Before): Promise<There> {
  const { worksheets, tables } = session.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const parts = askForStampParts(session);
  await session.sync();
  const sheets = lowerNames(worksheets.items);
  const made = tableRanges(plan, before)
    .filter((range) => sheets.has(lower(range.sheet)))
    .map((range) => askForTablesIn(session, range));
  const xmls = parts.items.map((part) => part.getXml());
  const names = new NamesQuestion(
    session,
    scopesOf(plan).filter((scope) => sheets.has(lower(scope))),
  );
  const asksForNames = plan.edits.some(({ kind }) => kind === "name" || kind === "removeName");
  if (asksForNames) names.ask();
  if (made.length + xmls.length > 0 || asksForNames) await session.sync();
  return {
    sheets,
    tables: lowerNames(tables.items),
    names,
    tablesMade: made.flatMap((found) => found.items.map(({ name }) => name)),
    stamps: stampsOfParts(xmls.map(({ value }) => value)),
    stampParts: parts.items.map(({ id }) => id),
  };
}

/** Ranges, on sheets that were there before, of which the plan makes tables. */
function tableRanges(plan: EditPlan, before: Before): RangeRef[] {
  return plan.edits.flatMap((edit) =>
    edit.kind === "table" && !before.isNewSheet(edit.range.sheet) ? [edit.range] : [],
  );
}

function askForTablesIn(session: Session, range: RangeRef): Excel.TableScopedCollection {
  const sheet = session.workbook.worksheets.getItem(range.sheet);
  const found = sheet.getRange(areaAddress(range)).getTables(false);
  found.load("items/name");
  return found;
}

function stillApplies(edit: WorkbookEdit, there: There): boolean {
  switch (edit.kind) {
    case "removeTable":
    case "stamp":
    case "removeStamp":
      return false;
    case "removeName":
      return there.names.formula(edit) !== null;
    case "name":
      return (
        there.names.formula(edit) === null && (edit.scope === null || there.sheets.has(lower(edit.scope)))
      );
    case "table":
      return !there.tables.has(lower(edit.name)) && there.sheets.has(lower(edit.range.sheet));
    case "resizeTable":
      return there.tables.has(lower(edit.name));
    case "deleteSheet":
      return there.sheets.has(lower(edit.sheet));
    default:
      return !("range" in edit) || there.sheets.has(lower(edit.range.sheet));
  }
}

/** The stamps as they were; nothing to do where they still are. */
function stampPieces(session: Session, plan: EditPlan, before: Before, there: There): Piece[] {
  const removes = plan.edits.some(({ kind }) => kind === "removeStamp");
  const made = plan.edits.flatMap((edit) => (edit.kind === "stamp" ? [edit.stamp.table] : []));
  const wanted = removes ? before.stamps : made.reduce<readonly Stamp[]>(withoutStamp, there.stamps);
  if (stampsToXml(wanted) === stampsToXml(there.stamps)) return [];
  return [{ bytes: 20_000, queue: () => writeStamps(session, wanted, there.stampParts) }];
}

const lower = (text: string): string => text.toLowerCase();
const lowerNames = (items: readonly { readonly name: string }[]): Set<string> =>
  new Set(items.map(({ name }) => lower(name)));
