/**
 * The printed figures that differ from what their parts give. All sums are exact. One rule everywhere: an empty cell
 * counts as nothing, and where the sum itself is empty, the source prints none and nothing is compared.
 */

import Big from "big.js";

import type { Reconciliation, ReferenceTable, StrategyPack } from "../../pack";
import { COMMITMENT_ROW, TOTAL_COLUMN } from "../figures";
import type { FigureTable, FigureTables } from "../figures";
import type { Problems } from "../problems";

/** A printed figure that is not what its parts give. */
export interface Computed {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly printed: number;
  readonly computed: Big;
  readonly code: "sumDiffers" | "shareDiffers" | "commitmentDiffers";
}

/** Sums of rows are of counts and amounts; shares of different wholes add to nothing. */
const ADDED_IN_ROWS = new Set(["integer", "amount"]);

/** How many figures the sums and shares of a pack take in all. */
export function additions({ budget, tables, reconciliations = [] }: StrategyPack): number {
  const inBudget = budget?.rows.reduce(
    (sum, { parts = [], amounts }) => sum + parts.length * amounts.length,
    0,
  );
  const ofTables = tables.reduce((sum, table) => {
    const { columns, rows, totals = [], columnTotals = [], percentages = [] } = table;
    const inRows = totals.reduce((count, { parts }) => count + parts.length, 0) * columns.length;
    const inColumns = columnTotals.reduce((count, { parts }) => count + parts.length, 0) * rows.length;
    return sum + inRows + inColumns + percentages.length * rows.length;
  }, 0);
  return reconciliations.reduce((sum, { parts }) => sum + parts.length, ofTables + (inBudget ?? 0));
}

/** Every difference of a pack, in its order. Adds a problem for a reconciliation that has nothing to compare with. */
export function* computedDifferences(
  pack: StrategyPack,
  tables: FigureTables,
  problems: Problems,
): Generator<Computed> {
  yield* budgetDifferences(pack, tables);
  yield* commitmentDifferences(pack, tables);
  for (const table of pack.tables) {
    const figures = tables.get(table.id)!;
    yield* rowTotalDifferences(table, figures);
    yield* columnTotalDifferences(table, figures);
    yield* shareDifferences(table, figures);
  }
  const { reconciliations = [] } = pack;
  for (const [index, reconciliation] of reconciliations.entries())
    yield* reconciliationDifference(reconciliation, index, tables, problems);
}

function* budgetDifferences({ budget }: StrategyPack, tables: FigureTables): Generator<Computed> {
  const figures = tables.get("budget");
  if (budget === undefined || figures === undefined) return;
  const indexes = new Map(budget.rows.map(({ id }, index) => [id, index]));
  for (const [row, { parts }] of budget.rows.entries()) {
    if (parts === undefined) continue;
    const indexesOfParts = parts.map((part) => indexes.get(part)!);
    for (const column of figures.columns) yield* rowTotal("budget", figures, row, indexesOfParts, column);
  }
}

/** The commitment's own totals; and year by year it is the budget's total, where both are in one unit. */
function* commitmentDifferences(
  { budget, commitment }: StrategyPack,
  tables: FigureTables,
): Generator<Computed> {
  const figures = tables.get("commitment");
  if (commitment === undefined || figures === undefined) return;
  const years = commitment.years.map(String);
  for (let row = 0; row < figures.rows; row += 1) {
    const parts = years.map((year) => figures.figure(row, year));
    yield* difference("commitment", figures, row, TOTAL_COLUMN, sumOf(parts));
  }
  const total = budget?.rows.findIndex(({ kind }) => kind === "total") ?? -1;
  if (budget === undefined || total < 0 || budget.unit !== commitment.unit) return;
  const budgetFigures = tables.get("budget")!;
  for (const year of years) {
    const inBudget = budgetFigures.columns.has(year) ? budgetFigures.figure(total, year) : null;
    if (inBudget === null) continue;
    const amount = new Big(inBudget);
    yield* difference("commitment", figures, COMMITMENT_ROW, year, amount, "commitmentDiffers");
  }
}

function* rowTotalDifferences(
  { id, columns, totals = [] }: ReferenceTable,
  figures: FigureTable,
): Generator<Computed> {
  const added = columns.filter(({ type }) => ADDED_IN_ROWS.has(type));
  for (const { row, parts } of totals)
    for (const { name } of added) yield* rowTotal(id, figures, row, parts, name);
}

function* rowTotal(
  table: string,
  figures: FigureTable,
  row: number,
  parts: readonly number[],
  column: string,
): Generator<Computed> {
  if (figures.figure(row, column) === null) return;
  yield* difference(table, figures, row, column, sumOf(parts.map((part) => figures.figure(part, column))));
}

function* columnTotalDifferences(
  { id, columnTotals = [] }: ReferenceTable,
  figures: FigureTable,
): Generator<Computed> {
  for (const { column, parts } of columnTotals) {
    for (let row = 0; row < figures.rows; row += 1) {
      if (figures.figure(row, column) === null) continue;
      yield* difference(id, figures, row, column, sumOf(parts.map((part) => figures.figure(row, part))));
    }
  }
}

function* shareDifferences(
  { id, percentages = [] }: ReferenceTable,
  figures: FigureTable,
): Generator<Computed> {
  for (const { column, part, whole = part, wholeRow, decimals } of percentages) {
    for (let row = 0; row < figures.rows; row += 1) {
      if (figures.figure(row, column) === null) continue;
      const all = figures.figure(wholeRow ?? row, whole) ?? 0;
      // Of nothing there is no share to compare with.
      if (all === 0) continue;
      const share = percentage(figures.figure(row, part) ?? 0, all, decimals);
      yield* difference(id, figures, row, column, share, "shareDiffers");
    }
  }
}

function* reconciliationDifference(
  { total, parts }: Reconciliation,
  index: number,
  tables: FigureTables,
  problems: Problems,
): Generator<Computed> {
  const sum = sumOf(parts.map(({ table, row, column }) => tables.get(table)!.figure(row, column)));
  const figures = tables.get(total.table)!;
  if (figures.figure(total.row, total.column) !== null)
    yield* difference(total.table, figures, total.row, total.column, sum);
  else if (!sum.eq(0))
    problems.add(["reconciliations", index, "total"], "reconciliationEmpty", { computed: sum.toFixed() });
}

function* difference(
  table: string,
  figures: FigureTable,
  row: number,
  column: string,
  computed: Big,
  code: Computed["code"] = "sumDiffers",
): Generator<Computed> {
  const printed = figures.figure(row, column);
  if (printed !== null && !computed.eq(printed)) yield { table, row, column, printed, computed, code };
}

function sumOf(figures: readonly (number | null)[]): Big {
  return figures.reduce((sum, figure) => (figure === null ? sum : sum.plus(figure)), new Big(0));
}

/** 100 × part / whole, rounded half up in its last decimal. */
function percentage(part: number, whole: number, decimals: number): Big {
  // A division rounds at the places of its own constructor: once, from the exact quotient.
  const Rounded = Big();
  Rounded.DP = decimals;
  Rounded.RM = Big.roundHalfUp;
  return new Rounded(part).times(100).div(whole);
}
