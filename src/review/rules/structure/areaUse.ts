/** How a workbook's budgets use the strategy's priority areas. */

import type { PriorityArea } from "../../../strategy/pack";
import { findSheet } from "../../../workbook/snapshot";
import type { AreaMention, RecognisedBudget, ReviewContext } from "../../types";
import { areaNames, matchArea } from "../../understand/areas";
import { normalise } from "../../understand/text";
import { isOverheadLabel } from "../amounts/overhead";
import { lineBrokenDown } from "./dividedLine";
import { earmarkingOf } from "./earmarking";
import { linesInTitles } from "./titleLines";
import type { TitleLines } from "./titleLines";

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
export function areasExpected(context: ReviewContext): PriorityArea[] {
  const { strategy, budgets, workbook } = context;
  const areas = strategy.areas.filter(({ crossCutting }) => !crossCutting);
  const named = budgets.filter(({ areas: mentions }) => mentions.length > 0);
  const lines = named.flatMap((budget) => budget.lines.filter(({ kind }) => kind === "line"));
  const broken = named.map(
    (budget) => lineBrokenDown(budget, strategy) ?? lineOfTitle(budget, workbook, strategy),
  );
  const limitOf = (id: string | null): readonly string[] | null =>
    strategy.lines.find((line) => line.id === id)?.areas ?? null;
  if (broken.length > 0 && broken.every((id) => id !== null)) {
    const allowed = new Set(broken.flatMap((id) => limitOf(id) ?? []));
    return areas.filter(({ id }) => allowed.has(id));
  }
  const earmarking = earmarkingOf(context);
  if (earmarking?.said) return areas.filter(({ id }) => earmarking.line.areas!.includes(id));
  const limits = lines.map(({ line }) => limitOf(line));
  if (lines.length === 0 || limits.some((limit) => limit === null)) return areas;
  const allowed = new Set(limits.flatMap((limit) => limit!));
  return areas.filter(({ id }) => allowed.has(id));
}

/** The one funding line that a budget says to be about, if no line of it is another's. */
function lineOfTitle(
  budget: RecognisedBudget,
  workbook: ReviewContext["workbook"],
  strategy: ReviewContext["strategy"],
): string | null {
  const sheet = findSheet(workbook, budget.sheet);
  const { alone, together } = sheet ? linesInTitles(budget, sheet, strategy) : NONE;
  const [id, another] = alone;
  if (id === undefined || another !== undefined || together.size > 0) return null;
  return budget.lines.some(({ line, area }) => line !== null && line !== id && area === null) ? null : id;
}

const NONE: TitleLines = { alone: new Set(), together: new Set() };

const lackingIn = new WeakMap<ReviewContext, readonly PriorityArea[]>();

/** The areas that a budget by area should name and does not. One that is probably misspelled there is not missing. */
export function areasLacking(context: ReviewContext): readonly PriorityArea[] {
  let lacking = lackingIn.get(context);
  if (!lacking) {
    const there = new Set(
      mentionsOf(context).flatMap(({ mention: { area, nearest } }) => area ?? nearest ?? []),
    );
    lacking = isByArea(context) ? areasExpected(context).filter(({ id }) => !there.has(id)) : [];
    lackingIn.set(context, lacking);
  }
  return lacking;
}

/** The words in the place of an area that name none, each wording once a table. */
export function unknownAreas(context: ReviewContext): PlacedMention[] {
  const seen = new Set<string>();
  const names = areaNames(context.strategy.areas);
  return mentionsOf(context).filter(({ budget, mention }) => {
    const key = `${budget.sheet}!${budget.area.row}:${normalise(mention.text)}`;
    if (mention.area !== null || mention.cell === null || seen.has(key)) return false;
    if (isOverheadLabel(mention.text)) return false;
    if (isInArea(budget, mention) && !matchArea(mention.text, names)?.explicit) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a line is one of those that an area's own sum adds: an activity of that area, whatever the column's header. */
function isInArea({ lines }: RecognisedBudget, { line }: AreaMention): boolean {
  return (
    line !== null &&
    lines.some(({ kind, area, covers }) => kind === "subtotal" && area !== null && covers.includes(line))
  );
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
