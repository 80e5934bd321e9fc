/** The consolidated table as a change of the open workbook. */

import { withStandIns } from "../../../build/standInRates";
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

/** @param rate for all years; without one the published averages, the nearest year's for a year that has none */
export async function consolidatedChange(
  door: WorkbookDoor,
  batch: Batch,
  rate: Decimal | undefined,
  language: Language,
): Promise<Change> {
  const taken = await door.takenNames();
  const rates = withStandIns(ratesFor(batch, rate, language), yearsOf(batch), language);
  const plan = planConsolidated(batch, { language, taken, ...rates });
  return { plan, range: writtenRange(plan)! };
}

const yearsOf = ({ checked }: Batch): number[] =>
  checked.flatMap(({ budgets }) => budgets.flatMap(({ years }) => years));
