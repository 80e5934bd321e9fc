/** Tables of a strategy as inserting them leaves a workbook. */

import { planInsertTable } from "../../../src/build/insertTable";
import type { StrategyPack } from "../../../src/strategy/pack";
import { getTable } from "../../../src/strategy/tables";
import { cellValue } from "../../../src/strategy/tables/cellValue";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import type { CellInit } from "./workbook";
import { changed } from "./budgets";
import { f, workbook } from "./workbook";

export interface InsertedInit {
  readonly packVersion?: string;
  /** Cells put in afterwards, by address; columns A to Z. */
  readonly change?: Readonly<Record<string, CellInit>>;
  /** Rows (one-based) taken out afterwards. */
  readonly without?: readonly number[];
}

/** A workbook with one table of the pack on its first sheet, from A1 on, stamped; sums have their printed figures as results. */
export function insertedTable(pack: StrategyPack, id: string, init: InsertedInit = {}): WorkbookSnapshot {
  const { packVersion = pack.version, change = {}, without = [] } = init;
  const table = getTable(pack, id);
  const plan = planInsertTable(
    table,
    { sheet: "Sheet1", row: 0, column: 0 },
    { language: "en", packVersion, date: "2024-01-31" },
  );
  const width = Math.max(plan.range.columns, 10);
  const cells: CellInit[][] = Array.from({ length: plan.range.rows + 2 }, () =>
    Array<CellInit>(width).fill(null),
  );
  for (const edit of plan.edits) {
    if (edit.kind !== "write") continue;
    edit.cells.forEach((line, i) =>
      line.forEach((content, j) => {
        const [row, column] = [edit.range.row + i, edit.range.column + j];
        const printed = table.rows[row - plan.table.row - 1]?.[column] ?? null;
        cells[row]![column] =
          typeof content === "object" && content !== null
            ? f(content.formula, cellValue(printed, table.columns[column]!.type))
            : content;
      }),
    );
  }
  const stamp = plan.edits.find((edit) => edit.kind === "stamp")!.stamp;
  const rows = changed(cells, change).filter((_, i) => !without.includes(i + 1));
  const range = { ...plan.table, rows: plan.table.rows - without.length };
  return workbook(
    { Sheet1: rows },
    {
      stamps: [stamp],
      tables: [
        {
          name: plan.tableName,
          range,
          hasHeaders: true,
          hasTotals: false,
          columns: table.columns.map(({ name }) => name),
        },
      ],
    },
  );
}
