/** Figures in messages. */

import type Big from "big.js";

/** An exact amount for messages and fields that take plain numbers. */
export function number(amount: Big): number {
  return amount.toNumber();
}

/** What rounding may account for, in two digits: more would claim a precision that it has not. */
export function roughly(tolerance: Big): number {
  return tolerance.eq(0) ? 0 : Number(tolerance.toPrecision(2));
}

/**
 * Figures as they are told in one message: of large ones, two decimals, unless that would hide how they differ. Exact
 * values stand in a report's `expected` and `actual`.
 */
export function told(...amounts: readonly Big[]): number[] {
  const short = amounts.map((amount) => (amount.abs().gte(1000) ? amount.round(2) : amount));
  const areDistinct = amounts.every((one, i) =>
    amounts.every((other, j) => one.eq(other) || !short[i]!.eq(short[j]!)),
  );
  return (areDistinct ? short : amounts).map(number);
}

const FIGURE = "number(maximumFractionDigits: 6)";

/** {{expected}} and its like as figures of the reader's language. */
export function figure(name: string): string {
  return `{{${name}, ${FIGURE}}}`;
}
