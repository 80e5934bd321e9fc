/** Telling the budget that is submitted from drafts, older versions and last year's figures in the same workbook. */

import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { RecognisedBudget } from "../types";
import { LIKELY } from "./judge";
import { normalise } from "./text";

const DRAFT =
  /\b(?:drafts?|kladder?|udkast|old|gammel|gamle|archived?|arkiv|backup|superseded|outdated|previous|tidligere|copy of|kopi af|scratch|working|arbejdsark|versions?|v\d+)\b/;
const ACTUALS =
  /\b(?:actuals?|expenditures?|expenses|regnskab\w*|realiserede?|forbrug|financial report|afrapportering|spent)\b/;
/** What a budget is worked out from: shares, growth, numbers of staff, unless a unit says that it is money. */
const ASSUMPTIONS = /\b(?:assumptions?|parameters?|inputs?|drivers?|forudsaetninger|antagelser|parametre)\b/;
const BUDGET = /\b(?:budget\w*|plan\w*|proposal|forslag|bevilling\w*|tilsagn\w*)\b/;

/**
 * Budgets on hidden sheets, on sheets called drafts, on sheets of actuals and, without a unit, on sheets of assumptions
 * stay unclaimed beside one that is none of these, and so do those of years before the strategy beside one of its years. What a reviewer called a budget stays.
 */
export function withoutDrafts(
  all: readonly RecognisedBudget[],
  { sheets }: WorkbookSnapshot,
  period: { readonly from: number },
): RecognisedBudget[] {
  // What is only likely counts where nothing is sure.
  const sure = all.filter(({ confidence }) => confidence > LIKELY);
  const budgets = sure.length > 0 ? sure : all;
  const hidden = new Set(sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name])));
  const isAside = ({ sheet, unit }: RecognisedBudget): boolean => {
    const name = normalise(sheet);
    const isOther = ACTUALS.test(name) || (ASSUMPTIONS.test(name) && unit === null);
    return hidden.has(sheet) || DRAFT.test(name) || (isOther && !BUDGET.test(name));
  };
  const main = budgets.filter((budget) => budget.corrected || !isAside(budget));
  if (main.length === 0) return [...budgets];
  const isCurrent = ({ years }: RecognisedBudget): boolean => years.some(({ year }) => year >= period.from);
  return main.some(isCurrent) ? main.filter((budget) => budget.corrected || isCurrent(budget)) : main;
}
