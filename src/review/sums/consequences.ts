/** Cells that are off because others are. */

import { cellArea, MAX_COLUMNS } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { BudgetFigures, Figure } from "../figures";
import { figuresOf } from "../figures";
import { oncePer } from "../memory";
import type { Report, ReviewContext, WorkbookContext } from "../types";
import { sumsOf } from "./check";
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
  const totals = totalsByPart(context).get(figures.sheet);
  const found = new Map<number, Place>();
  const reached = new Set(origin.map(keyOf));
  const open: Place[] = [...origin];
  while (open.length > 0) {
    const next = open.pop()!;
    for (const cell of totals?.get(keyOf(next)) ?? []) {
      const key = keyOf(cell);
      if (reached.has(key)) continue;
      reached.add(key);
      found.set(key, cell);
      open.push(cell);
    }
  }
  const repeated = repeatsOf(context, figures, origin);
  return inOrder([...repeated, ...refsWithRepeats(context, figures, [...found.values()])]);
}

/** For each sheet the totals that take in a cell, by that cell. */
const totalsByPart = oncePer((context: ReviewContext) => {
  const sheets = new Map<SheetSnapshot, Map<number, Figure[]>>();
  for (const { figures, basis, cell } of sumsOf(context).checks) {
    let totals = sheets.get(figures.sheet);
    if (!totals) sheets.set(figures.sheet, (totals = new Map()));
    for (const part of basis) {
      const known = totals.get(keyOf(part));
      if (known) known.push(cell);
      else totals.set(keyOf(part), [cell]);
    }
  }
  return sheets;
});

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

function keyOf({ row, column }: Place): number {
  return row * MAX_COLUMNS + column;
}

function refTo({ sheet }: BudgetFigures, { row, column }: Place): RangeRef {
  return { sheet: sheet.name, ...cellArea(row, column) };
}

/** What converts a cell in a column of the same table. */
function inColumnsBeside({ budget, inColumn }: BudgetFigures, { row, column }: Place): Figure[] {
  if (!budget.columns?.some(({ role }) => role === "converted")) return [];
  const across = budget.orientation === "years-across";
  const [index, position] = across ? [row, column] : [column, row];
  const line = budget.lines.findIndex((one) => one.index === index);
  if (line < 0) return [];
  return budget.columns.flatMap((one) =>
    one.role === "converted" && one.conversion?.of === position ? filled(inColumn(line, one.index)) : [],
  );
}

/** The same figures in budgets that repeat this one in a second currency. */
function inEquivalents(context: ReviewContext, figures: BudgetFigures, places: readonly Place[]): RangeRef[] {
  const all = figuresOf(context);
  const keys = new Set(places.map(keyOf));
  const { wrong } = sumsOf(context);
  // What is wrong by itself does not come right with the cell that it repeats.
  const isWrong = ({ row, column }: Place, { sheet }: BudgetFigures): boolean =>
    wrong.some(({ figures: own, cell }) => own.sheet === sheet && cell.row === row && cell.column === column);
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
      return [...cells, ...summed].flatMap((cell) => (isWrong(cell, other) ? [] : refTo(other, cell)));
    });
  });
}

function filled(figure: Figure): Figure[] {
  return figure.amount.kind === "blank" ? [] : [figure];
}
