/** Tables of the strategy with columns of the user's own: stamped, so that they can be compared and brought up to date. */

import type { DataTable } from "../../strategy/tables/dataTable";
import type { WorkbookEdit } from "../../workbook/edits";
import { contentText, insertedContent, stampLine, type ContentOptions } from "../insertedContent";
import type { BudgetContext } from "./context";

const optionsOf = ({ pack, language, options }: BudgetContext): ContentOptions => ({
  language,
  date: options.date,
  packVersion: pack.version,
});

/** What stands straight above the table: the one line that a refresh writes anew. */
export function stampedLine(context: BudgetContext, { id }: DataTable): string {
  return stampLine(id, optionsOf(context));
}

/** @param name of the Excel table */
export function stampEdit(context: BudgetContext, table: DataTable, name: string): WorkbookEdit {
  const options = optionsOf(context);
  const content = { ...insertedContent(table, options), lines: [stampedLine(context, table)] };
  const inserted = contentText(content);
  return {
    kind: "stamp",
    stamp: {
      table: name,
      source: table.id,
      packVersion: options.packVersion,
      date: options.date,
      ...(inserted === undefined ? {} : { inserted }),
    },
  };
}
