/** One more row for a Rates table of the workbook. */

import { planAddRate, type RateRow } from "../../build/ratesTable";
import { explain } from "../../functions/explain";
import type { Language } from "../../i18n/translator";
import { Decimal } from "../../money/decimal";
import { parsePeriod, periodKey } from "../../money/period";
import { planningRates } from "../../money/planning";
import type { Change } from "../common/useEdits";
import { parseRate, type WorkbookRates } from "./planningRates";
import type { Quoted } from "./rates";

/** What is typed for the row. */
export interface TypedRate {
  readonly currency: Quoted;
  readonly period: string;
  /** Blank where it has not been decided yet. */
  readonly rate: string;
}

/**
 * Why what is typed makes no row. rate: it is no rate; standing: the table has a row for that currency and period;
 * refused: functions would refuse it, in their own words.
 */
export type AddProblem =
  | { readonly kind: "rate" }
  | { readonly kind: "standing"; readonly period: string }
  | { readonly kind: "refused"; readonly said: string };

/** What adds the row, or why there is none; both null while no period is typed. */
export interface AddedRate {
  readonly change: Change | null;
  readonly problem: AddProblem | null;
}

/** The row of what is typed, below the table. */
export function addedRate(table: WorkbookRates, typed: TypedRate, language: Language): AddedRate {
  if (typed.period.trim() === "") return { change: null, problem: null };
  const rate = parseRate(typed.rate);
  if (rate === null && typed.rate.trim() !== "") return { change: null, problem: { kind: "rate" } };
  try {
    const row: RateRow = {
      currency: typed.currency,
      period: parsePeriod(typed.period),
      rate: rate === null ? null : new Decimal(rate),
    };
    // As functions will read it: they count the rows that they are given, with the header where they need it.
    const above = table.argument === table.name ? 0 : 1;
    planningRates([{ ...row, row: table.range.rows + above }]);
    const period = periodKey(row.period);
    const stands = table.rows.some((one) => one.currency === row.currency && one.period === period);
    if (stands) return { change: null, problem: { kind: "standing", period } };
    return {
      change: { plan: planAddRate(table, table.columns, row), range: rowBelow(table) },
      problem: null,
    };
  } catch (error) {
    const explained = explain(error, language);
    if (!explained) throw error;
    return { change: null, problem: { kind: "refused", said: explained.message } };
  }
}

const rowBelow = ({ range }: WorkbookRates): WorkbookRates["range"] => ({
  ...range,
  row: range.row + range.rows,
  rows: 1,
});

/** The year after the last that the table has for a currency; blank where it has none. */
export function nextPeriod({ rows }: WorkbookRates, currency: Quoted): string {
  const years = rows.flatMap((row) =>
    row.currency === currency && /^\d{4}$/.test(row.period) ? [Number(row.period)] : [],
  );
  return years.length === 0 ? "" : String(Math.max(...years) + 1);
}
