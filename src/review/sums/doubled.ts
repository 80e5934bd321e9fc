/** Totals that count subtotals besides the lines that these add up. */

import type { TableSnapshot } from "../../workbook/snapshot";
import { explainGap } from "../explain";
import { valueOf } from "../figures";
import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import type { SumPart, WrongSum } from "./check";
import { add } from "./compare";
import { gapOf } from "./gapOf";
import { readSum } from "../formulas";
import { contains } from "../../workbook/address";
import { readingOfFormula } from "./omissions";

const known = new WeakMap<ReviewContext, ReadonlyMap<WrongSum, readonly SumPart[]>>();

/** The wrong totals of a review that are off by subtotals counted twice, each with these subtotals. */
export function doubledSubtotals(context: ReviewContext): ReadonlyMap<WrongSum, readonly SumPart[]> {
  let found = known.get(context);
  if (!found) {
    found = new Map(
      sumsOf(context).wrong.flatMap((check) => {
        const subtotals = doubledIn(check, context.workbook.tables);
        return subtotals.length > 0 ? [[check, subtotals] as const] : [];
      }),
    );
    known.set(context, found);
  }
  return found;
}

function doubledIn(check: WrongSum, tables: readonly TableSnapshot[]): readonly SumPart[] {
  const { subtotals, cell, result } = check;
  if (subtotals.length === 0) return [];
  if (cell.formula !== null) return doubledByFormula(check, tables);
  const all = subtotals.flatMap(({ figure }) => valueOf(figure) ?? []);
  const gap = result.actual.minus(result.expected);
  if (all.length > 1 && add(all).minus(gap).abs().lte(result.tolerance)) return subtotals;
  const explanation = explainGap(gapOf(check).gap);
  if (explanation.kind !== "cause" || explanation.causes.length > 1) return [];
  const [cause] = explanation.causes;
  if (cause.kind !== "subtotal-twice") return [];
  return subtotals.filter(
    ({ figure, label }) => label === cause.part.label && valueOf(figure)?.eq(cause.part.amount),
  );
}

/** The subtotals that a formula takes in besides lines of theirs, where that is all that is wrong with it. */
function doubledByFormula(check: WrongSum, tables: readonly TableSnapshot[]): readonly SumPart[] {
  const { cell, subtotals } = check;
  const reading = readingOfFormula(check, tables);
  const sum = readSum(cell.formula!, cell, tables);
  if (
    !reading ||
    !sum ||
    reading.twice.length === 0 ||
    reading.leftOut.length > 0 ||
    reading.extra.length > 0
  )
    return [];
  return subtotals.filter(({ figure }) =>
    sum.parts.some((part) => part.sheet === undefined && contains(part, figure.row, figure.column)),
  );
}
