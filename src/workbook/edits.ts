/**
 * What is to be done to a workbook, as plain data. The builder, insertion, fixes and undo all make EditPlans;
 * each writer applies a plan whole or not at all: first it checks every expectation, then it writes.
 */

import type { Area, RangeRef } from "./address";
import type { Stamp } from "./snapshot";

/** A cell's new content. Text is always text: a string that starts with "=" stays a string. null clears. */
export type CellInput = number | string | boolean | null | { readonly formula: string };

/** Looks by meaning; each writer knows how a role looks. */
export type CellRole = "title" | "note" | "header" | "label" | "figure" | "total" | "input";

/** The whole look of one cell, as the door that took it down needs it to bring it back; opaque to everybody else. */
export type CellFormat = Readonly<Record<string, unknown>>;

export type WorkbookEdit =
  | { readonly kind: "addSheet"; readonly sheet: string }
  /** Stands last in a plan: it cannot be undone, so nothing that may fail comes after it. */
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "write"; readonly range: RangeRef; readonly cells: readonly (readonly CellInput[])[] }
  | {
      readonly kind: "style";
      readonly range: RangeRef;
      readonly role: CellRole;
      /** Steps that the text is set in from the left; 0 if left out. */
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
  | { readonly kind: "stamp"; readonly stamp: Stamp }
  | { readonly kind: "removeStamp"; readonly table: string }
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
  | { readonly kind: "tableNameFree"; readonly name: string };

export interface EditPlan {
  readonly expects: readonly Expectation[];
  readonly edits: readonly WorkbookEdit[];
}

export interface Applied {
  /** Brings back what stood there; refuses (by its expectations) where the cells were changed meanwhile. */
  readonly undo: EditPlan;
  /** The cells that were written, one rectangle a write, in order. */
  readonly written: readonly RangeRef[];
  /** Round trips to Excel that it took; 0 for other writers. */
  readonly syncs: number;
}

/** A rectangle of the same content. */
export function filled<T>(area: Pick<Area, "rows" | "columns">, content: T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => content));
}
