/** One job in Excel: a request context that counts its round trips. */

import { toDoorError } from "./errors";
import { mergesUndo } from "./support";

export class Session {
  private count = 0;

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** Round trips so far. */
  get syncs(): number {
    return this.count;
  }

  async sync(): Promise<void> {
    this.count++;
    await this.context.sync();
  }
}

export interface JobOptions {
  /** Waits until the user has left the cell that is being edited, instead of failing with "cellEdit". */
  readonly waitForEdit?: boolean;
  /** All its round trips are one step of Excel's own undo, where this Excel can do that. */
  readonly asOneUndo?: boolean;
}

/** Runs a job in Excel. Every error leaves it as a DoorError. */
export async function inExcel<T>(
  job: (session: Session) => Promise<T>,
  options: JobOptions = {},
): Promise<T> {
  const { waitForEdit = false, asOneUndo = false } = options;
  const run: Excel.RunOptions = {
    delayForCellEdit: waitForEdit,
    ...(asOneUndo && mergesUndo() ? { mergeUndoGroup: true } : {}),
  };
  try {
    return await Excel.run(run, (context) => job(new Session(context)));
  } catch (error) {
    throw toDoorError(error);
  }
}
