/** Totals that add up once a cell takes over what its neighbours' formula would take over there. */

import Big from "big.js";
import { sumsOf } from "../sums/check";
import type { WrongSum } from "../sums/check";
import { valueOf } from "../figures";
import type { ReviewContext, WorkbookContext } from "../types";
import { bookOf } from "./book";
import type { Fault } from "./faults";

/** The wrong totals that the formula alone makes miss; none where no budget is recognised. */
export function totalsOfFault(context: WorkbookContext | ReviewContext, fault: Fault): readonly WrongSum[] {
  if (!("strategy" in context) || fault.kind !== "formula") return [];
  const { sheet, row, column, like } = fault.oddity;
  const [reference, another] = like.references;
  if (!reference?.single || another || fault.area.rows * fault.area.columns > 1) return [];
  const target = bookOf(context.workbook).target(sheet, reference, { row, column });
  const meant = target?.sheet.value(target.area.row, target.area.column);
  if (typeof meant !== "number") return [];
  return sumsOf(context).wrong.filter(({ figures, parts, result }) => {
    if (figures.sheet !== sheet.sheet) return false;
    const part = parts.find(({ figure }) => figure.row === row && figure.column === column);
    const value = part && valueOf(part.figure);
    if (!value) return false;
    const gap = result.actual.minus(result.expected);
    return gap.minus(new Big(meant).minus(value)).abs().lte(result.tolerance);
  });
}
