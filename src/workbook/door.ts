/** The one way in which the pane and the commands reach a workbook. Excel is one door; tests may bring another. */

import type { RangeRef } from "./address";
import type { CellValue } from "./cells";
import type { Applied, EditPlan } from "./edits";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/**
 * Why a job could not be done. Nothing was written unless `wroteSomething`; then `restored` says whether what stood there is back.
 * - collision: an expectation did not hold (`range` or `name` says which); `changed` where something else stood there when the
 *   plan was made, so that it is not room that is wanting
 * - cellEdit: a cell is being edited; Excel accepts nothing until Enter or Esc
 * - protected: the sheet (`name`) is protected; without a name the workbook's structure, so that sheets can be neither added nor
 *   deleted
 * - hidden: the sheet (`name`) is hidden, so that nothing on it can be shown or selected
 * - gone: a sheet, table or range has been deleted meanwhile
 * - cancelled: the caller stopped it
 * - tooLarge: Excel refused the amount even in parts
 * - notLoaded: the part of the program that speaks to Excel did not come, such as for want of a connection
 * - denied, session, unsupported, unknown: as Excel says; `detail` has its words
 */
export type DoorProblem =
  | "collision"
  | "cellEdit"
  | "protected"
  | "hidden"
  | "gone"
  | "cancelled"
  | "tooLarge"
  | "notLoaded"
  | "denied"
  | "session"
  | "unsupported"
  | "unknown";

export class DoorError extends Error {
  constructor(
    readonly problem: DoorProblem,
    readonly details: {
      readonly range?: RangeRef;
      readonly name?: string;
      readonly detail?: string;
      readonly changed?: boolean;
      readonly wroteSomething?: boolean;
      readonly restored?: boolean;
    } = {},
    options?: ErrorOptions,
  ) {
    super([problem, details.name, details.detail].filter(Boolean).join(": "), options);
    this.name = "DoorError";
  }
}

export interface Selection {
  readonly range: RangeRef;
}

/** The names that a workbook uses already: what a new sheet or table must not be called. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** Names of tables and named ranges, which share one name space. */
  readonly names: readonly string[];
}

/** What references that are no addresses may mean. */
export type WorkbookPlaces = Pick<WorkbookSnapshot, "tables" | "names">;

/** What tables with a stamp need to be compared with their strategies. */
export type StampedWorkbook = Pick<WorkbookSnapshot, "sheets" | "tables" | "stamps">;

/** What stands in all cells, formulas without their values, and what names stand for. */
export interface WorkbookContents extends Pick<WorkbookSnapshot, "names"> {
  readonly sheets: readonly Pick<SheetSnapshot, "name" | "cells">[];
}

/** What the caller of a long job hears of it, and how it stops it. */
export interface ApplyControl {
  /** Once aborted, what has been written is taken back and apply throws "cancelled". */
  readonly signal?: AbortSignal;
  /** Told after each round trip that writes: the share that is written, up to 1. */
  onProgress?(share: number): void;
}

/**
 * What may have changed in the workbook: cells (their contents, rows or columns put in or taken out), or which sheets there
 * are, with their names as they are now.
 */
export type WorkbookChange =
  { readonly kind: "cells" } | { readonly kind: "sheets"; readonly sheets: readonly string[] };

export interface WorkbookDoor {
  /** Reads the whole workbook, in at most three syncs unless its size, or many different validations side by side, force more. */
  read(): Promise<{ readonly workbook: WorkbookSnapshot; readonly syncs: number }>;
  /**
   * Checks the plan's expectations, then writes it, whole or not at all. Throws DoorError. With a control much is written
   * in round trips of about a second, so that there is something to tell and to stop between them.
   */
  apply(plan: EditPlan, control?: ApplyControl): Promise<Applied>;
  /** Checks the plan's expectations as apply would and writes nothing. Throws DoorError where apply would refuse. */
  check(plan: EditPlan): Promise<void>;
  /**
   * What stands in each of the ranges now, in its shape; blank is null. One round trip unless their size forces more.
   * Throws DoorError, "gone" for a sheet that there is not.
   */
  values(ranges: readonly RangeRef[]): Promise<readonly (readonly (readonly CellValue[])[])[]>;
  /** For each cell the range that its formula's array fills, itself included; null where it fills its own cell alone. */
  spills(cells: readonly RangeRef[]): Promise<readonly (RangeRef | null)[]>;
  /** One round trip; for choosing the name of a new sheet or table before planning. */
  takenNames(): Promise<TakenNames>;
  /** Tables and names with the cells that they mean, without reading any cell. Two round trips. */
  places(): Promise<WorkbookPlaces>;
  /**
   * Stamps and tables, with the cells of each table and of the block around it; none where there is no stamp. Two round
   * trips unless size forces more.
   */
  stamped(): Promise<StampedWorkbook>;
  /** All cells of these sheets, formulas without their values, and all names. One round trip unless size forces more. */
  contents(sheets: readonly string[]): Promise<WorkbookContents>;
  /** The selected range (its first area). */
  selection(): Promise<Selection>;
  /** Calls back whenever the selection moves; returns a function that ends it. */
  onSelectionChanged(callback: (selection: Selection) => void): Promise<() => Promise<void>>;
  /**
   * Calls back after every change, by whomever: what is applied through this door as soon as it is written, other changes
   * when Excel tells of them. Sheets that were applied are told of by Excel as well, perhaps later. One round trip, and one
   * more whenever sheets may have come, gone or been renamed; none for a change of cells. Returns a function that ends it.
   */
  onChanged(callback: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Brings the range into view and selects it. Throws DoorError, "hidden" where its sheet is hidden. */
  show(range: RangeRef): Promise<void>;
}
