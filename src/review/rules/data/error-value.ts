import type { Area, RangeRef } from "../../../workbook/address";
import { areaAddress, cellAddress, contains, quoteSheet } from "../../../workbook/address";
import { CellError } from "../../../workbook/cells";
import { areaOfFigure, cellsApart, cellsOf, figuresOf } from "../../figures";
import type { BudgetFigures, Figure } from "../../figures";
import { referencesOf } from "../../formulas";
import { consequencesIn } from "../../sums/consequences";
import { bookOf } from "../../regions/book";
import { causeOfError } from "../../regions/errorCauses";
import type { ErrorCause } from "../../regions/errorCauses";
import { faultsOf } from "../../regions/faults";
import { filesInFormula } from "../../regions/links";
import { shown, writeFormulas } from "../../regions/plan";
import { atMost } from "../../regions/gather";
import { unavailableOn } from "../../regions/unavailable";
import type { Report, ReviewContext, Rule } from "../../types";
import { shareColumns } from "../amounts/shareColumns";

/** An error among a budget's figures, reported where it comes from and not in the formulas that only hand it on. */
export const errorValue: Rule = {
  id: "data/error-value",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Error value among the figures",
      looksFor: "A figure of the budget that is an error value such as #REF! or #DIV/0!.",
      why: "An error makes every sum of it an error too, and a total typed beside it cannot be checked.",
      fix: "Copies the neighbours’ formula where the cell alone has another.",
      messages: {
        neighbours: "Its neighbours’ formula would read {{expected}} here.",
        error: "The cell shows {{code}} instead of a figure; totals of it cannot be checked.",
        blank_one:
          "The cell shows {{code}}, because it divides by {{cell}}, which is blank; totals of it cannot be checked.",
        blank_many:
          "These cells show {{code}}, because they divide by {{cell}}, which is blank; totals of them cannot be checked.",
        zero_one:
          "The cell shows {{code}}, because it divides by {{cell}}, which is 0; totals of it cannot be checked.",
        zero_many:
          "These cells show {{code}}, because they divide by {{cell}}, which is 0; totals of them cannot be checked.",
        words_one:
          "The cell shows {{code}}, because it computes with {{cell}}, which holds words; totals of it cannot be checked.",
        words_many:
          "These cells show {{code}}, because they compute with {{cell}}, which holds words; totals of them cannot be checked.",
        error_one:
          "The cell shows {{code}}, because it takes it over from {{cell}}; totals of it cannot be checked.",
        error_many:
          "These cells show {{code}}, because they take it over from {{cell}}; totals of them cannot be checked.",
      },
    },
    da: {
      name: "Fejlværdi blandt tallene",
      looksFor: "Et tal i budgettet, der er en fejlværdi som #REF! eller #DIV/0!.",
      why: "En fejl gør også enhver sum af den til en fejl, og en sum, der er skrevet ind, kan ikke kontrolleres.",
      fix: "Kopierer naboernes formel, hvor cellen som den eneste har en anden.",
      messages: {
        neighbours: "Naboernes formel ville her være {{expected}}.",
        error: "Cellen viser {{code}} i stedet for et tal, og summer af den kan ikke kontrolleres.",
        blank_one:
          "Cellen viser {{code}}, fordi den dividerer med {{cell}}, som er tom. Summer af den kan ikke kontrolleres.",
        blank_many:
          "Cellerne viser {{code}}, fordi de dividerer med {{cell}}, som er tom. Summer af dem kan ikke kontrolleres.",
        zero_one:
          "Cellen viser {{code}}, fordi den dividerer med {{cell}}, som er 0. Summer af den kan ikke kontrolleres.",
        zero_many:
          "Cellerne viser {{code}}, fordi de dividerer med {{cell}}, som er 0. Summer af dem kan ikke kontrolleres.",
        words_one:
          "Cellen viser {{code}}, fordi den regner med {{cell}}, som indeholder tekst. Summer af den kan ikke kontrolleres.",
        words_many:
          "Cellerne viser {{code}}, fordi de regner med {{cell}}, som indeholder tekst. Summer af dem kan ikke kontrolleres.",
        error_one:
          "Cellen viser {{code}}, fordi den henter den fra {{cell}}. Summer af den kan ikke kontrolleres.",
        error_many:
          "Cellerne viser {{code}}, fordi de henter den fra {{cell}}. Summer af dem kan ikke kontrolleres.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const found = errorsIn(context);
    const own = [...found.values()].filter(
      (one) => !handsOn(one, found, context) && !isToldByAnother(context, one.figures, one.cell),
    );
    for (const group of byCause(own, context)) {
      // Words in the place of a figure are told there: as a placeholder or a number stored as text.
      if (group.cause?.kind !== "words" || !isFigure(context, group.cause)) yield reportOf(group, context);
    }
  },
};

/** Whether a cell is a figure of a recognised budget. */
function isFigure(context: ReviewContext, { sheet, row, column }: ErrorCause): boolean {
  return figuresOf(context).some(
    (figures) =>
      figures.sheet.name === sheet &&
      [...cellsOf(figures)].some(({ cell }) => cell.row === row && cell.column === column),
  );
}

/** Whether the error only comes from another figure of a budget. */
function handsOn(
  { figures, cell }: ErrorCell,
  found: ReadonlyMap<string, ErrorCell>,
  { workbook }: ReviewContext,
): boolean {
  if (cell.formula === null) return false;
  return referencesOf(cell.formula, cell, workbook.tables).some((reference) => {
    const sheet = (reference.sheet ?? figures.sheet.name).toLowerCase();
    return [...found.values()].some(
      (other) =>
        other.cell !== cell &&
        other.figures.sheet.name.toLowerCase() === sheet &&
        meets(reference, other.cell),
    );
  });
}

interface CellsOfCause {
  readonly cells: readonly ErrorCell[];
  readonly cause: ErrorCause | null;
}

/** Errors that one cell makes, together. */
function byCause(errors: readonly ErrorCell[], { workbook }: ReviewContext): CellsOfCause[] {
  const groups = new Map<string, { cells: ErrorCell[]; cause: ErrorCause | null }>();
  errors.forEach((error, at) => {
    const { figures, cell, code } = error;
    const cause = causeOfError(workbook, figures.sheet.name, cell, code);
    const key = cause ? `${code} ${cause.sheet}!${cause.row}:${cause.column}` : String(at);
    const group = groups.get(key) ?? { cells: [], cause };
    group.cells.push(error);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function reportOf({ cells, cause }: CellsOfCause, context: ReviewContext): Report {
  const [{ figures, code }] = cells as [ErrorCell];
  const sheet = figures.sheet.name;
  const here = cells
    .filter((one) => one.figures.sheet === figures.sheet)
    .map(({ cell }) => cell)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const area = atMost(here, 1)[0]!;
  const isInside = (one: ErrorCell): boolean =>
    one.figures.sheet === figures.sheet && contains(area, one.cell.row, one.cell.column);
  const elsewhere = cells.filter((one) => !isInside(one));
  const consequences = unique([
    ...elsewhere.map((one) => ({ sheet: one.figures.sheet.name, ...areaOfFigure(one.cell) })),
    ...cells.flatMap((one) => consequencesIn(context, one.figures, one.cell).consequences ?? []),
  ]);
  return {
    messageId: cause ? `${cause.kind}_${cells.length === 1 ? "one" : "many"}` : "error",
    data: { code, ...(cause ? { cell: nameOf(cause, sheet) } : {}) },
    sheet,
    area,
    actual: code,
    ...(cells.length === 1 ? neighboursOf(context, cells[0]!) : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}

function nameOf({ sheet, row, column }: ErrorCause, from: string): string {
  const address = cellAddress(row, column);
  return sheet === from ? address : `${quoteSheet(sheet)}!${address}`;
}

function unique(refs: readonly RangeRef[]): RangeRef[] {
  return [...new Map(refs.map((ref) => [`${ref.sheet}!${areaAddress(ref)}`, ref])).values()];
}

/** Whether a rule on formulas says more of the cell: which function is missing, which file it comes from. */
function isToldByAnother({ workbook }: ReviewContext, { sheet }: BudgetFigures, cell: Figure): boolean {
  if (cell.formula !== null && filesInFormula(cell.formula, workbook).length > 0) return true;
  const forms = bookOf(workbook).sheets.find((one) => one.sheet === sheet);
  return (
    forms !== undefined &&
    unavailableOn(forms).some(({ row, column }) => row === cell.row && column === cell.column)
  );
}

/** The neighbours' formula, where the cell alone has another. */
function neighboursOf(
  context: ReviewContext,
  { figures, cell }: ErrorCell,
): Pick<Report, "explanation" | "fix" | "expected"> {
  const fault = faultsOf(context).find(
    ({ oddity, area }) =>
      oddity.sheet.sheet === figures.sheet && areaAddress(area) === cellAddress(cell.row, cell.column),
  );
  if (!fault || fault.expected === null) return {};
  const { oddity, area, expected } = fault;
  const fix = fault.near || oddity.both ? writeFormulas(oddity.sheet, area, () => expected) : null;
  return {
    expected,
    explanation: { messageId: "neighbours", data: { expected: shown(expected) } },
    ...(fix ? { fix } : {}),
  };
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
    const shares = shareColumns(figures, context).flatMap(({ index }) =>
      figures.budget.lines.map((_, line) => ({ line, cell: figures.inColumn(line, index) })),
    );
    const all = [...cellsOf(figures), ...cellsApart(figures), ...shares, ...cellsAmong(figures)];
    for (const { line, cell } of all) {
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

/**
 * Errors in the other columns that stand among those of figures: changes, quantities, rates. What is divided by nothing
 * there is a growth from nothing or the price of no piece; where a figure takes it over, the figure shows it.
 */
function* cellsAmong(figures: BudgetFigures): Iterable<{ readonly line: number; readonly cell: Figure }> {
  const { budget, sheet } = figures;
  const columns = [...(budget.columns ?? []), ...budget.years].map(({ index }) => index);
  if (budget.totalIndex !== null) columns.push(budget.totalIndex);
  const across = budget.orientation === "years-across";
  for (let at = Math.min(...columns); at <= Math.max(...columns); at++) {
    for (const [line, { index }] of budget.lines.entries()) {
      const value = across ? sheet.cells.value(index, at) : sheet.cells.value(at, index);
      if (value instanceof CellError && value.code !== "#DIV/0!")
        yield { line, cell: figures.inColumn(line, at) };
    }
  }
}

function meets(area: Area, { row, column }: Figure): boolean {
  return contains(area, row, column);
}
