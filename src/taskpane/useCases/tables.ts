/** The library as the user meets it: which tables there are, what one of them holds, where it is put. */

import { getTable, listTables, type TableEntry } from "../../strategy/tables";
import type { DataTable, TableGroup, TableOptions } from "../../strategy/tables/dataTable";
import { INDICATOR_FIELDS, type IndicatorField } from "../../strategy/tables/indicatorFields";
import type { StrategyPack } from "../../strategy/pack";

export type { DataTable, IndicatorField, TableEntry, TableGroup };

export const TABLE_GROUPS: readonly TableGroup[] = ["budget", "indicators", "structure", "reference"];

/** The indicator columns that most users want; the others can be added. */
export const USUAL_FIELDS: readonly IndicatorField[] = [
  "area",
  "code",
  "text",
  "parts",
  "disaggregation",
  "output",
];

/** All tables of a strategy, in the order in which they are listed. */
export function libraryOf(pack: StrategyPack): readonly TableEntry[] {
  return listTables(pack);
}

/** What the user chose of a table. `area` is null for all areas. */
export interface TableChoice {
  readonly area: string | null;
  readonly fields: readonly IndicatorField[];
}

/** The table as it will be inserted, in the pane's language. */
export function chosenTable(
  pack: StrategyPack,
  entry: TableEntry,
  choice: TableChoice,
  language: NonNullable<TableOptions["language"]>,
): DataTable {
  return getTable(pack, entry.id, {
    language,
    ...(entry.byArea && choice.area !== null ? { areas: [choice.area] } : {}),
    ...(entry.group === "indicators"
      ? { fields: INDICATOR_FIELDS.filter((field) => choice.fields.includes(field)) }
      : {}),
  });
}
