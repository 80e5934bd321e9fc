/** The strategy's budget as the product inserts it: an Excel table with a stamp that says where it comes from. */

import { getTable } from "../../src/strategy/tables";
import type { Design } from "./design";
import { sum } from "./draft";
import type { DraftWorkbook, Spot } from "./draft";
import type { Book } from "./placed";

export function layStrategyTable(draft: DraftWorkbook, { pack }: Design): NonNullable<Book["strategyTable"]> {
  const data = getTable(pack, "budget");
  const sheet = draft.addSheet("Strategy");
  sheet.put(0, 0, data.title);
  const top = 3;
  data.columns.forEach(({ name }, c) => sheet.put(top, c, name));
  const figures: Spot[] = [];
  data.rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const parts = typeof cell === "number" ? data.sums?.[r] : null;
      const at = (part: number): Spot => ({ sheet: sheet.name, row: top + 1 + part, column: c });
      const spot = sheet.put(top + 1 + r, c, parts ? sum(parts.map(at)) : cell);
      if (typeof cell === "number" && !parts && data.columns[c]!.type !== "year") figures.push(spot);
    }),
  );
  const range = {
    sheet: sheet.name,
    row: top,
    column: 0,
    rows: data.rows.length + 1,
    columns: data.columns.length,
  };
  draft.tables.push({
    name: "StrategyBudget",
    range,
    hasHeaders: true,
    hasTotals: false,
    columns: data.columns.map(({ name }) => name),
  });
  draft.stamps.push({
    table: "StrategyBudget",
    source: `${pack.id}/budget`,
    packVersion: pack.version,
    date: "2026-03-01",
  });
  return { sheet: sheet.name, range, figures };
}
