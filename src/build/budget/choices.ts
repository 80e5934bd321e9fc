/**
 * What is asked before a budget workbook is built from a strategy, as plain data that can be kept and sent about.
 * Everything has a default, so that `defaultChoices(pack)` alone makes a whole workbook.
 */

import type { Language } from "../../i18n/translator";
import { CURRENCIES, type Currency } from "../../money/currency";
import { Decimal } from "../../money/decimal";
import { factor, parseUnit, unitName, type Scale, type Unit } from "../../money/unit";
import { isDividedByAreas } from "../../strategy/lines";
import type { Budget, FundingLine, PriorityArea, StrategyPack } from "../../strategy/pack";

/** A figure for each of some areas, by the area's id. */
export type ByArea = Readonly<Record<string, number>>;
/** A figure for each of some years. */
export type ByYear = Readonly<Record<number, number>>;

/** How a funding line's money is divided between the priority areas that it may fund. */
export type WeightsChoice =
  /** To every area as much. */
  | { readonly kind: "equal" }
  /** Weights as typed, zero or more, on any scale (40, 20, 25, 15); an area that is left out has none. */
  | { readonly kind: "typed"; readonly byArea: ByArea }
  /** Amounts by area of another table, such as last year's; `source` says which, for readers: "Budget 2022!A4:F9". */
  | { readonly kind: "table"; readonly byArea: ByArea; readonly source: string };

export interface LineChoice {
  /** Id of the funding line. */
  readonly line: string;
  /**
   * Amounts that take the place of the strategy's, in the unit of the choices; for years that the strategy has no
   * figure for as well. A year that is left out has the strategy's figure, or else nothing.
   */
  readonly amounts: ByYear;
  /** True: divided between the areas that the line may fund. False: one row for all, as for personnel. */
  readonly divided: boolean;
  /** Weights of this line alone, in place of those of all lines. */
  readonly weights?: ByArea;
}

/** The rate at which US dollars stand beside the budget's currency: units of the currency for 1 US dollar. */
export type RatesChoice =
  /** Published annual averages; for a year without one the latest there is, marked as such. */
  | { readonly kind: "published" }
  /** The rate an office plans with, one for all years; `byYear` holds those of years that have another. */
  | { readonly kind: "planning"; readonly rate: number; readonly byYear?: ByYear };

/** Sheets that can be left out. The budget is always made, and the rates wherever there are US dollars. */
export type OptionalSheet = "cover" | "strategy" | "results" | "criteria" | "summary";

export interface BudgetChoices {
  /** Id of the pack. */
  readonly strategy: string;
  /** Language of everything written; official wording that exists in English alone stays English. */
  readonly language: Language;
  /** "DKK", "DKK thousand" or "DKK million": see budgetUnits(). Amounts are whole in it, unless some choice has decimals. */
  readonly unit: string;
  /** Ascending. */
  readonly years: readonly number[];
  /** In the order in which they are to stand. */
  readonly lines: readonly LineChoice[];
  readonly weights: WeightsChoice;
  /** Null: no US dollars. */
  readonly rates: RatesChoice | null;
  /** Ids of the indicators to track, in any order. */
  readonly indicators: readonly string[];
  readonly sheets: readonly OptionalSheet[];
  /** What the cover says; a field that is left out stays blank for the user or has what the strategy says. */
  readonly cover?: { readonly title?: string; readonly preparedBy?: string; readonly contact?: string };
}

/** A pack that a budget can be built from. */
export type BudgetPack = StrategyPack & { readonly budget: Budget };

export function hasBudget(pack: StrategyPack): pack is BudgetPack {
  return pack.budget !== undefined && pack.lines.length > 0;
}

/** The areas that money is divided between: a cross-cutting priority runs through all of them and has none of its own. */
export function fundedAreas(pack: StrategyPack): readonly PriorityArea[] {
  return pack.areas.filter(({ crossCutting }) => !crossCutting);
}

/** Those of them that a line may fund. */
export function areasOfLine(pack: StrategyPack, line: FundingLine): readonly PriorityArea[] {
  return fundedAreas(pack).filter(({ id }) => line.areas === null || line.areas.includes(id));
}

/** The units that a budget of the pack can be in, the largest first: its own currency, alone and with thousand and million. */
export function budgetUnits({ budget }: BudgetPack): readonly string[] {
  const { currency } = unitOf(budget.unit);
  return (["million", "thousand", ""] as const satisfies readonly Scale[]).map((scale) =>
    unitName({ currency, scale }),
  );
}

/** The currency that stands against the US dollar; null where no rates exist for it, or the budget is in dollars itself. */
export function ratedCurrency({ budget }: BudgetPack): Exclude<Currency, "USD"> | null {
  const { currency } = unitOf(budget.unit);
  const found = CURRENCIES.find((one) => one === currency);
  return found === undefined || found === "USD" ? null : found;
}

/**
 * The strategy as it stands: its years, unit and lines, all areas alike, published rates, every indicator, every sheet
 * that it has something for.
 */
export function defaultChoices(pack: BudgetPack, language: Language = "en"): BudgetChoices {
  return {
    strategy: pack.id,
    language,
    unit: pack.budget.unit,
    years: pack.budget.years,
    lines: pack.lines.map((line) => lineChoice(line)),
    weights: { kind: "equal" },
    rates: ratedCurrency(pack) === null ? null : { kind: "published" },
    indicators: pack.indicators.map(({ id }) => id),
    sheets: sheetsFor(pack),
  };
}

/** A funding line as the strategy has it. */
export function lineChoice({ id }: FundingLine): LineChoice {
  return { line: id, amounts: {}, divided: isDividedByAreas(id) };
}

/** The sheets that the pack has something for. */
export function sheetsFor(pack: StrategyPack): readonly OptionalSheet[] {
  return [
    "cover",
    "summary",
    "strategy",
    ...(pack.indicators.length > 0 ? (["results"] as const) : []),
    ...(pack.criteria.length > 0 ? (["criteria"] as const) : []),
  ];
}

/** The same choices in another unit of the same currency: amounts of the user's own are converted. */
export function withUnit(choices: BudgetChoices, unit: string): BudgetChoices {
  const times = factor(unitOf(choices.unit), unitOf(unit));
  if (times === null) throw new RangeError(`${choices.unit} and ${unit} are not the same currency`);
  const converted = (amounts: ByYear): ByYear =>
    Object.fromEntries(
      Object.entries(amounts).map(([year, amount]) => [year, new Decimal(amount).times(times).toNumber()]),
    );
  return {
    ...choices,
    unit,
    lines: choices.lines.map((line) => ({ ...line, amounts: converted(line.amounts) })),
  };
}

/**
 * The strategy's figure for a line and year in `unit`, as an exact number; null where it prints none. A line that
 * stands in several rows has their sum.
 */
export function strategyAmount(
  { budget }: BudgetPack,
  line: string,
  year: number,
  unit: string,
): Decimal | null {
  const at = budget.years.indexOf(year);
  const times = factor(unitOf(budget.unit), unitOf(unit));
  const figures = budget.rows
    .filter((row) => row.kind === "line" && row.line === line)
    .flatMap(({ amounts }) => amounts[at] ?? []);
  if (at < 0 || times === null || figures.length === 0) return null;
  return figures.reduce((sum, figure) => sum.plus(figure), new Decimal(0)).times(times);
}

/** A line's amounts of all years: those of the choices, else the strategy's, else nothing. */
export function amountsOfLine(
  pack: BudgetPack,
  { years, unit }: Pick<BudgetChoices, "years" | "unit">,
  { line, amounts }: LineChoice,
): Decimal[] {
  return years.map((year) => new Decimal(amounts[year] ?? strategyAmount(pack, line, year, unit) ?? 0));
}

/** What the strategy commits in a year, in `unit`; null for a year that it says nothing of. */
export function strategyCommitment(pack: BudgetPack, year: number, unit: string): Decimal | null {
  const { commitment, budget } = pack;
  const total = budget.rows.find(({ kind }) => kind === "total");
  const stated = commitment
    ? { unit: commitment.unit, years: commitment.years, amounts: commitment.commitment }
    : { unit: budget.unit, years: budget.years, amounts: total?.amounts ?? [] };
  const amount = stated.amounts[stated.years.indexOf(year)] ?? null;
  const times = factor(unitOf(stated.unit), unitOf(unit));
  return amount === null || times === null ? null : new Decimal(amount).times(times);
}

/** The unit of that name. Throws RangeError for another text. */
export function unitOf(name: string): Unit {
  const unit = parseUnit(name);
  if (unit === null) throw new RangeError(`No unit ${name}`);
  return unit;
}
