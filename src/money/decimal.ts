/**
 * Exact decimal numbers. Everything in money/ counts with these; a double appears only where a value comes in from a
 * cell (taken as the shortest decimal that prints it) and where a result goes out (the nearest double).
 */

import Big from "big.js";

/** Own constructor, so that its settings touch nobody else's big.js. */
export const Decimal = Big();
export type Decimal = Big.Big;

/** Only division rounds: 40 decimals keep a rate of four currencies exact far beyond what a double can show. */
Decimal.DP = 40;
Decimal.RM = 1;

/** The nearest double. */
export function toDouble(value: Decimal): number {
  return Number(value.toString());
}

/**
 * The values as integers with a common scale: value = integer / 10^decimals, exactly.
 * Integers of any length, so that quotients can be floored and compared without rounding.
 */
export function toIntegers(values: readonly Decimal[]): { integers: bigint[]; decimals: number } {
  const split = values.map((value) => value.toFixed().split("."));
  const decimals = split.reduce((most, [, fraction = ""]) => Math.max(most, fraction.length), 0);
  const integers = split.map(([whole = "", fraction = ""]) => BigInt(whole + fraction.padEnd(decimals, "0")));
  return { integers, decimals };
}

/** integer / 10^decimals. */
export function fromInteger(integer: bigint, decimals: number): Decimal {
  return new Decimal(`${integer}e-${decimals}`);
}
