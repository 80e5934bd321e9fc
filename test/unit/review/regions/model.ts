/**
 * Spreadsheets for tests, written as people make them: a formula is typed once and copied.
 *
 *   model((m) => m.put("A1", "Quantity", "Price", "Cost").fill("C2:C9", "=A2*B2"))
 */

import { moveFormula } from "../../../../src/review/formulas";
import type { CellValue } from "../../../../src/workbook/cells";
import type { CellInit, Rows } from "../../support/workbook";
import { area, f, formatted } from "../../support/workbook";

export class Model {
  private readonly cells: CellInit[][] = [];

  /** Cells side by side from an address on; text that begins with "=" is a formula, null is a blank cell. */
  put(address: string, ...values: readonly CellValue[]): this {
    const { row, column } = area(address);
    values.forEach((value, i) => this.set(row, column + i, value));
    return this;
  }

  /** Cells beneath one another. */
  down(address: string, ...values: readonly CellValue[]): this {
    const { row, column } = area(address);
    values.forEach((value, i) => this.set(row + i, column, value));
    return this;
  }

  /** Rows of cells, one beneath the other. */
  block(address: string, ...rows: readonly (readonly CellValue[])[]): this {
    const { row, column } = area(address);
    rows.forEach((values, i) => values.forEach((value, j) => this.set(row + i, column + j, value)));
    return this;
  }

  /** The formula of the range's first cell, copied to all of it. */
  fill(range: string, formula: string, numberFormat?: string): this {
    const { row, column, rows, columns } = area(range);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        this.set(r, c, moveFormula(formula, { row, column }, { row: r, column: c }), numberFormat);
      }
    }
    return this;
  }

  /** Numbers of no meaning, all different, in each cell of the range. */
  numbers(range: string, from = 1200): this {
    const { row, column, rows, columns } = area(range);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.set(row + r, column + c, from + 37 * r + 11 * c);
    }
    return this;
  }

  rows(): Rows {
    return Array.from(this.cells, (row) => (row ? Array.from(row) : []));
  }

  private set(row: number, column: number, value: CellValue, numberFormat?: string): void {
    const cells = (this.cells[row] ??= []);
    if (typeof value === "string" && value.startsWith("=")) cells[column] = f(value, 1, numberFormat);
    else cells[column] = numberFormat === undefined ? value : formatted(value, numberFormat);
  }
}

export function model(write: (m: Model) => Model): Rows {
  return write(new Model()).rows();
}
