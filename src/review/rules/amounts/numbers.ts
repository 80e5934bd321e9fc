/** Figures in messages. */

import type Big from "big.js";
import { decimals } from "../../understand/amounts";
import { decimalsShown } from "../../../workbook/numberFormat";

/** An exact amount for messages and fields that take plain numbers. */
export function number(amount: Big): number {
  return amount.toNumber();
}

/** What rounding may account for, in a digit or two and rather less: more would claim a precision that it has not. */
export function roughly(tolerance: Big): number {
  return tolerance.eq(0) ? 0 : Number(tolerance.toPrecision(tolerance.lt(1) ? 1 : 2, ROUND_DOWN));
}

const ROUND_DOWN = 0;

/** Nobody writes more decimals than these. */
const MOST_WRITTEN = 4;

/**
 * Figures as they are told in one message: of large ones, two decimals, of computed ones three, unless that would hide how they differ. Exact
 * values stand in a report's `expected` and `actual`.
 */
export function told(...amounts: readonly Big[]): number[] {
  const short = amounts.map((amount) => {
    if (amount.abs().gte(1000)) return amount.round(2);
    // Digits that nobody wrote come out of a computation.
    return decimals(amount) > MOST_WRITTEN ? amount.round(3) : amount;
  });
  const areDistinct = amounts.every((one, i) =>
    amounts.every((other, j) => one.eq(other) || !short[i]!.eq(short[j]!)),
  );
  return (areDistinct ? short : amounts).map(number);
}

/** Figures as a cell of that number format shows them, unless that would hide how they differ. */
export function toldAs(format: string, ...amounts: readonly Big[]): number[] {
  const places = decimalsShown(format);
  if (places === null) return told(...amounts);
  const shown = amounts.map((amount) => amount.round(places));
  const isHidden = amounts.some((one, i) =>
    amounts.some((other, j) => !one.eq(other) && shown[i]!.eq(shown[j]!)),
  );
  const isNought = amounts.some((amount, i) => !amount.eq(0) && shown[i]!.eq(0));
  return isHidden || isNought ? told(...amounts) : shown.map(number);
}

const FIGURE = "number(maximumFractionDigits: 6)";

/** {{expected}} and its like as figures of the reader's language. */
export function figure(name: string): string {
  return `{{${name}, ${FIGURE}}}`;
}
