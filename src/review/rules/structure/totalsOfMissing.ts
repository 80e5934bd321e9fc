/** Totals that are off only because a year or a funding line was left out of the table: the gap is what was left out. */

import type Big from "big.js";
import { add } from "../../sums/compare";
import { sumsOf } from "../../sums/check";
import type { WrongSum } from "../../sums/check";
import { consequencesOf } from "../../sums/consequences";
import { areaOfFigure, figuresOf } from "../../figures";
import { areaAddress } from "../../../workbook/address";
import type { RangeRef } from "../../../workbook/address";
import type { RecognisedBudget, ReviewContext } from "../../types";

/**
 * The totals over years of a budget that lacks a year, where they count that year as well: typed ones, each larger than
 * its years, in at least half of the rows and in two of them; a total of them all is off by as much as they together.
 */
export function totalsWithYear(context: ReviewContext, budget: RecognisedBudget): readonly WrongSum[] {
  const own = figuresOf(context).find((figures) => figures.budget === budget);
  const { checks, wrong } = sumsOf(context);
  const off = wrong.filter(
    ({ figures, year, cell, result }) =>
      figures === own && year === null && cell.formula === null && isLarger(result),
  );
  const rows = checks.filter(
    ({ figures, role, year, result }) =>
      figures === own && year === null && role === "row-total" && result.kind !== "unknown",
  );
  const lines = off.filter(({ role }) => role === "row-total");
  if (lines.length < 2 || lines.length * 2 < rows.length) return [];
  const single = lines.filter(({ line }) => budget.lines[line]!.kind === "line");
  const gap = add(single.map(gapOf));
  return off.filter(
    (check) => check.role === "row-total" || gapOf(check).minus(gap).abs().lte(check.result.tolerance),
  );
}

function isLarger({ actual, expected }: WrongSum["result"]): boolean {
  return actual.abs().gt(expected.abs()) && actual.times(expected).gte(0);
}

/** By how much a total is larger than its parts. */
export function gapOf({ result }: WrongSum): Big {
  return result.actual.minus(result.expected);
}

/** Where totals stand, and what follows from them, each place once. */
export function placesOf(context: ReviewContext, checks: readonly WrongSum[]): RangeRef[] {
  const places = checks.flatMap(({ figures, cell }) => [
    { sheet: figures.sheet.name, ...areaOfFigure(cell) },
    ...consequencesOf(context, figures, [cell]),
  ]);
  const known = new Map(places.map((place) => [`${place.sheet}!${areaAddress(place)}`, place]));
  return [...known.values()].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column,
  );
}
