import { findSheet } from "../../../workbook/snapshot";
import type { BudgetFigures } from "../../figures";
import { figuresOf, valueOf } from "../../figures";
import type { RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { normalise } from "../../understand/text";
import { headerPlace, yearInPlaceOf, yearPlace, yearsPlace } from "./yearUse";

/** Amounts asked for in years that the strategy does not cover. */
export const yearOutsidePeriod: Rule = {
  id: "structure/year-outside-period",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Year outside the strategy’s period",
      looksFor: "A year with amounts that lies before or after the period of the strategy.",
      why: "The strategy commits nothing for such a year.",
      messages: {
        outside: "{{year}} lies outside the period of {{strategy}} ({{from}}–{{to}}).",
        all: "None of the years ({{years}}) lies in the period of {{strategy}} ({{from}}–{{to}}).",
      },
    },
    da: {
      name: "År uden for strategiens periode",
      looksFor: "Et år med beløb, som ligger før eller efter strategiens periode.",
      why: "Strategien giver ikke tilsagn om noget i et sådant år.",
      messages: {
        outside: "{{year}} ligger uden for perioden i {{strategy}} ({{from}}–{{to}}).",
        all: "Ingen af årene ({{years}}) ligger i perioden for {{strategy}} ({{from}}–{{to}}).",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { period, shortTitle, commitment, budget: own } = context.strategy;
    // A report or a plan without money commits to no years.
    if (!commitment && !own) return;
    const data = {
      strategy_en: shortTitle.en,
      strategy_da: shortTitle.da ?? shortTitle.en,
      from: period.from,
      to: period.to,
    };
    for (const figures of figuresOf(context)) {
      const { budget } = figures;
      // A year in the place of another is told as the one that is missing.
      const slip = yearInPlaceOf(budget, context)?.index;
      const outside = budget.years.flatMap(({ year }, index) =>
        index !== slip && (year < period.from || year > period.to) && isAskedFor(figures, context, index)
          ? [index]
          : [],
      );
      if (outside.length === 0) continue;
      if (outside.length === budget.years.length) {
        // Years that do not follow each other are perhaps none at all.
        if (!areConsecutive(budget.years.map(({ year }) => year))) continue;
        yield {
          messageId: "all",
          data: { ...data, years: budget.years.map(({ year }) => year).join(", ") },
          sheet: budget.sheet,
          area: yearsPlace(budget),
        };
        continue;
      }
      for (const index of outside) {
        const { year } = budget.years[index]!;
        yield {
          messageId: "outside",
          data: { ...data, year },
          sheet: budget.sheet,
          area: yearPlace(budget, index),
          actual: year,
        };
      }
    }
  },
};

function areConsecutive(years: readonly number[]): boolean {
  return years.every((year, i) => i === 0 || Math.abs(year - years[i - 1]!) === 1);
}

/** Columns of the past for comparison: accounts, last year's budget. */
const LOOKS_BACK =
  /\b(?:actuals?|spent|expenditures?|expenses|accounts?|previous|prior|last year|baseline|realised|outturn|regnskab\w*|faktisk\w*|forbrug\w*|realiseret|sidste aar|tidligere|foregaaende)\b/;

function isAskedFor(figures: BudgetFigures, { workbook }: ReviewContext, year: number): boolean {
  const { budget } = figures;
  if (LOOKS_BACK.test(normalise(headersAt(budget, year, workbook)))) return false;
  return budget.lines.some(({ kind }, line) => {
    const value = kind === "line" ? valueOf(figures.at(line, year)) : null;
    return value !== null && !value.eq(0);
  });
}

/** What stands over a year: its own cell and the one above (or left of) it. */
function headersAt(budget: RecognisedBudget, year: number, workbook: ReviewContext["workbook"]): string {
  const sheet = findSheet(workbook, budget.sheet)!;
  const { row, column } = headerPlace(budget, budget.years[year]!.index);
  const across = budget.orientation === "years-across";
  const places = [
    [row, column],
    across ? [row - 1, column] : [row, column - 1],
    across ? [row + 1, column] : [row, column + 1],
  ] as const;
  return places
    .map(([r, c]) => (r < 0 || c < 0 ? null : sheet.cells.value(r, c)))
    .filter((value) => typeof value === "string")
    .join(" ");
}
