/** What the review knows of one cell: what figure it is in which budget, which inserted table it belongs to, what was found. */

import type { RangeRef } from "../workbook/address";
import { contains } from "../workbook/address";
import type { CellValue } from "../workbook/cells";
import type { Stamp, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { findSheet } from "../workbook/snapshot";
import type { BudgetColumn, BudgetLine, Finding, RecognisedBudget, Review } from "./types";

/** A figure of a recognised budget. */
export interface BudgetFigure {
  readonly budget: RecognisedBudget;
  readonly line: BudgetLine;
  /** Null where the cell stands in none of the budget's columns of figures. */
  readonly column: BudgetColumn | null;
  /** Null for a total over years, and where no year is named. */
  readonly year: number | null;
  /** Its unit, "DKK million"; null where the workbook does not say. */
  readonly unit: string | null;
}

/** A cell of a table that Tilsagn has inserted. */
export interface InsertedFigure {
  readonly table: TableSnapshot;
  readonly stamp: Stamp;
  /** What its column is headed, and what stands first in its row; "" where there is none. */
  readonly column: string;
  readonly row: string;
}

export interface FigureFacts {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly budget: BudgetFigure | null;
  readonly inserted: InsertedFigure | null;
  /** Findings about this cell, or of which it is a consequence; those that were set aside among them. */
  readonly findings: readonly Finding[];
}

/** @param review null where the workbook was not reviewed */
export function figureFacts(
  workbook: WorkbookSnapshot,
  review: Review | null,
  place: Pick<RangeRef, "sheet" | "row" | "column">,
): FigureFacts {
  const cell = findSheet(workbook, place.sheet)?.cells.cell(place.row, place.column);
  return {
    value: cell?.value ?? null,
    formula: cell?.formula ?? null,
    budget: firstOf(review?.budgets ?? [], (budget) => figureIn(budget, place)),
    inserted: firstOf(workbook.stamps, (stamp) => insertedAt(workbook, stamp, place)),
    findings: (review?.findings ?? []).filter((finding) => isAbout(finding, place)),
  };
}

type Place = Pick<RangeRef, "sheet" | "row" | "column">;

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

const isSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function figureIn(budget: RecognisedBudget, { sheet, row, column }: Place): BudgetFigure | null {
  if (!isSheet(budget.sheet, sheet) || !contains(budget.area, row, column)) return null;
  const isAcross = budget.orientation === "years-across";
  const [lineIndex, columnIndex] = isAcross ? [row, column] : [column, row];
  const line = budget.lines.find(({ index }) => index === lineIndex);
  if (!line) return null;
  const found = budget.columns?.find(({ index }) => index === columnIndex) ?? null;
  const isFigure = found !== null || budget.years.some(({ index }) => index === columnIndex);
  if (!isFigure && budget.totalIndex !== columnIndex) return null;
  const yearOfRow = line.year === null || line.year === undefined ? null : budget.years[line.year];
  const year =
    yearOfRow?.year ??
    found?.year ??
    (budget.form === "list" ? null : budget.years.find(({ index }) => index === columnIndex)?.year) ??
    null;
  return { budget, line, column: found, year, unit: found?.unit ?? budget.unit };
}

function insertedAt(
  workbook: WorkbookSnapshot,
  stamp: Stamp,
  { sheet, row, column }: Place,
): InsertedFigure | null {
  const table = workbook.tables.find(({ name }) => isSheet(name, stamp.table));
  if (!table || !isSheet(table.range.sheet, sheet) || !contains(table.range, row, column)) return null;
  const first = findSheet(workbook, sheet)?.cells.value(row, table.range.column);
  return {
    table,
    stamp,
    column: table.columns[column - table.range.column] ?? "",
    row: typeof first === "string" || typeof first === "number" ? String(first) : "",
  };
}

function isAbout({ sheet, area, consequences = [] }: Finding, place: Place): boolean {
  const places = sheet !== undefined && area ? [{ sheet, ...area }, ...consequences] : consequences;
  return places.some((one) => isSheet(one.sheet, place.sheet) && contains(one, place.row, place.column));
}
