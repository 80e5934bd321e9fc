/** What is wrong with choices, as data: a problem keeps the workbook from being built, a warning is said beside it. */

import type { MessageData } from "../../i18n/translator";
import { Decimal, toDouble } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { planningRates } from "../../money/planning";
import { nearestYearlyRate, publishedRate, publishedSpan } from "../../money/published";
import type { StrategyPack } from "../../strategy/pack";
import {
  amountsOfLine,
  budgetUnits,
  fundedAreas,
  hasBudget,
  ratedCurrency,
  strategyAmount,
  strategyCommitment,
  type BudgetChoices,
  type BudgetPack,
  type ByArea,
  type LineChoice,
} from "./choices";
import { weightsOfLine } from "./weights";
import { yearsText } from "./yearsText";

/** Where an answer stands among the choices. */
export interface ChoicePlace {
  readonly field: "strategy" | "unit" | "years" | "lines" | "weights" | "rates" | "indicators" | "sheets";
  readonly line?: string;
  readonly area?: string;
  readonly year?: number;
}

/** Keys of the texts in i18n/build ("problem.<code>", "warning.<code>"); `data` fills their placeholders. A warning for several years stands once. */
export type ChoiceProblemCode =
  | "noBudget"
  | "badUnit"
  | "noYears"
  | "badYear"
  | "yearTwice"
  | "tooManyYears"
  | "noLines"
  | "unknownLine"
  | "lineTwice"
  | "badAmount"
  | "tooManyDecimals"
  | "unknownArea"
  | "badWeight"
  | "noWeight"
  | "badRate"
  | "strangeRate"
  | "noRates"
  | "unknownIndicator";

export type ChoiceWarningCode =
  | "yearOutside"
  | "yearGap"
  | "noAmount"
  | "otherAmount"
  | "lineLeftOut"
  | "overCommitment"
  | "weightOutside"
  | "latestRate";

export interface ChoiceIssue<Code extends string> {
  readonly code: Code;
  readonly place: ChoicePlace;
  readonly data: MessageData;
}
export type ChoiceProblem = ChoiceIssue<ChoiceProblemCode>;
export type ChoiceWarning = ChoiceIssue<ChoiceWarningCode>;

export interface ChoicesCheck {
  readonly problems: readonly ChoiceProblem[];
  readonly warnings: readonly ChoiceWarning[];
}

/** Choices that no workbook can be built from; a caller checks them first. */
export class BudgetChoicesError extends Error {
  override readonly name = "BudgetChoicesError";
  constructor(readonly problems: readonly ChoiceProblem[]) {
    super(problems.map(({ code }) => code).join(", "));
  }
}

/** More years than this do not go on a page, and no strategy has them. */
const MOST_YEARS = 12;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Finer than a hundredth of the smallest unit nobody budgets. */
const MOST_DECIMALS = 6;

/** Goes through the choices. Warnings are looked for only where there are no problems. */
export function checkChoices(pack: StrategyPack, choices: BudgetChoices): ChoicesCheck {
  if (!hasBudget(pack))
    return { problems: [problem("noBudget", { field: "strategy" }, { strategy: pack.id })], warnings: [] };
  const problems = [
    ...unitProblems(pack, choices),
    ...yearProblems(choices),
    ...lineProblems(pack, choices),
    ...weightProblems(pack, choices),
    ...rateProblems(pack, choices),
    ...indicatorProblems(pack, choices),
  ];
  return { problems, warnings: problems.length > 0 ? [] : warningsOf(pack, choices) };
}

/** The pack, where the choices are sound. Throws BudgetChoicesError. */
export function requireSound(pack: StrategyPack, choices: BudgetChoices): BudgetPack {
  const { problems } = checkChoices(pack, choices);
  if (problems.length > 0 || !hasBudget(pack)) throw new BudgetChoicesError(problems);
  return pack;
}

function problem(code: ChoiceProblemCode, place: ChoicePlace, data: MessageData = {}): ChoiceProblem {
  return { code, place, data };
}

function unitProblems(pack: BudgetPack, { unit }: BudgetChoices): ChoiceProblem[] {
  const known = budgetUnits(pack);
  return known.includes(unit)
    ? []
    : [problem("badUnit", { field: "unit" }, { unit, known: known.join(", ") })];
}

function yearProblems({ years }: BudgetChoices): ChoiceProblem[] {
  const field = "years";
  if (years.length === 0) return [problem("noYears", { field })];
  if (years.length > MOST_YEARS) return [problem("tooManyYears", { field }, { most: MOST_YEARS })];
  return years.flatMap((year, index) => {
    const isYear = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
    if (!isYear) return problem("badYear", { field, year }, { year, first: FIRST_YEAR, last: LAST_YEAR });
    return years.indexOf(year) < index ? problem("yearTwice", { field, year }, { year }) : [];
  });
}

function lineProblems(pack: BudgetPack, { lines }: BudgetChoices): ChoiceProblem[] {
  if (lines.length === 0) return [problem("noLines", { field: "lines" })];
  return lines.flatMap((choice, index) => {
    const { line } = choice;
    const place = { field: "lines", line } as const;
    if (!pack.lines.some(({ id }) => id === line)) return problem("unknownLine", place, { line });
    if (lines.findIndex((other) => other.line === line) < index) return problem("lineTwice", place, { line });
    return amountProblems(choice);
  });
}

function amountProblems({ line, amounts }: LineChoice): ChoiceProblem[] {
  return Object.entries(amounts).flatMap(([text, amount]) => {
    const year = Number(text);
    const place = { field: "lines", line, year } as const;
    if (!Number.isFinite(amount) || amount < 0) return problem("badAmount", place, { line, year, amount });
    const value = new Decimal(amount);
    return value.round(MOST_DECIMALS).eq(value)
      ? []
      : problem("tooManyDecimals", place, { line, year, amount, most: MOST_DECIMALS });
  });
}

function weightProblems(pack: BudgetPack, choices: BudgetChoices): ChoiceProblem[] {
  const { weights, lines } = choices;
  const common = weights.kind === "equal" ? [] : weightsIn(pack, weights.byArea, {});
  const own = lines.flatMap(({ line, weights: given }) => (given ? weightsIn(pack, given, { line }) : []));
  if (common.length + own.length > 0) return [...common, ...own];
  return lines.flatMap((choice) => {
    const given = weightsOfLine(pack, choices, choice);
    const isNothing = given.length > 0 && given.every(({ weight }) => weight === 0);
    return choice.divided && isNothing
      ? problem(
          "noWeight",
          { field: "weights", line: choice.line },
          { line: choice.line, areas: given.map(({ area }) => area).join(", ") },
        )
      : [];
  });
}

function weightsIn(pack: BudgetPack, byArea: ByArea, at: Pick<ChoicePlace, "line">): ChoiceProblem[] {
  const areas = fundedAreas(pack);
  return Object.entries(byArea).flatMap(([area, weight]) => {
    const place = { field: "weights", area, ...at } as const;
    if (!areas.some(({ id }) => id === area)) return problem("unknownArea", place, { area });
    return Number.isFinite(weight) && weight >= 0 ? [] : problem("badWeight", place, { area, weight });
  });
}

function rateProblems(pack: BudgetPack, { rates, years }: BudgetChoices): ChoiceProblem[] {
  if (rates === null) return [];
  const currency = ratedCurrency(pack);
  if (currency === null) return [problem("noRates", { field: "rates" }, { unit: pack.budget.unit })];
  if (rates.kind === "published") return [];
  const given = [
    { year: undefined, rate: rates.rate },
    ...Object.entries(rates.byYear ?? {}).map(([year, rate]) => ({ year: Number(year), rate })),
  ];
  return given.flatMap(({ year, rate }) => {
    const place = { field: "rates", ...(year === undefined ? {} : { year }) } as const;
    if (!Number.isFinite(rate) || rate <= 0) return problem("badRate", place, { rate, currency });
    try {
      const period = { kind: "year", year: year ?? years[0] ?? FIRST_YEAR } as const;
      planningRates([{ currency, period, rate: new Decimal(rate), row: 1 }]);
      return [];
    } catch (error) {
      if (!(error instanceof MoneyError)) throw error;
      const example = nearestYearlyRate(currency, year ?? years.at(-1) ?? LAST_YEAR).perBase;
      return problem("strangeRate", place, { rate, currency, example });
    }
  });
}

function indicatorProblems(pack: BudgetPack, { indicators }: BudgetChoices): ChoiceProblem[] {
  return indicators
    .filter((id) => !pack.indicators.some((indicator) => indicator.id === id))
    .map((id) => problem("unknownIndicator", { field: "indicators" }, { indicator: id }));
}

function warning(code: ChoiceWarningCode, place: ChoicePlace, data: MessageData = {}): ChoiceWarning {
  return { code, place, data };
}

function warningsOf(pack: BudgetPack, choices: BudgetChoices): ChoiceWarning[] {
  return [
    ...yearWarnings(pack, choices),
    ...lineWarnings(pack, choices),
    ...commitmentWarnings(pack, choices),
    ...weightWarnings(pack, choices),
    ...rateWarnings(pack, choices),
  ];
}

/** One warning for all years that it holds for, at the first of them. */
function yearsWarning(
  code: ChoiceWarningCode,
  place: Omit<ChoicePlace, "year">,
  years: readonly number[],
  data: MessageData = {},
): ChoiceWarning[] {
  const [year] = years;
  if (year === undefined) return [];
  return [warning(code, { ...place, year }, { years: yearsText(years), count: years.length, ...data })];
}

function yearWarnings(pack: BudgetPack, { years }: BudgetChoices): ChoiceWarning[] {
  const { from, to } = pack.period;
  const outside = years.filter((year) => year < from || year > to);
  const gaps = years.flatMap((year, at) => {
    const before = years[at - 1] ?? year - 1;
    return Array.from({ length: Math.max(0, year - before - 1) }, (_, index) => before + 1 + index);
  });
  return [
    ...yearsWarning("yearOutside", { field: "years" }, outside, { from, to }),
    ...yearsWarning("yearGap", { field: "years" }, gaps),
  ];
}

function lineWarnings(pack: BudgetPack, { lines, years, unit }: BudgetChoices): ChoiceWarning[] {
  const leftOut = pack.lines.filter(({ id }) => !lines.some(({ line }) => line === id));
  return [
    ...leftOut.map(({ id }) => warning("lineLeftOut", { field: "lines", line: id }, { line: id })),
    ...lines.flatMap(({ line, amounts }) => {
      const place = { field: "lines", line } as const;
      const printed = new Map(years.map((year) => [year, strategyAmount(pack, line, year, unit)]));
      const nothing = years.filter((year) => printed.get(year) === null && amounts[year] === undefined);
      const others = years.flatMap((year) => {
        const [own, strategy] = [amounts[year], printed.get(year) ?? null];
        if (own === undefined || strategy === null || strategy.eq(own)) return [];
        const data = { line, year, amount: own, printed: toDouble(strategy) };
        return warning("otherAmount", { ...place, year }, data);
      });
      return [...yearsWarning("noAmount", place, nothing, { line }), ...others];
    }),
  ];
}

function commitmentWarnings(pack: BudgetPack, choices: BudgetChoices): ChoiceWarning[] {
  const { years, unit, lines } = choices;
  const amounts = lines.map((choice) => amountsOfLine(pack, choices, choice));
  return years.flatMap((year, at) => {
    const commitment = strategyCommitment(pack, year, unit);
    const whole = amounts.reduce((sum, line) => sum.plus(line[at]!), new Decimal(0));
    if (commitment === null || whole.lte(commitment)) return [];
    const excess = toDouble(whole.minus(commitment));
    return warning("overCommitment", { field: "lines", year }, { year, excess });
  });
}

/** A weight for an area that a line may not fund says nothing of that line: only where it is the line's own. */
function weightWarnings(pack: BudgetPack, { lines }: BudgetChoices): ChoiceWarning[] {
  return lines.flatMap(({ line, weights = {}, divided }) => {
    const areas = pack.lines.find(({ id }) => id === line)?.areas ?? null;
    if (!divided || areas === null) return [];
    return Object.entries(weights)
      .filter(([area, weight]) => weight > 0 && !areas.includes(area))
      .map(([area]) => warning("weightOutside", { field: "weights", line, area }, { line, area }));
  });
}

function rateWarnings(pack: BudgetPack, { rates, years }: BudgetChoices): ChoiceWarning[] {
  const currency = ratedCurrency(pack);
  if (rates?.kind !== "published" || currency === null) return [];
  const { first, last } = publishedSpan("year");
  const unpublished = years.filter((year) => publishedRate(currency, { kind: "year", year }) === null);
  const early = unpublished.filter((year) => year < Number(first));
  const late = unpublished.filter((year) => !early.includes(year));
  return [
    ...yearsWarning("latestRate", { field: "rates" }, early, { last: first, currency }),
    ...yearsWarning("latestRate", { field: "rates" }, late, { last, currency }),
  ];
}
