/** One job in Excel: a request context that counts its round trips. */

import { toDoorError } from "./errors";

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

/**
 * Runs a job in Excel. Every error leaves it as a DoorError.
 * @param waitForEdit waits until the user has left the cell that is being edited, instead of failing with "cellEdit"
 */
export async function inExcel<T>(job: (session: Session) => Promise<T>, waitForEdit = false): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: waitForEdit }, (context) => job(new Session(context)));
  } catch (error) {
    throw toDoorError(error);
  }
}
