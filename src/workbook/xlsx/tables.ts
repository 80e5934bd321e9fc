/** Excel tables. Source: ECMA-376 part 1, 18.5. */

import { parseAddress } from "../address";
import type { TableSnapshot } from "../snapshot";
import { XlsxError } from "./errors";
import type { XlsxLimits } from "./limits";
import type { Parts } from "./parts";
import { decodeEscapes } from "./text";

/** The tables of a sheet, in the order in which the sheet points to them. */
export function readTables(
  parts: Parts,
  sheetPart: string,
  sheet: string,
  limits: XlsxLimits,
): TableSnapshot[] {
  const tables: TableSnapshot[] = [];
  for (const { type, target } of parts.relationships(sheetPart).values()) {
    if (type !== "table") continue;
    if (tables.length >= limits.items) throw new XlsxError("tooBig", `${sheetPart}: tables`);
    const table = readTable(parts, target, sheet);
    if (table) tables.push(table);
  }
  return tables;
}

function readTable(parts: Parts, part: string, sheet: string): TableSnapshot | null {
  const columns: string[] = [];
  let found: Omit<TableSnapshot, "columns"> | null = null;
  parts.scan(part, (scanner) => {
    if (scanner.depth === 1 && scanner.is("table")) {
      const area = parseAddress(scanner.attribute("ref") ?? "");
      const name = scanner.attribute("displayName") ?? scanner.attribute("name");
      if (!area || name === null) return;
      found = {
        name: decodeEscapes(name),
        range: { sheet, row: area.row, column: area.column, rows: area.rows, columns: area.columns },
        hasHeaders: scanner.attribute("headerRowCount") !== "0",
        hasTotals: Number(scanner.attribute("totalsRowCount") ?? 0) > 0,
      };
    } else if (scanner.depth === 3 && scanner.is("tableColumn")) {
      columns.push(decodeEscapes(scanner.attribute("name") ?? ""));
    }
  });
  // The compiler does not see that the callback has assigned it.
  const table = found as Omit<TableSnapshot, "columns"> | null;
  return table && { ...table, columns };
}
