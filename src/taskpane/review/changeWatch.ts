/** Whether the open workbook has changed since it was reviewed. Lives beside React: a verdict grows old also while it is not shown. */

import { DoorError, type WorkbookChange, type WorkbookDoor } from "../../workbook/door";

/** A moment from which changes count. */
export interface Moment {
  readonly changes: number;
  readonly sheetsTold: number;
}

type Source = Pick<WorkbookDoor, "onChanged">;

const watches = new WeakMap<Source, ChangeWatch>();

export function watchOf(door: Source): ChangeWatch {
  const watch = watches.get(door) ?? new ChangeWatch(door);
  watches.set(door, watch);
  return watch;
}

class ChangeWatch {
  private changes = 0;
  private sheetsTold = 0;
  private sheets: readonly string[] = [];
  private isListening = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly source: Source) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** From now on. Excel is asked to tell of changes when that is first wanted, until the page goes. */
  now(): Moment {
    void this.listen();
    return { changes: this.changes, sheetsTold: this.sheetsTold };
  }

  /** @param sheets names of the sheets that there were then: Excel tells of new ones late, perhaps of some that were there */
  hasChangedSince({ changes, sheetsTold }: Moment, sheets: readonly string[]): boolean {
    if (this.changes > changes) return true;
    return this.sheetsTold > sheetsTold && this.sheets.join("\n") !== sheets.join("\n");
  }

  private async listen(): Promise<void> {
    if (this.isListening) return;
    this.isListening = true;
    try {
      const end = await this.source.onChanged((change) => this.note(change));
      window.addEventListener("pagehide", () => void end(), { once: true });
    } catch (error) {
      // Then a verdict says no more than of when it is, and the next review asks again.
      this.isListening = false;
      if (!(error instanceof DoorError)) throw error;
    }
  }

  private note(change: WorkbookChange): void {
    if (change.kind === "cells") this.changes++;
    else {
      this.sheets = change.sheets;
      this.sheetsTold++;
    }
    for (const listener of [...this.listeners]) listener();
  }
}
