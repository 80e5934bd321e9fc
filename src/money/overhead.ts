/**
 * Indirect cost as IOM charges it. Intermediate Strategy for Denmark's Development Cooperation with the International
 * Organization for Migration (December 2018), section 2: "To cover its indirect costs, IOM charges a standard 7 per cent
 * on total costs of projects for administrative support." Section 2.3 calls it the standard overhead rate.
 *
 * The base is the total cost of the project, of which the indirect cost is a part; so of a gross amount of 100 the
 * indirect cost is 7 and 93 is direct, and on direct costs of 100 it is 100 × 0.07 / 0.93 = 7.53.
 *
 * The other reading takes "total costs" for the sum of the direct costs, with the 7 per cent on top: 7.00 on direct
 * costs of 100, and 6.54 of a gross amount of 100. The difference is 0.53 on 100 of direct costs. Who agreed on that
 * reading gives 0.07 / 1.07 as rate, which makes both functions exact for it.
 */

import { Decimal, isNegative } from "./decimal";
import { MoneyError } from "./errors";

/** 7 per cent of total project cost. */
export const OVERHEAD_RATE = new Decimal("0.07");

const ONE = new Decimal(1);
const USUALLY_DIRECT = ONE.minus(OVERHEAD_RATE);

/** What is direct of a total of 1. */
function direct(rate: Decimal): Decimal {
  if (rate === OVERHEAD_RATE) return USUALLY_DIRECT;
  if (isNegative(rate) || rate.gte(ONE)) throw new MoneyError("badOverheadRate", { value: rate.toString() });
  return ONE.minus(rate);
}

/**
 * The indirect cost that belongs to direct costs: direct × rate / (1 − rate), so that it is `rate` of the two together.
 * In the currency and unit of `directCosts`, to 40 decimals, not rounded to øre. Negative amounts (repayments) give
 * negatives. Throws badOverheadRate unless 0 ≤ rate < 1 (0.07 is 7 %).
 */
export function overhead(directCosts: Decimal, rate: Decimal = OVERHEAD_RATE): Decimal {
  const share = direct(rate);
  return directCosts.times(rate).div(share);
}

/**
 * What is left of a gross amount for direct costs: gross × (1 − rate), exactly. The inverse of adding overhead():
 * netOfOverhead(direct + overhead(direct)) is direct, to 40 decimals. Throws badOverheadRate unless 0 ≤ rate < 1.
 */
export function netOfOverhead(gross: Decimal, rate: Decimal = OVERHEAD_RATE): Decimal {
  return gross.times(direct(rate));
}
