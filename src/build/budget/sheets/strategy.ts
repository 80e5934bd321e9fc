/** The strategy's own budget, as it is inserted anywhere else: what the budget was made from stays beside it. */

import { getTable } from "../../../strategy/tables";
import { planInsertTable } from "../../insertTable";
import type { DataTable } from "../../../strategy/tables/dataTable";
import type { WorkbookEdit } from "../../../workbook/edits";
import type { BudgetContext } from "../context";

export function writeStrategy(context: BudgetContext): void {
  const sheet = context.sheet("strategy");
  const { pack, language, options } = context;
  const table = getTable(pack, "budget", { language });
  const insertion = planInsertTable(
    table,
    { sheet: sheet.name, row: 0, column: 0, newSheet: true },
    {
      language,
      date: options.date,
      packVersion: pack.version,
      tableName: context.freeName(`${pack.id}_budget`),
    },
  );
  // The sheet is added, and the first one chosen, by the workbook's own plan.
  const edits = insertion.edits.filter(({ kind }) => kind !== "addSheet" && kind !== "select");
  sheet.edits.push(...edits.map((edit) => withKnownSums(edit, table, insertion.table.row + 1)));
  // The head of a table looks as on the other new sheets.
  const { row, columns } = insertion.table;
  sheet.look([row, 0, 1, columns], { role: "columnHead" });
  sheet.page(insertion.table.row + 1);
}

/** Excel computes the sums when the table is inserted; a file says itself what they come to: what the source prints. */
function withKnownSums(edit: WorkbookEdit, table: DataTable, firstRow: number): WorkbookEdit {
  if (edit.kind !== "write" || edit.range.row !== firstRow) return edit;
  const cells = edit.cells.map((row, r) =>
    row.map((cell, c) => {
      const value = table.rows[r]?.[c] ?? null;
      return cell !== null && typeof cell === "object" && value !== null
        ? { formula: cell.formula, value }
        : cell;
    }),
  );
  return { ...edit, cells };
}
