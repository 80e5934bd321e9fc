/** Which tables a pack offers: those that are made of its parts, then its own reference tables. */

import type { StrategyPack } from "../pack";
import { budgetTable, commitmentTable } from "./budgetTables";
import type { TableDefinition } from "./dataTable";
import { indicatorTable } from "./indicatorTable";
import { referenceTables } from "./referenceTables";
import { structureTables } from "./structureTables";

/** Ids of the tables that are made of a pack's parts; no reference table may bear one. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  "budget",
  "commitment",
  "indicators",
  "areas",
  "lines",
  "criteria",
  "countries",
  "discrepancies",
]);

/** All tables of a pack: budget, indicators, structure, then its reference tables in the pack's order. */
export function definitions(pack: StrategyPack): TableDefinition[] {
  const { budget } = pack;
  return [
    budget === undefined ? undefined : budgetTable(budget),
    commitmentTable(pack),
    indicatorTable(pack),
    ...structureTables(pack),
    ...referenceTables(pack),
  ].filter((definition) => definition !== undefined);
}
