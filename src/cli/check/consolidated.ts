/** `--consolidate out.xlsx`: who asks for how much, as a workbook. */

import type { Batch } from "../../review";
import { withStandIns } from "../../build/standInRates";
import { planConsolidated, ratesFor, reportWords } from "../../review";
import type { Translator } from "../../i18n/translator";
import type { Decimal } from "../../money/decimal";
import { writeXlsx } from "../../workbook/xlsx";

/** The bytes of the consolidated workbook. Same batch, same bytes. */
export function consolidatedFile(
  batch: Batch,
  rate: Decimal | undefined,
  { language }: Translator,
): Uint8Array {
  const { t } = reportWords(language);
  const years = batch.checked.flatMap(({ budgets }) => budgets.flatMap((budget) => budget.years));
  const rates = withStandIns(ratesFor(batch, rate, language), years, language);
  const plan = planConsolidated(batch, { language, ...rates });
  return writeXlsx(plan, { language, now: new Date(batch.date), properties: { title: t("report:title") } });
}
