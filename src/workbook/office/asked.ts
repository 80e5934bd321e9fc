/** A single question to Excel. */

import type { Piece } from "./batches";

/**
 * A question whose objects are made anew whenever it is put: those of a request that Excel refuses for its size are of no use
 * for the next.
 */
export class Asked<T> implements Piece {
  readonly reads = true;
  readonly bytes = 500;
  private answered: T | null = null;

  constructor(private readonly ask: () => T) {}

  queue(): void {
    this.answered = this.ask();
  }

  get answer(): T {
    return this.answered!;
  }
}
