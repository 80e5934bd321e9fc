/** Cells that are off because others are. */

import { cellArea } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { BudgetFigures, Figure } from "../figures";
import { figuresOf } from "../figures";
import type { Report, ReviewContext, WorkbookContext } from "../types";
import { sumsOf } from "./check";
import type { SumCheck } from "./check";
import { lineIn } from "./equivalents";

type Place = Pick<Figure, "row" | "column">;

/**
 * The totals that take in a wrong cell, those that take in these, and so on, with what repeats or converts them in a
 * second currency; without the cell itself, in the order of sheet, row and column.
 */
export function consequencesOf(
  context: ReviewContext,
  figures: BudgetFigures,
  origin: readonly Figure[],
): RangeRef[] {
  const own = sumsOf(context).checks.filter((check) => check.figures.sheet === figures.sheet);
  const found = new Map<string, Place>();
  const start = new Set(origin.map(keyOf));
  const reached = new Set(start);
  const add = (place: Place): void => {
    const key = keyOf(place);
    if (!start.has(key)) found.set(key, place);
    reached.add(key);
  };
  let open: readonly SumCheck[] = own.filter(({ cell }) => !reached.has(keyOf(cell)));
  for (let before = -1; before !== open.length;) {
    before = open.length;
    for (const { basis, cell } of open) if (basis.some((part) => reached.has(keyOf(part)))) add(cell);
    open = open.filter(({ cell }) => !reached.has(keyOf(cell)));
  }
  const repeated = repeatsOf(context, figures, origin);
  return inOrder([...repeated, ...refsWithRepeats(context, figures, [...found.values()])]);
}

/** The consequences of one wrong cell as a part of its report: none without a strategy, for then there are no budgets. */
export function consequencesIn(
  context: WorkbookContext | ReviewContext,
  figures: BudgetFigures,
  cell: Figure,
): Pick<Report, "consequences"> {
  const consequences = "strategy" in context ? consequencesOf(context, figures, [cell]) : [];
  return consequences.length > 0 ? { consequences } : {};
}

/** References to cells of a budget and to what repeats or converts them in a second currency. */
export function refsWithRepeats(
  context: ReviewContext,
  figures: BudgetFigures,
  places: readonly Place[],
): RangeRef[] {
  return inOrder([...places.map((place) => refTo(figures, place)), ...repeatsOf(context, figures, places)]);
}

function repeatsOf(context: ReviewContext, figures: BudgetFigures, places: readonly Place[]): RangeRef[] {
  const beside = places.flatMap((place) => inColumnsBeside(figures, place));
  return [...beside.map((place) => refTo(figures, place)), ...inEquivalents(context, figures, places)];
}

function inOrder(refs: readonly RangeRef[]): RangeRef[] {
  return [...refs].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);
}

function keyOf({ row, column }: Place): string {
  return `${row}:${column}`;
}

function refTo({ sheet }: BudgetFigures, { row, column }: Place): RangeRef {
  return { sheet: sheet.name, ...cellArea(row, column) };
}

/** What converts a cell in a column of the same table. */
function inColumnsBeside({ budget, inColumn }: BudgetFigures, { row, column }: Place): Figure[] {
  const across = budget.orientation === "years-across";
  const [index, position] = across ? [row, column] : [column, row];
  const line = budget.lines.findIndex((one) => one.index === index);
  if (line < 0) return [];
  return (budget.columns ?? []).flatMap((one) =>
    one.role === "converted" && one.conversion?.of === position ? filled(inColumn(line, one.index)) : [],
  );
}

/** The same figures in budgets that repeat this one in a second currency. */
function inEquivalents(context: ReviewContext, figures: BudgetFigures, places: readonly Place[]): RangeRef[] {
  const all = figuresOf(context);
  const keys = new Set(places.map(keyOf));
  return all.flatMap((other) => {
    const { equivalentOf, lines, years } = other.budget;
    if (equivalentOf === undefined || all[equivalentOf] !== figures) return [];
    return lines.flatMap((_, at) => {
      const line = lineIn(other, at, figures);
      if (line === null) return [];
      const cells = years.flatMap(({ year }, index) => {
        const same = figures.budget.years.findIndex((one) => one.year === year);
        return same >= 0 && keys.has(keyOf(figures.at(line, same))) ? filled(other.at(at, index)) : [];
      });
      const [total, ours] = [other.total(at), figures.total(line)];
      const summed = total && ours && keys.has(keyOf(ours)) ? filled(total) : [];
      return [...cells, ...summed].map((cell) => refTo(other, cell));
    });
  });
}

function filled(figure: Figure): Figure[] {
  return figure.amount.kind === "blank" ? [] : [figure];
}
