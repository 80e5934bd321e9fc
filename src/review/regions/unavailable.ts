/** Cells that show #NAME? because a function was not there when they were computed. */

import { CellError } from "../../workbook/cells";
import { functionsOf } from "./book";
import { versionOf } from "./excelFunctions";
import type { SheetForms } from "./sheetForms";

export interface Unavailable {
  readonly row: number;
  readonly column: number;
  /** The function, as the formula has it. */
  readonly name: string;
}

const known = new WeakMap<SheetForms, readonly Unavailable[]>();

/** The cells of a sheet that show #NAME? for want of a function that they call, row by row. */
export function unavailableOn(sheet: SheetForms): readonly Unavailable[] {
  let cells = known.get(sheet);
  if (!cells) known.set(sheet, (cells = [...readUnavailable(sheet)]));
  return cells;
}

function* readUnavailable(sheet: SheetForms): Iterable<Unavailable> {
  const names = new Map<number, string | null>();
  for (let at = 0; at < sheet.size; at++) {
    const kind = sheet.kinds[at]!;
    if (kind < 0) continue;
    const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
    const value = sheet.value(row, column);
    if (!(value instanceof CellError) || value.code !== "#NAME?") continue;
    if (!names.has(kind)) names.set(kind, guiltyOf(functionsOf(sheet.form(kind))));
    const name = names.get(kind);
    if (name) yield { row, column, name };
  }
}

/** The function to blame: one that no Excel has before one that only newer ones have. */
function guiltyOf(names: readonly string[]): string | null {
  return (
    names.find((name) => versionOf(plainName(name)) === null) ??
    names.find((name) => versionOf(plainName(name)) !== "any") ??
    null
  );
}

const FILE_PREFIX = /^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.)?/i;

/** A function's name without the prefixes that only files have. */
export function plainName(name: string): string {
  return name.replace(FILE_PREFIX, "");
}
