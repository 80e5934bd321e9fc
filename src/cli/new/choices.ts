/** From the options of `tilsagn new` to the choices that a budget is built from. */

import {
  defaultChoices,
  fundedAreas,
  lineChoice,
  ratedCurrency,
  sheetsFor,
  unitOf,
  type BudgetChoices,
  type BudgetPack,
  type LineChoice,
} from "../../build/budget";
import type { Language } from "../../i18n/translator";
import { unitName } from "../../money/unit";
import { findLine } from "../../strategy/lines";
import { selectIndicators } from "../../strategy/indicators";
import type { Call } from "../arguments";
import { UsageError } from "../arguments";

/** Everything but the weights, which may have to be read from a file. Throws UsageError, UnknownNameError. */
export function choicesOf(call: Call, pack: BudgetPack, language: Language): BudgetChoices {
  const standard = defaultChoices(pack, language);
  const years = yearsOf(call) ?? standard.years;
  const cover = coverOf(call);
  return {
    ...standard,
    unit: unitGiven(call, pack) ?? standard.unit,
    years,
    lines: withAmounts(call, pack, linesOf(call, pack) ?? standard.lines, years),
    rates: ratesOf(call, pack, standard.rates),
    indicators: indicatorsOf(call, pack) ?? standard.indicators,
    sheets: sheetsFor(pack),
    ...(cover === null ? {} : { cover }),
  };
}

const SCALES = { "": "", k: "thousand", m: "million" } as const;

/** "DKKm", "DKKk", "DKK". */
function unitGiven(call: Call, pack: BudgetPack): string | undefined {
  const text = call.value("unit");
  if (text === undefined) return undefined;
  const { currency } = unitOf(pack.budget.unit);
  const known = `${currency}m, ${currency}k, ${currency}`;
  const [, code = "", scale = ""] = /^([A-Za-z]{3})([mk]?)$/.exec(text) ?? [];
  if (code.toUpperCase() !== currency)
    throw new UsageError("badChoice", { option: "--unit", value: text, known });
  return unitName({ currency, scale: SCALES[scale as keyof typeof SCALES] });
}

/** "2023-2026", "2024", "2023,2025". Whether they are years of this world is for the builder to say. */
function yearsOf(call: Call): number[] | undefined {
  const text = call.value("years");
  if (text === undefined) return undefined;
  const refuse = (): never => {
    throw new UsageError("badYears", { text });
  };
  const years = text.split(",").flatMap((part) => {
    const [, from, to] = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(part) ?? refuse();
    const [first, last] = [Number(from), Number(to ?? from)];
    if (last < first || last - first > LONGEST) return refuse();
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return years.sort((a, b) => a - b);
}
/** A span of more years is a slip of the finger. */
const LONGEST = 50;

/** "core,soft": ids, titles or other names of funding lines. */
function linesOf(call: Call, pack: BudgetPack): LineChoice[] | undefined {
  return call
    .value("lines")
    ?.split(",")
    .map((name) => lineChoice(lineNamed(pack, name)));
}

function lineNamed(pack: BudgetPack, name: string): BudgetPack["lines"][number] {
  const line = findLine(pack, name);
  if (line) return line;
  throw new UsageError("unknownLine", {
    line: name.trim(),
    known: pack.lines.map(({ id }) => id).join(", "),
  });
}

/** "--amounts core=48,48,48,48": one for each year, in the unit of the budget. */
function withAmounts(
  call: Call,
  pack: BudgetPack,
  lines: readonly LineChoice[],
  years: readonly number[],
): readonly LineChoice[] {
  let changed = lines;
  for (const text of call.values("amounts")) {
    const [, name = "", list = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    const amounts = list.split(",").map(decimal);
    if (name === "" || amounts.length !== years.length || amounts.includes(null))
      throw new UsageError("badAmounts", { text, count: years.length });
    const { id } = lineNamed(pack, name);
    if (!lines.some(({ line }) => line === id)) throw new UsageError("amountsOfNoLine", { line: id });
    const byYear = Object.fromEntries(years.map((year, index) => [year, amounts[index]!]));
    changed = changed.map((line) => (line.line === id ? { ...line, amounts: byYear } : line));
  }
  return changed;
}

/** A number with a dot, zero or more; null for another text. */
export function decimal(text: string): number | null {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

/** "6.90"; "none" leaves the US dollars out. */
function ratesOf(call: Call, pack: BudgetPack, standard: BudgetChoices["rates"]): BudgetChoices["rates"] {
  const text = call.value("planning-rate");
  if (text === undefined) return standard;
  if (text === "none") return null;
  const rate = decimal(text);
  if (rate === null || ratedCurrency(pack) === null) throw new UsageError("badPlanningRate", { text });
  return { kind: "planning", rate };
}

/** "E.1.3,E1.5": codes; "none". */
function indicatorsOf(call: Call, pack: BudgetPack): readonly string[] | undefined {
  const text = call.value("indicators");
  if (text === undefined || text === "none") return text && [];
  return selectIndicators(pack, text.split(",")).map(({ id }) => id);
}

function coverOf(call: Call): BudgetChoices["cover"] | null {
  const [title, preparedBy, contact] = (["title", "prepared-by", "contact"] as const).map((name) =>
    call.value(name),
  );
  if (title === undefined && preparedBy === undefined && contact === undefined) return null;
  return {
    ...(title === undefined ? {} : { title }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    ...(contact === undefined ? {} : { contact }),
  };
}

/** "40,20,25,15": one for each priority area that money is divided between, in the strategy's order. Throws UsageError. */
export function typedWeights(text: string, pack: BudgetPack): BudgetChoices["weights"] {
  const areas = fundedAreas(pack);
  const weights = text.split(",").map(decimal);
  if (weights.length !== areas.length || weights.includes(null))
    throw new UsageError("badWeights", { text, count: areas.length });
  return {
    kind: "typed",
    byArea: Object.fromEntries(areas.map(({ id }, index) => [id, weights[index]!])),
  };
}
