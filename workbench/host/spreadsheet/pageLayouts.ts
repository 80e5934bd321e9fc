/** How sheets are printed, which o-spreadsheet does not know: a record a sheet. */

import type { Model, UID } from "@odoo/o-spreadsheet";
import { records } from "./hostPlugins";

/** Margins in points. */
export interface PageLayoutRecord {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  /** As office.js's PageLayoutZoomOptions. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  /** Zero-based, both included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}

/** Excel's own in a new workbook. */
const standard: PageLayoutRecord = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  titleRows: null,
};

/** Whether somebody has set anything for the sheet. */
export const hasPageLayout = (model: Model, sheetId: UID): boolean =>
  records(model, "pageLayout")[sheetId] !== undefined;

export const pageLayoutOf = (model: Model, sheetId: UID): PageLayoutRecord => ({
  ...standard,
  ...(records(model, "pageLayout")[sheetId] as Partial<PageLayoutRecord> | undefined),
});
