/** Figures in messages. */

import type Big from "big.js";

/** An exact amount for messages and fields that take plain numbers. */
export function number(amount: Big): number {
  return amount.toNumber();
}

const FIGURE = "number(maximumFractionDigits: 6)";

/** {{expected}} and its like as figures of the reader's language. */
export function figure(name: string): string {
  return `{{${name}, ${FIGURE}}}`;
}
