/** What is to be heeded in choices that a workbook can be built from. */

import type { MessageData } from "../../i18n/translator";
import { Decimal, toDouble } from "../../money/decimal";
import { publishedRate, publishedSpan } from "../../money/published";
import {
  amountsOfLine,
  ratedCurrency,
  strategyAmount,
  strategyCommitment,
  type BudgetChoices,
  type BudgetPack,
} from "./choices";
import type { ChoicePlace, ChoiceWarning, ChoiceWarningCode } from "./issues";
import { yearsText } from "./yearsText";

function warning(code: ChoiceWarningCode, place: ChoicePlace, data: MessageData = {}): ChoiceWarning {
  return { code, place, data };
}

export function warningsOf(pack: BudgetPack, choices: BudgetChoices): ChoiceWarning[] {
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
  const byYear = years.map((year, at) => ({
    year,
    commitment: strategyCommitment(pack, year, unit),
    whole: amounts.reduce((sum, line) => sum.plus(line[at]!), new Decimal(0)),
  }));
  const over = byYear.flatMap(({ year, commitment, whole }) => {
    if (commitment === null || whole.lte(commitment)) return [];
    const excess = toDouble(whole.minus(commitment));
    return warning("overCommitment", { field: "lines", year }, { year, excess, inUnit: unit });
  });
  if (over.length > 0) return over;
  const excess = byYear.reduce(
    (sum, { commitment, whole }) => sum.plus(whole).minus(commitment ?? 0),
    new Decimal(0),
  );
  return excess.lte(0)
    ? []
    : [warning("overCommitmentInAll", { field: "lines" }, { excess: toDouble(excess), inUnit: unit })];
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
