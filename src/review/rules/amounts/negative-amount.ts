import {
  areaOfFigure,
  figuresOf,
  nameOfLine,
  nameOfYear,
  partsUnder,
  plainLines,
  valueOf,
} from "../../figures";
import type { BudgetFigures, Figure } from "../../figures";
import { contains } from "../../../workbook/address";
import { readSum } from "../../formulas";
import { sumsOf } from "../../sums/check";
import { consequencesOf, refsWithRepeats } from "../../sums/consequences";
import type { SuspectFigure } from "../../sums/suspects";
import type { Report, ReviewContext, Rule } from "../../types";
import { normalise } from "../../understand/text";
import { putNumber } from "./fixes";
import { figure, number } from "./numbers";

/**
 * A negative figure in a line of the budget. Where its totals add up once the sign is turned, that is certain and can be
 * mended; else it is reported as doubtful.
 */
export const negativeAmount: Rule = {
  id: "amounts/negative-amount",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Negative amount",
      looksFor: "A negative amount in a line of a budget that does not say it is a deduction.",
      why: "A budget asks for money; a negative amount hides what the other lines ask for, or is a slip of the sign.",
      fix: "Turns the sign of the amount.",
      messages: {
        negative: `“{{label}}” for {{year}} is negative: ${figure("actual")}.`,
        turned: `“{{label}}” for {{year}} is ${figure("actual")}; its total adds up with ${figure("expected")}.`,
      },
    },
    da: {
      name: "Negativt beløb",
      looksFor: "Et negativt beløb i en budgetlinje, der ikke selv siger, at det er et fradrag.",
      why: "Et budget søger om midler. Et negativt beløb skjuler, hvad de andre linjer søger om, eller er en fortegnsfejl.",
      fix: "Vender beløbets fortegn.",
      messages: {
        negative: `»{{label}}« for {{year}} er negativt: ${figure("actual")}.`,
        turned: `»{{label}}« for {{year}} er ${figure("actual")}. Summen stemmer med ${figure("expected")}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const turned = sumsOf(context).suspects.filter(({ slip }) => slip === "sign");
    for (const suspect of turned) if (suspect.actual.lt(0)) yield turnedReport(suspect, context);
    for (const figures of figuresOf(context)) {
      if (figures.budget.equivalentOf !== undefined || isCorrection(figures)) continue;
      for (const one of figures.apart ? [figures, figures.apart] : [figures])
        for (const line of plainLines(one.budget)) yield* negativesIn(one, line, turned, context);
    }
  },
};

/** Not "return", "recovery", "transfer" or "income" alone: these are what IOM's programmes are about. */
const DEDUCTION =
  /\b(?:refund\w*|repa(?:yment|yments|id)|reimburse\w*|returned|return of (?:funds|unspent)|cost recovery|recovered|unspent|unused|carr(?:y|ied) ?(?:over|forward)|brought forward|adjust\w*|corrections?|deduct\w*|less|minus|savings?|reductions?|reduced|discounts?|co ?financing|offset|transferred|transfers? (?:to|from)|reallocat\w*|interest income|other income|exchange (?:loss|gain)|tilbagebetal\w*|tilbagefoer\w*|refusion\w*|uforbrugt\w*|overfoer(?:t|sel)\w*|regulering\w*|korrektion\w*|fradrag\w*|besparelser?|reduktion\w*|rabat\w*|modregn\w*|omprioriter\w*|omfordel\w*|nedskriv\w*|kurstab|kursgevinst)\b/;

/** A table of changes has negative amounts by its nature. */
const CHANGES =
  /\b(?:change\w*|amendment\w*|revision\w*|variance\w*|deviation\w*|difference\w*|aendring\w*|afvigelse\w*|forskel\w*|omfordeling\w*)\b/;

/** Whether a table lists changes: its lines are negative as often as not, or its sheet says so. */
function isCorrection(figures: BudgetFigures): boolean {
  if (CHANGES.test(normalise(figures.sheet.name))) return true;
  const amounts = plainLines(figures.budget).flatMap((line) =>
    figures.budget.years.flatMap((_, year) => valueOf(figures.at(line, year)) ?? []),
  );
  const filled = amounts.filter((amount) => !amount.eq(0));
  return filled.filter((amount) => amount.lt(0)).length * 3 > filled.length;
}

function* negativesIn(
  figures: BudgetFigures,
  line: number,
  turned: readonly SuspectFigure[],
  context: ReviewContext,
): Iterable<Report> {
  const { label, area, line: fundingLine } = figures.budget.lines[line]!;
  if (DEDUCTION.test(normalise(label))) return;
  for (const [year, { year: named }] of figures.budget.years.entries()) {
    const cell = figures.at(line, year);
    const parts = negativeCells(partsUnder(figures, line, year));
    for (const negative of parts.length > 0 ? parts : negativeCells(cell.parts ?? [cell])) {
      if (turned.some((one) => one.figures.sheet === figures.sheet && one.cell === negative)) continue;
      if (isTakenOver(negative, figures, context)) continue;
      const actual = valueOf(negative)!;
      const name = nameOfLine(figures, line);
      yield {
        messageId: "negative",
        // What was spent may come back, and a line that is neither an area's nor a funding line's be a deduction of its own name.
        ...(figures.isApart || (area === null && fundingLine === null) ? { severity: "warning" } : {}),
        data: {
          label_en: name.en,
          label_da: name.da,
          year: nameOfPart(figures, negative) ?? (figures.isApart ? nameOfYear(figures, year) : named),
          actual: number(actual),
        },
        sheet: figures.sheet.name,
        area: areaOfFigure(negative),
        actual: number(actual),
        consequences: consequencesOf(context, figures, [negative]),
      };
    }
  }
}

/** "Q4 2024" where the amount stands in a part of a year; null elsewhere. */
function nameOfPart(figures: BudgetFigures, cell: Figure): number | string | null {
  const across = figures.budget.orientation === "years-across";
  const position = across ? cell.column : cell.row;
  for (const within of figures.withinYears) {
    const part = within.budget.years.findIndex(({ index }) => index === position);
    if (part >= 0) return nameOfYear(within, part);
  }
  return null;
}

/** Whether a formula takes the amount over from a budget on another sheet: there its sign is reported. */
function isTakenOver(cell: Figure, { sheet }: BudgetFigures, { workbook, budgets }: ReviewContext): boolean {
  const sum = cell.formula === null ? null : readSum(cell.formula, cell, workbook.tables);
  return (sum?.parts ?? []).some(({ sheet: name, row, column }) =>
    budgets.some(
      (other) =>
        name !== undefined &&
        name.toLowerCase() !== sheet.name.toLowerCase() &&
        other.sheet.toLowerCase() === name.toLowerCase() &&
        contains(other.area, row, column),
    ),
  );
}

function negativeCells(cells: readonly Figure[]): Figure[] {
  return cells.filter((cell) => valueOf(cell)?.lt(0));
}

function turnedReport(suspect: SuspectFigure, context: ReviewContext): Report {
  const { figures, line, year, cell, expected, actual, causes } = suspect;
  const name = nameOfLine(figures, line);
  const values = { expected: number(expected), actual: number(actual) };
  const fix = putNumber(figures.sheet.name, cell, expected);
  return {
    messageId: "turned",
    data: { label_en: name.en, label_da: name.da, year: nameOfYear(figures, year), ...values },
    sheet: figures.sheet.name,
    area: areaOfFigure(cell),
    ...values,
    ...(fix ? { fix } : {}),
    consequences: refsWithRepeats(
      context,
      figures,
      causes.map((check) => check.cell),
    ),
  };
}
