/** A wrong total as a gap to be explained. */

import type { ExplainPart, Gap } from "../explain";
import type { BudgetFigures, Figure } from "../figures";
import { nameOfYear, valueOf } from "../figures";
import { oncePer } from "../memory";
import type { SumPart, WrongSum } from "./check";

export interface TotalGap {
  readonly gap: Gap;
  /** The figure behind a part of the gap. */
  figureOf(part: ExplainPart): Figure;
}

/** Parts of gaps by their figure, which is a part of several totals, with the line whose other years were looked at. */
const made = new WeakMap<
  Figure,
  { readonly of: BudgetFigures; readonly line: number | null; readonly part: ExplainPart }
>();
const figuresOfParts = new WeakMap<ExplainPart, Figure>();

/** The gap of a total, with what stands in the years beside for parts and total. */
export const gapOf = oncePer((check: WrongSum): TotalGap => {
  const { figures, line, year, parts, subtotals, result } = check;
  const { lines, years } = figures.budget;
  const covers = year === null ? [] : lines[line]!.covers;
  // Quarters stand for years there: parts and covers then go together one to one all the same.
  const paired = covers.length === parts.length;
  const explained = parts.flatMap(({ label, figure }, at): ExplainPart[] => {
    const amount = valueOf(figure);
    if (amount === null) return [];
    const line = paired && year !== null ? covers[at]! : null;
    const known = made.get(figure);
    if (known?.of === figures && known.line === line && known.part.label === label) return [known.part];
    const neighbours = line === null ? [] : besides(check, line, [year! - 1, year! + 1]);
    const part = { label, amount, neighbours };
    made.set(figure, { of: figures, line, part });
    figuresOfParts.set(part, figure);
    return [part];
  });
  const others = years.flatMap((_, at) => (at === year ? [] : [at]));
  return {
    figureOf: (part) => figuresOfParts.get(part)!,
    gap: {
      stated: result.actual,
      expected: result.expected,
      tolerance: result.tolerance,
      parts: explained,
      subtotals: subtotals.flatMap(asPart),
      neighbours: year === null ? [] : besides(check, line, others),
    },
  };
});

/** The figures of a line in other years, labelled with the year. */
function besides({ figures }: WrongSum, line: number, years: readonly number[]): ExplainPart[] {
  return years.flatMap((at) => {
    const amount = figures.budget.years[at] && valueOf(figures.at(line, at));
    return amount ? [{ label: String(nameOfYear(figures, at)), amount }] : [];
  });
}

function asPart({ label, figure }: SumPart): ExplainPart[] {
  const amount = valueOf(figure);
  return amount === null ? [] : [{ label, amount }];
}
