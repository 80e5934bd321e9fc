import { findSheet } from "../../../workbook/snapshot";
import type { EditPlan } from "../../../workbook/edits";
import type { BudgetFigures, Figure } from "../../figures";
import { areaOfFigure, figuresOf, nameOfLine, nameOfYear, valueOf } from "../../figures";
import { moveFormula, relativeFormula } from "../../formulas";
import { isInserted } from "../../insertedTables";
import type { RecognisedBudget, Report, WorkbookContext, WorkbookRule } from "../../types";

/** A budget that is added up nowhere, and totals that were left blank beside others. */
export const missingTotal: WorkbookRule = {
  id: "structure/missing-total",
  severity: "warning",
  fixable: true,
  scope: "workbook",
  texts: {
    en: {
      name: "Total missing",
      looksFor:
        "A total that is blank where the totals beside it are filled in, and a budget whose lines no row adds up.",
      why: "What is asked for in a year, or in all, is nowhere stated and can be checked against nothing.",
      fix: "Copies the formula of the total beside it.",
      messages: {
        year: "“{{label}}” is blank in {{year}}, but not in the other years.",
        row: "“{{label}}” has no total over the years; the other lines have one.",
        none: "No row adds up all {{count}} lines of a year.",
      },
    },
    da: {
      name: "Sum mangler",
      looksFor:
        "En sum, der er tom, hvor summerne ved siden af er udfyldt, og et budget, hvis linjer ingen række lægger sammen.",
      why: "Det fremgår ikke, hvad der søges om i et år eller i alt, og der er intet at kontrollere det mod.",
      fix: "Kopierer formlen fra summen ved siden af.",
      messages: {
        year: "»{{label}}« er tom i {{year}}, men ikke i de andre år.",
        row: "»{{label}}« har ingen sum over årene. Det har de andre linjer.",
        none: "Ingen række lægger alle {{count}} linjer i et år sammen.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      if (figures.budget.form === "list") continue;
      yield* blankInTotalRows(figures, context);
      yield* blankInTotalColumn(figures, context);
      const count = linesWithoutTotal(figures, context);
      if (count > 0)
        yield { messageId: "none", data: { count }, sheet: figures.sheet.name, area: figures.budget.area };
    }
  },
};

const isBlank = ({ amount, formula }: Figure): boolean => amount.kind === "blank" && formula === null;

/** Totals of a year that are blank although lines have amounts there and the row's other totals are filled in. */
function* blankInTotalRows(figures: BudgetFigures, context: WorkbookContext): Iterable<Report> {
  const { lines, years } = figures.budget;
  for (const [line, { kind, covers }] of lines.entries()) {
    if ((kind !== "total" && kind !== "subtotal") || covers.length === 0) continue;
    const cells = years.map((_, year) => figures.at(line, year));
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0 || filled.length * 2 < cells.length) continue;
    for (const [year, cell] of cells.entries()) {
      const hasAmounts = covers.some((part) => isAmount(figures.at(part, year)));
      if (!isBlank(cell) || cell.parts || !hasAmounts || !isFree(cell, context, figures)) continue;
      yield {
        ...report(figures, cell, filled),
        messageId: "year",
        data: { ...label(figures, line), year: nameOfYear(figures, year) },
      };
    }
  }
}

/** Totals over years that are blank although the line has amounts and most other lines have their total. */
function* blankInTotalColumn(figures: BudgetFigures, context: WorkbookContext): Iterable<Report> {
  const { lines, years, totalIndex } = figures.budget;
  if (totalIndex === null) return;
  const all = lines.flatMap(({ kind }, line) => {
    const cell = figures.total(line);
    const counts =
      kind !== "memo" && cell !== null && years.some((_, year) => isAmount(figures.at(line, year)));
    return counts ? [{ line, cell }] : [];
  });
  const filled = all.filter(({ cell }) => !isBlank(cell)).map(({ cell }) => cell);
  if (filled.length < 2 || filled.length * 2 < all.length) return;
  for (const { line, cell } of all) {
    if (isBlank(cell) && isFree(cell, context, figures))
      yield { ...report(figures, cell, filled), messageId: "row", data: label(figures, line) };
  }
}

function isAmount(figure: Figure): boolean {
  const value = valueOf(figure);
  return value !== null && !value.eq(0);
}

/** A cell covered by a merge is blank because another stands for it. */
function isFree(cell: Figure, { workbook }: WorkbookContext, { sheet }: BudgetFigures): boolean {
  const merges = findSheet(workbook, sheet.name)?.merges ?? [];
  return !merges.some(
    ({ row, column, rows, columns }) =>
      cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
  );
}

/** Fewer lines than this are added up at a glance. */
const FEWEST_LINES = 4;

/**
 * How many lines no total adds up: nothing is summed in the table, or each group of lines alone, and no other table may
 * draw them together; 0 where one does.
 */
function linesWithoutTotal({ budget }: BudgetFigures, context: WorkbookContext): number {
  const lines = budget.lines.filter(({ kind }) => kind === "line").length;
  const sums = budget.lines.filter(({ kind }) => kind === "subtotal" || kind === "total");
  const isGroupsAlone =
    sums.length >= 2 &&
    sums.every(({ kind, covers }) => kind === "subtotal" && covers.length > 0) &&
    sums.every((sum) => sums.every((other) => other === sum || !covers(sum.covers, other.covers)));
  const isAddedUp = sums.length > 0 && !isGroupsAlone;
  return hasFellows(budget, context) || isAddedUp || lines < FEWEST_LINES || budget.years.length < 2
    ? 0
    : lines;
}

/** Whether other tables of amounts stand in the workbook: not this one's own in another currency, and none inserted from a source. */
function hasFellows(budget: RecognisedBudget, { budgets, workbook }: WorkbookContext): boolean {
  const at = budgets.indexOf(budget);
  return budgets.some(
    (other, index) =>
      index !== at &&
      other.equivalentOf !== at &&
      budget.equivalentOf !== index &&
      !isInserted(other, workbook),
  );
}

/** Whether the first takes in any line of the second. */
function covers(one: readonly number[], other: readonly number[]): boolean {
  return other.some((line) => one.includes(line));
}

function label(figures: BudgetFigures, line: number): Record<string, string> {
  const { en, da } = nameOfLine(figures, line);
  return { label_en: en, label_da: da };
}

function report(figures: BudgetFigures, cell: Figure, beside: readonly Figure[]): Omit<Report, "messageId"> {
  const fix = copyFormula(figures.sheet.name, cell, beside);
  return { sheet: figures.sheet.name, area: areaOfFigure(cell), ...(fix ? { fix } : {}) };
}

/** The formula of the totals beside the blank one, where they all have the same. */
function copyFormula(sheet: string, cell: Figure, beside: readonly Figure[]): EditPlan | null {
  const [first] = beside;
  if (!first?.formula) return null;
  const relative = relativeFormula(first.formula, first);
  if (!beside.every((other) => other.formula !== null && relativeFormula(other.formula, other) === relative))
    return null;
  const range = { sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 };
  return {
    expects: [{ kind: "blank", range }],
    edits: [{ kind: "write", range, cells: [[{ formula: moveFormula(first.formula, first, cell) }]] }],
  };
}
