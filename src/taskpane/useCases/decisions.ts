/** What a reviewer decides about the open workbook, as changes of it: findings set aside, recognition corrected. */

import {
  correctPlan,
  heedPlan,
  ignorePlan,
  uncorrectPlan,
  type BudgetLine,
  type Correction,
  type RecognisedBudget,
} from "../../review";
import { CURRENCIES } from "../../money/currency";
import { unitName, type Scale } from "../../money/unit";
import type { RangeRef } from "../../workbook/address";
import type { Change } from "../common/useEdits";
import { isoDate } from "./insert";
import { placeOf, type Finding, type ReviewResult } from "./review";

export type { BudgetLine, Correction, RecognisedBudget };

type Kept = Pick<ReviewResult, "parts">;

/** Findings that count, and those that somebody set aside. */
export function byDecision(findings: readonly Finding[]): {
  readonly counting: readonly Finding[];
  readonly aside: readonly Finding[];
} {
  return {
    counting: findings.filter(({ ignored }) => !ignored),
    aside: findings.filter(({ ignored }) => ignored),
  };
}

/** The other findings of the same rule that count. */
export function othersLike(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ rule, key, ignored }) => rule === finding.rule && key !== finding.key && !ignored,
  );
}

/** Why findings are set aside, and by whom; the name may be empty. */
export interface Reason {
  readonly reason: string;
  readonly by: string;
}

/** Sets findings aside; the decision is kept in the workbook. */
export function setAside(kept: Kept, findings: readonly Finding[], reason: Reason, today: Date): Change {
  return {
    plan: ignorePlan(kept, findings, { ...reason, date: isoDate(today) }),
    range: findings.length === 1 ? placeOf(findings[0]!) : null,
  };
}

export function takeUp(kept: Kept, finding: Finding): Change {
  return { plan: heedPlan(kept, [finding.key]), range: placeOf(finding) };
}

export function correct(kept: Kept, correction: Correction): Change {
  return { plan: correctPlan(kept, correction), range: placeOfCorrection(correction) };
}

export function takeBack(kept: Kept, correction: Correction): Change {
  return { plan: uncorrectPlan(kept, correction), range: placeOfCorrection(correction) };
}

export function placeOfCorrection({ sheet, area }: Correction): RangeRef {
  return { sheet, ...area };
}

export function placeOfBudget({ sheet, area }: RecognisedBudget): RangeRef {
  return { sheet, ...area };
}

/** The row of a budget's line, or its column where years run down, from the table's one edge to the other. */
export function placeOfLine(budget: RecognisedBudget, { index }: BudgetLine): RangeRef {
  const { sheet, area, orientation } = budget;
  return orientation === "years-across"
    ? { ...area, sheet, row: index, rows: 1 }
    : { ...area, sheet, column: index, columns: 1 };
}

const SCALES: readonly Scale[] = ["million", "thousand", ""];

/** Units that a reviewer may say amounts are in, with the one they are in now. */
export function unitsFor({ unit }: RecognisedBudget): readonly string[] {
  const known = CURRENCIES.flatMap((currency) => SCALES.map((scale) => unitName({ currency, scale })));
  return unit === null || known.includes(unit) ? known : [unit, ...known];
}
