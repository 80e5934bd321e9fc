/** `--consolidate out.xlsx`: who asks for how much, as a workbook. */

import type { Batch } from "../../review";
import { planConsolidated, reportWords } from "../../review";
import type { Translator } from "../../i18n/translator";
import { Decimal } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { planningRates } from "../../money/planning";
import type { PlanningRates } from "../../money/planning";
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
    ratesOf(rate, [2026]);
  } catch (error) {
    if (error instanceof MoneyError) throw new UsageError("badPlanningRate", { text });
    throw error;
  }
  return rate;
}

function ratesOf(rate: Decimal, years: readonly number[]): PlanningRates {
  return planningRates(
    years.map((year, index) => ({
      currency: "DKK",
      period: { kind: "year", year },
      rate,
      row: index + 1,
    })),
  );
}

/** The bytes of the consolidated workbook. Same batch, same bytes. */
export function consolidatedFile(
  batch: Batch,
  rate: Decimal | undefined,
  { language }: Translator,
): Uint8Array {
  const { t } = reportWords(language);
  const years = [
    ...new Set(batch.checked.flatMap(({ budgets }) => budgets.flatMap((budget) => budget.years))),
  ];
  const plan = planConsolidated(batch, {
    language,
    ...(rate ? { planning: ratesOf(rate, years) } : {}),
    rateSource: rate
      ? t("report:rateSource_planned", { rate: rate.toFixed() })
      : t("report:rateSource_published"),
  });
  return writeXlsx(plan, { language, now: new Date(batch.date), properties: { title: t("report:title") } });
}
