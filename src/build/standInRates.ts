/**
 * Published averages for amounts of any year: for one without an average of its own the nearest year's stands in, as in a
 * budget that is built (budget/yearRates.ts), and is said to.
 */

import { buildTexts } from "../i18n/build";
import type { Language } from "../i18n/translator";
import { CURRENCIES } from "../money/currency";
import { Decimal } from "../money/decimal";
import { planningRates, type PlanningRates } from "../money/planning";
import { nearestYearlyRate, publishedSpan } from "../money/published";
import { yearsText } from "./budget/yearsText";

/** The rates of a table, and in one line for its readers where they come from. */
export interface StatedRates {
  readonly planning?: PlanningRates;
  readonly rateSource: string;
}

/** The rates with stand-ins for those of the years that have no published average; as they are where rates are planned. */
export function withStandIns(stated: StatedRates, years: readonly number[], language: Language): StatedRates {
  const { first, last } = publishedSpan("year");
  const without = [...new Set(years)]
    .filter((year) => year < Number(first) || year > Number(last))
    .sort((a, b) => a - b);
  if (stated.planning || without.length === 0) return stated;
  const t = buildTexts(language);
  const sentences = [first, last].flatMap((basis) => {
    const own = without.filter((year) => (basis === first ? year < Number(first) : year > Number(last)));
    return own.length === 0 ? [] : t("rates.origin.latest", { year: yearsText(own), basis });
  });
  return { planning: standIns(without), rateSource: [stated.rateSource, ...sentences].join(". ") };
}

function standIns(years: readonly number[]): PlanningRates {
  const quoted = CURRENCIES.filter((currency) => currency !== "USD");
  return planningRates(
    years.flatMap((year, index) =>
      quoted.map((currency) => ({
        currency,
        period: { kind: "year" as const, year },
        rate: new Decimal(nearestYearlyRate(currency, year).perBase),
        row: index + 1,
      })),
    ),
  );
}
