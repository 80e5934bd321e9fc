/** The pack's own reference tables in the common shape. */

import { localText } from "../citation";
import type { ReferenceTable, StrategyPack } from "../pack";
import type { TableDefinition } from "./dataTable";

export function referenceTables(pack: StrategyPack): TableDefinition[] {
  return pack.tables.map((table) => ({
    id: table.id,
    group: "reference",
    title: table.title,
    takes: [],
    build: ({ language }) => {
      const unit = commonUnit(table);
      return {
        ...(unit === undefined ? {} : { unit }),
        columns: table.columns,
        rows: table.rows,
        ...(table.levels === undefined ? {} : { levels: table.levels }),
        ...(table.totals === undefined ? {} : { sums: sumsOf(table) }),
        notes: table.notes.map((note) => localText(note, language)),
        ...(table.partial === undefined ? {} : { partial: localText(table.partial, language) }),
        citation: table.citation,
      };
    },
  }));
}

function sumsOf({ rows, totals = [] }: ReferenceTable): (readonly number[] | null)[] {
  return rows.map((_, index) => totals.find(({ row }) => row === index)?.parts ?? null);
}

/** The unit that all amounts and percentages of the table share, if they do. */
function commonUnit({ columns }: ReferenceTable): string | undefined {
  const units = new Set(
    columns.flatMap(({ type, unit }) => (type === "amount" || type === "percentage" ? [unit] : [])),
  );
  return units.size === 1 ? [...units][0] : undefined;
}
