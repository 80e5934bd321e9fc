import type Big from "big.js";
import type { EditPlan } from "../../../workbook/edits";
import { areaOfFigure, cellsApart, cellsOf, figuresOf } from "../../figures";
import type { BudgetFigures, Figure } from "../../figures";
import { consequencesIn } from "../../sums/consequences";
import { readAmountInWords, readTextNumber } from "../../understand/amounts";
import { isNumberInWords } from "../../numberWords";
import type { Report, ReviewContext, Rule } from "../../types";
import { figure } from "../amounts/sumReports";

/** A figure of a budget that is text. Where dot or comma has two readings the rule says so and leaves it alone. */
export const textNumber: Rule = {
  id: "data/text-number",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Number stored as text",
      looksFor: "A figure of the budget that is text instead of a number.",
      why: "SUM passes over text without a word, so every total above it is too small.",
      fix: "Writes the number.",
      messages: {
        text: `“{{text}}” is text, so sums pass over it. It reads as ${figure("number")}.`,
        ambiguous: `“{{text}}” is text, so sums pass over it. It may mean ${figure("one")} or ${figure("other")}: type the number that is meant.`,
        unread: "“{{text}}” is text, so sums pass over it. Type the number that is meant.",
      },
    },
    da: {
      name: "Tal gemt som tekst",
      looksFor: "Et tal i budgettet, der står som tekst.",
      why: "SUM springer tekst over uden at sige det, så alle summer af tallet bliver for små.",
      fix: "Skriver tallet.",
      messages: {
        text: `»{{text}}« er tekst, så summer springer det over. Det læses som ${figure("number")}.`,
        ambiguous: `»{{text}}« er tekst, så summer springer det over. Det kan betyde ${figure("one")} eller ${figure("other")}: skriv det tal, der er ment.`,
        unread: "»{{text}}« er tekst, så summer springer det over. Skriv det tal, der er ment.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const seen = new Set<string>();
    for (const figures of figuresOf(context)) {
      for (const { line, cell } of [...cellsOf(figures), ...cellsApart(figures)]) {
        const key = `${figures.sheet.name}!${cell.row}:${cell.column}`;
        const isText = cell.amount.kind === "text-number" || isFigureInWords(cell);
        if (!isText || seen.has(key)) continue;
        seen.add(key);
        yield {
          ...reportOf(figures, cell, likeCells(figures, line)),
          ...consequencesIn(context, figures, cell),
        };
      }
    }
  },
};

/** The cells of a line, whose number format a figure of it should have. */
function likeCells(figures: BudgetFigures, line: number): readonly Figure[] {
  const total = figures.total(line);
  return [
    ...figures.budget.years.flatMap((_, year) => figures.at(line, year).parts ?? figures.at(line, year)),
    ...(total ? [total] : []),
  ];
}

const FOOTNOTE_MARKS = /\s*[*†‡]+\s*$/;
/**
 * "30*", "30 mio.", "30O", "ca. 30": an amount by its looks; "ten" where it was typed. Words that merely hold a digit
 * ("2 posts") are not.
 */
function isFigureInWords({ unread, formula }: Figure): boolean {
  if (unread === null) return false;
  return readAmountInWords(unread) !== null || (formula === null && isNumberInWords(unread));
}

/** What the text may mean: a number with a mark for a footnote is that number. */
function readingsOf({ amount, unread }: Figure): readonly Big[] {
  if (amount.kind === "text-number") return amount.readings;
  return unread === null ? [] : (readTextNumber(unread.replace(FOOTNOTE_MARKS, ""))?.readings ?? []);
}

function reportOf(figures: BudgetFigures, cell: Figure, like: readonly Figure[]): Report {
  const sheet = figures.sheet.name;
  const text = String(figures.sheet.cells.value(cell.row, cell.column));
  const readings = readingsOf(cell).map((reading) => reading.toNumber());
  const place = { sheet, area: areaOfFigure(cell), actual: text };
  const [one, other] = readings;
  if (one === undefined) return { messageId: "unread", data: { text: text.trim() }, ...place };
  if (other !== undefined)
    return { messageId: "ambiguous", data: { text: text.trim(), one, other }, ...place };
  return {
    messageId: "text",
    data: { text: text.trim(), number: one },
    ...place,
    expected: one,
    ...(cell.formula === null ? { fix: writeNumber(sheet, cell, text, one, like) } : {}),
  };
}

/** A cell that is formatted as text would keep the number as text, so it takes the format of its neighbours first. */
function writeNumber(
  sheet: string,
  { row, column, numberFormat }: Figure,
  text: string,
  number: number,
  like: readonly Figure[],
): EditPlan {
  const range = { sheet, row, column, rows: 1, columns: 1 };
  const format =
    like.find(({ amount, numberFormat: other }) => amount.kind === "number" && other !== "@")?.numberFormat ??
    "General";
  return {
    expects: [{ kind: "content", range, cells: [[text]] }],
    edits: [
      ...(numberFormat === "@" ? [{ kind: "numberFormat" as const, range, formats: [[format]] }] : []),
      { kind: "write", range, cells: [[number]] },
    ],
  };
}
