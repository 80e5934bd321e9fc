/**
 * Formulas with structured references, "=SUM(Budget[2024])". o-spreadsheet computes their translation into plain references; what was
 * written is kept with the cell, read back from there, and translated anew when a table has moved or grown.
 */

import { parseStructRef, tokenTypes, tokenize } from "@borgar/fx";
import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Workbook } from "../workbook";
import { findTableRef, refsOn, structuredRef, tableName, zoneOf } from "./tableRefs";
import type { HostStyle } from "./numberFormats";
import { contains, sheetAndZoneText, zoneAt, zoneText } from "./zones";

/** A formula as it was written, and what it was translated into. */
export interface StructuredFormula {
  readonly written: string;
  readonly translated: string;
}

/** Cheap test before the real one: brackets after a name, or a table's bare name. */
const mayBeStructured = (formula: string, workbook: Workbook): boolean =>
  formula.includes("[") ||
  (/[\p{L}_\\]/u.test(formula) &&
    workbook.getters.getSheetIds().some((id) => workbook.getters.getCoreTables(id).length > 0));

/** The formula with plain references; null when it has no structured ones, or names what doesn't exist. */
export function translateStructured(
  workbook: Workbook,
  formula: string,
  position: CellPosition,
): string | null {
  if (!formula.startsWith("=") || !mayBeStructured(formula, workbook)) return null;
  let changed = false;
  const parts = tokenize(formula).map(({ type, value }) => {
    if (type !== tokenTypes.REF_STRUCT && type !== tokenTypes.REF_NAMED) return value;
    const place = placeOf(workbook, value, type === tokenTypes.REF_NAMED, position);
    if (!place) return value;
    changed = true;
    const { sheetId, zone } = place;
    return sheetId === position.sheetId
      ? zoneText(zone)
      : sheetAndZoneText(workbook.sheetName(sheetId), zone);
  });
  return changed ? parts.join("") : null;
}

type Place = ReturnType<typeof structuredRef>;

function placeOf(workbook: Workbook, text: string, isName: boolean, position: CellPosition): Place {
  if (isName) return findTableRef(workbook, text) ? structuredRef(workbook, `${text}[]`, null) : null;
  const named = parseStructRef(text)?.table ? text : `${tableAround(workbook, position) ?? ""}${text}`;
  return structuredRef(workbook, named, position.row);
}

/** The name of the table that the cell lies in: within it, references need no name. */
function tableAround(workbook: Workbook, { sheetId, row, col }: CellPosition): string | null {
  const around = refsOn(workbook, sheetId).find((ref) => contains(zoneOf(workbook, ref), zoneAt(row, col)));
  return around ? tableName(workbook, around) : null;
}

/** What was written, if the cell still holds its translation; null for any other formula. */
export function writtenFormula(workbook: Workbook, position: CellPosition, current: string): string | null {
  const kept = (workbook.getters.getCell(position)?.style as HostStyle | undefined)?.structured;
  if (!kept) return null;
  return current === kept.translated || current === translateStructured(workbook, kept.written, position)
    ? kept.written
    : null;
}

/** Translates anew every formula whose tables have changed; true when there was any. */
export function followTables(workbook: Workbook): boolean {
  let followed = false;
  const { getters } = workbook;
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      const kept = (cell.style as HostStyle | undefined)?.structured;
      if (!kept || !cell.isFormula || cell.compiledFormula.toFormulaString(getters) !== kept.translated)
        continue;
      const position = getters.getCellPosition(cell.id);
      const translated = translateStructured(workbook, kept.written, position);
      if (translated === null || translated === kept.translated) continue;
      workbook.do("UPDATE_CELL", {
        ...position,
        content: translated,
        style: { ...cell.style, structured: { ...kept, translated } },
      });
      followed = true;
    }
  }
  return followed;
}
