/** How recognised lines and corrections read. */

import { reportWords, surenessText } from "../../../review";
import type { StrategyPack } from "../../../strategy/pack";
import { columnName, rangeAddress } from "../../../workbook/address";
import { unitText } from "../../common/amount";
import {
  placeOfCorrection,
  type BudgetLine,
  type Correction,
  type RecognisedBudget,
} from "../../useCases/decisions";
import type { ReviewingText } from "../useReviewingText";

export function areaName(text: ReviewingText, { areas }: StrategyPack, id: string): string {
  const area = areas.find((one) => one.id === id);
  if (!area) return id;
  const title = text.local(area.shortTitle);
  return area.number === null ? title : `${area.number}. ${title}`;
}

export function lineName(text: ReviewingText, { lines }: StrategyPack, id: string): string {
  const line = lines.find((one) => one.id === id);
  return line ? text.local(line.shortTitle) : id;
}

/** "sure", "likely" or "unsure", as reports say it. */
export function sureText({ language }: ReviewingText, confidence: number): string {
  return surenessText(confidence, reportWords(language));
}

/** "Row 6", or "Column C" where years run down. */
export function indexText({ v }: ReviewingText, budget: RecognisedBudget, { index }: BudgetLine): string {
  return budget.orientation === "years-across"
    ? v("recognised.row", { row: index + 1 })
    : v("recognised.column", { column: columnName(index) });
}

/** "Row 6 · line · 1. Protection · core · sure". */
export function lineFacts(
  text: ReviewingText,
  strategy: StrategyPack,
  budget: RecognisedBudget,
  line: BudgetLine,
): string {
  return [
    indexText(text, budget, line),
    text.v(`recognised.short.${line.kind}`),
    line.area !== null && areaName(text, strategy, line.area),
    line.line !== null && lineName(text, strategy, line.line),
    sureText(text, line.confidence),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "Budget!A4:G12 is a budget". */
export function correctionText(text: ReviewingText, strategy: StrategyPack, correction: Correction): string {
  const { v } = text;
  const place = rangeAddress(placeOfCorrection(correction));
  switch (correction.kind) {
    case "budget":
    case "notBudget":
      return v(`corrections.${correction.kind}`, { place });
    case "unit":
      return v("corrections.unit", { place, unit: unitText(text, correction.unit) });
    case "line": {
      const { as, priorityArea, line } = correction;
      const what = [
        v(`recognised.short.${as}`),
        priorityArea === null
          ? v("corrections.noArea")
          : priorityArea && areaName(text, strategy, priorityArea),
        line === null ? v("corrections.noLine") : line && lineName(text, strategy, line),
      ];
      return v("corrections.line", { place, what: what.filter(Boolean).join(", ") });
    }
  }
}
