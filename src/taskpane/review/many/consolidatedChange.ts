/** The consolidated table as a change of the open workbook. */

import type { Language } from "../../../i18n/translator";
import { Decimal } from "../../../money/decimal";
import { MoneyError } from "../../../money/errors";
import { planConsolidated, planningRateOf, ratesFor, type Batch } from "../../../review";
import type { WorkbookDoor } from "../../../workbook/door";
import type { Change } from "../../common/useEdits";
import { parseRate } from "../../useCases/planningRates";
import { writtenRange } from "../../useCases/review";

/** The rate that is typed, in DKK per USD; null where it is none or no plausible one. */
export function typedRate(text: string): Decimal | null {
  const rate = parseRate(text);
  if (rate === null) return null;
  const exact = new Decimal(rate);
  try {
    planningRateOf(exact, [new Date().getFullYear()]);
  } catch (error) {
    if (error instanceof MoneyError) return null;
    throw error;
  }
  return exact;
}

/** @param rate for all years; the published averages without one */
export async function consolidatedChange(
  door: WorkbookDoor,
  batch: Batch,
  rate: Decimal | undefined,
  language: Language,
): Promise<Change> {
  const taken = await door.takenNames();
  const plan = planConsolidated(batch, { language, taken, ...ratesFor(batch, rate, language) });
  return { plan, range: writtenRange(plan)! };
}
