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

/** The unit that all amounts of the table share, if they do; of a table whose figures are all percentages theirs. */
function commonUnit({ columns }: ReferenceTable): string | undefined {
  const figures = columns.filter(({ type }) => type !== "text" && type !== "year");
  const amounts = figures.filter(({ type }) => type === "amount");
  const counted = amounts.length > 0 ? amounts : figures;
  if (counted.some(({ type }) => type === "integer")) return undefined;
  const units = new Set(counted.map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}
