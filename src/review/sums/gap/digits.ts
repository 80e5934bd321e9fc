/** Figures in which two neighbouring digits changed places. */

import Big from "big.js";
import { decimals } from "../../understand/amounts";

/** Amounts of more digits come out of a computation: nobody typed them. */
const MOST_DIGITS = 12;

/** Every amount that a typist may have written instead by swapping two neighbouring digits; none starts with a zero. */
export function swapsOf(amount: Big): Big[] {
  const { c: digits } = amount;
  if (digits.length > MOST_DIGITS) return [];
  const text = amount.abs().toFixed(decimals(amount));
  const swapped: Big[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [one, other] = [text[i]!, text[i + 1]!];
    if (one === other || one === "." || other === "." || (i === 0 && other === "0" && text[2] !== "."))
      continue;
    const value = new Big(`${text.slice(0, i)}${other}${one}${text.slice(i + 2)}`);
    swapped.push(amount.lt(0) ? value.times(-1) : value);
  }
  return swapped;
}

/** Whether two amounts differ by two neighbouring digits that changed places. */
export function differByOneSwap(a: Big, b: Big): boolean {
  return swapsOf(a).some((swapped) => swapped.eq(b)) || swapsOf(b).some((swapped) => swapped.eq(a));
}
