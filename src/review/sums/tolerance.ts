/** How far a total may lie from the sum of its parts when they were rounded. */

import Big from "big.js";
import { decimals } from "../understand/amounts";

/** Whole amounts count as rounded only where one unit is next to nothing: a krone in a million. */
const NEGLIGIBLE = new Big("0.0001");
/** What binary arithmetic leaves over, of an amount and at least. */
const NOISE = new Big("1e-9");

/**
 * The difference that rounding alone can make between a total and its parts.
 * Figures with decimals may each be off by half of their last one, and so may a total that is written more coarsely.
 * Whole figures are taken as exact (a budget in millions that is 1 short is wrong), except where a unit is less than
 * a ten-thousandth of the total, or where the figures are known to be rounded. What binary arithmetic leaves over is
 * always allowed for.
 */
export function toleranceOf(parts: readonly Big[], total: Big, areRounded = false): Big {
  const filled = parts.filter((part) => !part.eq(0));
  const finest = Math.max(0, ...filled.map(decimals));
  const step = stepOf(finest);
  const noise = total.abs().times(NOISE);
  let tolerance = noise.gt(NOISE) ? noise : NOISE;
  // Doubles that come out of a computation carry digits nobody wrote.
  const written = finest <= 6;
  const rounded = areRounded || finest > 0 || step.lt(total.abs().times(NEGLIGIBLE));
  if (written && rounded && !(finest === 0 && filled.length > 0 && filled.every(isRoundTen))) {
    // Beside figures with decimals, and where figures are said to be rounded, a zero may be a rounded one.
    const count = finest > 0 || areRounded ? parts.length : filled.length;
    tolerance = tolerance.plus(step.times(Math.min((count + 1) / 2, Math.sqrt(count + 1)).toFixed(4)));
  }
  const coarse = decimals(total);
  if (coarse < finest) tolerance = tolerance.plus(stepOf(coarse).div(2));
  return tolerance;
}

const STEPS: Big[] = [];

/** One in the last of so many decimals. */
function stepOf(decimalPlaces: number): Big {
  return (STEPS[decimalPlaces] ??= new Big(`1e-${decimalPlaces}`));
}

/** Whether it is a multiple of ten: its last digit that is not 0 stands before the ones. */
function isRoundTen({ c, e }: Big): boolean {
  return c.length <= e;
}
