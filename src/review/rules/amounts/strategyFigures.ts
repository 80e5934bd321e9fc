/** What a budget gives each funding line in each year, beside what the strategy prints for it. */

import Big from "big.js";
import { factor, parseUnit } from "../../../money/unit";
import type { Unit } from "../../../money/unit";
import type { FundingLine } from "../../../strategy/pack";
import type { BudgetFigures, Figure } from "../../figures";
import { figuresOf, plainLines, valueOf } from "../../figures";
import { correctedValue } from "../../sums/slips";
import { toleranceOf } from "../../sums/tolerance";
import type { ReviewContext } from "../../types";
import { exact } from "../../understand/amounts";
import { unitOf } from "./planned";

/** One funding line in one year. Amounts are in the budget's unit. */
export interface LineFigure {
  readonly figures: BudgetFigures;
  readonly fundingLine: FundingLine;
  readonly year: number;
  /** Its lines (indexes into the budget's), which carry money of their own. */
  readonly lines: readonly number[];
  readonly unit: Unit;
  readonly actual: Big;
  readonly expected: Big;
  readonly tolerance: Big;
  /** The cells that make the amount, or the subtotal that draws them together. */
  readonly cells: readonly Figure[];
}

const known = new WeakMap<ReviewContext, readonly LineFigure[]>();

/**
 * The figures of funding lines that differ from the strategy's, in budgets that otherwise repeat the strategy's: at
 * least three in five of their figures by line and year are the strategy's own. A budget for a part of the money
 * differs everywhere and has none.
 */
export function differingLines(context: ReviewContext): readonly LineFigure[] {
  let found = known.get(context);
  if (!found) {
    found = figuresOf(context).flatMap((figures) => {
      const all = figures.budget.equivalentOf === undefined ? lineFigures(figures, context) : [];
      const differing = all.filter(({ actual, expected, tolerance, cells }) => {
        const isOff = (amount: Big): boolean => amount.minus(expected).abs().gt(tolerance);
        const [cell, another] = cells;
        const stated = cell && !another ? valueOf(cell) : null;
        // A line's subtotal may keep to the strategy where its rounded parts don't.
        return isOff(actual) && (stated === null || isOff(stated));
      });
      const agreeing = all.length - differing.length;
      return agreeing >= 2 && agreeing * 5 >= all.length * 3 ? differing : [];
    });
    known.set(context, found);
  }
  return found;
}

function lineFigures(figures: BudgetFigures, context: ReviewContext): LineFigure[] {
  const { budget: official } = context.strategy;
  const unit = unitOf(figures, context);
  const from = official && parseUnit(official.unit);
  const times = from && unit && factor(from, unit);
  if (!official || !unit || !times) return [];
  return official.rows.flatMap((row) => {
    const fundingLine = context.strategy.lines.find(({ id }) => id === row.line);
    if (row.kind !== "line" || !fundingLine) return [];
    const lines = plainLines(figures.budget).filter(
      (line) => figures.budget.lines[line]!.line === fundingLine.id,
    );
    return figures.budget.years.flatMap(({ year }, at): LineFigure[] => {
      const printed = row.amounts[official.years.indexOf(year)];
      const parts = lines.flatMap((line) => correctedValue(context, figures, line, at) ?? []);
      if (printed === undefined || printed === null || parts.length === 0) return [];
      if (lines.some((line) => isUnreadable(figures.at(line, at)))) return [];
      const expected = exact(printed).times(times);
      const actual = parts.reduce((sum, part) => sum.plus(part), new Big(0));
      const tolerance = toleranceOf(parts, expected);
      const cells = cellsFor(figures, fundingLine.id, lines, at);
      return [{ figures, fundingLine, year, lines, unit, actual, expected, tolerance, cells }];
    });
  });
}

/** "TBC" or "n/a" beside amounts, an error, text with two readings: the line has an amount, and nobody can tell which. */
function isUnreadable(figure: Figure): boolean {
  return figure.open || (figure.amount.kind !== "blank" && valueOf(figure) === null);
}

/** The funding line's own subtotal where there is one that can be read, else the cells of its lines. */
function cellsFor(figures: BudgetFigures, id: string, lines: readonly number[], year: number): Figure[] {
  const sum = figures.budget.lines.findIndex(
    ({ kind, line, area, covers }) =>
      kind === "subtotal" && line === id && area === null && covers.length === lines.length,
  );
  const total = sum >= 0 && lines.length > 1 ? figures.at(sum, year) : null;
  if (total && valueOf(total) !== null) return [total];
  return lines.map((line) => figures.at(line, year)).filter((cell) => valueOf(cell) !== null);
}
