import type { Area } from "../../../workbook/address";
import { areaAddress, overlaps } from "../../../workbook/address";
import { findSheet } from "../../../workbook/snapshot";
import type { RecognisedBudget, Report, WorkbookContext, WorkbookRule } from "../../types";
import { around } from "../../../workbook/address";
import { headerPlace } from "./yearUse";

/** Merged cells among a budget's figures or over several of its lines. */
export const mergedCells: WorkbookRule = {
  id: "structure/merged-cells",
  severity: "note",
  fixable: false,
  scope: "workbook",
  texts: {
    en: {
      name: "Merged cells in the budget",
      looksFor: "Merged cells among the figures of a budget or over the labels of several of its lines.",
      why: "Sorting, filtering and look-ups fail on merged cells, and all but the first of them are blank to every formula.",
      messages: {
        merged_one: "{{ranges}} is merged; to a formula all but its first cell are blank.",
        merged_other:
          "{{count}} groups of cells are merged ({{ranges}}); to a formula all but the first of each are blank.",
      },
    },
    da: {
      name: "Flettede celler i budgettet",
      looksFor: "Flettede celler blandt et budgets tal eller hen over betegnelserne for flere linjer.",
      why: "Sortering, filtre og opslag går i stykker på flettede celler, og for en formel er alle på nær den første tomme.",
      messages: {
        merged_one: "{{ranges}} er flettet. For en formel er alle celler på nær den første tomme.",
        merged_other:
          "{{count}} grupper af celler er flettet ({{ranges}}). For en formel er alle på nær den første i hver gruppe tomme.",
      },
    },
  },
  *check({ workbook, budgets }: WorkbookContext): Iterable<Report> {
    const seen = new Set<Area>();
    for (const budget of budgets) {
      const merges = (findSheet(workbook, budget.sheet)?.merges ?? []).filter(
        (merge) =>
          !seen.has(merge) &&
          bodiesOf(budget).some((body) => overlaps(merge, body)) &&
          isHarmful(merge, budget),
      );
      if (merges.length === 0) continue;
      merges.forEach((merge) => seen.add(merge));
      yield {
        messageId: "merged",
        data: { count: merges.length, ranges: merges.map(areaAddress).join(", ") },
        sheet: budget.sheet,
        area: around(merges),
      };
    }
  },
};

/** The lines of a budget without its header: labels and figures. */
function bodiesOf(budget: RecognisedBudget): Area[] {
  const { area, orientation, lines } = budget;
  return lines.map(({ index }) =>
    orientation === "years-across"
      ? { ...area, row: index, rows: 1 }
      : { ...area, column: index, columns: 1 },
  );
}

/** Whether a merge takes in figures or several lines: a label over two blank cells of its own row does no harm. */
function isHarmful(merge: Area, budget: RecognisedBudget): boolean {
  const across = budget.orientation === "years-across";
  const positions = [
    ...budget.years.flatMap(({ index, parts }) => [index, ...(parts ?? [])]),
    ...(budget.totalIndex === null ? [] : [budget.totalIndex]),
  ];
  const header = headerPlace(budget, positions[0]!);
  if (across ? merge.row <= header.row : merge.column <= header.column) return false;
  const [from, count] = across ? [merge.column, merge.columns] : [merge.row, merge.rows];
  const [line, lineCount] = across ? [merge.row, merge.rows] : [merge.column, merge.columns];
  const figures = positions.filter((position) => position >= from && position < from + count);
  const lines = budget.lines.filter(({ index }) => index >= line && index < line + lineCount);
  // A heading over the whole width of the table holds no figures.
  return lines.length > 0 && (lines.length > 1 || figures.length > 0);
}
