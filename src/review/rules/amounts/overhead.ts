/** Lines of indirect cost. */

import type { RecognisedBudget } from "../../types";
import { plainLines } from "../../figures";
import { normalise } from "../../understand/text";

const OVERHEAD =
  /\b(?:overheads?|indirect (?:costs?|support|project costs?|programme costs?)|(?:programme|program|project|operational) support costs?|psc|isc|administrat(?:ive|ion) (?:support|costs?|fees?|charges?|overheads?)|(?:management|administration|agency|service) fees?|indirekte (?:omkostninger|udgifter)|administrations(?:bidrag|gebyr|omkostninger|udgifter|tillaeg)|faellesomkostninger)\b/;
/** Words after which an indirect cost is not part of the amounts: "excl. overhead", "before indirect costs". */
const WITHOUT = /\b(?:excl\w*|without|before|ekskl\w*|uden|foer|net of)\b/;

/** Whether a label names indirect cost as IOM charges it on projects. */
export function isOverheadLabel(label: string): boolean {
  const text = normalise(label);
  return OVERHEAD.test(text) && !WITHOUT.test(text);
}

/** Indexes of a budget's lines of indirect cost. */
export function overheadLines(budget: RecognisedBudget): number[] {
  return plainLines(budget).filter((line) => isOverheadLabel(budget.lines[line]!.label));
}
