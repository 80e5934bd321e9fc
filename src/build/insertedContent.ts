/** What inserting a table leaves in the workbook: lines above it, headers, figures; kept in its stamp as a text. */

import { LANGUAGES, type Language } from "../i18n/translator";
import { unitText } from "../money/unit";
import { localText } from "../strategy/citation";
import { cellValue } from "../strategy/tables/cellValue";
import { columnHeader, type DataCell, type DataTable } from "../strategy/tables/dataTable";
import { uniqueHeaders } from "../workbook/names";
import { words } from "./words";

export interface InsertedContent {
  /** Title, source, notes and stamp, from the top. */
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  /** Figures as the cells get them, also where a formula stands for them. */
  readonly rows: readonly (readonly DataCell[])[];
}

export interface ContentOptions {
  /** Language of what stands around the table; the table brings its own. */
  readonly language: Language;
  /** ISO date of insertion: "2026-11-22". */
  readonly date: string;
  readonly packVersion: string;
}

/** More discrepancies than this are counted, not listed, above the table. */
const LISTED_DISCREPANCIES = 3;
/** A longer text is not kept: a workbook should not grow by what only Refresh reads. */
const LONGEST_TEXT = 250_000;

export function insertedContent(table: DataTable, options: ContentOptions): InsertedContent {
  return {
    lines: linesAbove(table, options),
    headers: headersOf(table, options.language),
    rows: table.rows.map((cells) => table.columns.map(({ type }, c) => cellValue(cells[c] ?? null, type))),
  };
}

/** The header row; different from one another, as an Excel table needs them. */
export function headersOf({ columns }: DataTable, language: Language): readonly string[] {
  return uniqueHeaders(columns.map((column) => columnHeader(column, language)));
}

/** The text for a stamp; undefined where it would be too long. */
export function contentText({ lines, headers, rows }: InsertedContent): string | undefined {
  const text = JSON.stringify({ lines, headers, rows });
  return text.length > LONGEST_TEXT ? undefined : text;
}

/** What a stamp's text says was inserted; null where it says nothing that can be read. */
export function contentOf(text: string | undefined): InsertedContent | null {
  if (text === undefined) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isContent(parsed) ? parsed : null;
}

function isContent(value: unknown): value is InsertedContent {
  if (typeof value !== "object" || value === null) return false;
  const { lines, headers, rows } = value as Record<string, unknown>;
  const isCell = (cell: unknown): boolean =>
    cell === null || typeof cell === "string" || typeof cell === "number";
  return (
    isTexts(lines) &&
    isTexts(headers) &&
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.length === headers.length && row.every(isCell))
  );
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

function linesAbove(table: DataTable, options: ContentOptions): string[] {
  const { t } = words(options.language);
  const { discrepancies } = table;
  const listed = discrepancies.length <= LISTED_DISCREPANCIES ? discrepancies : [];
  const source = t("build:source", { source: table.source });
  return [
    table.title,
    table.unit === undefined || table.unit === "%"
      ? source
      : `${unitText(table.unit, options.language)} · ${source}`,
    ...table.notes,
    ...(table.partial === undefined ? [] : [t("build:partial", { text: table.partial })]),
    ...listed.map(({ text }) => t("build:discrepancy", { text: localText(text, options.language) })),
    ...(listed.length < discrepancies.length
      ? [t("build:discrepancies", { count: discrepancies.length })]
      : []),
    stampLine(table.id, options),
  ];
}

/** The line straight above the table. */
export function stampLine(id: string, { language, packVersion, date }: ContentOptions): string {
  return words(language).t("build:stamp", { pack: id.split("/")[0]!, version: packVersion, date });
}

let written: RegExp | null = null;

/** The pack and its version that such a line names, in whatever language it was written; null for any other text. */
export function packOfStampLine(text: string): { readonly pack: string; readonly version: string } | null {
  written ??= new RegExp(
    LANGUAGES.map(
      (language) =>
        `^${words(language).t("build:stamp", { pack: "(\\S+)", version: "(\\S+)", date: ".*" })}$`,
    ).join("|"),
  );
  const [pack, version] = written.exec(text)?.slice(1).filter(Boolean) ?? [];
  return pack === undefined || version === undefined ? null : { pack, version };
}
