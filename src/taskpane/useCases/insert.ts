/** Putting a table of the library into the workbook. */

import { findFreeBelow } from "../../build/freePlace";
import {
  insertSize,
  planInsertTable,
  type InsertOptions,
  type InsertPlan,
  type InsertTarget,
} from "../../build/insertTable";
import { freeSheetName } from "../../workbook/names";
import type { Language } from "../../i18n/translator";
import type { RangeRef } from "../../workbook/address";
import { DoorError, type ApplyControl, type TakenNames, type WorkbookDoor } from "../../workbook/door";
import { findSheet } from "../../workbook/snapshot";
import type { WrittenAt } from "../common/useEdits";
import type { DataTable } from "./tables";

export { insertFormula } from "./insertCall";

/** Where the user wants a table: at a place, or on a sheet of its own. */
export type Destination = { readonly at: Pick<RangeRef, "sheet" | "row" | "column"> } | "newSheet";

export interface TableInsertion extends Pick<InsertOptions, "tableName" | "formats"> {
  readonly table: DataTable;
  /** Where the table comes from: a strategy pack, or rates of some day. */
  readonly pack: { readonly version: string };
  readonly language: Language;
  readonly today: Date;
  /** Name of a new sheet, if it is free. */
  readonly sheetName: string;
}

/** The day of the user's calendar: "2026-11-22". */
export function isoDate(day: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function optionsOf(
  { pack, language, today, tableName, formats }: TableInsertion,
  takenNames: readonly string[] = [],
): InsertOptions {
  return { language, date: isoDate(today), packVersion: pack.version, takenNames, tableName, formats };
}

const NONE_TAKEN: TakenNames = { sheets: [], names: [] };

/**
 * Inserts the table there, with its title and source above it, under names that are free. Nearly always the usual names are; the workbook is asked which it
 * uses only when it refuses them, so that an ordinary insertion takes two round trips. Throws NoRoomError and DoorError.
 */
export async function insertTable(
  door: WorkbookDoor,
  insertion: TableInsertion,
  destination: Destination,
  control?: ApplyControl,
): Promise<WrittenAt> {
  const plan = planFor(insertion, destination, NONE_TAKEN);
  try {
    return await write(door, plan, control);
  } catch (error) {
    if (!isNameTaken(error, plan)) throw error;
    return write(door, planFor(insertion, destination, await door.takenNames()), control);
  }
}

function planFor(insertion: TableInsertion, destination: Destination, taken: TakenNames): InsertPlan {
  const target: InsertTarget =
    destination === "newSheet"
      ? { sheet: freeSheetName(insertion.sheetName, taken.sheets), row: 0, column: 0, newSheet: true }
      : destination.at;
  return planInsertTable(insertion.table, target, optionsOf(insertion, taken.names));
}

async function write(door: WorkbookDoor, plan: InsertPlan, control?: ApplyControl): Promise<WrittenAt> {
  const { undo } = await door.apply(plan, control);
  return { range: plan.range, undo };
}

/** The workbook has the plan's table name, or the name of its new sheet, already. */
function isNameTaken(error: unknown, { tableName, range }: InsertPlan): boolean {
  if (!(error instanceof DoorError) || error.problem !== "collision") return false;
  // A collision with a range is about what stands there, also when it names a table.
  const { name, range: inTheWay } = error.details;
  return inTheWay === undefined && (name === tableName || name === range.sheet);
}

/** The first place below `wanted` where the whole table fits on blank cells; null where the sheet has none. */
export async function freePlaceBelow(
  door: WorkbookDoor,
  insertion: TableInsertion,
  wanted: Pick<RangeRef, "sheet" | "row" | "column">,
): Promise<Pick<RangeRef, "sheet" | "row" | "column"> | null> {
  const { workbook } = await door.read();
  const sheet = findSheet(workbook, wanted.sheet);
  if (!sheet) return null;
  const free = findFreeBelow(workbook, sheet, {
    ...wanted,
    ...insertSize(insertion.table, optionsOf(insertion)),
  });
  return free && { sheet: sheet.name, row: free.row, column: free.column };
}
