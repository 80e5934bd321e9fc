/** Applying a plan, whole or not at all: look, check, write; where the write breaks off, bring back what stood there. */

import { DoorError, type ApplyControl } from "../door";
import type { Applied, EditPlan } from "../edits";
import { send, type Piece, type Sending } from "./batches";
import { Before } from "./before";
import { check, sheetsOf } from "./check";
import { toDoorError, wasRefusedWhole } from "./errors";
import { restore } from "./restore";
import { inExcel, type Session } from "./session";
import { deletedSheets, goOnDeleting } from "./sheetsGone";
import { hasNotes } from "./support";
import { inverseEdits, undoExpectations } from "./undo";
import { piecesFor } from "./write";
import { Written } from "./written";

/** Up to this many bytes what was written is read back in the round trip that writes it. */
const READ_BACK_WITH_WRITE = 500_000;

/** Checks a plan and writes it, whole or not at all; stopped, it takes back what is written. Throws DoorError. */
export async function applyPlan(whole: EditPlan, control: ApplyControl = {}): Promise<Applied> {
  const leftOut = hasNotes() ? [] : whole.edits.filter(({ kind }) => kind === "note");
  const plan = { ...whole, edits: sheetsFirst(whole.edits.filter((edit) => !leftOut.includes(edit))) };
  return inExcel(
    async (session) => {
      const before = await look(session, whole);
      check(whole, before);
      insistOn(control);
      const written = new Written(session, plan, before);
      await write(session, plan, before, written.pieces, control);
      return {
        undo: {
          expects: undoExpectations(plan, before, written),
          edits: inverseEdits(plan, before),
        },
        written: plan.edits.flatMap((edit) => (edit.kind === "write" ? [edit.range] : [])),
        ...(leftOut.length > 0 ? { leftOut } : {}),
        syncs: session.syncs,
      };
    },
    { asOneUndo: true },
  );
}

/** Formulas, lists and charts may look at any sheet of the plan, which Excel only takes once it is there. */
function sheetsFirst(edits: EditPlan["edits"]): EditPlan["edits"] {
  const isNew = ({ kind }: EditPlan["edits"][number]): boolean => kind === "addSheet";
  return [...edits.filter(isNew), ...edits.filter((edit) => !isNew(edit))];
}

/** Whether the plan may be carried out now, without writing. Throws DoorError. */
export async function checkPlan(plan: EditPlan): Promise<void> {
  await inExcel(async (session) => check(plan, await look(session, plan)));
}

async function look(session: Session, plan: EditPlan): Promise<Before> {
  try {
    return await Before.read(session, plan);
  } catch (error) {
    const problem = toDoorError(error);
    throw problem.problem === "gone" ? await whatIsGone(session, plan, problem) : problem;
  }
}

/** Excel says that something is gone, not what: looks for it. */
async function whatIsGone(session: Session, plan: EditPlan, problem: DoorError): Promise<DoorError> {
  const { worksheets, tables } = session.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await session.sync();
  const missing = (
    names: readonly string[],
    items: readonly { readonly name: string }[],
  ): string | undefined => {
    const there = new Set(items.map(({ name }) => name.toLowerCase()));
    return names.find((name) => !there.has(name.toLowerCase()));
  };
  const name = missing(sheetsOf(plan), worksheets.items) ?? missing(tablesOf(plan), tables.items);
  return new DoorError(
    "gone",
    { ...problem.details, ...(name === undefined ? {} : { name }) },
    { cause: problem },
  );
}

/** Tables that must be there for the plan. */
function tablesOf(plan: EditPlan): string[] {
  return [
    ...plan.expects.flatMap((one) => (one.kind === "tableAt" ? [one.name] : [])),
    ...plan.edits.flatMap((edit) =>
      edit.kind === "removeTable" || edit.kind === "resizeTable" ? [edit.name] : [],
    ),
  ];
}

async function write(
  session: Session,
  plan: EditPlan,
  before: Before,
  readBack: readonly Piece[],
  control: ApplyControl,
): Promise<void> {
  let wrote = false;
  const sending: Sending = {
    paced: control.signal !== undefined || control.onProgress !== undefined,
    onSent: (share) => {
      wrote = true;
      control.onProgress?.(share);
      insistOn(control);
    },
  };
  const goneAtLast = deletedSheets(plan);
  // Nothing brings a deleted sheet back: several go in a round trip of their own, once all else is done.
  const last = goneAtLast.length > 1 ? goneAtLast.length : 0;
  const upTo = plan.edits.length - last;
  const pieces = piecesFor(session, { ...plan, edits: plan.edits.slice(0, upTo) }, before);
  // An answer that turns out too large must not make Excel write twice: much is read back on its own.
  const together = readBack.reduce((bytes, piece) => bytes + piece.bytes, 0) <= READ_BACK_WITH_WRITE;
  try {
    await send(session, together ? [...pieces, ...readBack] : pieces, sending);
    if (!together) await send(session, readBack, { ...sending, onSent: () => insistOn(control) });
    if (last > 0) await deleteSheets(session, plan.edits.slice(upTo), before, goneAtLast);
  } catch (error) {
    if (!wrote && wasRefusedWhole(error)) throw toDoorError(error);
    throw await takenBack(plan, before, toDoorError(error));
  }
}

/** Deletes them all. Where Excel breaks off in between, the rest is deleted too: then the job is done, as it can't be taken back. */
async function deleteSheets(
  session: Session,
  edits: EditPlan["edits"],
  before: Before,
  sheets: readonly string[],
): Promise<void> {
  try {
    await send(session, piecesFor(session, { expects: [], edits }, before));
  } catch (error) {
    if (!(await goOnDeleting(sheets))) throw error;
  }
}

function insistOn({ signal }: ApplyControl): void {
  if (signal?.aborted) throw new DoorError("cancelled");
}

/** The error that says whether what stood there is back. */
async function takenBack(plan: EditPlan, before: Before, problem: DoorError): Promise<DoorError> {
  try {
    await restore(plan, before);
    return again(problem, true);
  } catch (error) {
    const second = toDoorError(error);
    return again(problem, false, `${problem.details.detail ?? ""} Then: ${second.message}`.trim());
  }
}

function again(problem: DoorError, restored: boolean, detail = problem.details.detail): DoorError {
  const details = {
    ...problem.details,
    wroteSomething: true,
    restored,
    ...(detail === undefined ? {} : { detail }),
  };
  return new DoorError(problem.problem, details, { cause: problem.cause });
}
