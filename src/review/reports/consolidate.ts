/** What all checked files together ask for, one row per file, line and year, each amount also in DKK and in USD. */

import { CURRENCIES } from "../../money/currency";
import type { Currency } from "../../money/currency";
import { Decimal, toDouble } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import type { PlanningRates } from "../../money/planning";
import { findRate } from "../../money/rates";
import { factor, parseUnit } from "../../money/unit";
import type { Unit } from "../../money/unit";
import type { Batch, CheckedFile, ReportedBudget, ReportedLine } from "./model";
import { repeatedBudgets } from "./repeats";

/** The currencies into which every amount is brought. */
export const COMMON = ["DKK", "USD"] as const;
export type Common = (typeof COMMON)[number];

export interface ConsolidatedRow {
  /** Of the file, from 1: what files are told apart by, as their names may be anything. */
  readonly number: number;
  readonly file: string;
  readonly strategy: string | null;
  readonly sheet: string;
  readonly area: ReportedLine["area"];
  readonly line: string | null;
  readonly label: string;
  readonly year: number;
  /** As the file has it. */
  readonly amount: number;
  readonly unit: string | null;
  /** In whole DKK and USD; null where no unit is stated or no rate is known for the year. */
  readonly common: Readonly<Record<Common, number | null>>;
  /** The sheet whose amounts these repeat: they are listed, but not counted again. Null for what counts. */
  readonly repeats: string | null;
}

export interface ConsolidateOptions {
  /** Win over the published averages where they have a row for the year. */
  readonly planning?: PlanningRates;
}

/**
 * The rows in the order of files, budgets, lines and years; cells without a readable amount give none, nor does the
 * strategy's own table that was inserted beside a budget.
 */
export function consolidate(
  { checked }: Pick<Batch, "checked">,
  options: ConsolidateOptions = {},
): ConsolidatedRow[] {
  const rates = knownRates(options);
  return checked.flatMap((file, index) => {
    const repeats = repeatedBudgets(file.budgets);
    const asking = file.budgets.filter(({ ofStrategy }) => !ofStrategy);
    return asking.flatMap((budget) =>
      rowsOf(file, index + 1, budget, repeats.get(budget)?.sheet ?? null, rates),
    );
  });
}

/** The rate of a year, or null where none is known. */
type Rates = (from: Currency, to: Currency, year: number) => Decimal | null;

/** Many amounts share few rates: each is looked up once. */
function knownRates({ planning }: ConsolidateOptions): Rates {
  const known = new Map<string, Decimal | null>();
  return (from, to, year) => {
    const key = `${from} ${to} ${year}`;
    let rate = known.get(key);
    if (rate === undefined) {
      rate = rateOf(from, to, year, planning);
      known.set(key, rate);
    }
    return rate;
  };
}

function rowsOf(
  { file, strategy }: CheckedFile,
  number: number,
  budget: ReportedBudget,
  repeats: string | null,
  rates: Rates,
): ConsolidatedRow[] {
  const { sheet, unit, years, lines } = budget;
  return lines.flatMap(({ area, line, label, amounts }) =>
    years.flatMap((year, index): ConsolidatedRow[] => {
      const amount = amounts[index] ?? null;
      if (amount === null) return [];
      const common = {
        DKK: inCommon(amount, unit, "DKK", year, rates),
        USD: inCommon(amount, unit, "USD", year, rates),
      };
      const place = { number, file, strategy: strategy?.id ?? null, sheet, area, line, label, year };
      return [{ ...place, amount: Number(amount), unit, common, repeats }];
    }),
  );
}

/** No money is as much; a typing error that is would drown every total, or be no number of a worksheet any more. */
const MOST = 1e15;

function inCommon(
  amount: string,
  unitName: string | null,
  to: Common,
  year: number,
  rates: Rates,
): number | null {
  const unit = unitName === null ? null : parseUnit(unitName);
  const from = unit && CURRENCIES.find((currency) => currency === unit.currency);
  if (!unit || !from) return null;
  const rate = rates(from, to, year);
  const converted = rate && toDouble(inWhole(amount, unit).times(rate).round(2));
  return converted !== null && Math.abs(converted) < MOST ? converted : null;
}

function inWhole(amount: string, unit: Unit): Decimal {
  return new Decimal(amount).times(factor(unit, { currency: unit.currency, scale: "" })!.toFixed());
}

function rateOf(
  from: Currency,
  to: Currency,
  year: number,
  planning: PlanningRates | undefined,
): Decimal | null {
  try {
    return findRate(from, to, { kind: "year", year }, { planning }).rate;
  } catch (error) {
    // No rate is published or planned for that year: the amount stays in its own currency alone.
    if (error instanceof MoneyError) return null;
    throw error;
  }
}
