/** The picture of a workbook that rules and plans work on: plain, immutable, without Office and without files. */

import type { Area, RangeRef } from "./address";
import type { CellGrid } from "./cells";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A note (or the first entry of a threaded comment) at a cell. */
export interface NoteSnapshot {
  readonly row: number;
  readonly column: number;
  readonly author: string | null;
  readonly text: string;
}

/** What cells accept; formulas as the file has them, without "=". */
export interface ValidationSnapshot {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  /** "between", "greaterThan", …; null for lists and custom formulas. */
  readonly operator: string | null;
  readonly formulas: readonly string[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: CellGrid;
  readonly merges: readonly Area[];
  /** Zero-based indexes of rows and columns that are hidden; empty where the door could not tell. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  /** Empty where there are none, and where the door does not read them. */
  readonly notes: readonly NoteSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
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
  /** What was inserted, in words of build/insertedContent.ts; left out where the stamp does not know. */
  readonly inserted?: string;
}

/** A custom XML part of one of the product's own namespaces ("urn:tilsagn:…") other than stamps; a namespace has one part. */
export interface KeptPart {
  readonly namespace: string;
  readonly xml: string;
}

export interface WorkbookSnapshot {
  /** File name or workbook name, for messages. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly stamps: readonly Stamp[];
  readonly parts: readonly KeptPart[];
  /** Files that formulas refer to, as the workbook names them; empty where the door cannot tell. */
  readonly externalLinks: readonly string[];
  /** Document properties by their common names (title, creator, lastModifiedBy, modified, …); empty where unknown. */
  readonly properties: Readonly<Record<string, string>>;
  /** What the reader could not read or left out, in its own words; empty when the picture is whole. */
  readonly omissions: readonly string[];
}

/** The sheet of that name, compared as Excel does (without regard to case). */
export function findSheet(
  workbook: Pick<WorkbookSnapshot, "sheets">,
  name: string,
): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
