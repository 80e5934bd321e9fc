/** Plans that put a table of a strategy into a workbook: on free cells or on a sheet of its own. */

import type { Language } from "../i18n/translator";
import { cellValue } from "../strategy/tables/cellValue";
import { columnHeader, type DataTable } from "../strategy/tables/dataTable";
import { MAX_COLUMNS, MAX_ROWS, type Area, type RangeRef } from "../workbook/address";
import { filled, type EditPlan, type Expectation, type WorkbookEdit } from "../workbook/edits";
import { freeTableName } from "../workbook/names";
import type { Stamp } from "../workbook/snapshot";
import { contentText, headersOf, insertedContent, type ContentOptions } from "./insertedContent";
import { columnFormat, columnWidth } from "./numberFormats";
import { isSumRow, tableCells } from "./tableCells";

/** Where the table goes: its top left cell. */
export interface InsertTarget {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The sheet does not exist yet and is added under that name. */
  readonly newSheet?: boolean;
}

export interface InsertOptions extends ContentOptions {
  /** Name for the Excel table, with a number behind it when taken; made from the table's id where left out. */
  readonly tableName?: string;
  /** Number formats by column, for what the types of columns do not tell; undefined for the type's own. */
  readonly formats?: readonly (string | undefined)[];
  /** Names of tables and named ranges that the workbook has already. */
  readonly takenNames?: readonly string[];
}

export interface InsertPlan extends EditPlan {
  /** Everything that is written: title, source, stamp, table. */
  readonly range: RangeRef;
  /** The Excel table with its header. */
  readonly table: RangeRef;
  readonly tableName: string;
  /** Data rows. */
  readonly rows: number;
}

/** The table would reach beyond the sheet's last row or column. */
export class NoRoomError extends Error {
  constructor(readonly needed: Area) {
    super("The table reaches beyond the end of the sheet.");
    this.name = "NoRoomError";
  }
}

/**
 * Title, unit, source, notes and stamp, and beneath them the Excel table. Sums that the source prints stay rows of the table;
 * they become native formulas where those give the printed figure, so that the file computes without the add-in.
 * Expects blank cells, no table and a free table name; throws NoRoomError where the sheet ends too soon.
 */
export function planInsertTable(table: DataTable, target: InsertTarget, options: InsertOptions): InsertPlan {
  const layout = layOut(table, target, options);
  const { range, lines, header, body, whole } = layout;
  const tableName = freeTableName(options.tableName ?? pathOf(table.id), options.takenNames ?? []);
  const formats = formatsOf(table, options);
  return {
    expects: [...expectations(range, target), { kind: "tableNameFree", name: tableName }],
    edits: [
      ...(target.newSheet ? [{ kind: "addSheet", sheet: target.sheet } as const] : []),
      ...headingEdits(lines),
      ...bodyEdits(table, options.language, formats, header, body),
      ...widthEdits(table, options.language, formats, whole, target),
      { kind: "table", range: whole, name: tableName, filterButtons: !hasFormulas(table) },
      { kind: "stamp", stamp: stampOf(table, tableName, options) },
      { kind: "select", range },
    ],
    range,
    table: whole,
    tableName,
    rows: table.rows.length,
  };
}

/** Rows and columns that the table takes with everything above it, for finding a place. */
export function insertSize(table: DataTable, options: InsertOptions): Pick<Area, "rows" | "columns"> {
  const { rows, columns } = layOut(table, { sheet: "", row: 0, column: 0 }, options).range;
  return { rows, columns };
}

interface Line {
  readonly text: string;
  readonly range: RangeRef;
}

interface Layout {
  readonly range: RangeRef;
  readonly lines: readonly Line[];
  readonly whole: RangeRef;
  readonly header: RangeRef;
  /** Data rows; one blank row where the table has none, because an Excel table needs one. */
  readonly body: RangeRef;
}

function layOut(table: DataTable, target: InsertTarget, options: InsertOptions): Layout {
  const texts = insertedContent(table, options).lines;
  const { sheet, row, column } = target;
  const columns = table.columns.length;
  const dataRows = Math.max(1, table.rows.length);
  const range: RangeRef = { sheet, row, column, rows: texts.length + 1 + dataRows, columns };
  if (row + range.rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw new NoRoomError(range);
  const whole: RangeRef = { ...range, row: row + texts.length, rows: 1 + dataRows };
  return {
    range,
    lines: texts.map((text, index) => ({
      text,
      range: { sheet, row: row + index, column, rows: 1, columns: 1 },
    })),
    whole,
    header: { ...whole, rows: 1 },
    body: { ...whole, row: whole.row + 1, rows: dataRows },
  };
}

/** What the workbook remembers of the table: where it comes from, and what was inserted, for comparing later. */
export function stampOf(table: DataTable, tableName: string, options: ContentOptions): Stamp {
  const inserted = contentText(insertedContent(table, options));
  return {
    table: tableName,
    source: table.id,
    packVersion: options.packVersion,
    date: options.date,
    ...(inserted === undefined ? {} : { inserted }),
  };
}

function expectations(range: RangeRef, target: InsertTarget): Expectation[] {
  if (target.newSheet) return [{ kind: "sheetFree", sheet: target.sheet }];
  return [
    { kind: "sheetExists", sheet: target.sheet },
    { kind: "blank", range },
    { kind: "noTable", range },
  ];
}

function headingEdits(lines: readonly Line[]): WorkbookEdit[] {
  const first = lines[0]!.range;
  return [
    { kind: "write", range: { ...first, rows: lines.length }, cells: lines.map(({ text }) => [text]) },
    { kind: "style", range: first, role: "title" },
    { kind: "style", range: { ...first, row: first.row + 1, rows: lines.length - 1 }, role: "note" },
  ];
}

function bodyEdits(
  table: DataTable,
  language: Language,
  formats: readonly string[],
  header: RangeRef,
  body: RangeRef,
): WorkbookEdit[] {
  const headers = headersOf(table, language);
  const cells = tableCells(table, body.row, body.column);
  return [
    { kind: "numberFormat", range: body, formats: Array.from({ length: body.rows }, () => formats) },
    { kind: "write", range: header, cells: [headers] },
    { kind: "write", range: body, cells: cells.length > 0 ? cells : filled(body, null) },
    // Headers stand over their columns: the column's look first, then the header's own.
    ...table.columns.map(({ type }, index): WorkbookEdit => ({
      kind: "style",
      range: { ...header, rows: 1 + body.rows, column: header.column + index, columns: 1 },
      role: type === "text" ? "label" : "figure",
    })),
    { kind: "style", range: header, role: "header" },
    ...indentEdits(table, body),
    ...table.rows.flatMap((_, index): WorkbookEdit[] =>
      isSumRow(table, index)
        ? [{ kind: "style", range: { ...body, row: body.row + index, rows: 1 }, role: "total" }]
        : [],
    ),
  ];
}

/** Parts are set in under their sum, as the source prints them: neighbouring rows of one level in one edit. */
function indentEdits(table: DataTable, body: RangeRef): WorkbookEdit[] {
  if (table.columns[0]?.type !== "text") return [];
  const runs: { first: number; rows: number; level: number }[] = [];
  table.levels?.forEach((level, index) => {
    const run = runs.at(-1);
    if (run?.level === level) run.rows++;
    else runs.push({ first: index, rows: 1, level });
  });
  return runs
    .filter(({ level }) => level > 0)
    .map(({ first, rows, level }) => ({
      kind: "style",
      range: { ...body, row: body.row + first, rows, columns: 1 },
      role: "label",
      indent: level,
    }));
}

/** On a sheet of its own the columns fit the table; elsewhere they only grow, the user's own things stand there too. */
function widthEdits(
  table: DataTable,
  language: Language,
  formats: readonly string[],
  whole: RangeRef,
  target: InsertTarget,
): WorkbookEdit[] {
  return table.columns.flatMap((column, index): WorkbookEdit[] => {
    const range: RangeRef = { ...whole, column: whole.column + index, columns: 1 };
    const values = table.rows.map((row) => cellValue(row[index] ?? null, column.type));
    const { characters, wraps } = columnWidth(columnHeader(column, language), values, formats[index]!);
    return [
      { kind: "columnWidth", range, characters, ...(target.newSheet ? {} : { onlyWiden: true }) },
      ...(wraps ? [{ kind: "wrap", range } as const] : []),
    ];
  });
}

function formatsOf(table: DataTable, { formats = [] }: InsertOptions): string[] {
  return table.columns.map(
    ({ type }, index) =>
      formats[index] ??
      columnFormat(
        type,
        table.rows.map((row) => row[index] ?? null),
      ),
  );
}

function hasFormulas(table: DataTable): boolean {
  if (!table.sums?.some((parts) => parts !== null)) return false;
  return tableCells(table, 0, 0).some((row) => row.some((cell) => cell !== null && typeof cell === "object"));
}

/** A table's id without what was selected of it. */
const pathOf = (id: string): string => id.split("?")[0]!;
