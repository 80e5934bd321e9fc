/** Applying a plan, whole or not at all: look, check, write; where the write breaks off, bring back what stood there. */

import { areaAddress, type RangeRef } from "../address";
import { DoorError, type ApplyControl } from "../door";
import type { Applied, CellInput, EditPlan } from "../edits";
import { readBands, send, type Piece, type Sending } from "./batches";
import { Before } from "./before";
import { check, sheetsOf } from "./check";
import { inputsOf } from "./content";
import { toDoorError, wasRefusedWhole } from "./errors";
import { BYTES_PER_CELL } from "./readCells";
import { rowsTakenIn } from "./resize";
import { restore } from "./restore";
import { inExcel, type Session } from "./session";
import { inverseEdits, undoExpectations } from "./undo";
import { piecesFor } from "./write";

/** Up to this many bytes what was written is read back in the round trip that writes it. */
const READ_BACK_WITH_WRITE = 500_000;

/** Checks a plan and writes it, whole or not at all; stopped, it takes back what is written. Throws DoorError. */
export async function applyPlan(plan: EditPlan, control: ApplyControl = {}): Promise<Applied> {
  return inExcel(async (session) => {
    const before = await look(session, plan);
    check(plan, before);
    insistOn(control);
    const written = new Written(session, plan, before);
    await write(session, plan, before, written.pieces, control);
    return {
      undo: {
        expects: undoExpectations(plan, before, (range) => written.content(range)),
        edits: inverseEdits(plan, before),
      },
      written: plan.edits.flatMap((edit) => (edit.kind === "write" ? [edit.range] : [])),
      syncs: session.syncs,
    };
  });
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
  const pieces = piecesFor(session, plan, before);
  // An answer that turns out too large must not make Excel write twice: much is read back on its own.
  const together = readBack.reduce((bytes, piece) => bytes + piece.bytes, 0) <= READ_BACK_WITH_WRITE;
  try {
    await send(session, together ? [...pieces, ...readBack] : pieces, sending);
    if (!together) await send(session, readBack, { ...sending, onSent: () => insistOn(control) });
  } catch (error) {
    if (!wrote && wasRefusedWhole(error)) throw toDoorError(error);
    throw await takenBack(plan, before, toDoorError(error));
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

/** What stands in the written cells afterwards. Excel words formulas its own way, so these are read back with the write. */
class Written {
  readonly pieces: readonly Piece[];
  private readonly readBack = new Map<string, CellInput[][]>();
  private readonly planned = new Map<string, readonly (readonly CellInput[])[]>();

  constructor(session: Session, plan: EditPlan, before: Before) {
    const writes = plan.edits.filter((edit) => edit.kind === "write");
    for (const { range, cells } of writes) this.planned.set(keyOf(range), cells);
    const worded = writes.filter(({ cells }) =>
      cells.some((row) => row.some((cell) => cell !== null && typeof cell === "object")),
    );
    const takenIn = plan.edits.flatMap((edit) =>
      edit.kind === "resizeTable" ? (rowsTakenIn(edit, before) ?? []) : [],
    );
    this.pieces = [...worded.map(({ range }) => range), ...takenIn].flatMap((range) =>
      this.askFor(session, range),
    );
  }

  content(range: RangeRef): readonly (readonly CellInput[])[] {
    return this.readBack.get(keyOf(range)) ?? this.planned.get(keyOf(range)) ?? [];
  }

  private askFor(session: Session, range: RangeRef): Piece[] {
    const rows: CellInput[][] = [];
    this.readBack.set(keyOf(range), rows);
    return readBands(range, BYTES_PER_CELL, (band) => {
      const part = session.workbook.worksheets.getItem(range.sheet).getRange(areaAddress(band));
      part.load("values,formulas,valueTypes,numberFormat");
      return () => inputsOf(part).forEach((row, index) => (rows[band.row - range.row + index] = row));
    });
  }
}

const keyOf = (range: RangeRef): string => `${range.sheet.toLowerCase()}!${areaAddress(range)}`;
