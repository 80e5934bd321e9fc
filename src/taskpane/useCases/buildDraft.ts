/** What is typed and ticked in the builder's form, and the choices that it comes to. */

import {
  areasOfLine,
  defaultChoices,
  fundedAreas,
  hasBudget,
  ratedCurrency,
  sheetsFor,
  withUnit,
  type BudgetChoices,
  type BudgetPack,
  type ByYear,
  type LineChoice,
  type OptionalSheet,
  type RatesChoice,
  type WeightsChoice,
} from "../../build/budget";
import { parseNumberText } from "../../functions/numberText";
import { LOCALES, type Language } from "../../i18n/translator";
import { Decimal, toDouble, toDoubles } from "../../money/decimal";
import { shares } from "../../money/shares";
import type { PriorityArea, StrategyPack } from "../../strategy/pack";
import { yearsBetween } from "./makeRates";

export { fundedAreas, hasBudget, ratedCurrency };
export type { BudgetChoices, BudgetPack, OptionalSheet };

/** Texts as they were typed, by area or year. */
export type Typed = Readonly<Record<string, string>>;

export interface BuildDraft {
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  /** Language of the workbook. */
  readonly language: Language;
  readonly lines: readonly string[];
  /** By line, then by year: amounts in place of the strategy's. */
  readonly amounts: Readonly<Record<string, Typed>>;
  readonly weights: "equal" | "typed" | "table";
  readonly typedWeights: Typed;
  /** Read from the workbook. */
  readonly table: Extract<WeightsChoice, { kind: "table" }> | null;
  readonly rates: "published" | "planning" | "none";
  readonly rate: string;
  readonly yearRates: Typed;
  readonly indicators: readonly string[];
  readonly sheets: readonly OptionalSheet[];
}

/** The strategy as it stands, in that language. */
export function newDraft(pack: BudgetPack, language: Language): BuildDraft {
  const choices = defaultChoices(pack, language);
  return {
    from: String(choices.years[0]),
    to: String(choices.years.at(-1)),
    unit: choices.unit,
    language,
    lines: choices.lines.map(({ line }) => line),
    amounts: {},
    weights: "equal",
    typedWeights: {},
    table: null,
    rates: choices.rates === null ? "none" : "published",
    rate: "",
    yearRates: {},
    indicators: choices.indicators,
    sheets: choices.sheets,
  };
}

export interface DraftChoices {
  readonly choices: BudgetChoices;
  /** The years as typed are none: said beside them, and there is nothing to show until they are mended. */
  readonly yearsUnread: boolean;
}

/**
 * The choices that are typed. What cannot be read as a number becomes NaN, which `checkChoices` finds at its place; a
 * field that is blank has the strategy's figure.
 * @param writing the language in which numbers are typed
 */
export function choicesOf(pack: BudgetPack, draft: BuildDraft, writing: Language): DraftChoices {
  const years = yearsBetween(draft.from, draft.to);
  const standard = defaultChoices(pack, draft.language);
  return {
    yearsUnread: years === null,
    choices: {
      ...standard,
      unit: draft.unit,
      years: years ?? standard.years,
      lines: standard.lines
        .filter(({ line }) => draft.lines.includes(line))
        .map((line) => ({ ...line, amounts: amountsOf(draft, line, years ?? standard.years, writing) })),
      weights: weightsOf(pack, draft, writing),
      rates: ratesOf(pack, draft, years ?? standard.years, writing),
      indicators: pack.indicators.flatMap(({ id }) => (draft.indicators.includes(id) ? [id] : [])),
      sheets: sheetsFor(pack).filter((sheet) => draft.sheets.includes(sheet)),
    },
  };
}

/** The number that is typed; NaN where it is none, null where nothing is typed. */
function numberIn(text: string | undefined, writing: Language): number | null {
  if (!text?.trim()) return null;
  const number = parseNumberText(text, writing === "da" ? "," : ".");
  return number === null ? Number.NaN : toDouble(number);
}

function byYear(typed: Typed, years: readonly number[], writing: Language): ByYear {
  const given = years.flatMap((year) => {
    const number = numberIn(typed[year], writing);
    return number === null ? [] : [[year, number] as const];
  });
  return Object.fromEntries(given);
}

function amountsOf(
  draft: BuildDraft,
  { line }: LineChoice,
  years: readonly number[],
  writing: Language,
): ByYear {
  return byYear(draft.amounts[line] ?? {}, years, writing);
}

function weightsOf(pack: BudgetPack, draft: BuildDraft, writing: Language): WeightsChoice {
  if (draft.weights === "table" && draft.table) return draft.table;
  if (draft.weights !== "typed") return { kind: "equal" };
  const given = fundedAreas(pack).map(
    ({ id }) => [id, numberIn(draft.typedWeights[id], writing) ?? 0] as const,
  );
  return { kind: "typed", byArea: Object.fromEntries(given) };
}

function ratesOf(
  pack: BudgetPack,
  draft: BuildDraft,
  years: readonly number[],
  writing: Language,
): RatesChoice | null {
  if (draft.rates === "none" || ratedCurrency(pack) === null) return null;
  if (draft.rates === "published") return { kind: "published" };
  return {
    kind: "planning",
    rate: numberIn(draft.rate, writing) ?? Number.NaN,
    byYear: byYear(draft.yearRates, years, writing),
  };
}

/** The same draft in another unit: amounts of the user's own are converted, what cannot be read stays as typed. */
export function inUnit(pack: BudgetPack, draft: BuildDraft, unit: string, writing: Language): BuildDraft {
  const { choices } = choicesOf(pack, draft, writing);
  const { lines } = withUnit(
    { ...choices, lines: choices.lines.map((line) => ({ ...line, amounts: finite(line.amounts) })) },
    unit,
  );
  const written = new Intl.NumberFormat(writing === "da" ? "da-DK" : "en-GB", {
    useGrouping: false,
    maximumFractionDigits: 15,
  });
  const amounts = Object.fromEntries(
    lines.map(({ line, amounts: converted }) => [
      line,
      {
        ...draft.amounts[line],
        ...Object.fromEntries(
          Object.entries(converted).map(([year, amount]) => [year, written.format(amount)]),
        ),
      },
    ]),
  );
  return { ...draft, unit, amounts: { ...draft.amounts, ...amounts } };
}

const finite = (amounts: ByYear): ByYear =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => Number.isFinite(amount)));

/** Equal weights to begin with, where none were typed: money is never left without an area. */
export function startWeights(pack: BudgetPack, { typedWeights }: BuildDraft): Partial<BuildDraft> {
  if (Object.values(typedWeights).some((text) => text.trim() !== "")) return {};
  const areas = fundedAreas(pack);
  const weight = 100 % areas.length === 0 ? 100 / areas.length : 1;
  return { typedWeights: Object.fromEntries(areas.map(({ id }) => [id, String(weight)])) };
}

/** The areas that the line may fund, where it may not fund all. */
export function limitOf(pack: StrategyPack, line: string): readonly PriorityArea[] | null {
  const found = pack.lines.find(({ id }) => id === line);
  return found?.areas ? areasOfLine(pack, found) : null;
}

/** "3 and 4", by the numbers that the strategy gives them. */
export function areaNumbers(areas: readonly PriorityArea[], language: Language): string {
  const list = new Intl.ListFormat(LOCALES[language], { type: "conjunction" });
  return list.format(areas.map(({ id, number }) => String(number ?? id)));
}

/** Decimals of the percentages in which weights are shown. */
const SHARE_DECIMALS = 1;

/** The weights as shares of their sum, by area: 0.4 is 40 %, and all of them add to 100 %. Empty where they make none. */
export function weightShares(pack: BudgetPack, { weights }: BudgetChoices): ReadonlyMap<string, number> {
  const areas = fundedAreas(pack).map(({ id }) => id);
  const given = areas.map((area) => (weights.kind === "equal" ? 1 : (weights.byArea[area] ?? 0)));
  const usable = given.every((weight) => Number.isFinite(weight) && weight >= 0);
  if (!usable || given.every((weight) => weight === 0)) return new Map();
  const parts = toDoubles(
    shares(
      given.map((weight) => new Decimal(weight)),
      SHARE_DECIMALS,
    ),
  );
  return new Map(areas.map((area, index) => [area, parts[index]!]));
}
