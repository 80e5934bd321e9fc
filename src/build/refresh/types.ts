/** An inserted table beside what was inserted and what its strategy says today. */

import type { Language } from "../../i18n/translator";
import type { DataCell, DataTable } from "../../strategy/tables/dataTable";
import type { Cell } from "../../workbook/cells";
import type { StampedWorkbook } from "../../workbook/door";
import type { SheetSnapshot, Stamp, TableSnapshot } from "../../workbook/snapshot";
import type { InsertedContent } from "../insertedContent";

export type { StampedWorkbook };

/** A stamp with the table that it belongs to. */
export interface StampedTable {
  readonly stamp: Stamp;
  readonly table: TableSnapshot;
  readonly sheet: SheetSnapshot;
}

/** Whose change a difference is; unknown where the stamp does not say what was inserted. */
export type Who = "you" | "strategy" | "both" | "unknown";

interface Differing {
  /** The same for as long as table and strategy are the same ones. */
  readonly id: string;
  readonly who: Who;
}

/** A cell of one of the strategy's rows. */
export interface CellDifference extends Differing {
  readonly kind: "cell";
  readonly cell: Cell;
  /** Indexes in the strategy's table. */
  readonly sourceRow: number;
  readonly sourceColumn: number;
  /** What the row is about, and the column's header as it stands in the sheet. */
  readonly label: string;
  readonly header: string;
  /** What was inserted; undefined where that is not known. */
  readonly inserted: DataCell | undefined;
  /** What the strategy says. */
  readonly strategy: DataCell;
  /** The source prints a sum there, which is inserted as a formula. */
  readonly isSum: boolean;
}

export interface HeaderDifference extends Differing {
  readonly kind: "header";
  readonly cell: Cell;
  readonly sourceColumn: number;
  readonly inserted: string | undefined;
  readonly strategy: string;
}

/** A row of the strategy that the table does not have: new in the strategy, or taken out by the user. */
export interface RowMissing extends Differing {
  readonly kind: "rowMissing";
  readonly sourceRow: number;
  readonly label: string;
}

/** A row of the table that the strategy has no longer; both where the user has changed it. */
export interface RowGone extends Differing {
  readonly kind: "rowGone";
  /** Zero-based row on the sheet. */
  readonly row: number;
  readonly label: string;
}

/** A column of the strategy that the table does not have. */
export interface ColumnMissing extends Differing {
  readonly kind: "columnMissing";
  readonly header: string;
}

export type Difference = CellDifference | HeaderDifference | RowMissing | RowGone | ColumnMissing;

/** Everything that a refresh has to know of one table. */
export interface ComparedTable extends StampedTable {
  readonly source: DataTable;
  readonly language: Language;
  /** null where it is not known. */
  readonly inserted: InsertedContent | null;
  /** Where each of the strategy's columns stands on the sheet; null: the table does not have it. */
  readonly columns: readonly (number | null)[];
  /** Where each of the strategy's rows stands on the sheet; null: the table does not have it. */
  readonly rows: readonly (number | null)[];
  /** For each of the strategy's rows and columns the one that was inserted as it; null: none. */
  readonly insertedRows: readonly (number | null)[];
  readonly insertedColumns: readonly (number | null)[];
  /** The sheet's rows of data in the table. */
  readonly body: { readonly first: number; readonly end: number };
  /** Rows and columns that somebody added to the table, by their place on the sheet. */
  readonly ownRows: readonly number[];
  readonly ownColumns: readonly number[];
  readonly differences: readonly Difference[];
}
