/**
 * What the columns under one line of years are, where a year heads several of them: quarters, budget beside actual, kroner
 * beside dollars, funding lines or priority areas under each year.
 */

import { readPartOfYear } from "./partsOfYear";
import { isQuantityHeader } from "./quantities";
import { normalise } from "./text";
import { readTotalLabel } from "./totals";
import { readStatement } from "./units";

export interface YearPosition {
  readonly year: number;
  readonly position: number;
}

/** A column of figures beside the amounts that a run counts. */
export interface SideColumn extends YearPosition {
  readonly role: "part" | "share" | "apart" | "other";
  readonly area?: string;
  readonly line?: string;
}

/** The columns that hold one budget's amounts: one a year, or several that make a year's amount together. */
export interface Run {
  readonly years: readonly YearPosition[];
  readonly beside: readonly SideColumn[];
}

/** What a header names: an area, a funding line, or a donor, the strategy's own or another. */
export interface ColumnName {
  readonly area?: string;
  readonly line?: string;
  readonly donor?: "own" | "other";
}

export type NameOf = (text: string) => ColumnName | null;

type Kind = "part" | "total" | "budget" | "unit" | "name" | "share" | "other" | "unknown";

interface Group {
  /** The words that tell its columns from others; empty for the years alone. */
  readonly key: string;
  readonly kind: Kind;
  readonly name: ColumnName | null;
  readonly members: YearPosition[];
}

const OTHER =
  /\b(?:actuals?|regnskab\w*|realiser\w*|spent|spend|expend\w*|forbrug\w*|disburse\w*|udbetal\w*|udgift\w*|utili[sz]\w*|variance|afvigelse|difference|differens|diff|balance|saldo|remaining|rest\w*|carry|carried|overfoer\w*|previous|forrige|last year|sidste aar|change|aendring|notes?|comments?|bemaerkning\w*|fte|aarsvaerk|unit cost|enhedspris|qty|quantit(?:y|ies)|antal|units|stk|rate|kurs)\b/;
const SHARE = /\b(?:percent|pct|procent|share|andel)\b/;
const BUDGET =
  /\b(?:budget\w*|planned|plan|planlagt|approved|godkendt|requested|ansoegt|proposed|commitment|tilsagn|bevilling|denmark|danish|danmark|dansk|danida|mfa|um|dk)\b/;
const WHOLE_YEAR = /^(?:(?:the )?(?:whole |full |hele )?(?:year|aaret|aar)|fy|annual)$/;

/** Whether a header says that what stands below is not the budget: actuals, variances, rates. */
export function isOtherHeader(text: string): boolean {
  const words = normalise(text);
  return (OTHER.test(words) && !BUDGET.test(words)) || isQuantityHeader(text);
}

const ACTUAL = /\b(?:actuals?|regnskab\w*|realiser\w*|spent|expend\w*|forbrug\w*|disburse\w*|udbetal\w*)\b/;

/** Whether a header says that what stands below was spent or paid: money that adds up, but that nobody asks for. */
export function isActualHeader(text: string): boolean {
  const words = normalise(text);
  return ACTUAL.test(words) && isOtherHeader(text) && !SHARE.test(words) && !NO_AMOUNT.test(words);
}

/** Words beside "spent" that make it something else: "Not spent", "Variance budget/actual", "Rate of disbursement". */
const NO_AMOUNT =
  /\b(?:variance|afvigelse|difference|differens|diff|balance|saldo|remaining|rest\w*|rate|kurs|change|aendring|notes?|comments?|bemaerkning\w*|(?<!\bto )dates?|(?<!\b(?:til|pr) )dato\w*|not|un\w*|ikke|vs|minus)\b/;

/** Whether a header says that shares stand below. */
export function isShareHeader(text: string): boolean {
  return SHARE.test(normalise(text));
}

/**
 * Splits the columns under a line of years into runs; `tags` says what stands beside each of them (empty where nothing
 * does). Without telling tags the first 2023, 2024 … are one run, the second ones another.
 */
export function runsIn(years: readonly YearPosition[], tags: readonly string[], nameOf: NameOf): Run[] {
  const repeats = new Set(years.map(({ year }) => year)).size < years.length;
  if (!repeats) return [{ years, beside: [] }];
  if (!areTelling(years, tags)) return byCurrency(years, tags, nameOf) ?? byOccurrence(years);
  return decide(groupsOf(years, tags, nameOf), years);
}

/** Tags tell columns apart where no year has the same one twice. */
export function areTelling(years: readonly YearPosition[], tags: readonly string[]): boolean {
  const seen = new Set(years.map(({ year }, i) => `${year} ${keyOf(tags[i]!)}`));
  return seen.size === years.length && tags.some((tag) => keyOf(tag) !== "");
}

/** The words of a header that tell its column from those of the same year. */
export function keyOf(tag: string): string {
  return readPartOfYear(tag)?.id ?? normalise(tag.replace(/(?:19|20)\d{2}/g, " "));
}

function groupsOf(years: readonly YearPosition[], tags: readonly string[], nameOf: NameOf): Group[] {
  const groups = new Map<string, Group>();
  years.forEach((at, i) => {
    const key = keyOf(tags[i]!);
    let group = groups.get(key);
    if (!group) {
      const name = nameOf(tags[i]!);
      groups.set(key, (group = { key, kind: kindOf(tags[i]!, name), name, members: [] }));
    }
    group.members.push(at);
  });
  return [...groups.values()];
}

function kindOf(tag: string, name: Group["name"]): Kind {
  const words = normalise(tag.replace(/(?:19|20)\d{2}/g, " "));
  if (readPartOfYear(tag)) return "part";
  if (isOtherHeader(tag)) return "other";
  if (WHOLE_YEAR.test(words) || readTotalLabel(tag)) return "total";
  if (name?.donor) return name.donor === "own" ? "budget" : "other";
  if (name) return "name";
  if (SHARE.test(words)) return "share";
  if (readStatement(tag)?.currency) return "unit";
  return BUDGET.test(words) ? "budget" : "unknown";
}

function decide(groups: readonly Group[], years: readonly YearPosition[]): Run[] {
  const of = (...kinds: Kind[]): Group[] => groups.filter(({ kind }) => kinds.includes(kind));
  const parts = of("part");
  // Beside quarters the column under the bare year is the year's own.
  const totals = [...of("total"), ...(parts.length > 0 ? groups.filter(({ key }) => key === "") : [])];
  const units = of("unit");
  const names = of("name");
  const budgets = of("budget");
  const unknown = of("unknown");
  if (parts.length >= 2) return [madeOfParts(groups, parts, totals[0])];
  if (units.length >= 1 && names.length === 0 && budgets.length === 0) {
    const amounts = fromLeft([...units, ...totals, ...unknown]);
    return amounts.map((group) => ({
      years: group.members,
      beside: group === amounts[0] ? sideOf(groups, amounts) : [],
    }));
  }
  if (names.length >= 2) return [madeOfParts(groups, [...names, ...unknown], totals[0])];
  const [budget] = budgets;
  if (budget) return [{ years: budget.members, beside: sideOf(groups, [budget]) }];
  const [total] = totals;
  if (total && names.length + unknown.length >= 2)
    return [madeOfParts(groups, [...names, ...unknown], total)];
  const amounts = [...names, ...unknown, ...totals];
  if (amounts.length === 0) return byOccurrence(years);
  return amounts.map((group) => ({
    years: group.members,
    beside: group === amounts[0] ? sideOf(groups, amounts) : [],
  }));
}

/** As they stand: years by themselves before "USD 2018", "USD 2019" are the amounts that those repeat. */
function fromLeft(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a.members[0]!.position - b.members[0]!.position);
}

/** The year's own column holds its amount where each year with parts has one; else the parts do together. */
function madeOfParts(groups: readonly Group[], parts: readonly Group[], total: Group | undefined): Run {
  const members = parts.flatMap((group) => group.members).sort((a, b) => a.position - b.position);
  const whole = new Set(total?.members.map(({ year }) => year));
  const complete = total !== undefined && members.every(({ year }) => whole.has(year));
  const others = sideOf(groups, complete ? [...parts, total] : parts);
  if (!complete) return { years: members, beside: [...others, ...named(parts)] };
  return {
    years: total.members,
    beside: [...others, ...named(parts), ...unnamed(parts)].sort((a, b) => a.position - b.position),
  };
}

function named(parts: readonly Group[]): SideColumn[] {
  return parts.flatMap(({ name, members }) =>
    name ? members.map((at) => ({ ...at, ...name, role: "part" as const })) : [],
  );
}

function unnamed(parts: readonly Group[]): SideColumn[] {
  return parts.flatMap(({ name, members }) =>
    name ? [] : members.map((at) => ({ ...at, role: "part" as const })),
  );
}

function sideOf(groups: readonly Group[], counted: readonly Group[]): SideColumn[] {
  return groups.flatMap((group) =>
    counted.includes(group) ? [] : group.members.map((at) => ({ ...at, role: sideRole(group) })),
  );
}

function sideRole({ kind, key, name }: Group): SideColumn["role"] {
  if (kind === "share") return "share";
  return kind === "total" || name?.donor === "other" || isActualHeader(key) ? "apart" : "other";
}

/** Where kroner and dollars stand by turns, a year that stands twice in one of them is a slip within that one. */
function byCurrency(years: readonly YearPosition[], tags: readonly string[], nameOf: NameOf): Run[] | null {
  const groups = groupsOf(years, tags, nameOf);
  const currencies = new Set(groups.map(({ key }) => readStatement(key)?.currency ?? null));
  const areUnits = groups.every(({ kind }) => kind === "unit");
  return areUnits && groups.length >= 2 && currencies.size === groups.length
    ? groups.flatMap(({ members }) => byOccurrence(members))
    : null;
}

function byOccurrence(years: readonly YearPosition[]): Run[] {
  const runs: YearPosition[][] = [];
  const seen = new Map<number, number>();
  for (const at of years) {
    const occurrence = seen.get(at.year) ?? 0;
    seen.set(at.year, occurrence + 1);
    (runs[occurrence] ??= []).push(at);
  }
  return runs.map((run) => ({ years: run, beside: [] }));
}
