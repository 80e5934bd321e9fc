/** Which years a column of totals covers, by its header. */

import type { BudgetFigures, Figure } from "../figures";
import { nameOfYear } from "../figures";
import { normalise } from "../understand/text";
import type { SumPart } from "./check";

const YEAR_SPAN = /((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)?\d{2})/;

/** The text over the totals over years; empty where there is none. */
export function headerOfTotals({ budget: { area, orientation, totalIndex }, sheet }: BudgetFigures): string {
  const header =
    orientation === "years-across"
      ? sheet.cells.value(area.row, totalIndex!)
      : sheet.cells.value(totalIndex!, area.column);
  return typeof header === "string" ? header : "";
}

/** The figures of a line in all years of its table. */
export function allYears(figures: BudgetFigures, line: number): SumPart[] {
  return figures.budget.years.flatMap((_, year) => partsOfYear(figures, line, year));
}

/** The years that a total over years covers: all of them, or those its header names ("Total 2023–2025"). */
export function yearParts(figures: BudgetFigures, line: number): SumPart[] {
  const { years } = figures.budget;
  const named = YEAR_SPAN.exec(headerOfTotals(figures));
  const from = named ? Number(named[1]) : -Infinity;
  const to = named ? Number(named[2]!.length === 4 ? named[2] : named[1]!.slice(0, 2) + named[2]!) : Infinity;
  return years.flatMap(({ year }, index) =>
    year >= from && year <= to ? partsOfYear(figures, line, index) : [],
  );
}

/** A year's figure, or those that it is the sum of, each by its header. */
function partsOfYear(figures: BudgetFigures, line: number, year: number): SumPart[] {
  const name = String(nameOfYear(figures, year));
  const { columns = [], orientation } = figures.budget;
  return partsOf(name, figures.at(line, year)).map(({ label, figure }, _, { length }) => {
    const index = orientation === "years-across" ? figure.column : figure.row;
    const header = length > 1 ? columns.find((column) => column.index === index)?.header : undefined;
    return { label: header || label, figure };
  });
}

/** A year's figure, or those that it is the sum of. */
export function partsOf(label: string, figure: Figure): SumPart[] {
  return (figure.parts ?? [figure]).map((part) => ({ label, figure: part }));
}

const TOTAL_WORDS =
  /\b(?:grand|sub|total|totals|totalt|sum|i|alt|ialt|samlet|in|all|alle|years?|aar|overall|budget|the|of|amount|beloeb|dkk|usd|eur|chf|kr|kroner|mio|mill?|million|millions?|m|k|t|tkr|tusind|thousands?|dkkm|kdkk|1000|000)\b/g;

/** "Total", "I alt (mio. kr.)", "Total 2023–2026": words for a sum, its unit and the years that are held against it. */
export function isPlainTotal(header: string): boolean {
  const rest = normalise(header.replace(YEAR_SPAN, " ")).replace(TOTAL_WORDS, " ");
  return header !== "" && !/[\p{L}\d]/u.test(rest);
}
