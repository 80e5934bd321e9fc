/** Totals that are off because a sum below them leaves something out: what is wrong is told at that sum. */

import type Big from "big.js";
import { MAX_COLUMNS } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import { valueOf } from "../figures";
import { oncePer } from "../memory";
import { sumsOf } from "../sums/check";
import type { WrongSum } from "../sums/check";
import { add } from "../sums/compare";
import { consequencesOf } from "../sums/consequences";
import type { ReviewContext, WorkbookContext } from "../types";
import { faultsOfKind } from "./faults";
import { omittingSums } from "./omitted";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sum and what it leaves out, both on one sheet. */
interface Omission extends Place {
  readonly sheet: string;
  readonly leftOut: readonly Place[];
}

/** The wrong totals that only follow from what other sums leave out, each with the cells of these sums. */
export const totalsOfOmissions = oncePer(
  (context: ReviewContext): ReadonlyMap<WrongSum, ReadonlySet<string>> => {
    const { wrong } = sumsOf(context);
    if (wrong.length === 0) return new Map();
    const omissions = omissionsIn(context);
    return new Map(
      wrong.flatMap((check) => {
        const origins = originsOf(check, omissions);
        return origins.length > 0 ? [[check, new Set(origins.map(keyOf))] as const] : [];
      }),
    );
  },
);

/** The totals that are off because of the sum in a cell, and what follows from them. */
export function consequencesOfOmission(
  context: WorkbookContext | ReviewContext,
  sheet: string,
  sums: readonly Place[],
): RangeRef[] {
  if (!("strategy" in context)) return [];
  const keys = sums.map(({ row, column }) => keyOf({ sheet, row, column }));
  const found = new Map<string, RangeRef>();
  for (const [{ figures, cell }, origins] of totalsOfOmissions(context)) {
    if (!keys.some((key) => origins.has(key))) continue;
    const { row, column } = cell;
    const own: RangeRef = { sheet: figures.sheet.name, row, column, rows: 1, columns: 1 };
    for (const ref of [own, ...consequencesOf(context, figures, [cell])]) found.set(keyOf(ref), ref);
  }
  for (const key of keys) found.delete(key);
  return [...found.values()];
}

function omissionsIn(context: ReviewContext): Omission[] {
  const unlike = faultsOfKind(context, "omits").flatMap(({ oddity, area, leftOut, on }): Omission[] =>
    on === oddity.sheet && area.rows * area.columns === 1
      ? [{ sheet: on.sheet.name, row: oddity.row, column: oddity.column, leftOut }]
      : [],
  );
  const beside = omittingSums(context).map(({ sheet, row, column, leftOut }): Omission => ({
    sheet: sheet.sheet.name,
    row,
    column,
    leftOut,
  }));
  return [...unlike, ...beside];
}

/** The omissions that together, or one of them alone, equal the gap of a total that should hold what they leave out. */
function originsOf({ figures, cell, parts, result }: WrongSum, omissions: readonly Omission[]): Omission[] {
  const sheet = figures.sheet.name;
  const values = new Map(parts.map(({ figure }) => [placeOf(figure), valueOf(figure)]));
  const within = omissions.flatMap((omission) => {
    if (omission.sheet !== sheet || placeOf(omission) === placeOf(cell)) return [];
    const amounts = omission.leftOut.map((place) => values.get(placeOf(place)));
    return amounts.every((amount) => amount) ? [{ omission, amount: add(amounts as Big[]) }] : [];
  });
  const lacking = result.expected.minus(result.actual);
  const equals = (amount: Big): boolean => !amount.eq(0) && amount.minus(lacking).abs().lte(result.tolerance);
  if (equals(add(within.map(({ amount }) => amount)))) return within.map(({ omission }) => omission);
  return within.filter(({ amount }) => equals(amount)).map(({ omission }) => omission);
}

function placeOf({ row, column }: Place): number {
  return row * MAX_COLUMNS + column;
}

function keyOf({ sheet, row, column }: Place & { readonly sheet: string }): string {
  return `${sheet}!${row}:${column}`;
}
