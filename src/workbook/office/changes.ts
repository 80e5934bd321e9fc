/** Being told that the workbook changes. */

import { DoorError, type WorkbookChange } from "../door";
import type { Applied, EditPlan } from "../edits";
import { inExcel } from "./session";
import { tellsOfNames } from "./support";

type Listener = (change: WorkbookChange) => void;

const listeners = new Set<Listener>();

function tellAll(change: WorkbookChange): void {
  for (const listener of [...listeners]) listener(change);
}

/** Does what applies a plan, and tells of it once something is written. Excel's own events of it come too late to be told apart. */
export async function toldOf(plan: EditPlan, apply: () => Promise<Applied>): Promise<Applied> {
  const tell = (): void => {
    if (plan.edits.some(({ kind }) => kind !== "part" && kind !== "select")) tellAll({ kind: "cells" });
  };
  try {
    const applied = await apply();
    tell();
    return applied;
  } catch (error) {
    if (error instanceof DoorError && error.details.wroteSomething) tell();
    throw error;
  }
}

export async function onChanged(listener: Listener): Promise<() => Promise<void>> {
  const lookAtSheets = oneAtATime(async () => {
    try {
      listener({ kind: "sheets", sheets: await namesOfSheets() });
    } catch (error) {
      // What can't be looked at may have changed.
      if (!(error instanceof DoorError)) throw error;
      listener({ kind: "cells" });
    }
  });
  const removers = await inExcel(async (session) => {
    const { worksheets } = session.workbook;
    const handlers = [
      worksheets.onChanged.add(async ({ triggerSource }) => {
        // What the add-in writes itself is told by its door.
        if (triggerSource !== "ThisLocalAddin") listener({ kind: "cells" });
      }),
      worksheets.onAdded.add(lookAtSheets),
      worksheets.onDeleted.add(lookAtSheets),
      // An older Excel does not say that a sheet was renamed: it is seen when the user turns to another one.
      tellsOfNames() ? worksheets.onNameChanged.add(lookAtSheets) : worksheets.onActivated.add(lookAtSheets),
    ];
    await session.sync();
    return handlers;
  });
  listeners.add(listener);
  return async () => {
    listeners.delete(listener);
    for (const handler of removers) handler.remove();
    await removers[0]!.context.sync();
  };
}

async function namesOfSheets(): Promise<readonly string[]> {
  return inExcel(
    async (session) => {
      const { worksheets } = session.workbook;
      worksheets.load("items/name");
      await session.sync();
      return worksheets.items.map(({ name }) => name);
    },
    { waitForEdit: true },
  );
}

/** Seven sheets that come at once are looked at twice, not seven times: now, and when all of them are there. */
function oneAtATime(look: () => Promise<void>): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await look();
      }
    } finally {
      running = false;
    }
  };
}
