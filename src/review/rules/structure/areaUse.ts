/** How a workbook's budgets use the strategy's priority areas. */

import type { PriorityArea } from "../../../strategy/pack";
import type { AreaMention, RecognisedBudget, ReviewContext } from "../../types";

export interface PlacedMention {
  readonly budget: RecognisedBudget;
  readonly mention: AreaMention;
}

export function mentionsOf({ budgets }: ReviewContext): PlacedMention[] {
  return budgets.flatMap((budget) => budget.areas.map((mention) => ({ budget, mention })));
}

/** Ids of the areas that the workbook's budgets name. */
export function areasNamed(context: ReviewContext): Set<string> {
  return new Set(mentionsOf(context).flatMap(({ mention }) => mention.area ?? []));
}

/**
 * Whether the budgets are drawn up by priority area. One area, one sheet about one area, or activities whose
 * names recall areas do not make it so; a budget by funding lines alone names none.
 */
export function isByArea(context: ReviewContext): boolean {
  const mentions = mentionsOf(context);
  const certain = mentions.flatMap(({ mention }) => (mention.certain ? (mention.area ?? []) : []));
  const inRows = mentions.some(
    ({ mention }) => mention.area !== null && mention.bare && mention.line !== null,
  );
  return new Set(certain).size >= 2 || (inRows && mentions.some(({ mention }) => mention.area === null));
}

/**
 * The areas that a budget by area should name: all but the cross-cutting ones, or, where every line names its funding
 * line, those that these lines may fund.
 */
export function areasExpected({ strategy, budgets }: ReviewContext): PriorityArea[] {
  const areas = strategy.areas.filter(({ crossCutting }) => !crossCutting);
  const lines = budgets
    .filter(({ areas: mentions }) => mentions.length > 0)
    .flatMap((budget) => budget.lines.filter(({ kind }) => kind === "line"));
  const limits = lines.map(({ line }) => strategy.lines.find(({ id }) => id === line)?.areas ?? null);
  if (lines.length === 0 || limits.some((limit) => limit === null)) return areas;
  const allowed = new Set(limits.flatMap((limit) => limit!));
  return areas.filter(({ id }) => allowed.has(id));
}

/** An area's title and number for messages, in both languages. */
export function areaData({ title, number }: PriorityArea): Record<string, string> {
  const numbered = (text: string, word: string): string =>
    number === null ? text : `${word} ${number}: ${text}`;
  return {
    area_en: numbered(title.en, "Priority Area"),
    area_da: numbered(title.da ?? title.en, "Prioritetsområde"),
  };
}
