/** Every cell of a sheet that names a year, found once in one pass over its cells. */

import type { SheetSnapshot } from "../../workbook/snapshot";
import { readNamedYear } from "./years";
import type { NamedYear } from "./years";
import { RepeatedWords } from "./repeatedWords";

export interface YearCell extends NamedYear {
  readonly row: number;
  readonly column: number;
  /** True for words that say something of their own and a year ("Denmark 2024"), where a cell in the row says it of another. */
  readonly isHeader?: true;
}

const known = new WeakMap<SheetSnapshot, readonly YearCell[]>();
/** The same texts stand in many cells; of a sheet full of different ones no more than this are remembered. */
const MOST_TEXTS = 10_000;

/** The sheet's cells that name a year, row by row. */
export function yearCells(sheet: SheetSnapshot): readonly YearCell[] {
  let found = known.get(sheet);
  if (!found) known.set(sheet, (found = scan(sheet)));
  return found;
}

function scan({ cells }: SheetSnapshot): YearCell[] {
  const found: YearCell[] = [];
  const headers = new RepeatedWords();
  const texts = new Map<string, NamedYear | null>();
  cells.eachValue((row, column, value, numberFormat) => {
    let year: NamedYear | null = null;
    if (typeof value === "number") {
      // Years and the serials of dates; everything else is a figure.
      if ((value >= 1990 && value <= 2100) || (value > 30_000 && value < 80_000))
        year = readNamedYear({ value, numberFormat });
    } else if (typeof value === "string" && value.length <= 60) {
      const before = texts.get(value);
      year = before === undefined ? readNamedYear({ value, numberFormat }) : before;
      if (before === undefined && texts.size < MOST_TEXTS) texts.set(value, year);
      if (!year) headers.add(row, column, value);
    }
    if (year) found.push({ ...year, row, column });
  });
  const repeated = headers.found();
  return repeated.length === 0
    ? found
    : [...found, ...repeated].sort((a, b) => a.row - b.row || a.column - b.column);
}
