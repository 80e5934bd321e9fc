/** Putting a table of the library, or a formula, into the workbook: plans for useEdits to apply. */

import { findFreeBelow } from "../../build/freePlace";
import {
  insertSize,
  planInsertFormula,
  planInsertTable,
  type InsertOptions,
  type InsertTarget,
} from "../../build/insertTable";
import { freeSheetName } from "../../build/names";
import type { Language } from "../../i18n/translator";
import type { StrategyPack } from "../../strategy/pack";
import type { RangeRef } from "../../workbook/address";
import type { WorkbookDoor } from "../../workbook/door";
import { findSheet } from "../../workbook/snapshot";
import type { Change } from "../common/useEdits";
import type { DataTable } from "./tables";

/** Where the user wants a table: at a place, or on a sheet of its own. */
export type Destination = { readonly at: Pick<RangeRef, "sheet" | "row" | "column"> } | "newSheet";

export interface TableInsertion {
  readonly table: DataTable;
  readonly pack: StrategyPack;
  readonly language: Language;
  readonly today: Date;
  /** Name of a new sheet, if it is free. */
  readonly sheetName: string;
}

function isoDate(day: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function optionsOf(
  { pack, language, today }: TableInsertion,
  takenNames: readonly string[] = [],
): InsertOptions {
  return { language, date: isoDate(today), packVersion: pack.version, takenNames };
}

/** The plan that inserts the table there; asks the workbook which names it uses already. Throws NoRoomError. */
export async function insertTable(
  door: WorkbookDoor,
  insertion: TableInsertion,
  destination: Destination,
): Promise<Change> {
  const { table } = insertion;
  const taken = await door.takenNames();
  const target: InsertTarget =
    destination === "newSheet"
      ? { sheet: freeSheetName(insertion.sheetName, taken.sheets), row: 0, column: 0, newSheet: true }
      : destination.at;
  const plan = planInsertTable(table, target, optionsOf(insertion, taken.names));
  return { plan, range: plan.table };
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

/** The plan that writes one formula into one cell. */
export function insertFormula(cell: RangeRef, formula: string): Change {
  const range: RangeRef = { ...cell, rows: 1, columns: 1 };
  return { plan: planInsertFormula(range, formula), range };
}
