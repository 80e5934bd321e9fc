/** A table of a pack as text, CSV or JSON. */

import type { Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import type { DataCell, DataTable } from "../../strategy/tables/dataTable";
import { columnHeader } from "../../strategy/tables/dataTable";
import { localText } from "../../strategy/citation";
import type { TableColumn } from "../../strategy/pack";
import { alignColumns, wrap } from "../../output/columns";
import { csvText } from "../../output/csv";
import { jsonText } from "../../output/json";
import { safeText } from "../../output/safeText";

export type TableFormat = "text" | "csv" | "json";

const LINE = 100;
/** Characters of a column of text before it wraps. */
const TEXT_WIDTH = 44;
/**
 * More columns than this stand side by side only where they are narrow, such as one for each grade; else each row is
 * written as a block of its own, because nobody could read them.
 */
const MOST_COLUMNS = 8;
/** Blanks by which a row is set in under the one it is part of. */
const INSET = 2;
/** Characters that many narrow columns may take up: a very wide window, or what a pager scrolls through sideways. */
const WIDEST = 200;

export function writeTable(
  table: DataTable,
  format: TableFormat,
  translator: Translator,
  version: string,
): string {
  if (format === "json") return tableJson(table, translator, version);
  if (format === "csv") return csvText(headers(table, translator), table.rows);
  return tableText(table, translator);
}

function headers({ columns }: DataTable, { language }: Translator): string[] {
  return columns.map((column) => columnHeader(column, language));
}

function tableJson(table: DataTable, { language }: Translator, version: string): string {
  const { id, title, unit, columns, rows, levels, kinds, notes, source, partial, discrepancies } = table;
  return jsonText({
    version,
    id,
    title,
    ...(unit === undefined ? {} : { unit }),
    source,
    columns: columns.map((column) => ({
      name: columnHeader(column, language),
      type: column.type,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
    })),
    rows,
    ...(levels === undefined ? {} : { levels }),
    ...(kinds === undefined ? {} : { kinds }),
    notes,
    ...(partial === undefined ? {} : { partial }),
    discrepancies: discrepancies.map(({ text }) => localText(text, language)),
  });
}

function tableText(table: DataTable, translator: Translator): string {
  const { t, language } = translator;
  const { title, unit, columns, notes, source, partial, discrepancies } = table;
  const sideBySide = columns.length <= MOST_COLUMNS || gridWidth(table, translator) <= WIDEST;
  const body = sideBySide ? grid(table, translator) : blocks(table, translator);
  const remarks = [
    ...notes,
    ...(partial === undefined ? [] : [t("cli:partialNote", { text: partial })]),
    ...discrepancies.map(({ text }) => t("cli:discrepancy", { text: localText(text, language) })),
    t("cli:source", { source }),
  ];
  const heading = unit === undefined ? title : `${title} (${unitText(unit, language)})`;
  const wrapped = remarks.map((remark) => wrap(safeText(remark), LINE).join("\n"));
  return `${heading}\n\n${body}\n${wrapped.join("\n")}\n`;
}

function grid(table: DataTable, translator: Translator): string {
  const { columns } = table;
  return alignColumns([headers(table, translator), ...shownRows(table, translator)], {
    header: true,
    maxWidth: TEXT_WIDTH,
    right: columns.map(({ type }) => type !== "text"),
  });
}

/** The cells as texts; what stands under another row is set in under it, so that nobody adds both. */
function shownRows({ columns, rows, levels = [] }: DataTable, translator: Translator): string[][] {
  return rows.map((row, at) => {
    const named = row.findIndex((cell) => typeof cell === "string");
    return row.map((cell, index) =>
      [index === named ? inset(levels[at]) : "", cellText(cell, columns[index]!, translator)].join(""),
    );
  });
}

const inset = (level = 0): string => " ".repeat(INSET * level);

/** Characters from the first column to the last, two blanks between them. */
function gridWidth(table: DataTable, translator: Translator): number {
  const rows = shownRows(table, translator);
  const widths = headers(table, translator).map((header, index) => {
    const cells = rows.map((row) => row[index]!.length);
    return Math.min(TEXT_WIDTH, Math.max(header.length, ...cells));
  });
  return widths.reduce((sum, width) => sum + width + 2, -2);
}

/** A row as a list of its cells, set in by its level; those that are empty are left out. */
function blocks(table: DataTable, translator: Translator): string {
  const { columns, rows, levels = [] } = table;
  const names = headers(table, translator);
  const widest = Math.max(...names.map((name) => name.length));
  return rows
    .map((row, at) =>
      alignColumns(
        row.flatMap((cell, index) =>
          cell === null ? [] : [[names[index]!.padEnd(widest), cellText(cell, columns[index]!, translator)]],
        ),
        { maxWidth: LINE - widest, indent: inset(levels[at]).length },
      ),
    )
    .join("\n");
}

function cellText(cell: DataCell, { type }: TableColumn, translator: Translator): string {
  if (cell === null) return "";
  if (typeof cell === "string") return safeText(cell);
  return type === "year" ? String(cell) : translator.number(cell, { maximumFractionDigits: 20 });
}
