/**
 * Exact decimal numbers. Everything in money/ counts with these; a double appears only where a value comes in from a
 * cell (taken as the shortest decimal that prints it) and where a result goes out (the nearest double).
 */

import Big from "big.js";

/** Own constructor, so that its settings touch nobody else's big.js. */
export const Decimal = Big();
export type Decimal = Big.Big;

/** So many digits are an exact double, whatever they are. */
const SAFE_DIGITS = 15;
const SAFE_INTEGER = BigInt(Number.MAX_SAFE_INTEGER);
/** 10^0 to 10^22: all that are exact doubles. Of two exact doubles the quotient is the double nearest to it. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** Only division rounds: 40 decimals keep a rate of four currencies exact far beyond what a double can show. */
Decimal.DP = 40;
Decimal.RM = 1;

/** Without parsing a zero to compare with. */
export const isZero = ({ c }: Decimal): boolean => c[0] === 0;

/** Below zero. */
export const isNegative = (value: Decimal): boolean => value.s < 0 && !isZero(value);

/** The nearest double. */
export function toDouble(value: Decimal): number {
  const { c } = value;
  const power = EXACT_POWERS[decimalsOf(value)];
  // A long number is written out and read again.
  if (c.length > SAFE_DIGITS || power === undefined) return Number(value.toString());
  const size = safeDigitsOf(value) / power;
  return isNegative(value) ? -size : size;
}

/** Numbers as integers of one scale: each is integer / 10^decimals, exactly. */
export interface ScaledIntegers {
  readonly integers: readonly bigint[];
  readonly decimals: number;
}

/** The values as integers of any length, so that quotients can be floored and compared without rounding. */
export function toIntegers(values: readonly Decimal[]): { integers: bigint[]; decimals: number } {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return { integers: values.map((value) => toInteger(value, decimals)), decimals };
}

/** value × 10^decimals, of a value with no more decimals than that. */
export function toInteger(value: Decimal, decimals: number): bigint {
  const zeros = decimals - decimalsOf(value);
  return zeros === 0 ? signedDigitsOf(value) : signedDigitsOf(value) * 10n ** BigInt(zeros);
}

/** The digits as an integer, wherever the point stands. */
function digitsOf(value: Decimal): bigint {
  return BigInt(value.c.length > SAFE_DIGITS ? value.c.join("") : safeDigitsOf(value));
}

/** The same of no more than SAFE_DIGITS. */
function safeDigitsOf({ c }: Decimal): number {
  let integer = 0;
  for (const digit of c) integer = 10 * integer + digit;
  return integer;
}

/** The nearest doubles. */
export function toDoubles({ integers, decimals }: ScaledIntegers): number[] {
  return integers.map((integer) => nearestDouble(integer, decimals));
}

/** The double nearest to integer / 10^decimals; decimals below zero are zeros before the point. */
function nearestDouble(integer: bigint, decimals: number): number {
  const power = EXACT_POWERS[decimals];
  const safe = integer <= SAFE_INTEGER && integer >= -SAFE_INTEGER;
  return safe && power !== undefined ? Number(integer) / power : Number(`${integer}e${-decimals}`);
}

/** A number by which many are multiplied: its digits are put together once, and the products are not taken apart again. */
export class Factor {
  private readonly digits: bigint;
  private readonly decimals: number;

  constructor(value: Decimal) {
    this.digits = signedDigitsOf(value);
    this.decimals = decimalsOf(value);
  }

  /** The double nearest to the exact product. */
  times(value: Decimal): number {
    return nearestDouble(this.digits * signedDigitsOf(value), this.decimals + decimalsOf(value));
  }
}

/** Places after the point; below zero where there are zeros before it. */
export const decimalsOf = ({ c, e }: Decimal): number => c.length - 1 - e;

function signedDigitsOf(value: Decimal): bigint {
  const digits = digitsOf(value);
  return value.s < 0 ? -digits : digits;
}
