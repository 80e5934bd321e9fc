/** Cells that say beside a line's name in which unit it is. */

import type { LabelCell } from "./table";

type Row = readonly { readonly cell: LabelCell }[];

/** By position of labels: the first cell there that says nothing but a unit, "DKK m". */
export function firstUnits(readings: readonly Row[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { cell } of readings.flat())
    if (UNIT_ALONE.test(cell.text) && !found.has(cell.position)) found.set(cell.position, cell.text);
  return found;
}

/** "DKK m", "USD", "mio. kr.", alone in a cell. */
const UNIT_ALONE =
  /^\W*(?:[mkt]?(?:dkk|usd|eur|chf)|kr|us\$|\$|€)\W*(?:millions?|mio|mill?|m|k|thousands?|000)?\W*$/i;

/** Whether a cell says beside a line's name in which unit it is, as the first line of the table does. */
export function isOwnUnit(
  { cell }: { readonly cell: LabelCell },
  row: Row,
  units: ReadonlyMap<number, string>,
): boolean {
  return (
    units.get(cell.position) === cell.text &&
    row.some((other) => other.cell !== cell && /\p{L}{2}/u.test(other.cell.text))
  );
}
