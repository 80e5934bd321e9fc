/**
 * Which rule speaks of a cell. Where a budget is recognised, the rules on amounts check its totals by value and explain
 * the gap by the formula; a rule on formulas then only speaks of totals whose value happens to be right.
 */

import { CellError } from "../../workbook/cells";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cellsOf, figuresOf } from "../figures";
import { sumsOf } from "../sums/check";
import type { SumCheck } from "../sums/check";
import { mismatchesOf } from "../sums/mismatches";
import type { ReviewContext, WorkbookContext } from "../types";

interface Place {
  readonly row: number;
  readonly column: number;
}

const known = new WeakMap<WorkbookContext, ReadonlyMap<string, SumCheck>>();

/** The check of a total of a recognised budget; undefined for any other cell. */
export function totalAt(
  context: WorkbookContext,
  sheet: string,
  { row, column }: Place,
): SumCheck | undefined {
  let checks = known.get(context);
  if (!checks) {
    checks = isWithStrategy(context)
      ? new Map(sumsOf(context).checks.map((check) => [keyOf(check.figures.sheet.name, check.cell), check]))
      : new Map();
    known.set(context, checks);
  }
  return checks.size === 0 ? undefined : checks.get(keyOf(sheet, { row, column }));
}

/** Whether the rule on converted amounts speaks of the cell. */
export function isMismatch(context: WorkbookContext, sheet: string, place: Place): boolean {
  if (!isWithStrategy(context)) return false;
  const key = keyOf(sheet, place);
  return mismatchesOf(context).some(
    ({ column, misfit }) => keyOf(column.figures.sheet.name, misfit.converted) === key,
  );
}

/** Whether a rule on amounts (or on numbers stored as text) speaks of the cell. */
export function isLeftToAmounts(context: WorkbookContext, sheet: string, place: Place): boolean {
  const kind = totalAt(context, sheet, place)?.result.kind;
  return kind === "differs" || kind === "fits-without-text";
}

const errors = new WeakMap<WorkbookContext, ReadonlySet<string>>();

/** Whether the cell is a figure of a budget that shows an error: data/error-value speaks of it and says where it comes from. */
export function isErrorFigure(context: WorkbookContext, sheet: SheetSnapshot, place: Place): boolean {
  if (!(sheet.cells.value(place.row, place.column) instanceof CellError)) return false;
  let keys = errors.get(context);
  if (!keys) {
    keys = new Set(
      figuresOf(context).flatMap((figures) =>
        [...cellsOf(figures)].flatMap(({ line, cell }) =>
          cell.amount.kind === "error" && figures.budget.lines[line]!.kind !== "memo"
            ? [keyOf(figures.sheet.name, cell)]
            : [],
        ),
      ),
    );
    errors.set(context, keys);
  }
  return keys.has(keyOf(sheet.name, place));
}

function isWithStrategy(context: WorkbookContext): context is ReviewContext {
  return "strategy" in context;
}

function keyOf(sheet: string, { row, column }: Place): string {
  return `${sheet.toLowerCase()}!${row}:${column}`;
}
