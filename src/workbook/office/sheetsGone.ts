/** Several sheets deleted by one plan: either all or none. */

import type { EditPlan } from "../edits";
import { toDoorError } from "./errors";
import { inExcel } from "./session";

/** Sheets that the plan deletes at its end. */
export function deletedSheets({ edits }: EditPlan): string[] {
  const sheets: string[] = [];
  for (let at = edits.length - 1; at >= 0; at--) {
    const edit = edits[at]!;
    if (edit.kind !== "deleteSheet") break;
    sheets.unshift(edit.sheet);
  }
  return sheets;
}

/** Times that the rest is tried again. */
const TRIES = 3;

/**
 * After Excel broke off while it deleted these sheets: deletes those that are left, unless all are.
 * @returns whether none is there any more; false where none has gone. Throws DoorError where some stay whatever one does.
 */
export async function goOnDeleting(sheets: readonly string[]): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inExcel(
        async (session) => {
          const { worksheets } = session.workbook;
          worksheets.load("items/name");
          await session.sync();
          const wanted = new Set(sheets.map((name) => name.toLowerCase()));
          const left = worksheets.items.filter(({ name }) => wanted.has(name.toLowerCase()));
          if (left.length === sheets.length) return false;
          for (const sheet of left) sheet.delete();
          if (left.length > 0) await session.sync();
          return true;
        },
        { waitForEdit: true },
      );
    } catch (error) {
      if (attempt === TRIES) throw toDoorError(error);
    }
  }
}
