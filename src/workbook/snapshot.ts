/** The picture of a workbook that rules and plans work on: plain, immutable, without Office and without files. */

import type { Area, RangeRef } from "./address";
import type { CellGrid } from "./cells";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: CellGrid;
  readonly merges: readonly Area[];
  /** Zero-based indexes of rows and columns that are hidden; empty where the door could not tell. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
}

export interface TableSnapshot {
  readonly name: string;
  /** The whole table with header and total row. */
  readonly range: RangeRef;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

export interface NameSnapshot {
  readonly name: string;
  /** The formula the name stands for, with its leading "=". */
  readonly formula: string;
  /** The sheet whose name it is, or null for the workbook's. */
  readonly scope: string | null;
  readonly hidden: boolean;
}

/** What an inserted table remembers of where it came from; kept in the workbook. */
export interface Stamp {
  /** Name of the Excel table that it belongs to. */
  readonly table: string;
  /** Id of the pack's table, "dk-iom-2023/budget". */
  readonly source: string;
  readonly packVersion: string;
  /** ISO date of insertion. */
  readonly date: string;
}

export interface WorkbookSnapshot {
  /** File name or workbook name, for messages. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly stamps: readonly Stamp[];
  /** What the reader could not read or left out, in its own words; empty when the picture is whole. */
  readonly omissions: readonly string[];
}

/** The sheet of that name, compared as Excel does (without regard to case). */
export function findSheet(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
