/** Budgets that count the amounts of others again. */

import { contains, overlaps } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { RecognisedBudget } from "../types";

type Budgets = readonly RecognisedBudget[];

/**
 * The budgets that one counts again: those about one area each, or one funding line, whose areas or lines all have a line
 * in it; else those whose cells its formulas add up, or whose figures come to its own area by area.
 */
export function summarisedBy(budgets: Budgets, index: number, workbook: WorkbookSnapshot): number[] {
  const ways = [
    () => detailsOf(budgets, index, "area"),
    () => detailsOf(budgets, index, "line"),
    () => addedUp(budgets, index, workbook),
    () => linesTogether(budgets, index, workbook),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

function detailsOf(budgets: Budgets, index: number, by: "area" | "line"): number[] {
  const summary = budgets[index]!;
  const own = namedIn(summary, by);
  if (own.size < 2) return [];
  const details = budgets.flatMap((budget, at) => {
    if (at === index || budget.unit !== summary.unit) return [];
    const named = namedIn(budget, by);
    const [only] = named;
    return named.size === 1 && own.has(only!) ? [{ at, only: only! }] : [];
  });
  return new Set(details.map(({ only }) => only)).size >= 2 ? details.map(({ at }) => at) : [];
}

function namedIn({ lines }: RecognisedBudget, by: "area" | "line"): Set<string> {
  return new Set(
    lines.flatMap((line) => (line.kind === "line" || line.kind === "subtotal" ? (line[by] ?? []) : [])),
  );
}

interface Amount {
  readonly row: number;
  readonly column: number;
  readonly area: string | null;
  readonly year: number;
}

/** The cells of a budget's lines of money, year by year. */
function amountsOf({ lines, years, orientation, form }: RecognisedBudget): Amount[] {
  if (form === "list") return [];
  return lines.flatMap(({ kind, index, area }) =>
    kind !== "line"
      ? []
      : years.flatMap(({ year, index: at, parts }) =>
          (parts ?? [at]).map((position) => ({
            ...(orientation === "years-across"
              ? { row: index, column: position }
              : { row: position, column: index }),
            area,
            year,
          })),
        ),
  );
}

/** Of a table's filled cells so many tenths at least must say the same of it; the others may be wrong. */
const MOST = 7;
const FEWEST = 4;

function areMost(agreeing: number, all: number): boolean {
  return agreeing >= FEWEST && agreeing * 10 >= all * MOST;
}

/** The budgets in whose tables the cells stand that a budget's formulas add up: "=B7+B13", "=Core!B7+Soft!B5". */
function addedUp(budgets: Budgets, index: number, workbook: WorkbookSnapshot): number[] {
  const own = budgets[index]!;
  const { cells } = findSheet(workbook, own.sheet)!;
  const used = new Set<number>();
  let filled = 0;
  let added = 0;
  for (const { row, column } of amountsOf(own)) {
    const formula = cells.formula(row, column);
    if (formula === null && cells.value(row, column) === null) continue;
    filled++;
    const parts = formula === null ? [] : (readSum(formula, { row, column }, workbook.tables)?.parts ?? []);
    const from = parts.map((part) =>
      budgets.findIndex(
        (other, at) =>
          at !== index &&
          other.unit === own.unit &&
          !(other.sheet === own.sheet && overlaps(other.area, own.area)) &&
          other.sheet.toLowerCase() === (part.sheet ?? own.sheet).toLowerCase() &&
          contains(other.area, part.row, part.column) &&
          contains(other.area, part.row + part.rows - 1, part.column + part.columns - 1),
      ),
    );
    if (from.length === 0 || from.some((at) => at < 0)) continue;
    added++;
    for (const at of from) used.add(at);
  }
  return areMost(added, filled) ? [...used].sort((a, b) => a - b) : [];
}

/** Budgets about one funding line each that come, area by area and year by year, to the figures of one that names none. */
function linesTogether(budgets: Budgets, index: number, workbook: WorkbookSnapshot): number[] {
  const own = budgets[index]!;
  if (namedIn(own, "line").size > 0 || namedIn(own, "area").size < 2) return [];
  const byLine = new Map<string, number[]>();
  budgets.forEach((budget, at) => {
    const lines = namedIn(budget, "line");
    const [line] = lines;
    if (at !== index && budget.unit === own.unit && lines.size === 1 && namedIn(budget, "area").size > 0)
      byLine.set(line!, [...(byLine.get(line!) ?? []), at]);
  });
  // Two tables of one funding line may say its money twice.
  const details = [...byLine.values()].flat().sort((a, b) => a - b);
  if (byLine.size < 2 || details.length > byLine.size) return [];
  const asked = sumsByArea([own], workbook);
  const together = sumsByArea(
    details.map((at) => budgets[at]!),
    workbook,
  );
  const agreeing = [...asked].filter(([key, sum]) => Math.abs(sum - (together.get(key) ?? 0)) <= NEAR);
  return areMost(agreeing.length, asked.size) ? details : [];
}

/** Figures in the table's unit differ by no more than this through rounding of doubles. */
const NEAR = 1e-6;

/** By area and year what the lines of budgets come to, where it is not nothing; doubles will do to see what is alike. */
function sumsByArea(budgets: Budgets, workbook: WorkbookSnapshot): Map<string, number> {
  const sums = new Map<string, number>();
  for (const budget of budgets) {
    const { cells } = findSheet(workbook, budget.sheet)!;
    for (const { row, column, area, year } of amountsOf(budget)) {
      const value = cells.value(row, column);
      const key = `${area} ${year}`;
      if (typeof value === "number" && value !== 0) sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  return sums;
}
