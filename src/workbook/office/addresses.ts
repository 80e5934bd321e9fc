/** Addresses as Excel answers with them. */

import { parseAddress, type Area, type RangeRef } from "../address";

/** "Sheet!A1:B2,Sheet!C3" as areas; a sheet's name may hold commas, so the text is cut where an address ends. */
export function areasOf(addresses: string): Area[] {
  return [...addresses.matchAll(/!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g)].flatMap((match) => {
    const parsed = parseAddress(match[1]!);
    return parsed
      ? [{ row: parsed.row, column: parsed.column, rows: parsed.rows, columns: parsed.columns }]
      : [];
  });
}

/** An address with its sheet as a range; null for what is none (whole columns, several areas). */
export function rangeOf(address: string): RangeRef | null {
  const parsed = parseAddress(address);
  return parsed?.sheet === undefined ? null : { ...parsed, sheet: parsed.sheet };
}
