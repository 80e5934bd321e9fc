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
 * line, those that these lines may fund. Where areas only break down one of several funding lines, those of that line.
 */
export function areasExpected({ strategy, budgets }: ReviewContext): PriorityArea[] {
  const areas = strategy.areas.filter(({ crossCutting }) => !crossCutting);
  const named = budgets.filter(({ areas: mentions }) => mentions.length > 0);
  const lines = named.flatMap((budget) => budget.lines.filter(({ kind }) => kind === "line"));
  const broken = named.map(lineBrokenDown);
  const limitOf = (id: string | null): readonly string[] | null =>
    strategy.lines.find((line) => line.id === id)?.areas ?? null;
  if (broken.length > 0 && broken.every((id) => id !== null)) {
    const allowed = new Set(broken.flatMap((id) => limitOf(id) ?? []));
    return areas.filter(({ id }) => allowed.has(id));
  }
  const limits = lines.map(({ line }) => limitOf(line));
  if (lines.length === 0 || limits.some((limit) => limit === null)) return areas;
  const allowed = new Set(limits.flatMap((limit) => limit!));
  return areas.filter(({ id }) => allowed.has(id));
}

/** The one funding line of several whose areas a budget lists below it; null where areas stand elsewhere too. */
function lineBrokenDown({ lines, areas: mentions }: RecognisedBudget): string | null {
  const sums = lines.filter(({ kind, line, area }) => kind === "subtotal" && line !== null && area === null);
  const [sum] = sums;
  if (!sum || sums.length > 1) return null;
  const inside = mentions.every(
    ({ area, line }) => area === null || (line !== null && sum.covers.includes(line)),
  );
  const others = lines.some(({ kind, line, area }) => kind === "line" && area === null && line !== null);
  return inside && others ? sum.line : null;
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
