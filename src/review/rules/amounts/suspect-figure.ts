import { areaOfFigure } from "../../figures";
import { sumsOf } from "../../sums/check";
import type { Report, ReviewContext, Rule } from "../../types";
import { number } from "./explanations";
import { figure } from "./sumReports";

/** A figure whose row total and column total miss by the same amount: the figure is wrong rather than both totals. */
export const suspectFigure: Rule = {
  id: "amounts/suspect-figure",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Figure disagrees with both its totals",
      looksFor: "A figure whose row total and column total are off by the same amount.",
      why: "When two totals miss by the same amount, the figure where they cross is wrong, not the totals.",
      messages: {
        both: `“{{label}}” for {{year}} is ${figure("actual")}; with ${figure("expected")} both its row total and its column total would add up.`,
      },
    },
    da: {
      name: "Tallet passer ikke med nogen af sine summer",
      looksFor: "Et tal, hvis rækkesum og kolonnesum afviger med det samme beløb.",
      why: "Når to summer afviger med det samme beløb, er det tallet i deres skæringspunkt, der er forkert, og ikke summerne.",
      messages: {
        both: `“{{label}}” for {{year}} er ${figure("actual")}. Med ${figure("expected")} ville både rækkesum og kolonnesum stemme.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const { figures, line, year, cell, expected, actual } of sumsOf(context).suspects) {
      const { lines, years } = figures.budget;
      const values = { expected: number(expected), actual: number(actual) };
      yield {
        messageId: "both",
        data: { label: lines[line]!.label, year: years[year]!.year, ...values },
        sheet: figures.sheet.name,
        area: areaOfFigure(cell),
        ...values,
      };
    }
  },
};
