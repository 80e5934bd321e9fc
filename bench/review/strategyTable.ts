/** The strategy's budget as the product inserts it: an Excel table with a stamp that says where it comes from. */

import { planInsertTable } from "../../src/build/insertTable";
import { getTable } from "../../src/strategy/tables";
import type { Design } from "./design";
import { opaque, sum } from "./draft";
import type { DraftWorkbook, Spot } from "./draft";
import type { Book } from "./placed";

export function layStrategyTable(
  draft: DraftWorkbook,
  { pack, language }: Design,
): NonNullable<Book["strategyTable"]> {
  const data = getTable(pack, "budget", { language });
  const sheet = draft.addSheet(language === "da" ? "Strategi" : "Strategy");
  const { edits, table } = planInsertTable(
    data,
    { sheet: sheet.name, row: 0, column: 0, newSheet: true },
    { language, packVersion: pack.version, date: "2026-03-01" },
  );
  const figures: Spot[] = [];
  for (const edit of edits) {
    if (edit.kind === "write") {
      edit.cells.forEach((line, i) =>
        line.forEach((content, j) => {
          const [row, column] = [edit.range.row + i, edit.range.column + j];
          const r = row - table.row - 1;
          if (typeof content !== "object" || content === null) {
            sheet.put(row, column, content);
            if (r >= 0 && typeof content === "number") figures.push({ sheet: sheet.name, row, column });
            return;
          }
          const parts = data.sums?.[r] ?? [];
          const printed = data.rows[r]?.[column - table.column] ?? null;
          const spots = parts.map((part) => ({ sheet: sheet.name, row: table.row + 1 + part, column }));
          sheet.put(row, column, spots.length > 0 ? sum(spots) : opaque(content.formula, printed));
        }),
      );
    } else if (edit.kind === "table") {
      const columns = data.columns.map((_, c) => String(sheet.at(table.row, table.column + c)?.content));
      draft.tables.push({ name: edit.name, range: edit.range, hasHeaders: true, hasTotals: false, columns });
    } else if (edit.kind === "stamp") {
      draft.stamps.push(edit.stamp);
    }
  }
  return { sheet: sheet.name, range: table, figures };
}
