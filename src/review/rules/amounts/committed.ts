/** Totals that say just what the strategy commits for their year. */

import { valueOf } from "../../figures";
import type { WrongSum } from "../../sums/check";
import type { ReviewContext } from "../../types";
import { ceilingFor, grantOf } from "./ceiling";

/**
 * Whether a typed total of a year is what the strategy commits for it (ceiling.ts says from where in each strategy): then
 * one of its lines is likelier to be wrong than the total is.
 */
export function isCommitted(
  { figures, role, line, year, cell }: WrongSum,
  { strategy }: ReviewContext,
): boolean {
  const { budget } = figures;
  if (role !== "column-total" || year === null || cell.formula !== null || cell.parts) return false;
  if (budget.lines[line]!.kind !== "total" || budget.unit === null) return false;
  const grant = grantOf(strategy);
  const committed = grant && ceilingFor(budget.unit, [], grant)?.of(budget.years[year]!.year);
  return committed !== undefined && committed !== null && valueOf(cell)?.eq(committed) === true;
}
