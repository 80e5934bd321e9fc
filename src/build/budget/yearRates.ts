/** The rate of each year of a budget: planned, published, or the latest that is published. */

import { Decimal, toDouble } from "../../money/decimal";
import { nearestYearlyRate, publishedRate } from "../../money/published";
import type { RateSource } from "../../money/leg";
import { ratedCurrency, type BudgetChoices, type BudgetPack } from "./choices";

export interface YearRate {
  readonly year: number;
  /** Units of the budget's currency for 1 US dollar: the one that is used. */
  readonly rate: number;
  /** The published annual average, or null where there is none for the year. */
  readonly published: number | null;
  /** "latest": nothing is published for the year, and the annual average nearest to it stands in for it. */
  readonly origin: "planning" | "published" | "latest";
  /** The year whose average is used: `year` itself, but for "latest". */
  readonly basis: number;
  /** Publisher, series and definition of the published averages, as their publisher words them, in English. */
  readonly source: string;
}

/** One for each year; empty where the choices have no rates. */
export function budgetRates(pack: BudgetPack, { rates, years }: BudgetChoices): YearRate[] {
  const currency = ratedCurrency(pack);
  if (rates === null || currency === null) return [];
  return years.map((year): YearRate => {
    const own = publishedRate(currency, { kind: "year", year });
    const published = own === null ? null : toDouble(new Decimal(own.perBase));
    const latest = nearestYearlyRate(currency, year);
    const source = latest.source === null ? "" : sourceText(latest.source);
    if (rates.kind === "planning") {
      const rate = rates.byYear?.[year] ?? rates.rate;
      return { year, rate, published, origin: "planning", basis: year, source };
    }
    if (published !== null)
      return { year, rate: published, published, origin: "published", basis: year, source };
    return {
      year,
      rate: toDouble(new Decimal(latest.perBase)),
      published,
      origin: "latest",
      basis: Number(latest.period),
      source,
    };
  });
}

function sourceText({ publisher, release, series, via, definition, snapshot }: RateSource): string {
  const through = via === undefined ? "" : ` via ${via}`;
  return `${publisher}, ${release}, series ${series}${through} (${definition}), copy of ${snapshot}`;
}
