/** The rate at which a batch is brought into DKK and USD: the published averages, or one that is stated for all years. */

import type { Language } from "../../i18n/translator";
import type { Decimal } from "../../money/decimal";
import { planningRates } from "../../money/planning";
import type { PlanningRates } from "../../money/planning";
import type { ConsolidatedOptions } from "./consolidatedPlan";
import type { Batch } from "./model";
import { reportWords } from "./words";

/** A rate in DKK per USD for all those years. Throws MoneyError where it is no plausible one. */
export function planningRateOf(rate: Decimal, years: readonly number[]): PlanningRates {
  return planningRates(
    years.map((year, index) => ({
      currency: "DKK",
      period: { kind: "year", year },
      rate,
      row: index + 1,
    })),
  );
}

/** What the consolidated workbook needs of it; the published averages without a rate. Throws MoneyError. */
export function ratesFor(
  { checked }: Pick<Batch, "checked">,
  rate: Decimal | undefined,
  language: Language,
): Pick<ConsolidatedOptions, "planning" | "rateSource"> {
  const { t } = reportWords(language);
  if (!rate) return { rateSource: t("report:rateSource_published") };
  const years = checked.flatMap(({ budgets }) => budgets.flatMap((budget) => budget.years));
  return {
    planning: planningRateOf(rate, [...new Set(years)]),
    rateSource: t("report:rateSource_planned", { rate: rate.toFixed() }),
  };
}
