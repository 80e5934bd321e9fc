/** The tables of exchange rates that are held against converted amounts. */

import type { ReviewContext } from "../../types";
import { rateTablesIn } from "../../understand/rateTables";
import type { RateTable } from "../../understand/rateTables";

export type { RateEntry, RateTable } from "../../understand/rateTables";

/** The tables of rates by year in visible sheets, each once. */
export function rateTablesOf({ workbook, budgets }: ReviewContext): RateTable[] {
  return workbook.sheets.flatMap((sheet) => rateTablesIn(sheet, budgets));
}
