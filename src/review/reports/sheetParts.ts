/** What the sheets that reports write into a workbook have in common: a title, notes beneath it, tables. */

import { MAX_ROWS } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import { filled } from "../../workbook/edits";
import type { CellInput, EditPlan, Expectation, WorkbookEdit } from "../../workbook/edits";
import { freeTableName, uniqueHeaders } from "../../workbook/names";

export interface ReportColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  /** Excel's number format, one for all rows or one for each; text where left out. */
  readonly format?: string | readonly string[];
  /** Long words are broken into lines. */
  readonly wrap?: boolean;
}

export interface ReportTable {
  /** For the name of the Excel table. */
  readonly id: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellInput[])[];
}

const MOST_ROWS = MAX_ROWS - 100;

/** A sheet with title, notes and one table; `below` is the first row after it. */
export class ReportSheet {
  readonly edits: WorkbookEdit[] = [];
  readonly expects: Expectation[] = [];
  private row = 0;

  constructor(
    readonly name: string,
    private readonly taken: Set<string>,
  ) {
    this.expects.push({ kind: "sheetFree", sheet: name });
    this.edits.push({ kind: "addSheet", sheet: name });
  }

  get below(): number {
    return this.row;
  }

  title(text: string): void {
    this.line(text, "title");
  }

  note(text: string): void {
    this.line(text, "note");
  }

  gap(): void {
    this.row++;
  }

  private line(text: string, role: "title" | "note"): void {
    const range = this.at(this.row++, 0, 1, 1);
    this.edits.push({ kind: "write", range, cells: [[text]] }, { kind: "style", range, role });
  }

  /** Cells without an Excel table around them, such as one with formulas in its header. Returns where they stand. */
  cells(cells: readonly (readonly CellInput[])[], format?: string): RangeRef {
    const range = this.at(this.row, 0, cells.length, cells[0]!.length);
    this.edits.push({ kind: "write", range, cells });
    if (format !== undefined)
      this.edits.push({ kind: "numberFormat", range, formats: filled(range, format) });
    this.row += cells.length;
    return range;
  }

  /** An Excel table with its header; one without rows gets a blank one, as Excel wants it. Returns its name and place. */
  table({ id, columns, rows }: ReportTable): { readonly name: string; readonly range: RangeRef } {
    const name = freeTableName(id, this.taken);
    this.taken.add(name);
    if (rows.length > MOST_ROWS) throw new RangeError(`${rows.length} rows are more than a sheet holds`);
    const body = rows.length > 0 ? rows : [columns.map(() => null)];
    const range = this.at(this.row, 0, body.length + 1, columns.length);
    const header: RangeRef = { ...range, rows: 1 };
    // Text right of figures, which end at the cell's edge, stands off from them.
    const indent = (index: number): { readonly indent?: number } =>
      columns[index]!.format === undefined && columns[index - 1]?.format !== undefined ? { indent: 1 } : {};
    this.edits.push(
      ...columns.flatMap(({ format, wrap }, index): WorkbookEdit[] => {
        const column = this.at(range.row + 1, index, body.length, 1);
        return [
          ...(format === undefined
            ? []
            : [{ kind: "numberFormat", range: column, formats: formatsOf(format, column) } as const]),
          { kind: "style", range: column, role: format === undefined ? "label" : "figure", ...indent(index) },
          ...(wrap ? [{ kind: "wrap", range: column } as const] : []),
        ];
      }),
      { kind: "write", range, cells: [uniqueHeaders(columns.map(({ header: text }) => text)), ...body] },
      { kind: "style", range: header, role: "header" },
      ...columns.flatMap(({ format }, index): WorkbookEdit[] =>
        format === undefined
          ? []
          : [{ kind: "style", range: this.at(range.row, index, 1, 1), role: "figure" }],
      ),
      { kind: "table", range, name },
      ...columns.map(({ width }, index): WorkbookEdit => ({
        kind: "columnWidth",
        range: this.at(range.row, index, 1, 1),
        characters: width,
        onlyWiden: true,
      })),
    );
    this.expects.push({ kind: "tableNameFree", name });
    this.row += body.length + 1;
    return { name, range };
  }

  at(row: number, column: number, rows: number, columns: number): RangeRef {
    return { sheet: this.name, row, column, rows, columns };
  }
}

/** A row without a format of its own, such as the blank one of an empty table, shows what there is. */
function formatsOf(format: string | readonly string[], column: RangeRef): string[][] {
  if (typeof format === "string") return filled(column, format);
  return Array.from({ length: column.rows }, (_, row) => [format[row] ?? "General"]);
}

/** The sheets as one plan, the first of them shown. */
export function planOf(sheets: readonly ReportSheet[]): EditPlan {
  const edits = sheets.flatMap((sheet): WorkbookEdit[] => [
    ...sheet.edits,
    { kind: "print", sheet: sheet.name, landscape: true, titleRows: 0 },
  ]);
  // Formulas of one sheet refer to others: Excel takes none that refers to a sheet that is not there yet.
  const added = edits.filter(({ kind }) => kind === "addSheet");
  const others = edits.filter(({ kind }) => kind !== "addSheet");
  return {
    expects: sheets.flatMap(({ expects }) => expects),
    edits: [...added, ...others, { kind: "select", range: sheets[0]!.at(0, 0, 1, 1) }],
  };
}
