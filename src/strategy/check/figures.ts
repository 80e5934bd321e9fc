/** The figures of a pack by the names of their places, wherever in the pack they stand. */

import type { Budget, Commitment, FigurePlace, ReferenceTable, StrategyPack, TableColumn } from "../pack";
import type { Path } from "./path";

/** A table as reconciliations and differences speak of it. */
export interface FigureTable {
  readonly rows: number;
  /** Names of the columns that hold figures. */
  readonly columns: ReadonlySet<string>;
  /** The printed figure; null for an empty cell. Row and column must be there. */
  figure(row: number, column: string): number | null;
  /** Where it stands in the file. */
  path(row: number, column: string): Path;
}

export type FigureTables = ReadonlyMap<string, FigureTable>;

/** Rows of the commitment, in the order of its table. */
const COMMITMENT_ROWS = ["commitment", "disbursement"] as const;
export const COMMITMENT_ROW = 0;
export const TOTAL_COLUMN = "Total";

/** Whether a column's cells are figures that can be parts of a sum or share. */
export function isFigureColumn({ type }: TableColumn): boolean {
  return type === "integer" || type === "amount" || type === "percentage";
}

/** "budget" and "commitment", where the pack has them, and the reference tables by their ids. */
export function figureTables({ budget, commitment, tables }: StrategyPack): FigureTables {
  const found = new Map<string, FigureTable>();
  if (budget !== undefined) found.set("budget", ofBudget(budget));
  if (commitment !== undefined) found.set("commitment", ofCommitment(commitment));
  tables.forEach((table, index) => found.set(table.id, ofReferenceTable(table, index)));
  return found;
}

/** The table, row and column that a place names, or what of it there is not. */
export function findPlace(
  tables: FigureTables,
  { table, row, column }: FigurePlace,
): FigureTable | "unknownTable" | "rowOutside" | "unknownColumn" {
  const found = tables.get(table);
  if (found === undefined) return "unknownTable";
  if (row >= found.rows) return "rowOutside";
  return found.columns.has(column) ? found : "unknownColumn";
}

function ofBudget({ years, rows }: Budget): FigureTable {
  const at = new Map(years.map((year, index) => [String(year), index]));
  return {
    rows: rows.length,
    columns: new Set(at.keys()),
    figure: (row, column) => rows[row]!.amounts[at.get(column)!] ?? null,
    path: (row, column) => ["budget", "rows", row, "amounts", at.get(column)!],
  };
}

function ofCommitment(commitment: Commitment): FigureTable {
  const at = new Map(commitment.years.map((year, index) => [String(year), index]));
  const kind = (row: number) => COMMITMENT_ROWS[row]!;
  return {
    rows: COMMITMENT_ROWS.length,
    columns: new Set([...at.keys(), TOTAL_COLUMN]),
    figure: (row, column) =>
      column === TOTAL_COLUMN
        ? commitment[`${kind(row)}Total`]
        : (commitment[kind(row)][at.get(column)!] ?? null),
    path: (row, column) =>
      column === TOTAL_COLUMN
        ? ["commitment", `${kind(row)}Total`]
        : ["commitment", kind(row), at.get(column)!],
  };
}

function ofReferenceTable({ columns, rows }: ReferenceTable, index: number): FigureTable {
  const at = new Map(
    columns.flatMap((column, position) => (isFigureColumn(column) ? [[column.name, position] as const] : [])),
  );
  return {
    rows: rows.length,
    columns: new Set(at.keys()),
    figure: (row, column) => (rows[row]![at.get(column)!] ?? null) as number | null,
    path: (row, column) => ["tables", index, "rows", row, at.get(column)!],
  };
}
