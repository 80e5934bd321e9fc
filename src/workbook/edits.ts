/**
 * What is to be done to a workbook, as plain data. The builder, insertion, fixes and undo all make EditPlans;
 * each writer applies a plan whole or not at all: first it checks every expectation, then it writes.
 */

import type { Area, RangeRef } from "./address";
import type { Stamp } from "./snapshot";

/** A cell's new content. Text is always text: a string that starts with "=" stays a string. null clears. */
export type CellInput =
  | number
  | string
  | boolean
  | null
  | {
      readonly formula: string;
      /** What it is known to come to: stored in files, so that readers who don't compute see it. Excel computes itself. */
      readonly value?: number | string | boolean;
    };

/** Looks by meaning; each writer knows how a role looks. */
export type CellRole =
  | "title"
  | "note"
  | "header"
  | "label"
  | "figure"
  | "total"
  /** A row that is no total any more. */
  | "line"
  | "input"
  /** Heads of columns, subtotals and the grand total of cells that no Excel table gives its look to. */
  | "columnHead"
  | "subtotal"
  | "grandTotal"
  | "link";

/** The whole look of one cell, as the door that took it down needs it to bring it back; opaque to everybody else. */
export type CellFormat = Readonly<Record<string, unknown>>;

/** What cells accept, with the words that Excel shows; formulas without "=". */
export interface Validation {
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** The list stands in a range, on any sheet. */
    | { readonly kind: "listFrom"; readonly range: RangeRef }
    | { readonly kind: "whole" | "decimal"; readonly min: number; readonly max?: number };
  /** Shown when the cell is chosen. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed. */
  readonly error: { readonly title: string; readonly text: string };
}

/** A native chart over cells. Series and categories are ranges of one row or column. */
export interface Chart {
  readonly type: "columnStacked" | "doughnut" | "barClustered" | "line";
  readonly title: string;
  readonly categories: RangeRef;
  readonly series: readonly { readonly name: RangeRef; readonly values: RangeRef }[];
  /** For screen readers. */
  readonly description: string;
}

/**
 * Edits marked "new sheet only" may stand only on a sheet that the same plan adds: taking the sheet away undoes them.
 * A writer refuses them elsewhere.
 */
export type WorkbookEdit =
  | { readonly kind: "addSheet"; readonly sheet: string }
  /** Stands last in a plan: it cannot be undone, so nothing that may fail comes after it. */
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "write"; readonly range: RangeRef; readonly cells: readonly (readonly CellInput[])[] }
  | {
      readonly kind: "style";
      readonly range: RangeRef;
      readonly role: CellRole;
      /** Steps that the text is set in from the left; as it is if left out, which is 0 on fresh cells. */
      readonly indent?: number;
    }
  | {
      readonly kind: "numberFormat";
      readonly range: RangeRef;
      readonly formats: readonly (readonly string[])[];
    }
  | { readonly kind: "wrap"; readonly range: RangeRef }
  /** Puts back looks that a door took down; number formats and contents are edits of their own. */
  | {
      readonly kind: "formats";
      readonly range: RangeRef;
      readonly formats: readonly (readonly CellFormat[])[];
    }
  | {
      readonly kind: "columnWidth";
      readonly range: RangeRef;
      /** Characters of the standard font. */
      readonly characters: number;
      /** Leaves a column alone that is already wider: it may hold something else of the user's. */
      readonly onlyWiden?: boolean;
    }
  /** Clears contents and formats. */
  | { readonly kind: "clear"; readonly range: RangeRef }
  | {
      readonly kind: "table";
      readonly range: RangeRef;
      readonly name: string;
      /** False where rows refer to one another, so that sorting would spoil them; true if left out. */
      readonly filterButtons?: boolean;
    }
  /** Turns the table into plain cells; contents stay. */
  | { readonly kind: "removeTable"; readonly name: string }
  /**
   * Moves the table's last row; header and columns stay where they are. Rows that it takes in must be blank, by an
   * expectation of the plan; rows that it leaves keep their contents. Not for tables with a total row.
   */
  | { readonly kind: "resizeTable"; readonly name: string; readonly range: RangeRef }
  | { readonly kind: "stamp"; readonly stamp: Stamp }
  | { readonly kind: "removeStamp"; readonly table: string }
  /** Names a range or formula (with its leading "="); the name must be free, as must its scope's sheet be there. */
  | {
      readonly kind: "name";
      readonly name: string;
      readonly formula: string;
      /** The sheet whose name it is, or null for the workbook's. */
      readonly scope: string | null;
    }
  | { readonly kind: "removeName"; readonly name: string; readonly scope: string | null }
  /** The product's own part of that namespace ("urn:tilsagn:…"): put in place of what was there; null takes it away. */
  | { readonly kind: "part"; readonly namespace: string; readonly xml: string | null }
  /** New sheet only. One cell. */
  | { readonly kind: "note"; readonly range: RangeRef; readonly text: string }
  /** New sheet only. */
  | { readonly kind: "validation"; readonly range: RangeRef; readonly validation: Validation }
  /** New sheet only; `range` is where it lies. */
  | { readonly kind: "chart"; readonly range: RangeRef; readonly name: string; readonly chart: Chart }
  /** New sheet only. Rows above and columns left of this cell stay in sight. */
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** New sheet only. A4; as many pages high as it takes, one wide; the first rows on every page. */
  | {
      readonly kind: "print";
      readonly sheet: string;
      readonly landscape: boolean;
      readonly titleRows: number;
    }
  | { readonly kind: "select"; readonly range: RangeRef };

/** What must hold before anything is written. A cell's content is compared by formula where it has one, else by value. */
export type Expectation =
  | { readonly kind: "blank"; readonly range: RangeRef }
  | { readonly kind: "content"; readonly range: RangeRef; readonly cells: readonly (readonly CellInput[])[] }
  | { readonly kind: "sheetExists"; readonly sheet: string }
  | { readonly kind: "sheetFree"; readonly sheet: string }
  | { readonly kind: "noTable"; readonly range: RangeRef }
  /** The table of that name covers exactly this range. */
  | { readonly kind: "tableAt"; readonly name: string; readonly range: RangeRef }
  | { readonly kind: "tableNameFree"; readonly name: string }
  /** The name of that scope stands for exactly this formula, in the door's own words. */
  | {
      readonly kind: "nameAt";
      readonly name: string;
      readonly formula: string;
      readonly scope: string | null;
    }
  /** The part of that namespace is as it was when the plan was made; null: there is none. */
  | { readonly kind: "part"; readonly namespace: string; readonly xml: string | null };

export interface EditPlan {
  readonly expects: readonly Expectation[];
  readonly edits: readonly WorkbookEdit[];
}

export interface Applied {
  /** Brings back what stood there; refuses (by its expectations) where the cells were changed meanwhile. */
  readonly undo: EditPlan;
  /** The cells that were written, one rectangle a write, in order. */
  readonly written: readonly RangeRef[];
  /**
   * Edits that this Excel has no means for and that nothing else depends on: notes, before ExcelApi 1.18. Absent where
   * everything was done.
   */
  readonly leftOut?: readonly WorkbookEdit[];
  /** Round trips to Excel that it took; 0 for other writers. */
  readonly syncs: number;
}

/** A rectangle of the same content. */
export function filled<T>(area: Pick<Area, "rows" | "columns">, content: T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => content));
}
