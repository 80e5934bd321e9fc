/** Putting formulas in place of wrong totals. */

import type { EditPlan } from "../../workbook/edits";
import type { RangeRef } from "../../workbook/address";
import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import type { SumCheck } from "./check";
import { consequencesOf } from "./consequences";
import { fittingFormula, putFormula } from "./formula";

/**
 * The plan that puts adding formulas in place of these totals, all of one budget, and in place of the typed totals that
 * counted a wrong one and would stay behind. Null where one of them has no fitting formula, or has it already.
 */
export function mendingPlan(checks: readonly SumCheck[], context: ReviewContext): EditPlan | null {
  const own = checks.map((check) => planFor(check, context));
  if (own.length === 0 || !own.every((plan) => plan !== null)) return null;
  const plans = [...own, ...followers(checks, context).flatMap((check) => planFor(check, context) ?? [])];
  return {
    expects: plans.flatMap(({ expects }) => expects),
    edits: plans.flatMap(({ edits }) => edits),
  };
}

function planFor(check: SumCheck, { workbook }: ReviewContext): EditPlan | null {
  const formula = fittingFormula(check, workbook.tables);
  return formula === null || formula === check.cell.formula
    ? null
    : putFormula(check.figures.sheet.name, check.cell, formula);
}

/** The typed totals of the same sheet that agree with the wrong ones. */
function followers(checks: readonly SumCheck[], context: ReviewContext): SumCheck[] {
  const [first] = checks;
  const wrong = checks.filter(({ result }) => result.kind === "differs").map(({ cell }) => cell);
  if (!first || wrong.length === 0) return [];
  const { sheet } = first.figures;
  const off = consequencesOf(context, first.figures, wrong);
  const isOff = ({ row, column }: Pick<RangeRef, "row" | "column">): boolean =>
    off.some((ref) => ref.sheet === sheet.name && ref.row === row && ref.column === column);
  return sumsOf(context).checks.filter(
    ({ figures, cell, result }) =>
      figures.sheet === sheet &&
      result.kind === "fits" &&
      cell.formula === null &&
      cell.amount.kind === "number" &&
      isOff(cell),
  );
}
