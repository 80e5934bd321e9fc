/** What a workbook's references may mean beside addresses: its tables and names, without its cells. */

import type { WorkbookPlaces } from "../door";
import type { NameSnapshot, TableSnapshot } from "../snapshot";
import { rangeOf } from "./addresses";
import { inExcel } from "./session";

/** Tables and names, those of single sheets last. Two round trips. */
export async function placesOf(): Promise<WorkbookPlaces> {
  return inExcel(async (session) => {
    const { worksheets, tables, names } = session.workbook;
    worksheets.load("items/name");
    tables.load("items/name,items/showHeaders,items/showTotals");
    names.load("items/name,items/formula,items/visible");
    await session.sync();
    const ofSheets = worksheets.items.map((sheet) => ({ sheet, names: sheet.names }));
    for (const own of ofSheets) own.names.load("items/name,items/formula,items/visible");
    const measured = tables.items.map((table) => ({
      table,
      range: table.getRange().load("address"),
      columns: table.columns.load("items/name"),
    }));
    await session.sync();
    return {
      tables: measured.flatMap(({ table, range, columns }) => tableOf(table, range.address, columns.items)),
      names: [
        ...names.items.map((name) => nameOf(name, null)),
        ...ofSheets.flatMap(({ sheet, names: own }) => own.items.map((name) => nameOf(name, sheet.name))),
      ],
    };
  });
}

/** One table; none where its address cannot be read. */
export function tableOf(
  table: Excel.Table,
  address: string,
  columns: readonly Excel.TableColumn[],
): TableSnapshot[] {
  const range = rangeOf(address);
  if (!range) return [];
  const { name, showHeaders: hasHeaders, showTotals: hasTotals } = table;
  return [{ name, range, hasHeaders, hasTotals, columns: columns.map((column) => column.name) }];
}

/** Excel for the desktop words a name's formula in the user's language; what is a plain address is the same everywhere. */
export function nameOf(name: Excel.NamedItem, scope: string | null): NameSnapshot {
  return { name: name.name, formula: String(name.formula), scope, hidden: !name.visible };
}
