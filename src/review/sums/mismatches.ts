/** Converted amounts that are wrong by themselves, and the totals that are off because of them. */

import { cellArea } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { Figure } from "../figures";
import type { ReviewContext } from "../types";
import { sumsOf } from "./check";
import type { WrongSum } from "./check";
import { consequencesOf } from "./consequences";
import { convertedColumnsOf } from "./conversions";
import type { ConvertedColumn, Misfit } from "./conversions";

export interface Mismatch {
  readonly column: ConvertedColumn;
  readonly misfit: Misfit;
  /** Totals in the second currency that add up with the amount that the rate gives. */
  readonly wrong: readonly WrongSum[];
  readonly consequences: readonly RangeRef[];
}

const known = new WeakMap<ReviewContext, readonly Mismatch[]>();

/**
 * The amounts that the rate of their column does not give. A total that takes in such an amount, or that is wrong by
 * itself, is none of them; nor is an amount whose totals or whose other half are reported already.
 */
export function mismatchesOf(context: ReviewContext): readonly Mismatch[] {
  let found = known.get(context);
  if (!found) {
    const told = toldElsewhere(context);
    found = convertedColumnsOf(context).flatMap((column) => mismatchesIn(column, told, context));
    known.set(context, found);
  }
  return found;
}

/** The wrong totals that are off only because of a mismatch. */
export function followFromMismatch(context: ReviewContext): ReadonlySet<WrongSum> {
  return new Set(mismatchesOf(context).flatMap(({ wrong }) => wrong));
}

function mismatchesIn(
  column: ConvertedColumn,
  told: ReadonlySet<string>,
  context: ReviewContext,
): Mismatch[] {
  const { figures, misfits } = column;
  const { lines } = figures.budget;
  const sheet = figures.sheet.name;
  const { equivalentOf } = figures.budget;
  const from = equivalentOf === undefined ? sheet : (context.budgets[equivalentOf]?.sheet ?? sheet);
  const isTold = ({ base, converted }: Misfit): boolean =>
    told.has(`${from}!${keyOf(base)}`) || told.has(`${sheet}!${keyOf(converted)}`);
  const single = misfits.filter(({ line }) => lines[line]!.kind === "line");
  const sums = misfits.filter(({ line }) => lines[line]!.kind !== "line");
  // A total over years in the second currency that adds up with its years is off because one of them is.
  const isSumOfYears = (misfit: Misfit): boolean => column.year === null && isSum(misfit, column, context);
  const own = single.filter((misfit) => !isTold(misfit) && !isSumOfYears(misfit));
  // A total in the second currency that misses the rate as its lines do says nothing new; one that adds them up is right.
  const alone = sums.filter(
    (misfit) =>
      !isTold(misfit) &&
      !single.some(({ line }) => lines[misfit.line]!.covers.includes(line)) &&
      !isSum(misfit, column, context),
  );
  return [...own, ...alone].map((misfit): Mismatch => {
    const wrong = sumsOf(context).wrong.filter(
      (check) => check.figures.sheet === figures.sheet && explains(check, misfit),
    );
    const off = [
      ...wrong.map(({ cell }) => cell),
      ...sums
        .filter(({ line }) => lines[line]!.covers.includes(misfit.line))
        .map(({ converted }) => converted),
    ];
    const places = new Map(off.map((cell) => [keyOf(cell), cell]));
    const own = [...places.values()].map(({ row, column: at }) => ({ sheet, ...cellArea(row, at) }));
    const further = consequencesOf(context, figures, [misfit.converted]).filter(
      (ref) =>
        !own.some((one) => one.sheet === ref.sheet && one.row === ref.row && one.column === ref.column),
    );
    const consequences = [...own, ...further];
    return { column, misfit, wrong, consequences };
  });
}

/** Whether a total adds up once the amount is what the rate gives. */
function explains({ parts, result }: WrongSum, { converted, expected, actual, tolerance }: Misfit): boolean {
  if (!parts.some(({ figure }) => keyOf(figure) === keyOf(converted))) return false;
  const gap = result.actual.minus(result.expected);
  return gap.minus(expected.minus(actual)).abs().lte(tolerance.plus(result.tolerance));
}

function isSum({ converted }: Misfit, column: ConvertedColumn, context: ReviewContext): boolean {
  return sumsOf(context).checks.some(
    ({ figures, cell, result }) =>
      figures.sheet === column.figures.sheet && keyOf(cell) === keyOf(converted) && result.kind === "fits",
  );
}

/** Cells that rules on totals report. */
function toldElsewhere(context: ReviewContext): ReadonlySet<string> {
  const { wrong, suspects } = sumsOf(context);
  return new Set([...wrong, ...suspects].map(({ cell, figures }) => `${figures.sheet.name}!${keyOf(cell)}`));
}

function keyOf({ row, column }: Pick<Figure, "row" | "column">): string {
  return `${row}:${column}`;
}
