/** One worksheet part, written row by row. Source: ECMA-376 part 1, 18.3; the order of elements is that of its schema. */

import type { Area } from "../../address";
import { areaAddress, cellAddress, columnName, contains } from "../../address";
import type { CellInput } from "../../edits";
import { PIXELS_OF_MARGIN, PIXELS_PER_CHARACTER } from "../../looks";
import { couldBeReadAsValue } from "../../typedText";
import { escapeXml } from "../../xml";
import type { DraftSheet } from "./book";
import type { Row } from "./cells";
import { refused } from "./errors";
import { FormulaFault } from "./formulas";
import type { FileFormulas } from "./formulas";
import { MAIN, RELATIONSHIPS, XML } from "./markup";
import { STANDARD_HEIGHT, heightOf } from "./rowHeights";
import type { SharedStrings } from "./sharedStrings";
import type { Styles } from "./styles";
import { markupText } from "./text";
import { validationsXml } from "./validations";

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly formulas: FileFormulas;
  /** Set once a formula without a known value is written: somebody will have to compute it. */
  uncomputed: boolean;
}

/** Ids of the relationships by which the sheet leads to its other parts. */
export interface SheetLinks {
  readonly drawing: string | null;
  readonly noteBoxes: string | null;
  readonly tables: readonly string[];
}

type Write = (text: string) => void;

export function writeSheet(
  write: Write,
  sheet: DraftSheet,
  context: SheetContext,
  links: SheetLinks,
  isActive: boolean,
): void {
  write(`${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`);
  if (sheet.print) write('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  write(
    dimensionXml(sheet) +
      viewXml(sheet, isActive) +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      widthsXml(sheet),
  );
  write("<sheetData>");
  const rows = new RowWriter(sheet, context);
  for (const [index, row] of sheet.cells.sortedRows()) rows.write(write, index, row);
  write(`</sheetData>${validationsXml(sheet.validations)}`);
  write(printXml(sheet));
  if (links.drawing !== null) write(`<drawing r:id="${links.drawing}"/>`);
  if (links.noteBoxes !== null) write(`<legacyDrawing r:id="${links.noteBoxes}"/>`);
  if (links.tables.length > 0) {
    const tables = links.tables.map((id) => `<tablePart r:id="${id}"/>`);
    write(`<tableParts count="${tables.length}">${tables.join("")}</tableParts>`);
  }
  write("</worksheet>");
}

/** Characters in a column whose width nobody has set. */
const STANDARD_WIDTH = 8.43;

const isBlank = (content: CellInput | undefined): content is null | undefined =>
  content === undefined || content === null;

/** Error values, which stand in plans as formulas without "=", as Excel takes them when they are typed. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

class RowWriter {
  private readonly columns: string[] = [];
  /** Whether a text needs to be marked as text, asked once a text. */
  private readonly quoted = new Map<string, boolean>();

  constructor(
    private readonly sheet: DraftSheet,
    private readonly context: SheetContext,
  ) {}

  write(write: Write, index: number, { contents, styles }: Row): void {
    let cells = "";
    let height = STANDARD_HEIGHT;
    const end = Math.max(contents.length, styles.length);
    for (let column = 0; column < end; column++) {
      const content = contents[column];
      const style = styles[column] ?? 0;
      if (!isBlank(content)) {
        cells += this.cell(index, column, content, style);
        if (style !== 0) height = Math.max(height, this.height(content, style, column));
      } else if (style !== 0) cells += `<c r="${this.column(column)}${index + 1}" s="${style}"/>`;
    }
    const higher = height > STANDARD_HEIGHT ? ` ht="${height}"` : "";
    if (cells !== "") write(`<row r="${index + 1}"${higher}>${cells}</row>`);
  }

  private height(content: NonNullable<CellInput>, style: number, column: number): number {
    const look = this.context.styles.textLook(style);
    if (look === null) return STANDARD_HEIGHT;
    const shown = typeof content === "object" ? content.value : content;
    // A number is never broken into lines: where it does not fit, its cell shows ###.
    const text = typeof shown === "string" ? shown : "";
    return heightOf(text, look, this.sheet.widths.get(column) ?? STANDARD_WIDTH);
  }

  private cell(row: number, column: number, content: NonNullable<CellInput>, style: number): string {
    const start = `<c r="${this.column(column)}${row + 1}"`;
    if (typeof content === "object") return start + styleOf(style) + this.formula(row, column, content);
    if (typeof content === "number") return `${start}${styleOf(style)}><v>${content}</v></c>`;
    if (typeof content === "boolean") return `${start}${styleOf(style)} t="b"><v>${content ? 1 : 0}</v></c>`;
    const look = this.isQuoted(content, style) ? this.context.styles.withQuote(style) : style;
    return `${start}${styleOf(look)} t="s"><v>${this.context.strings.index(content)}</v></c>`;
  }

  /** The rest of a cell with a formula, from its type on. */
  private formula(
    row: number,
    column: number,
    { formula, value }: { readonly formula: string; readonly value?: number | string | boolean },
  ): string {
    if (ERROR.test(formula)) return ` t="e"><v>${formula}</v></c>`;
    const text = `<f>${escapeXml(this.fileForm(row, column, formula))}</f>`;
    if (value === undefined) {
      this.context.uncomputed = true;
      return `>${text}</c>`;
    }
    if (typeof value === "number") return `>${text}<v>${value}</v></c>`;
    if (typeof value === "boolean") return ` t="b">${text}<v>${value ? 1 : 0}</v></c>`;
    return ` t="str">${text}<v>${markupText(value)}</v></c>`;
  }

  private fileForm(row: number, column: number, formula: string): string {
    const { tables, name } = this.sheet;
    const here = formula.includes("[") ? tables.find(({ range }) => contains(range, row, column)) : undefined;
    try {
      return this.context.formulas.fileForm(formula, here?.name ?? null);
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      const cell = { sheet: name, row, column, rows: 1, columns: 1 };
      throw refused("formula", cell, `${formula.slice(0, 80)}: ${error.message}`);
    }
  }

  private isQuoted(text: string, style: number): boolean {
    let quoted = this.quoted.get(text);
    if (quoted === undefined) {
      quoted = couldBeReadAsValue(text);
      this.quoted.set(text, quoted);
    }
    return quoted && this.context.styles.numberFormat(style) !== "@";
  }

  private column(column: number): string {
    return (this.columns[column] ??= columnName(column));
  }
}

const styleOf = (style: number): string => (style === 0 ? "" : ` s="${style}"`);

function dimensionXml({ cells }: DraftSheet): string {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [index, { contents, styles }] of cells.sortedRows()) {
    const end = Math.max(contents.length, styles.length);
    const isThere = (column: number): boolean => !isBlank(contents[column]) || (styles[column] ?? 0) !== 0;
    let first = 0;
    while (first < end && !isThere(first)) first++;
    if (first === end) continue;
    let last = end - 1;
    while (!isThere(last)) last--;
    if (top < 0) top = index;
    bottom = index;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  const used: Area =
    top < 0
      ? { row: 0, column: 0, rows: 1, columns: 1 }
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return `<dimension ref="${areaAddress(used)}"/>`;
}

function viewXml({ frozen, selection }: DraftSheet, isActive: boolean): string {
  const { rows, columns } = frozen;
  const chosen = selection
    ? ` activeCell="${cellAddress(selection.row, selection.column)}" sqref="${areaAddress(selection)}"`
    : "";
  let panes = chosen === "" ? "" : `<selection${chosen}/>`;
  if (rows > 0 || columns > 0) {
    const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
    const others =
      active === "bottomRight" ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
    panes =
      `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}` +
      ` topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>` +
      `${others}<selection pane="${active}"${chosen}/>`;
  }
  const selected = isActive ? ' tabSelected="1"' : "";
  return `<sheetViews><sheetView${selected} workbookViewId="0">${panes}</sheetView></sheetViews>`;
}

/** Widths in files hold the margin as well, in steps of 1/256 of a character. Source: ECMA-376 part 1, 18.3.1.13. */
function widthsXml({ widths }: DraftSheet): string {
  if (widths.size === 0) return "";
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, characters]) => {
      const pixels = characters * PIXELS_PER_CHARACTER + PIXELS_OF_MARGIN;
      const width = Math.min(255, Math.trunc((pixels / PIXELS_PER_CHARACTER) * 256) / 256);
      return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
    });
  return `<cols>${columns.join("")}</cols>`;
}

const A4 = 9;

function printXml({ print }: DraftSheet): string {
  if (!print) return "";
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" fitToHeight="0" orientation="${print.landscape ? "landscape" : "portrait"}"/>`
  );
}
