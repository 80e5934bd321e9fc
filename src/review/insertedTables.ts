/** Budgets that were inserted from a source and stamped: what the strategy says, beside what is asked for. */

import { contentOf, packOfStampLine } from "../build/insertedContent";
import { compareTable, packIdOf, sourceOf, tableOfStamp, type StampedTable } from "../build/refresh";
import type { DataCell } from "../strategy/tables/dataTable";
import type { StrategyPack } from "../strategy/pack";
import { overlaps } from "../workbook/address";
import { findSheet, type WorkbookSnapshot } from "../workbook/snapshot";
import { plainLines, valueOf, type BudgetFigures } from "./figures";
import type { RecognisedBudget } from "./types";

/** Whether a budget stands in a table that was inserted from a source, changed since or not. */
export function isInserted(budget: RecognisedBudget, workbook: WorkbookSnapshot): boolean {
  return stampedTables(budget, workbook).length > 0;
}

/**
 * Whether a budget is a strategy's own table as it was inserted: of this strategy or of another, in today's version or an
 * older one. Where a program that keeps no stamps has saved the workbook, the line above the table still says where it is
 * from: then, of today's version, every figure must be the strategy's. What was inserted from another is taken at its word
 * where nothing says what its figures were.
 */
export function isOfStrategy(
  figures: BudgetFigures,
  workbook: WorkbookSnapshot,
  strategy: StrategyPack,
): boolean {
  const { budget } = figures;
  if (stampedTables(budget, workbook).length > 0) return isUnchanged(budget, workbook, strategy);
  const said = packSaidAbove(budget, workbook);
  if (said === null) return false;
  const isToday = said.pack === strategy.id && said.version === strategy.version;
  return !isToday || hasItsFigures(figures, strategy);
}

/**
 * Whether a stamped table is as it was inserted, whatever the strategy has changed since. Rows and years
 * that somebody added make it a budget of theirs.
 */
function isUnchanged(budget: RecognisedBudget, workbook: WorkbookSnapshot, strategy: StrategyPack): boolean {
  return stampedTables(budget, workbook).some((stamped) => {
    const source = packIdOf(stamped.stamp) === strategy.id ? sourceOf(stamped.stamp, strategy) : null;
    if (!source) return isAsItWas(stamped, budget);
    const { differences, ownRows, ownColumns } = compareTable(stamped, source, strategy.version);
    return (
      ownRows.length === 0 &&
      budget.years.every(({ index }) => !ownColumns.includes(index)) &&
      differences.every(({ who }) => who === "strategy" || who === "unknown")
    );
  });
}

/** Whether a table of another pack, or one that its pack has no longer, holds what its stamp says was inserted. */
function isAsItWas({ stamp, table, sheet }: StampedTable, budget: RecognisedBudget): boolean {
  const inserted = contentOf(stamp.inserted);
  const { row, column, rows, columns } = table.range;
  const across = budget.orientation === "years-across";
  const isWithin = budget.years.every(
    ({ index }) => !across || (index >= column && index < column + columns),
  );
  if (!inserted || !isWithin) return isWithin;
  const first = row + (table.hasHeaders ? 1 : 0);
  const body = rows - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0);
  const isSame = (cell: DataCell, at: number, position: number): boolean => {
    if (typeof cell !== "number") return true;
    const { value, formula } = sheet.cells.cell(at, position);
    if (typeof value !== "number") return formula !== null;
    return Math.abs(value - cell) <= Math.abs(cell) * 1e-9;
  };
  return (
    body === inserted.rows.length &&
    inserted.rows.every((cells, i) => cells.every((cell, j) => isSame(cell, first + i, column + j)))
  );
}

function stampedTables({ sheet, area }: RecognisedBudget, workbook: WorkbookSnapshot): StampedTable[] {
  return workbook.stamps.flatMap((stamp) => {
    const stamped = tableOfStamp(workbook, stamp);
    return stamped?.sheet.name === sheet && overlaps(stamped.table.range, area) ? stamped : [];
  });
}

/** The pack that the line straight above the table names. */
function packSaidAbove({ sheet, area }: RecognisedBudget, workbook: WorkbookSnapshot) {
  const above = findSheet(workbook, sheet)?.cells.value(area.row - 1, area.column);
  return typeof above === "string" ? packOfStampLine(above) : null;
}

/** Whether the budget's lines are the strategy's funding lines, each with the printed amount in each year. */
function hasItsFigures(figures: BudgetFigures, { budget: official }: StrategyPack): boolean {
  const { budget } = figures;
  const printed = official?.rows.filter(({ kind }) => kind === "line") ?? [];
  const lines = plainLines(budget);
  if (!official || official.unit !== budget.unit || lines.length !== printed.length) return false;
  return lines.every((line) => {
    const row = printed.find((one) => one.line === budget.lines[line]!.line);
    return budget.years.every(({ year }, at) => {
      const amount = row?.amounts[official.years.indexOf(year)];
      return amount !== undefined && amount !== null && valueOf(figures.at(line, at))?.eq(amount) === true;
    });
  });
}
