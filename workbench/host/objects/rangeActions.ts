/** What a range can do to its sheet: clear, insert, delete, hide, select. */

import { HostError } from "../errors";
import { intersect, isWholeColumns, isWholeRows } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import type { RangeContents } from "./rangeContents";

type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

export function clearRange(range: RangeContents, what: ClearWhat): void {
  const { workbook, sheetId } = range;
  refuseProtected(range);
  const zone = workbook.inGrid(sheetId, range.zone);
  if (!zone) return;
  if (what === "All" || what === "Contents") clearContents(range, zone);
  if (what === "All" || what === "Formats") {
    workbook.do("CLEAR_FORMATTING", { sheetId, target: [zone] });
    workbook.do("SET_ZONE_BORDERS", { sheetId, target: [zone], border: { position: "clear" } });
  }
}

/** Cell by cell: the library's own bulk clearing would take tables inside the range with it, which Excel keeps. */
function clearContents({ workbook, sheetId }: RangeContents, zone: Zone): void {
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = workbook.getters.getCell({ sheetId, col, row });
      if (cell?.isFormula || cell?.content) workbook.do("UPDATE_CELL", { sheetId, col, row, content: "" });
    }
  }
}

export function insertCells(range: RangeContents, shift: "Down" | "Right"): void {
  const { workbook, sheetId, zone } = range;
  refuseProtected(range);
  refuseSplitTables(range);
  workbook.grow(
    sheetId,
    isWholeRows(zone) || isWholeColumns(zone) ? { ...zone, bottom: zone.top, right: zone.left } : zone,
  );
  const sheetName = workbook.sheetName(sheetId);
  if (isWholeRows(zone) && shift === "Down") {
    const quantity = zone.bottom - zone.top + 1;
    const place = { base: zone.top, quantity, position: "before" };
    return workbook.do("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", ...place });
  }
  if (isWholeColumns(zone) && shift === "Right") {
    const quantity = zone.right - zone.left + 1;
    const place = { base: zone.left, quantity, position: "before" };
    return workbook.do("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension: "COL", ...place });
  }
  throw new HostError("ApiNotFound", "the workbench inserts whole rows and columns only");
}

export function deleteCells(range: RangeContents, shift: "Up" | "Left"): void {
  const { workbook, sheetId, zone } = range;
  refuseProtected(range);
  const inGrid = workbook.inGrid(sheetId, zone);
  if (!inGrid) return;
  const sheetName = workbook.sheetName(sheetId);
  const count = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (isWholeRows(zone) && shift === "Up") {
    const elements = count(inGrid.top, inGrid.bottom);
    return workbook.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", elements });
  }
  if (isWholeColumns(zone) && shift === "Left") {
    const elements = count(inGrid.left, inGrid.right);
    return workbook.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "COL", elements });
  }
  throw new HostError("ApiNotFound", "the workbench deletes whole rows and columns only");
}

export function setHidden(range: RangeContents, dimension: "ROW" | "COL", hidden: boolean): void {
  const { workbook, sheetId } = range;
  refuseProtected(range);
  const zone = workbook.inGrid(sheetId, range.zone);
  if (!zone) return;
  const [from, to] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const elements = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  workbook.do(hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
}

export function selectRange({ workbook, sheetId, zone }: RangeContents): void {
  const { getters } = workbook;
  workbook.sheetName(sheetId);
  if (!getters.isSheetVisible(sheetId)) throw new HostError("InvalidOperation", "the sheet is hidden");
  if (!isWholeRows(zone) && !isWholeColumns(zone)) workbook.grow(sheetId, zone);
  const active = getters.getActiveSheetId();
  if (active !== sheetId) workbook.do("ACTIVATE_SHEET", { sheetIdFrom: active, sheetIdTo: sheetId });
  const selected = workbook.inGrid(sheetId, zone);
  if (!selected) return;
  workbook.model.selection.selectZone(
    { cell: { row: selected.top, col: selected.left }, zone: selected },
    { scrollIntoView: true },
  );
}

export function refuseProtected({ workbook, sheetId }: RangeContents): void {
  workbook.sheetName(sheetId);
  if (workbook.getters.isSheetLocked(sheetId)) throw new HostError("AccessDenied", "the sheet is protected");
}

/** Excel does not shift cells so that a table would be torn apart. */
function refuseSplitTables({ workbook, sheetId, zone }: RangeContents): void {
  if (isWholeRows(zone) || isWholeColumns(zone)) return;
  const torn = workbook.getters.getCoreTables(sheetId).some((table) => intersect(table.range.zone, zone));
  if (torn) throw new HostError("InsertDeleteConflict");
}
