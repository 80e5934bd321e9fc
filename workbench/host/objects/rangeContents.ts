import type { CellPosition, UID } from "@odoo/o-spreadsheet";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../src/workbook/address";
import { perCell } from "../arguments";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { contentOf, isPlainWrite, readCell, readFormula, writeContent } from "../spreadsheet/cells";
import type { TypedCell } from "../spreadsheet/hostPlugins";
import { readNumberFormat, writeNumberFormat } from "../spreadsheet/numberFormats";
import { columnsOf, isUnbounded, rowsOf, sheetAndZoneText } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";

/** The contents of a range: values, formulas, texts, number formats. Whole rows and columns have none: null. */
export abstract class RangeContents extends HostObject {
  constructor(
    workbook: Workbook,
    readonly sheetId: UID,
    readonly zone: Zone,
  ) {
    super(workbook);
  }

  get Address(): string {
    return sheetAndZoneText(this.workbook.sheetName(this.sheetId), this.zone);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.zone.top;
  }
  get ColumnIndex(): number {
    return this.zone.left;
  }
  get RowCount(): number {
    return rowsOf(this.zone);
  }
  get ColumnCount(): number {
    return columnsOf(this.zone);
  }
  /** -1 where Excel cannot count so far. */
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get Values(): unknown {
    return this.each((position) => readCell(this.workbook.model, position).value);
  }
  set Values(value: unknown) {
    this.write(value, contentOf);
  }

  get Formulas(): unknown {
    const { model } = this.workbook;
    return this.each((position) => readFormula(this.workbook, position) ?? readCell(model, position).value);
  }
  set Formulas(value: unknown) {
    this.write(value, contentOf);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.Formulas = value;
  }

  get FormulasR1C1(): unknown {
    return this.each((position) => {
      const formula = readFormula(this.workbook, position);
      if (formula === null) return readCell(this.workbook.model, position).value;
      return translateFormulaToR1C1(formula, cellAddress(position.row, position.col));
    });
  }
  set FormulasR1C1(value: unknown) {
    this.write(value, (entry, { row, col }) => {
      const content = contentOf(entry);
      return content.startsWith("=") ? translateFormulaToA1(content, cellAddress(row, col)) : content;
    });
  }

  get Text(): unknown {
    return this.each((position) => readCell(this.workbook.model, position).text);
  }

  get ValueTypes(): unknown {
    return this.each((position) => readCell(this.workbook.model, position).type);
  }

  get NumberFormat(): unknown {
    return this.each((position) => readNumberFormat(this.workbook.model, position));
  }
  set NumberFormat(value: unknown) {
    const at = perCell(value, this.RowCount, this.ColumnCount);
    this.positions((position, row, column) => {
      const format = at(row, column);
      if (format !== null) writeNumberFormat(this.workbook, position, format);
    });
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  /** One entry a cell, row by row; null for whole rows and columns, as in Excel. */
  protected each<T>(read: (position: CellPosition) => T): T[][] | null {
    this.workbook.sheetName(this.sheetId);
    if (isUnbounded(this.zone)) return null;
    const { top, left, bottom, right } = this.zone;
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells: T[] = [];
      for (let col = left; col <= right; col++) cells.push(read({ sheetId: this.sheetId, col, row }));
      rows.push(cells);
    }
    return rows;
  }

  /** Visits every cell that can be written, with its place inside the range; grows the sheet first. */
  protected positions(visit: (position: CellPosition, row: number, column: number) => void): void {
    const { sheetId, workbook } = this;
    workbook.sheetName(sheetId);
    if (workbook.getters.isSheetLocked(sheetId))
      throw new HostError("AccessDenied", "the sheet is protected");
    let zone: Zone | null = this.zone;
    if (isUnbounded(zone)) zone = workbook.inGrid(sheetId, zone);
    else workbook.grow(sheetId, zone);
    if (!zone) return;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++)
        visit({ sheetId, col, row }, row - zone.top, col - zone.left);
    }
  }

  /** Writes one entry a cell; null leaves a cell as it is. */
  private write(value: unknown, content: (entry: unknown, position: CellPosition) => string): void {
    if (isUnbounded(this.zone))
      throw new HostError("InvalidArgument", "whole rows and columns cannot be written");
    const at = perCell(value, this.RowCount, this.ColumnCount);
    const plain: TypedCell[] = [];
    this.positions((position, row, column) => {
      const entry = at(row, column);
      if (entry === null) return;
      const typed = content(entry, position);
      if (isPlainWrite(this.workbook, position, typed)) plain.push([position.row, position.col, typed]);
      else writeContent(this.workbook, position, typed);
    });
    this.workbook.writeCells(this.sheetId, plain);
  }
}
