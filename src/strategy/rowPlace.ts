/** Where a row of a table stands in its document, where the table has columns that say so. */

import { pageText } from "./citation";
import type { PackLanguage } from "./citation";
import type { DataCell, DataTable } from "./tables/dataTable";

const PARAGRAPH: Readonly<Record<PackLanguage, string>> = { en: "paragraph", da: "afsnit" };

/**
 * "Financial highlights, paragraph 297": the row's column "Source" where it has one, else what it has of "Section" or
 * "Chapter", "Paragraph" and "Page" or "Source page". Undefined where the table says nothing of the row alone. The first
 * column names the row, and is never its place: a resolution's paragraph 3 is not the document's.
 */
export function rowPlace(table: DataTable, index: number, language: PackLanguage): string | undefined {
  const row = table.rows[index] ?? [];
  const cellOf = (...headers: readonly string[]): DataCell =>
    row[table.columns.findIndex(({ name }, at) => at > 0 && headers.includes(name.toLowerCase()))] ?? null;
  const source = cellOf("source");
  if (source !== null) return String(source);
  const paragraph = cellOf("paragraph");
  const page = cellOf("page", "source page");
  const parts = [
    cellOf("section", "chapter"),
    paragraph === null ? null : `${PARAGRAPH[language]} ${String(paragraph)}`,
    page === null ? null : pageText(page, language),
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(", ");
}
