import type { Model } from "@odoo/o-spreadsheet";
import { library } from "./library";
import "./hostPlugins";

/** A sheet's first size; it grows when something is written near its edge. */
export const initialRows = 200;
export const initialColumns = 40;

/**
 * A model with the host's plugins. Data is o-spreadsheet's own workbook data (Model.exportData()) or the XML files of an
 * .xlsx by path; without data it is Excel's new workbook: one sheet named Sheet1.
 */
export function createModel(data?: object, config: object = {}): Model {
  const workbook = data ?? {
    sheets: [{ id: "sheet1", name: "Sheet1", rowNumber: initialRows, colNumber: initialColumns }],
  };
  return new library.Model(workbook, config);
}
