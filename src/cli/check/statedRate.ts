/** `--planning-rate 6.90`: the rate at which amounts are converted. */

import { planningRateOf } from "../../review";
import { Decimal } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { UsageError } from "../arguments";
import type { Call } from "../arguments";

/** The rate that the call states for all years, as DKK per USD; undefined where it states none. Throws UsageError. */
export function statedRate(call: Call): Decimal | undefined {
  const text = call.value("planning-rate");
  if (text === undefined) return undefined;
  const rate = /^\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : null;
  if (!rate) throw new UsageError("badPlanningRate", { text });
  try {
    planningRateOf(rate, [2026]);
  } catch (error) {
    if (error instanceof MoneyError) throw new UsageError("badPlanningRate", { text });
    throw error;
  }
  return rate;
}
