import { explainFigure } from "../../explain";
import { areaOfFigure, nameOfLine, nameOfYear, valueOf } from "../../figures";
import { sumsOf } from "../../sums/check";
import { refsWithRepeats } from "../../sums/consequences";
import type { SuspectFigure } from "../../sums/suspects";
import type { Report, ReviewContext, Rule } from "../../types";
import { messageFor } from "./causes";
import { figure, number } from "./numbers";

/**
 * A figure whose row total and column total miss by the same amount: the figure is wrong rather than both totals. Where
 * its sign or its unit alone is wrong, amounts/negative-amount and amounts/unit-slip report it.
 */
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
        digits: "Two digits are probably swapped.",
        total_year: "It equals the figure for {{other}}: it is probably copied from there.",
      },
    },
    da: {
      name: "Tallet passer ikke med nogen af sine summer",
      looksFor: "Et tal, hvis rækkesum og kolonnesum afviger med det samme beløb.",
      why: "Når to summer afviger med det samme beløb, er det tallet i deres skæringspunkt, der er forkert, og ikke summerne.",
      messages: {
        both: `»{{label}}« for {{year}} er ${figure("actual")}. Med ${figure("expected")} ville både rækkesum og kolonnesum stemme.`,
        digits: "To cifre er formentlig byttet om.",
        total_year: "Beløbet er det samme som for {{other}} og er formentlig kopieret derfra.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const suspect of sumsOf(context).suspects)
      if (suspect.slip === null) yield reportOf(suspect, context);
  },
};

function reportOf(suspect: SuspectFigure, context: ReviewContext): Report {
  const { figures, line, year, cell, expected, actual } = suspect;
  const values = { expected: number(expected), actual: number(actual) };
  const name = nameOfLine(figures, line);
  const cause = explainFigure(actual, expected, figuresBeside(suspect));
  return {
    messageId: "both",
    data: { label_en: name.en, label_da: name.da, year: nameOfYear(figures, year), ...values },
    sheet: figures.sheet.name,
    area: areaOfFigure(cell),
    ...values,
    ...(cause?.kind === "digits" || cause?.kind === "neighbour" ? { explanation: messageFor(cause) } : {}),
    consequences: refsWithRepeats(
      context,
      figures,
      suspect.causes.map((check) => check.cell),
    ),
  };
}

/** What stands in the same line for the year before and the year after. */
function figuresBeside({ figures, line, year }: SuspectFigure): Parameters<typeof explainFigure>[2] {
  return [year - 1, year + 1].flatMap((at) => {
    const beside = figures.budget.years[at];
    const amount = beside && valueOf(figures.at(line, at));
    return amount ? [{ label: String(beside.year), amount }] : [];
  });
}
