/** Content on its way into a cell, made what Excel would make of it: whether the add-in writes it or a user types it. */

import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Workbook } from "../workbook";
import type { SeenCommand } from "./hostPlugins";
import type { HostStyle } from "./numberFormats";
import { translateStructured } from "./structuredFormulas";

interface UpdateCell extends SeenCommand, CellPosition {
  readonly content?: string;
  readonly style?: HostStyle | null;
}

/** Changes a command that is about to be carried out, where o-spreadsheet would take it otherwise than Excel. */
export function asExcelTakesIt(workbook: Workbook, command: SeenCommand): void {
  if (command.type !== "UPDATE_CELL") return;
  const update = command as UpdateCell;
  if (update.content === undefined || update.style !== undefined) return;
  const header = update.content.startsWith("=") ? null : headerText(workbook, update, update.content);
  Object.assign(
    command,
    header === null ? withStructured(workbook, update, update.content) : { content: header },
  );
}

/** Structured references go in translated, with what was written kept beside them. */
function withStructured(workbook: Workbook, position: CellPosition, written: string): object {
  const style = workbook.getters.getCell(position)?.style as HostStyle | undefined;
  const translated = translateStructured(workbook, written, position);
  if (translated !== null)
    return { content: translated, style: { ...style, structured: { written, translated } } };
  return style?.structured ? { style: { ...style, structured: undefined } } : {};
}

/** A table's header holds text only: a number becomes one, and a blank that the add-in writes gets Excel's name for it. */
function headerText(workbook: Workbook, { sheetId, row, col }: CellPosition, content: string): string | null {
  const table = workbook.getters.getCoreTable({ sheetId, row, col });
  if (!table || table.config.numberOfHeaders === 0 || table.range.zone.top !== row) return null;
  if (content === "") return workbook.events.ownRequest ? `Column${col - table.range.zone.left + 1}` : null;
  return Number.isNaN(Number(content)) ? null : `'${content}`;
}
