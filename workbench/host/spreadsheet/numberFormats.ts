/** Number formats: Excel's codes, kept beside o-spreadsheet's where it cannot show them. */

import type { CellPosition, Format, Model, Style } from "@odoo/o-spreadsheet";
import { text } from "../arguments";
import type { Workbook } from "../workbook";
import { library } from "./library";
import type { StructuredFormula } from "./structuredFormulas";

/** Style with what Excel knows and o-spreadsheet only carries along. */
export interface HostStyle extends Style {
  /** A code that o-spreadsheet cannot show; the cell is shown as General. */
  numberFormat?: string | undefined;
  fontName?: string | undefined;
  indentLevel?: number | undefined;
  structured?: StructuredFormula | undefined;
}

const general = "General";
const showable = new Map<string, boolean>();

function canShow(format: Format): boolean {
  let can = showable.get(format);
  if (can === undefined) {
    try {
      for (const sample of [1234.5, -1234.5, 0]) {
        library.helpers.formatValue(sample, { format, locale: library.DEFAULT_LOCALE });
      }
      can = true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      can = false;
    }
    showable.set(format, can);
  }
  return can;
}

export function readNumberFormat(model: Model, position: CellPosition): string {
  const cell = model.getters.getCell(position);
  const kept = (cell?.style as HostStyle | undefined)?.numberFormat;
  return kept ?? (cell?.format || model.getters.getEvaluatedCell(position).format || general);
}

export function writeNumberFormat(workbook: Workbook, position: CellPosition, value: unknown): void {
  const code = text(value);
  const style = workbook.getters.getCell(position)?.style as HostStyle | undefined;
  if (code.toLowerCase() !== general.toLowerCase() && !canShow(code)) {
    workbook.do("UPDATE_CELL", { ...position, format: "", style: { ...style, numberFormat: code } });
    return;
  }
  const format = code.toLowerCase() === general.toLowerCase() ? "" : code;
  if (style?.numberFormat === undefined) workbook.do("UPDATE_CELL", { ...position, format });
  else workbook.do("UPDATE_CELL", { ...position, format, style: { ...style, numberFormat: undefined } });
}
