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
  const { c, e } = value;
  const power = EXACT_POWERS[c.length - 1 - e];
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
  const decimals = values.reduce((most, { c, e }) => Math.max(most, c.length - 1 - e), 0);
  const integers = values.map((value) => {
    const zeros = value.e + decimals - (value.c.length - 1);
    const digits = zeros === 0 ? digitsOf(value) : digitsOf(value) * 10n ** BigInt(zeros);
    return value.s < 0 ? -digits : digits;
  });
  return { integers, decimals };
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

/** integer / 10^decimals. */
export function fromInteger(integer: bigint, decimals: number): Decimal {
  return new Decimal(`${integer}e-${decimals}`);
}

/** The nearest doubles. */
export function toDoubles({ integers, decimals }: ScaledIntegers): number[] {
  const power = EXACT_POWERS[decimals];
  return integers.map((integer) => {
    const safe = integer <= SAFE_INTEGER && integer >= -SAFE_INTEGER;
    return safe && power !== undefined ? Number(integer) / power : Number(`${integer}e-${decimals}`);
  });
}
