/** What is wrong with choices, as data: a problem keeps the workbook from being built, a warning is said beside it. */

import type { MessageData } from "../../i18n/translator";
import { Decimal } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { planningRates } from "../../money/planning";
import { nearestYearlyRate } from "../../money/published";
import type { StrategyPack } from "../../strategy/pack";
import {
  budgetUnits,
  fundedAreas,
  hasBudget,
  ratedCurrency,
  type BudgetChoices,
  type BudgetPack,
  type ByArea,
  type LineChoice,
} from "./choices";
import type { ChoicePlace, ChoiceProblem, ChoiceProblemCode, ChoicesCheck } from "./issues";
import { warningsOf } from "./warnings";
import { weightsOfLine } from "./weights";

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
