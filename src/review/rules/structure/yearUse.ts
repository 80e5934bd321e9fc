/** Where a budget names its years, and what its header says beside them. */

import type { Area } from "../../../workbook/address";
import { cellArea } from "../../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import { findSheet } from "../../../workbook/snapshot";
import { oncePer } from "../../memory";
import type { RecognisedBudget, ReviewContext } from "../../types";
import { normalise } from "../../understand/text";
import { slipIn } from "../../understand/yearOrder";
import { readYear } from "../../understand/years";

/** A cell of the line in which the years stand. */
export interface HeaderCell {
  /** Column (or row, when years run down). */
  readonly position: number;
  readonly row: number;
  readonly column: number;
  readonly year: number | null;
  readonly value: unknown;
}

/** The row (or column, when years run down) of the years. */
function headerIndex({ yearsArea, area, orientation }: RecognisedBudget): number {
  return orientation === "years-across" ? (yearsArea ?? area).row : (yearsArea ?? area).column;
}

/** The cell that heads the figures at a position. */
export function headerPlace(budget: RecognisedBudget, position: number): { row: number; column: number } {
  const index = headerIndex(budget);
  return budget.orientation === "years-across"
    ? { row: index, column: position }
    : { row: position, column: index };
}

/** Cells of the header from so many before the first year to as many beyond the last; empty for lists, which have no such header. */
export function headerCells(workbook: WorkbookSnapshot, budget: RecognisedBudget, beyond = 1): HeaderCell[] {
  const sheet = findSheet(workbook, budget.sheet);
  if (!sheet || budget.form === "list") return [];
  const positions = budget.years.flatMap(({ index, parts }) => [index, ...(parts ?? [])]);
  const first = Math.max(0, Math.min(...positions) - beyond);
  const last = Math.max(...positions) + beyond;
  return Array.from({ length: last - first + 1 }, (_, i) => cellAt(sheet, budget, first + i));
}

function cellAt(sheet: SheetSnapshot, budget: RecognisedBudget, position: number): HeaderCell {
  const place = headerPlace(budget, position);
  const cell = sheet.cells.cell(place.row, place.column);
  return { position, ...place, year: readYear(cell), value: cell.value };
}

/** The rectangle of cells that name the years. */
export function yearsPlace(budget: RecognisedBudget): Area {
  if (budget.form === "list") return budget.yearsArea ?? budget.area;
  const positions = budget.years.map(({ index }) => index);
  const first = headerPlace(budget, Math.min(...positions));
  const last = headerPlace(budget, Math.max(...positions));
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** The cell that names the year at an index of the budget's years; of a list all cells that name years. */
export function yearPlace(budget: RecognisedBudget, year: number): Area {
  if (budget.form === "list") return yearsPlace(budget);
  const { row, column } = headerPlace(budget, budget.years[year]!.index);
  return cellArea(row, column);
}

/**
 * Years that the header names a second time and that head nothing recognised: the same words in two cells, and nothing
 * in the neighbouring header cells that tells the two apart. "2023 Budget" beside "2023 Actual" is no repetition, nor are
 * columns known to hold something else, such as quantities under a heading of their own.
 */
export function repeatedYears(
  workbook: WorkbookSnapshot,
  budgets: readonly RecognisedBudget[],
  budget: RecognisedBudget,
): readonly HeaderCell[] {
  const known = repeatedIn(budgets);
  let found = known.get(budget);
  if (!found) known.set(budget, (found = findRepeated(workbook, budgets, budget)));
  return found;
}

/** Several rules ask for them. */
const repeatedIn = oncePer<readonly RecognisedBudget[], Map<RecognisedBudget, readonly HeaderCell[]>>(
  () => new Map(),
);

function findRepeated(
  workbook: WorkbookSnapshot,
  budgets: readonly RecognisedBudget[],
  budget: RecognisedBudget,
): readonly HeaderCell[] {
  const claimed = new Set(
    budgets
      .filter(({ sheet, orientation }) => sheet === budget.sheet && orientation === budget.orientation)
      .flatMap((other) => other.years.flatMap(({ index, parts }) => [index, ...(parts ?? [])])),
  );
  for (const { index, role } of budget.columns ?? []) if (role === "other") claimed.add(index);
  const cells = headerCells(workbook, budget, stepOf(budget));
  const own = new Set(budget.years.map(({ index }) => index));
  const firsts = cells.filter(({ position }) => own.has(position));
  const sheet = findSheet(workbook, budget.sheet);
  return cells.filter((cell) => {
    if (claimed.has(cell.position) || cell.year === null) return false;
    const first = firsts.find(({ year }) => year === cell.year);
    return first !== undefined && sheet !== undefined && isSameHeader(sheet, budget, first, cell);
  });
}

/** A header whose year breaks a row of consecutive ones, and the year of the strategy's period that belongs there. */
export function yearInPlaceOf(
  budget: RecognisedBudget,
  { workbook, strategy }: ReviewContext,
): {
  readonly expected: number;
  readonly index: number;
  readonly cell: { readonly area: Area; readonly shown: string };
} | null {
  const sheet = findSheet(workbook, budget.sheet);
  if (!sheet || budget.form === "list") return null;
  const slip = slipIn(budget.years.map(({ year }) => year));
  const { from, to } = strategy.period;
  if (!slip || slip.expected < from || slip.expected > to) return null;
  const area = yearPlace(budget, slip.at);
  const { value } = sheet.cells.cell(area.row, area.column);
  const shown = typeof value === "string" ? value.trim() : String(budget.years[slip.at]!.year);
  return { expected: slip.expected, index: slip.at, cell: { area, shown } };
}

/** How far one year stands from the next: 2 where kroner and dollars go by turns. */
function stepOf({ years }: RecognisedBudget): number {
  const places = years.map(({ index }) => index).sort((a, b) => a - b);
  if (places.length < 2) return 1;
  return Math.max(1, Math.min(...places.slice(1).map((place, i) => place - places[i]!), 13));
}

function isSameHeader(
  { cells }: SheetSnapshot,
  { orientation }: RecognisedBudget,
  one: HeaderCell,
  other: HeaderCell,
): boolean {
  if (wordsOf(one.value) !== wordsOf(other.value)) return false;
  const neighbours = ({ row, column }: HeaderCell): string[] =>
    [-1, 1].map((step) => {
      const [r, c] = orientation === "years-across" ? [row + step, column] : [row, column + step];
      const value = r < 0 || c < 0 ? null : cells.value(r, c);
      return typeof value === "string" ? wordsOf(value) : "";
    });
  const [a, b] = [neighbours(one), neighbours(other)];
  return a.every((words, i) => words === b[i]);
}

function wordsOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? normalise(String(value)) : "";
}
