/** `--consolidate out.xlsx`: who asks for how much, as a workbook. */

import type { Batch } from "../../review";
import { planConsolidated, planningRateOf, ratesFor, reportWords } from "../../review";
import type { Translator } from "../../i18n/translator";
import { Decimal } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { writeXlsx } from "../../workbook/xlsx";
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

/** The bytes of the consolidated workbook. Same batch, same bytes. */
export function consolidatedFile(
  batch: Batch,
  rate: Decimal | undefined,
  { language }: Translator,
): Uint8Array {
  const { t } = reportWords(language);
  const plan = planConsolidated(batch, { language, ...ratesFor(batch, rate, language) });
  return writeXlsx(plan, { language, now: new Date(batch.date), properties: { title: t("report:title") } });
}
