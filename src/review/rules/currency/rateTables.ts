/** Tables of exchange rates by year: beside budgets, among their lines, on sheets of their own. */

import { findSheet } from "../../../workbook/snapshot";
import type { ReviewContext } from "../../types";
import { isExchangeLabel } from "../../understand/rates";
import { asRateTable, isSame, rateEntry, rateTablesOn } from "../../understand/rateTables";
import type { RateTable } from "../../understand/rateTables";

export type { RateEntry, RateTable } from "../../understand/rateTables";

/** The tables of rates in visible sheets, each once. */
export function rateTablesOf({ workbook, budgets }: ReviewContext): RateTable[] {
  const within = budgets.flatMap((budget): RateTable[] => {
    const sheet = findSheet(workbook, budget.sheet);
    if (sheet?.visibility !== "visible") return [];
    return budget.lines.flatMap(({ kind, label, index }) => {
      if (kind !== "memo" || !isExchangeLabel(label)) return [];
      const entries = budget.years.map(({ year, index: position }) =>
        budget.orientation === "years-across"
          ? rateEntry(sheet, year, index, position)
          : rateEntry(sheet, year, position, index),
      );
      return asRateTable(sheet, label, entries);
    });
  });
  const tables: RateTable[] = [];
  for (const table of [...within, ...workbook.sheets.flatMap(rateTablesOn)])
    if (!tables.some((other) => isSame(other, table))) tables.push(table);
  return tables;
}
