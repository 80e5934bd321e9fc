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

/** A table of the library with the words by which a search finds it, in both languages and in lower case. */
export interface LibraryEntry extends TableEntry {
  readonly words: string;
}

export function libraryOf(pack: StrategyPack): readonly LibraryEntry[] {
  const indicatorWords = pack.indicators.flatMap(({ code, text, output }) => [
    code ?? "",
    text,
    output ?? "",
  ]);
  return listTables(pack).map((entry) => ({
    ...entry,
    words: [
      entry.title.en,
      entry.title.da,
      entry.id,
      entry.unit,
      ...(entry.group === "budget" ? (pack.budget?.years ?? []) : []),
      ...(entry.group === "indicators" ? indicatorWords : []),
    ]
      .join(" ")
      .toLowerCase(),
  }));
}

/** The entries that hold every word of the query. */
export function searchLibrary(library: readonly LibraryEntry[], query: string): readonly LibraryEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return library.filter(({ words }) => wanted.every((word) => words.includes(word)));
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
