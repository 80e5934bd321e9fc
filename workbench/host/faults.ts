/** What tests can make go wrong, as it goes wrong in Excel. */

import type { ExcelErrorCode } from "./errors";
import { requestErrors } from "./errors";
import type { PlannedFailure } from "./evaluate";
import type { Request } from "./protocol";

/** A refusal of one sync: of the whole request by number, or of one of its actions by Excel's code. */
export type Failure =
  | { readonly request: keyof typeof requestErrors }
  | {
      readonly code: ExcelErrorCode;
      readonly message?: string;
      /** The action that fails, counted from 0; those before it are carried out. By default the first. */
      readonly action?: number;
    };

export class Faults {
  /**
   * A cell is being edited: every request is refused until it is over, except those that say `delayForCellEdit`, which the host
   * holds back. A function asks the grid each time.
   */
  cellEditing: boolean | (() => boolean) = false;

  private readonly planned = new Map<number, Failure>();
  private readonly hooks: ((request: Request) => void)[] = [];
  private seen = 0;

  get isCellEditing(): boolean {
    return typeof this.cellEditing === "function" ? this.cellEditing() : this.cellEditing;
  }

  /** The n-th sync from now (1 is the next) fails so. */
  failSync(n: number, failure: Failure): void {
    this.planned.set(this.seen + n, failure);
  }

  /** Runs before every sync, for instance to delete a sheet between two. Returns a function that ends it. */
  beforeSync(hook: (request: Request) => void): () => void {
    this.hooks.push(hook);
    return () => {
      const at = this.hooks.indexOf(hook);
      if (at >= 0) this.hooks.splice(at, 1);
    };
  }

  clear(): void {
    this.cellEditing = false;
    this.planned.clear();
    this.hooks.length = 0;
  }

  /** @internal What is to happen to the sync that has just arrived. */
  next(request: Request): number | PlannedFailure | null {
    this.seen++;
    for (const hook of [...this.hooks]) hook(request);
    if (this.isCellEditing) return requestErrors.InvalidOperationInCellEditMode;
    const failure = this.planned.get(this.seen);
    if (!failure) return null;
    this.planned.delete(this.seen);
    if ("request" in failure) return requestErrors[failure.request];
    return { action: failure.action ?? 0, code: failure.code, message: failure.message ?? failure.code };
  }
}
