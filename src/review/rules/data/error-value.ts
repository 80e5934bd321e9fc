import type { Area } from "../../../workbook/address";
import { contains } from "../../../workbook/address";
import { areaOfFigure, cellsOf, figuresOf } from "../../figures";
import type { BudgetFigures, Figure } from "../../figures";
import { referencesOf } from "../../formulas";
import { consequencesIn } from "../../sums/consequences";
import { bookOf } from "../../regions/book";
import { unavailableOn } from "../../regions/unavailable";
import type { Report, ReviewContext, Rule } from "../../types";

/** An error among a budget's figures, reported where it comes from and not in the formulas that only hand it on. */
export const errorValue: Rule = {
  id: "data/error-value",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Error value among the figures",
      looksFor: "A figure of the budget that is an error value such as #REF! or #DIV/0!.",
      why: "An error makes every sum of it an error too, and a total typed beside it cannot be checked.",
      messages: {
        error: "The cell shows {{code}} instead of a figure; totals of it cannot be checked.",
      },
    },
    da: {
      name: "Fejlværdi blandt tallene",
      looksFor: "Et tal i budgettet, der er en fejlværdi som #REF! eller #DIV/0!.",
      why: "En fejl gør også enhver sum af den til en fejl, og en sum, der er skrevet ind, kan ikke kontrolleres.",
      messages: {
        error: "Cellen viser {{code}} i stedet for et tal, og summer af den kan ikke kontrolleres.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const found = errorsIn(context);
    for (const { figures, cell, code } of found.values()) {
      const handsOn =
        cell.formula !== null &&
        referencesOf(cell.formula, cell, context.workbook.tables).some((reference) => {
          const sheet = (reference.sheet ?? figures.sheet.name).toLowerCase();
          return [...found.values()].some(
            (other) =>
              other.cell !== cell &&
              other.figures.sheet.name.toLowerCase() === sheet &&
              meets(reference, other.cell),
          );
        });
      if (handsOn || isForWantOfFunction(context, figures, cell)) continue;
      yield {
        messageId: "error",
        data: { code },
        sheet: figures.sheet.name,
        area: areaOfFigure(cell),
        actual: code,
        ...consequencesIn(context, figures, cell),
      };
    }
  },
};

/** Whether formulas/unavailable-function says more of the cell: which function is missing. */
function isForWantOfFunction({ workbook }: ReviewContext, { sheet }: BudgetFigures, cell: Figure): boolean {
  const forms = bookOf(workbook).sheets.find((one) => one.sheet === sheet);
  return (
    forms !== undefined &&
    unavailableOn(forms).some(({ row, column }) => row === cell.row && column === cell.column)
  );
}

interface ErrorCell {
  readonly figures: BudgetFigures;
  readonly cell: Figure;
  readonly code: string;
}

/** Errors by place. Those in lines that no total counts, such as shares of blank years, harm no one. */
function errorsIn(context: ReviewContext): Map<string, ErrorCell> {
  const found = new Map<string, ErrorCell>();
  for (const figures of figuresOf(context)) {
    for (const { line, cell } of cellsOf(figures)) {
      if (cell.amount.kind !== "error" || figures.budget.lines[line]!.kind === "memo") continue;
      found.set(`${figures.sheet.name}!${cell.row}:${cell.column}`, {
        figures,
        cell,
        code: cell.amount.code,
      });
    }
  }
  return found;
}

function meets(area: Area, { row, column }: Figure): boolean {
  return contains(area, row, column);
}
