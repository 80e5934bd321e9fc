/** Columns of shares beside a budget. */

import type { BudgetFigures } from "../../figures";
import { figuresOf, valueOf } from "../../figures";
import type { BudgetColumn, ReviewContext } from "../../types";
import { normalise } from "../../understand/text";

const SHARE =
  /^(?:(?:share|andel|proportion|fordeling|percent\w*|procent\w*|pct)\b.*|(?:in|i) (?:percent|procent|pct)|.*\b(?:percent|pct|procent|share) (?:of|af)\b.*|.*\bandel af\b.*)$/;
/** Shares of what else: how much was spent, how much a price rose. */
const OTHER =
  /\b(?:spent|used|disbursed|change|growth|increase|deviation|variance|brugt|forbrug\w*|udbetalt|aendring|vaekst|stigning|afvigelse|vat|moms|overhead|rate|sats)\b/;
/** So many positions behind the last column of the table a share may stand. */
const REACH = 3;

/** The columns recognised as shares, and those behind or between the table's columns whose header says so. */
export function shareColumns(figures: BudgetFigures, context: ReviewContext): BudgetColumn[] {
  const { budget } = figures;
  const recognised = (budget.columns ?? []).filter(({ role }) => role === "share");
  const own = [
    ...budget.years.map(({ index }) => index),
    ...(budget.totalIndex === null ? [] : [budget.totalIndex]),
  ];
  const taken = new Set(
    figuresOf(context)
      .filter(({ sheet }) => sheet === figures.sheet)
      .flatMap((one) => [
        ...(one.budget.columns ?? []).map(({ index }) => index),
        ...one.budget.years.map(({ index }) => index),
      ]),
  );
  if (budget.totalIndex !== null) taken.add(budget.totalIndex);
  const found: BudgetColumn[] = [];
  for (let index = Math.min(...own) + 1; index <= Math.max(...own) + REACH; index++) {
    const header = taken.has(index) ? "" : headerOf(figures, index);
    if (header !== "" && isShare(header) && holdsFigures(figures, index))
      found.push({ index, role: "share", header, year: null, unit: null });
  }
  return [...recognised, ...found];
}

/** Whether a header says that shares of a whole stand beneath it. */
export function isShare(header: string): boolean {
  const text = normalise(header.replace(/%/g, " percent "));
  return SHARE.test(text) && !OTHER.test(text);
}

/** What stands over a position, in the table's first line or the one beside it. */
function headerOf({ budget: { area, orientation }, sheet: { cells } }: BudgetFigures, index: number): string {
  const across = orientation === "years-across";
  const first = across ? area.row : area.column;
  for (const line of [first, first + 1, first - 1]) {
    if (line < 0) continue;
    const value = across ? cells.value(line, index) : cells.value(index, line);
    if (typeof value === "string" && value.trim() !== "" && value.length <= 60) return value.trim();
  }
  return "";
}

function holdsFigures(figures: BudgetFigures, index: number): boolean {
  return (
    figures.budget.lines.filter((_, line) => valueOf(figures.inColumn(line, index)) !== null).length >= 2
  );
}
